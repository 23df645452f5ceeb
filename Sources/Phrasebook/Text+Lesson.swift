extension Text {
    /// What is said about lessons: their files, their cells, and their checks.
    public enum Lesson {}
}

extension Text.Lesson {
    // MARK: The form of a file

    public static func tooLong(_ limit: Int) -> Text {
        Text(
            en: "The file is longer than \(limit) bytes.", zh: "文件超过 \(limit) 字节。")
    }

    public static let noFrontMatter = Text(
        en: "The lesson has no front matter: begin it with '---', its keys, and '---'.",
        zh: "课程缺少前置元数据：请以 “---”、各个键、“---” 开头。")

    public static func unknownKey(_ key: String, suggestion: String?) -> Text {
        Text(
            en: "The front matter has an unknown key '\(key)'."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? ""),
            zh: "前置元数据中有未知的键 “\(key)”。" + (suggestion.map { "你是指 “\($0)” 吗？" } ?? ""))
    }

    public static func keyNeedsText(_ key: String) -> Text {
        Text(en: "The front matter needs '\(key): a text'.", zh: "前置元数据需要 “\(key): 一段文本”。")
    }

    public static func keyNeedsNumber(_ key: String) -> Text {
        Text(en: "The front matter needs '\(key): a number'.", zh: "前置元数据需要 “\(key): 一个数字”。")
    }

    public static func keyNeedsTexts(_ key: String) -> Text {
        Text(
            en: "The front matter needs '\(key): [a list, of texts]'.",
            zh: "前置元数据需要 “\(key): [a, b, c]”。")
    }

    public static func unknownCell(_ name: String, suggestion: String?, known: [String]) -> Text {
        let list = known.joined(separator: ", ")
        return Text(
            en: "There are no '\(name)' cells."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? " There are: \(list)."),
            zh: "没有 “\(name)” 这种单元。"
                + (suggestion.map { "你是指 “\($0)” 吗？" } ?? "可用的有：\(list)。"))
    }

    public static func unknownCellWord(_ word: String) -> Text {
        Text(
            en:
                "'\(word)' means nothing here: only 'pilot fails' and 'yaml fails' have a second word.",
            zh: "“\(word)” 在这里没有意义：只有 “pilot fails” 和 “yaml fails” 有第二个词。")
    }

    public static let openCell = Text(
        en: "The cell is never closed.", zh: "这个单元没有结束。")
    public static let nestedCell = Text(
        en: "A cell can't stand inside a list or a quotation.", zh: "单元不能放在列表或引用里。")
    public static let outputOfNothing = Text(
        en: "An output cell must follow a cell that runs.", zh: "output 单元必须紧跟在会运行的单元之后。")
    public static let notAFile = Text(
        en: "This is a directory, not a lesson.", zh: "这是目录，不是课程文件。")

    // MARK: Running

    public static let cellFailed = Text(en: "The cell failed:", zh: "这个单元失败了：")
    public static let cellDidNotFail = Text(
        en: "The cell is marked 'fails', and went well.", zh: "这个单元标记为 “fails”，却成功了。")
    public static let outputDiffers = Text(
        en: "The recorded output (-) is no longer what the cell prints (+):",
        zh: "记录的输出（-）与单元实际打印的内容（+）不再一致：")
    public static let noLessons = Text(
        en: "No lessons were found beside the program.", zh: "在程序旁没有找到课程。")

    // MARK: Agreement

    public static let otherKind = Text(
        en: "The cell is of another kind than its English counterpart.", zh: "这个单元与英文版对应的单元种类不同。")
    public static let otherCode = Text(
        en: "The cell's code is not that of its English counterpart.", zh: "这个单元的代码与英文版对应的单元不同。")

    public static func otherCellCount(_ english: Int, _ chinese: Int) -> Text {
        Text(
            en: "There are \(english) cells in English and \(chinese) in Chinese.",
            zh: "英文版有 \(english) 个单元，中文版有 \(chinese) 个。")
    }

    public static let otherHeadings = Text(
        en: "The headings are not those of the English lesson: other levels, or another number.",
        zh: "标题与英文版不一致：级别或数量不同。")

    public static func otherFrontMatter(_ key: String) -> Text {
        Text(
            en: "'\(key)' in the front matter differs from the English lesson's.",
            zh: "前置元数据中的 “\(key)” 与英文版不同。")
    }

    public static func tooManyConcepts(_ count: Int, limit: Int) -> Text {
        Text(
            en: "\(count) new terms are more than one lesson may have (\(limit)): split it.",
            zh: "新术语有 \(count) 个，超过一课的上限（\(limit)）：请拆分。")
    }

    // MARK: Terms

    public static func otherTerm(_ english: String, _ chosen: String, official: String) -> Text {
        Text(
            en: "'\(english)' is called '\(official)' in Chinese, not '\(chosen)'.",
            zh: "“\(english)” 的标准中文术语是 “\(official)”，而不是 “\(chosen)”。")
    }

    public static func conceptUnused(_ concept: String) -> Text {
        Text(
            en: "The concept '\(concept)' does not occur in the text.",
            zh: "正文中没有出现概念 “\(concept)”。")
    }

    public static func unofficialTerm(_ word: String, official: String) -> Text {
        Text(en: "Write '\(official)' instead of '\(word)'.", zh: "请写 “\(official)”，不写 “\(word)”。")
    }

    public static func needsSpace(_ pair: String) -> Text {
        Text(
            en: "'\(pair)' needs a space between Chinese and Latin text.",
            zh: "“\(pair)” 的中文与西文之间需要空格。")
    }

    public static func needsFullWidth(_ pair: String) -> Text {
        Text(en: "'\(pair)' needs full-width punctuation.", zh: "“\(pair)” 应使用全角标点。")
    }

    // MARK: The report

    public static func report(_ name: String, cells: Int, problems: Int) -> Text {
        let english = problems == 0 ? "ok" : "\(problems) \(problems == 1 ? "problem" : "problems")"
        let chinese = problems == 0 ? "通过" : "\(problems) 个问题"
        return Text(
            en: "\(name): \(cells) cells, \(english)", zh: "\(name)：\(cells) 个单元，\(chinese)")
    }

    public static func recorded(_ path: String) -> Text {
        Text(en: "\(path): recorded", zh: "\(path)：已重新记录")
    }

    public static func noLessons(at path: String) -> Text {
        Text(
            en: "There is no lesson at '\(path)': a lesson is a folder with lesson.en.md.",
            zh: "“\(path)” 中没有课程：课程是含有 lesson.en.md 的文件夹。")
    }
}
