import Phrasebook
import Testing

@testable import Terminal

/// Listings, tables and prompts.
@Suite struct OutputTests {
    private func completions(_ candidates: [Candidate], total: Int? = nil) -> Completions {
        Completions(
            start: 0, partial: "", candidates: candidates, total: total ?? candidates.count,
            beginning: "")
    }

    @Test func candidatesWithoutDescriptionsStandInColumns() {
        let listing = CompletionListing(style: Style(isColored: false), columns: 20)
        let text = listing.text(
            completions(["aa", "bb", "cc", "dd", "ee"].map { Candidate($0) }), rows: 24)
        #expect(text == "aa  bb  cc  dd  ee\n")
    }

    @Test func candidatesWithDescriptionsStandOneARowAndAreCut() {
        let listing = CompletionListing(style: Style(isColored: false), columns: 30)
        let text = listing.text(
            completions([
                Candidate("节点", "a machine of the cluster, with its Pods"), Candidate("pod", "x"),
            ]), rows: 24)
        #expect(text == "节点  a machine of the clust…\npod   x\n")
    }

    @Test func aLongListIsCutAndSaysSo() {
        let listing = CompletionListing(style: Style(isColored: false), columns: 40)
        let many = (0..<100).map { Candidate("name-\($0)", "x") }
        let text = listing.text(completions(many, total: 9_000), rows: 13)
        #expect(text.split(separator: "\n").count == 11)
        #expect(text.hasSuffix("… and 8990 more\n"))
    }

    @Test func withoutATerminalsWidthCandidatesAreSentences() {
        let listing = CompletionListing(style: Style(isColored: false), columns: nil)
        #expect(listing.text(completions([Candidate("a", "b")]), rows: 24) == "a: b\n")
    }

    @Test func statesInTablesGetTheColorOfTheirMeaning() {
        let colors = TableColors(style: Style(isColored: true))
        let table = "NAME   STATUS\nweb-1  Running\nweb-2  CrashLoopBackOff\n"
        let colored = colors.color(table)
        #expect(colored.contains("\u{1B}[32mRunning\u{1B}[0m"))
        #expect(colored.contains("\u{1B}[31mCrashLoopBackOff\u{1B}[0m"))
        #expect(colors.color("status: Running\n") == "status: Running\n")
    }

    @Test func rowsCountWrappedAndWideCharacters() {
        #expect(OutputGate.rows(of: "a\nb\n", columns: 10) == 2)
        #expect(OutputGate.rows(of: "你好你好你好\n", columns: 10) == 2)
        #expect(OutputGate.rows(of: "", columns: 10) == 1)
    }

    @Test(arguments: [
        (0, "0.0s"), (12_345_678, "12.3s"), (59_999_999, "59.9s"), (60_000_000, "1m00s"),
        (3_723_000_000, "1h02m"),
    ]) func virtualTimeIsShort(microseconds: Int64, text: String) {
        #expect(Prompt.time(microseconds) == text)
    }
}
