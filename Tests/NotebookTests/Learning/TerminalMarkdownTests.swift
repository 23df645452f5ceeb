import Testing

@testable import Notebook

@Suite struct TerminalMarkdownTests {
    private func text(
        _ markdown: String, _ display: Display = Display(columns: 40)
    ) -> String {
        TerminalMarkdown(display) { role, text in
            switch role {
            case .strong: "*" + text + "*"
            case .code: "`" + text + "`"
            default: text
            }
        }.text(of: markdown)
    }

    @Test func titlesAreUnderlinedAndHeadingsStandAlone() {
        #expect(text("# One\n\nText\n\n## Two") == "One\n═══\n\nText\n\nTwo\n")
        #expect(text("# One\n\nText", Display(columns: 40, style: .plain)) == "One\n\nText\n")
    }

    @Test func paragraphsAreBrokenAtBlanks() {
        #expect(
            text("a **bold word** also `code` in it", Display(columns: 20))
                == "a *bold word* also\n`code` in it\n")
    }

    @Test func wideCharactersAreBrokenBetweenButNotBeforeAComma() {
        // 20 columns are ten characters; the comma would be the eleventh.
        #expect(
            text("一二三四五六七八九十，后面", Display(columns: 20)) == "一二三四五六七八九\n十，后面\n")
        #expect(text("一二三四五六七八九（后面）", Display(columns: 20)) == "一二三四五六七八九\n（后面）\n")
    }

    @Test func lineEndsInTheFileAreBlanksExceptBetweenWideCharacters() {
        #expect(text("one\ntwo") == "one two\n")
        #expect(text("一\n二") == "一二\n")
    }

    @Test func listsAreIndentedAndNumbered() {
        #expect(text("- one\n- two\n  - three") == "• one\n• two\n  • three\n")
        #expect(text("3. one\n4. two", Display(columns: 40, style: .ascii)) == "3. one\n4. two\n")
        #expect(text("- one\n\n- two") == "• one\n\n• two\n")
    }

    @Test func quotationsHaveABar() {
        #expect(text("> one\n>\n> two") == "│ one\n│ \n│ two\n")
    }

    @Test func codeStandsAsItIs() {
        #expect(text("```text\na  b\n\nc\n```") == "    `a  b`\n\n    `c`\n")
    }

    @Test func tablesAreAlignedByColumnsOnTheScreen() {
        let table = "| 名称 | what |\n|---|---|\n| a | b |\n| 二 | longer |"
        #expect(text(table) == "名称  what\n────────────\na     b\n二    longer\n")
    }

    @Test func tablesThatAreTooWideBreakTheirCells() {
        let table = "| n | text |\n|---|---|\n| 1 | one two three four five six |"
        #expect(
            text(table, Display(columns: 20))
                == "n  text\n────────────────────\n1  one two three\n   four five six\n")
    }

    @Test func withoutDrawingTablesAreSentences() {
        let table = "| step | who |\n|---|---|\n| 1 | kubectl |"
        #expect(text(table, Display(columns: 40, style: .plain)) == "step: 1; who: kubectl\n")
    }

    @Test func addressesOfLinksAreShown() {
        #expect(
            text("[docs](https://a.b/c) [here](#there)", Display(columns: 60))
                == "docs (https://a.b/c) here\n")
    }

    @Test func charactersThatSteerATerminalAreLeftOut() {
        #expect(text("a\u{1B}[2Jb `c\u{9B}d`") == "a[2Jb `cd`\n")
    }

    @Test func deepNestingEnds() {
        let text = text(String(repeating: "> ", count: 3000) + "deep")
        #expect(text.utf8.count < 10_000)
    }

    @Test(arguments: [1, 20, 21, 33, 80]) func noLineIsWiderThanTheScreen(columns: Int) {
        let markdown =
            "# 标题 with words\n\nsome words 和一些中文，混在一起 `code that is long` https://kubernetes.io/docs/concepts/\n\n- 一二三四五六七八九十一二三四五六七八九十\n\n> | a | b |\n> |---|---|\n> | 一二三四五六七八九十 | c |\n"
        for line in text(markdown, Display(columns: columns)).split(separator: "\n") {
            #expect(line.filter { $0 != "`" }.displayWidth <= max(columns, 20))
        }
    }
}
