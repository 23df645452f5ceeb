extension Text.Lesson {
    // MARK: Links

    public static let emptyLink = Text(en: "The link leads nowhere.", zh: "这个链接没有目标。")

    public static func unknownScheme(_ scheme: String) -> Text {
        Text(
            en: "A link can't begin with '\(scheme):'; pages begin with https:.",
            zh: "链接不能以 “\(scheme):” 开头；网页以 https: 开头。")
    }

    public static func absoluteLink(_ address: String) -> Text {
        Text(
            en: "'\(address)' is on one machine only: write a path from the lesson's folder.",
            zh: "“\(address)” 只在某一台机器上有效：请写相对于课程文件夹的路径。")
    }

    public static func deadLink(_ path: String) -> Text {
        Text(en: "There is no file '\(path)'.", zh: "没有文件 “\(path)”。")
    }

    public static func deadAnchor(_ anchor: String, suggestion: String?) -> Text {
        Text(
            en: "There is no heading '#\(anchor)'."
                + (suggestion.map { " Did you mean '#\($0)'?" } ?? ""),
            zh: "没有标题 “#\(anchor)”。" + (suggestion.map { "你是指 “#\($0)” 吗？" } ?? ""))
    }

    public static func pageNotSecure(_ address: String) -> Text {
        Text(
            en: "'\(address)' in 'docs' does not begin with https://.",
            zh: "“docs” 中的 “\(address)” 没有以 https:// 开头。")
    }

    // MARK: Reading

    public static func longSentence(_ start: String, _ length: Int) -> Text {
        Text(
            en: "A sentence of \(length) words is too long for beginners: '\(start)'",
            zh: "这个句子有 \(length) 个字，对初学者来说太长：“\(start)”")
    }

    public static func hardToRead(ease: Int, least: Int) -> Text {
        Text(
            en: "The text is hard to read: its reading ease is \(ease), and should be \(least) at "
                + "least. Write shorter sentences and simpler words.",
            zh: "文字较难阅读：易读度为 \(ease)，至少应为 \(least)。请用更短的句子和更简单的词。")
    }

    public static func longSentences(_ average: Int, most: Int) -> Text {
        Text(
            en: "Sentences have \(average) characters on average; beginners want \(most) at most.",
            zh: "句子平均有 \(average) 个字；对初学者最好不超过 \(most) 个字。")
    }

    public static func otherMinutes(_ said: Int, estimate: Int) -> Text {
        Text(
            en: "The lesson says \(said) minutes; it looks like about \(estimate).",
            zh: "课程写的是 \(said) 分钟；看起来大约需要 \(estimate) 分钟。")
    }
}

extension Text.Lesson {
    // MARK: A new lesson

    public static func badLessonName(_ name: String) -> Text {
        Text(
            en: "'\(name)' can't be a lesson's name: use small letters, digits and hyphens.",
            zh: "“\(name)” 不能用作课程名：请只用小写字母、数字和连字符。")
    }

    public static func lessonExists(_ path: String) -> Text {
        Text(en: "'\(path)' is there already.", zh: "“\(path)” 已经存在。")
    }

    public static func lessonMade(_ folder: String) -> Text {
        Text(
            en: "Next: pilothouse test \(folder)", zh: "接下来：pilothouse test \(folder)")
    }
}
