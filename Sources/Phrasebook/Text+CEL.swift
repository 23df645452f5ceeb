/// What the Common Expression Language says when it can't read an expression.
extension Text {
    public static func celUnexpectedCharacter(_ character: String) -> Text {
        Text(en: "unexpected character '\(character)'", zh: "意外的字符 '\(character)'")
    }

    public static func celUnterminatedString() -> Text {
        Text(en: "this string is not closed", zh: "这个字符串没有结束")
    }

    public static func celUnterminatedQuotedName() -> Text {
        Text(en: "this name between backticks is not closed", zh: "反引号中的名字没有结束")
    }

    public static func celInvalidEscape(_ escape: String) -> Text {
        Text(en: "invalid escape sequence '\(escape)'", zh: "无效的转义序列 '\(escape)'")
    }

    public static func celInvalidNumber(_ number: String) -> Text {
        Text(en: "'\(number)' is not a number", zh: "'\(number)' 不是数字")
    }

    public static func celIntegerOutOfRange(_ number: String) -> Text {
        Text(
            en: "the integer \(number) does not fit into 64 bits",
            zh: "整数 \(number) 超出 64 位的范围")
    }

    public static func celUnexpected(found: Text, expected: [Text]) -> Text {
        Text(
            en: "found \(found(.english)), expected \(alternatives(expected, .english, " or "))",
            zh: "这里是 \(found(.chinese))，应当是 \(alternatives(expected, .chinese, " 或 "))")
    }

    private static func alternatives(_ texts: [Text], _ language: Language, _ or: String) -> String
    {
        texts.map { $0(language) }.joined(separator: or)
    }

    public static func celEndOfExpression() -> Text {
        Text(en: "the end of the expression", zh: "表达式的结尾")
    }

    public static func celAnExpression() -> Text {
        Text(en: "an expression", zh: "表达式")
    }

    public static func celAFieldName() -> Text {
        Text(en: "a field name", zh: "字段名")
    }

    public static func celReservedWord(_ word: String) -> Text {
        Text(
            en: "'\(word)' is a reserved word and cannot be a variable",
            zh: "'\(word)' 是保留字，不能用作变量")
    }

    public static func celTooLong(limit: Int) -> Text {
        Text(
            en: "the expression is longer than \(limit) bytes",
            zh: "表达式超过了 \(limit) 字节")
    }

    public static func celTooDeep(limit: Int) -> Text {
        Text(
            en: "the expression nests deeper than \(limit) levels",
            zh: "表达式的嵌套超过了 \(limit) 层")
    }

    public static func celMessageLiteral(_ name: String) -> Text {
        Text(
            en: "message literals such as '\(name){…}' are not supported; "
                + "put a map that follows a name in parentheses",
            zh: "不支持 '\(name){…}' 这样的消息字面量；跟在名字后面的映射要放在圆括号里")
    }

    public static func celMacroNeedsVariable(_ macro: String) -> Text {
        Text(
            en: "the first argument of '\(macro)' must be the name of a variable",
            zh: "'\(macro)' 的第一个参数必须是变量名")
    }

    public static func celMacroVariableTwice(_ name: String) -> Text {
        Text(
            en: "the two variables cannot both be called '\(name)'",
            zh: "两个变量不能都叫 '\(name)'")
    }

    public static func celHasNeedsField() -> Text {
        Text(
            en: "'has' takes a field, as in has(pod.spec)",
            zh: "'has' 的参数必须是字段，例如 has(pod.spec)")
    }

    public static func celOptionalSyntaxDisabled() -> Text {
        Text(en: "optional syntax is not enabled here", zh: "这里没有启用 optional 语法")
    }

    public static func didYouMean(_ name: String) -> Text {
        Text(en: "did you mean '\(name)'?", zh: "你是不是想写 '\(name)'？")
    }
}
