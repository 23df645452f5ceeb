/// What is wrong with a regular expression.
extension Text {
    public static func celInvalidRegex(_ pattern: String, reason: Text) -> Text {
        Text(
            en: "invalid regular expression '\(pattern)': \(reason(.english))",
            zh: "无效的正则表达式 '\(pattern)'：\(reason(.chinese))")
    }

    public static func celRegexUnmatchedParenthesis() -> Text {
        Text(en: "the parentheses do not match", zh: "圆括号不配对")
    }

    public static func celRegexTooLarge() -> Text {
        Text(en: "it is too large", zh: "过大")
    }

    public static func celRegexNothingToRepeat() -> Text {
        Text(en: "there is nothing to repeat", zh: "没有可重复的内容")
    }

    public static func celRegexInvalidGroup() -> Text {
        Text(
            en: "a group of this form is not supported (RE2 looks neither ahead nor back)",
            zh: "不支持这种分组（RE2 没有环视）")
    }

    public static func celRegexInvalidClass() -> Text {
        Text(en: "the character class is not valid", zh: "字符类无效")
    }

    public static func celRegexInvalidEscape() -> Text {
        Text(en: "the escape sequence is not valid", zh: "转义序列无效")
    }

    public static func celRegexUnknownProperty(_ name: String) -> Text {
        Text(en: "the Unicode property '\(name)' is not known", zh: "未知的 Unicode 属性 '\(name)'")
    }
}
