/// Mistakes in kubectl's command lines.
extension Text {
    /// A suggestion in brackets' place: ` (did you mean 'x'?)`.
    private static func suggestion(_ nearest: String?) -> Text {
        guard let nearest else { return Text(verbatim: "") }
        return Text(en: "; did you mean '\(nearest)'?", zh: "，是不是想写 '\(nearest)'？")
    }

    private static func list(_ words: [String]) -> Text {
        Text(en: words.joined(separator: ", "), zh: words.joined(separator: "、"))
    }

    public static let kubectlMissingCommand = Text(
        en: "a command is missing, such as get, describe or create",
        zh: "缺少命令，例如 get、describe 或 create")

    public static func kubectlUnknownCommand(_ word: String, nearest: String?) -> Text {
        let end = suggestion(nearest)
        return Text(
            en: "unknown command '\(word)'\(end(.english))", zh: "未知命令 '\(word)'\(end(.chinese))")
    }

    public static func kubectlMissingSubcommand(_ command: String, known: [String]) -> Text {
        let words = list(known)
        return Text(
            en: "'\(command)' needs to know what: \(words(.english))",
            zh: "'\(command)' 后面还要写明是哪一种：\(words(.chinese))")
    }

    public static func kubectlUnknownSubcommand(
        _ word: String, of command: String, known: [String], nearest: String?
    ) -> Text {
        let (words, end) = (list(known), suggestion(nearest))
        return Text(
            en: "'\(command)' doesn't know '\(word)'\(end(.english)) (known: \(words(.english)))",
            zh: "'\(command)' 不认识 '\(word)'\(end(.chinese))（可用：\(words(.chinese))）")
    }

    public static func kubectlUnsupported(_ name: String, hint: Text) -> Text {
        Text(
            en: "'\(name)' is not supported by this simulation: \(hint(.english))",
            zh: "本模拟器不支持 '\(name)'：\(hint(.chinese))")
    }

    public static func kubectlUnknownFlag(
        _ flag: String, command: String, nearest: String?
    ) -> Text {
        let end = suggestion(nearest)
        return Text(
            en: "'\(command)' has no flag \(flag)\(end(.english))",
            zh: "'\(command)' 没有参数 \(flag)\(end(.chinese))")
    }

    public static func kubectlMissingFlagValue(_ flag: String) -> Text {
        Text(en: "the flag \(flag) needs a value", zh: "参数 \(flag) 需要一个值")
    }

    public static func kubectlInvalidFlagValue(
        _ flag: String, value: String, expected: Text
    ) -> Text {
        Text(
            en: "'\(value)' is no value for \(flag): expected \(expected(.english))",
            zh: "\(flag) 的值不能是 '\(value)'：应为\(expected(.chinese))")
    }

    public static func kubectlMissingFlag(_ flag: String) -> Text {
        Text(en: "the flag \(flag) is required", zh: "必须给出参数 \(flag)")
    }

    public static func kubectlConflictingFlags(_ one: String, _ other: String) -> Text {
        Text(
            en: "\(one) and \(other) exclude each other", zh: "\(one) 和 \(other) 不能同时使用")
    }

    public static func kubectlMissingArgument(_ what: Text) -> Text {
        Text(en: "\(what(.english)) is missing", zh: "缺少\(what(.chinese))")
    }

    public static func kubectlUnexpectedArgument(_ word: String) -> Text {
        Text(en: "nothing more was expected, but found '\(word)'", zh: "这里不该再有 '\(word)'")
    }

    public static func kubectlUnknownKind(_ word: String, nearest: String?) -> Text {
        let end = suggestion(nearest)
        return Text(
            en: "the server doesn't have a resource type \"\(word)\"\(end(.english))",
            zh: "服务器没有资源类型 \"\(word)\"\(end(.chinese))")
    }

    public static func kubectlUnsupportedKind(_ kind: String) -> Text {
        Text(
            en: "not supported yet by this simulation: kind \(kind)",
            zh: "本模拟器尚不支持：类型 \(kind)")
    }

    public static func kubectlWrongKind(_ kind: String, expected: [String]) -> Text {
        let words = list(expected)
        return Text(
            en: "the command doesn't work on \(kind), only on: \(words(.english))",
            zh: "这个命令不能用于 \(kind)，只能用于：\(words(.chinese))")
    }

    public static func kubectlMissingName(kind: String) -> Text {
        Text(
            en: "a name is missing: which of the \(kind)? (or -l SELECTOR, or --all)",
            zh: "缺少名称：是哪一个 \(kind)？（也可以用 -l 选择算符或 --all）")
    }

    public static let kubectlKindBesideSlash = Text(
        en: "either write KIND NAME or KIND/NAME, not both in one command",
        zh: "要么写 KIND NAME，要么写 KIND/NAME，同一个命令里不能混用")

    public static let kubectlNameWithSelector = Text(
        en: "a name cannot be provided when a selector is specified",
        zh: "用了选择算符就不能再给出名称")

    public static func kubectlInvalidLabel(_ text: String, problem: String) -> Text {
        Text(
            en: "'\(text)' can't be used here: \(problem)", zh: "'\(text)' 不能用在这里：\(problem)")
    }

    public static func kubectlContradiction(_ key: String) -> Text {
        Text(
            en: "can not both modify and remove '\(key)' in the same command",
            zh: "同一个命令不能既修改又删除 '\(key)'")
    }

    public static func kubectlUnknownField(
        _ field: String, of type: String, nearest: String?
    ) -> Text {
        let end = suggestion(nearest)
        return Text(
            en: "field \"\(field)\" does not exist in \(type)\(end(.english))",
            zh: "\(type) 没有字段 \"\(field)\"\(end(.chinese))")
    }

    public static func kubectlWithExample(_ text: Text, _ example: String) -> Text {
        Text(
            en: "\(text(.english))\n  for example: \(example)",
            zh: "\(text(.chinese))\n  例如：\(example)")
    }

    public static func kubectlNoFiles(_ path: String) -> Text {
        Text(en: "the file \"\(path)\" can't be read here", zh: "这里读不到文件 \"\(path)\"")
    }
}
