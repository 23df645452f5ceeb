extension Text.Lesson {
    // MARK: The keys of a cell

    public static func cellNeedsKeys(_ keys: [String]) -> Text {
        let list = keys.joined(separator: ", ")
        return Text(en: "Here stand keys and values: \(list).", zh: "这里应写键和值：\(list)。")
    }

    public static func unknownCellKey(_ key: String, suggestion: String?, known: [String]) -> Text {
        let list = known.joined(separator: ", ")
        return Text(
            en: "There is no key '\(key)' here."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? " There are: \(list)."),
            zh: "这里没有键 “\(key)”。" + (suggestion.map { "你是指 “\($0)” 吗？" } ?? "可用的有：\(list)。"))
    }

    public static func cellKeyMissing(_ key: String) -> Text {
        Text(en: "'\(key)' is missing.", zh: "缺少 “\(key)”。")
    }

    public static func cellKeyNeedsText(_ key: String) -> Text {
        Text(en: "'\(key)' needs a text.", zh: "“\(key)” 需要一段文本。")
    }

    public static func cellKeyNeedsQuotes(_ key: String) -> Text {
        Text(
            en: "'\(key)' is not read as a text here: put it in quotation marks.",
            zh: "“\(key)” 在这里不会被读作文本：请加上引号。")
    }

    public static func cellKeyNeedsYesNo(_ key: String) -> Text {
        Text(en: "'\(key)' is yes or no.", zh: "“\(key)” 只能是 yes 或 no。")
    }

    public static func cellKeyNeedsNumber(_ key: String) -> Text {
        Text(en: "'\(key)' needs a whole number.", zh: "“\(key)” 需要一个整数。")
    }

    public static func cellKeyNeedsList(_ key: String) -> Text {
        Text(en: "'\(key)' needs a list that isn't empty.", zh: "“\(key)” 需要一个非空列表。")
    }

    public static func cellKeyNeedsOne(
        _ key: String, _ found: String, of words: [String], suggestion: String?
    ) -> Text {
        let list = words.joined(separator: ", ")
        return Text(
            en: "'\(key)' can't be '\(found)'."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? " It is one of: \(list)."),
            zh: "“\(key)” 不能是 “\(found)”。"
                + (suggestion.map { "你是指 “\($0)” 吗？" } ?? "可选的有：\(list)。"))
    }

    // MARK: predict

    public static let orderHasNoAnswer = Text(
        en: "An 'order' has no 'answer': the hops of its options tell it.",
        zh: "“order” 不需要 “answer”：由各选项的 hop 得出。")
    public static let onlyOrderHasOptions = Text(
        en: "Only an 'order' has 'options' here.", zh: "在这里，只有 “order” 才有 “options”。")
    public static let predictOfNothing = Text(
        en: "No cell that runs follows this prediction.", zh: "这个预测之后没有会运行的单元。")
    public static let predictBeforeOutput = Text(
        en: "The prediction stands between a cell and its output: put it before the cell.",
        zh: "预测位于单元与其输出之间：请把它放到单元之前。")

    public static func optionNeverHappens(_ option: String) -> Text {
        Text(
            en: "No hop of the next cell is this option: \(option)",
            zh: "下一个单元中没有任何一跳符合这个选项：\(option)")
    }

    public static func optionsAtOnce(_ first: String, _ second: String, hop: Int) -> Text {
        Text(
            en: "Two options are the same hop, #\(hop): '\(first)' and '\(second)'.",
            zh: "两个选项是同一跳 #\(hop)：“\(first)” 与 “\(second)”。")
    }

    public static let answerFails = Text(
        en: "The answer can't be evaluated after the next cell:", zh: "在下一个单元之后无法求出答案：")

    public static func answerHasNoText(_ kind: String) -> Text {
        Text(en: "The answer is no \(kind).", zh: "答案不是 \(kind)。")
    }

    // MARK: quiz

    public static let tooFewOptions = Text(
        en: "There must be two options at least.", zh: "至少要有两个选项。")
    public static let tooManyOptions = Text(
        en: "There may be 26 options at most.", zh: "最多只能有 26 个选项。")
    public static let noRightOption = Text(
        en: "No option is right: mark one with 'right: yes'.",
        zh: "没有正确的选项：请用 “right: yes” 标出。")

    public static func severalRightOptions(_ count: Int) -> Text {
        Text(
            en: "\(count) options are right: a 'choice' has one, a 'multiple' several.",
            zh: "有 \(count) 个正确选项：“choice” 只能有一个，“multiple” 可以有多个。")
    }

    public static func sameOption(_ text: String) -> Text {
        Text(en: "There are two options '\(text)'.", zh: "有两个选项都是 “\(text)”。")
    }

    public static let wrongNeedsBecause = Text(
        en: "A wrong option says 'because': what those who choose it should know.",
        zh: "错误的选项要写 “because”：告诉选它的人应当知道什么。")

    public static func choiceHasNoAnswer(_ key: String) -> Text {
        Text(
            en: "Where there are options, there is no '\(key)': mark them with 'right: yes'.",
            zh: "有选项时不写 “\(key)”：请用 “right: yes” 标出正确选项。")
    }

    public static let onlyChoicesHaveOptions = Text(
        en: "Only 'choice' and 'multiple' have options.", zh: "只有 “choice” 和 “multiple” 才有选项。")
    public static let noAnswer = Text(
        en: "The question has no 'answer'.", zh: "这个问题没有 “answer”。")

    public static func answerIsNoNumber(_ answer: String) -> Text {
        Text(en: "The answer '\(answer)' is no number.", zh: "答案 “\(answer)” 不是数字。")
    }

    public static func answerIsNoHop(_ answer: String) -> Text {
        Text(
            en: "The answer '\(answer)' names no hop; write 'kube-scheduler bind'.",
            zh: "答案 “\(answer)” 没有指明一跳；请写成 “kube-scheduler bind”。")
    }

    public static let onlyNumbersHaveRanges = Text(
        en: "'answer in' is for numbers.", zh: "“answer in” 只用于数字。")
    public static let emptyRange = Text(
        en: "No number lies between 'from' and 'to'.", zh: "“from” 与 “to” 之间没有数字。")

    public static func quizTwice(_ id: String) -> Text {
        Text(en: "There is another question '\(id)'.", zh: "已有另一个问题叫 “\(id)”。")
    }

    // MARK: claim, diagram, exercise

    public static let experimentFailed = Text(en: "The experiment failed:", zh: "实验失败了：")
    public static let experimentShowsNothing = Text(
        en: "After the experiment, 'expect' does not hold.", zh: "实验之后，“expect” 不成立。")
    public static let expectFails = Text(
        en: "After the experiment, 'expect' can't be evaluated:", zh: "实验之后无法求值 “expect”：")
    public static let mapHasNoHops = Text(
        en: "A map has no 'hops'.", zh: "地图没有 “hops”。")
    public static let diagramIsEmpty = Text(
        en: "There is nothing to draw here.", zh: "这里没有可画的内容。")
    public static let diagramHasNoCluster = Text(
        en: "There is no cluster to draw yet.", zh: "这里还没有可画的集群。")
    public static let conditionFails = Text(
        en: "The condition over 'hop' can't be evaluated:", zh: "关于 “hop” 的条件无法求值：")

    public static func noExercise(_ id: String, path: String) -> Text {
        Text(
            en: "There is no exercise '\(id)': \(path) is missing.",
            zh: "没有练习 “\(id)”：缺少 \(path)。")
    }

    // MARK: Agreement

    public static func otherCellKey(_ key: String) -> Text {
        Text(
            en: "'\(key)' in this cell differs from its English counterpart.",
            zh: "这个单元中的 “\(key)” 与英文版对应的单元不同。")
    }
}
