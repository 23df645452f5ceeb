extension Text {
    /// What is said about exercises: their files and their checks.
    public enum Exercise {}
}

extension Text.Exercise {
    // MARK: The form of a file

    public static func badName(_ name: String) -> Text {
        Text(
            en: "'\(name)' can't be a name here: small letters, digits and hyphens.",
            zh: "“\(name)” 不能用作名称：只能含小写字母、数字和连字符。")
    }

    public static func badVariantName(_ name: String) -> Text {
        Text(
            en: "'\(name)' can't be a variant's name: small letters, digits and '_', and no word "
                + "that expressions know already.",
            zh: "“\(name)” 不能用作变量名：只能含小写字母、数字和 “_”，且不能是表达式已有的词。")
    }

    public static func twice(_ name: String) -> Text {
        Text(en: "'\(name)' is there twice.", zh: "“\(name)” 出现了两次。")
    }

    public static func outOfRange(_ number: Int, _ range: ClosedRange<Int>) -> Text {
        Text(
            en: "\(number) is not between \(range.lowerBound) and \(range.upperBound).",
            zh: "\(number) 不在 \(range.lowerBound) 到 \(range.upperBound) 之间。")
    }

    public static func emptyRange(_ low: Int, _ high: Int) -> Text {
        Text(
            en: "There is no number from \(low) to \(high).", zh: "从 \(low) 到 \(high) 没有任何数字。")
    }

    public static let needsOneForm = Text(
        en: "An answer has either 'script' or 'yaml'.", zh: "一个答案要么有 “script”，要么有 “yaml”。")

    public static func noSuchCheck(_ name: String, suggestion: String?) -> Text {
        Text(
            en: "There is no check '\(name)'."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? ""),
            zh: "没有名为 “\(name)” 的检查。" + (suggestion.map { "你是指 “\($0)” 吗？" } ?? ""))
    }

    // MARK: Running

    public static let cannotRun = Text(en: "This can't run:", zh: "这里无法运行：")
    public static let startFails = Text(en: "The starting state fails:", zh: "起始状态失败：")

    /// What learners are told of a hidden check.
    public static func hiddenCheck(_ number: Int) -> Text {
        Text(en: "Hidden check \(number)", zh: "隐藏检查 \(number)")
    }
}
