// MARK: Commands

extension Text.Script {
    public static func unclosedQuote(_ quote: String) -> Text {
        Text(en: "this \(quote) has no partner", zh: "这个 \(quote) 没有配对")
    }

    public static var trailingBackslash: Text {
        Text(
            en: "the text ends after a backslash, which joins two lines",
            zh: "反斜杠用来接续下一行，但文本到这里就结束了")
    }

    public static func expectedCommand(after text: String) -> Text {
        if text.isEmpty { return Text(en: "a command is expected here", zh: "这里应该是一条命令") }
        return Text(
            en: "a command is expected after `\(text)`", zh: "`\(text)` 后面应该是一条命令")
    }

    public static func unsupportedOperator(_ text: String) -> Text {
        switch text {
        case "||":
            Text(
                en: "there is no `||` between commands: a script stops at the first failure",
                zh: "命令之间没有 `||`：脚本会在第一个失败处停止")
        case "&":
            Text(
                en: "there is no `&`: nothing runs in the background, time is virtual",
                zh: "没有 `&`：时间是虚拟的，没有什么在后台运行")
        case "<<<":
            Text(
                en: "there is no `<<<`; use a here-document or `echo … |`",
                zh: "没有 `<<<`；请用 here-document 或 `echo … |`")
        default:
            Text(
                en: "there is no `\(text)`: scripts don't read or write files; "
                    + "put the sign in quotes if it belongs to a word",
                zh: "没有 `\(text)`：脚本不读写文件；如果它是词的一部分，请加引号")
        }
    }

    public static func placeholder(_ text: String) -> Text {
        Text(
            en: "`\(text)` is a placeholder; put a value in its place",
            zh: "`\(text)` 是占位符；请换成具体的值")
    }

    public static var captureOutsideLet: Text {
        Text(
            en: "`$(COMMAND)` exists only after `let NAME =` and `NAME =`",
            zh: "`$(COMMAND)` 只能写在 `let NAME =` 或 `NAME =` 后面")
    }

    public static var unclosedCapture: Text {
        Text(
            en: "this `$(` has no `)` on its line", zh: "这个 `$(` 在本行没有对应的 `)`")
    }

    public static var textAfterCapture: Text {
        Text(
            en: "`$(COMMAND)` stands alone; work with its value in the next statement",
            zh: "`$(COMMAND)` 要单独写；请在下一条语句里处理它的值")
    }

    public static var stageWithoutInput: Text {
        Text(
            en: "an expression after `|` uses `it`, the output before the `|`",
            zh: "`|` 后面的表达式要用到 `it`，也就是 `|` 前面的输出")
    }

    public static var expectedDelimiter: Text {
        Text(
            en: "a word that ends the here-document is expected after `<<`",
            zh: "`<<` 后面应该是结束 here-document 的词")
    }

    public static func unterminatedHereDocument(
        _ delimiter: String, indentedAtLine line: Int?
    ) -> Text {
        let hint = line.map { line in
            (
                en: "; in line \(line) it has blanks around it, and only `<<-` drops tabs",
                zh: "；第 \(line) 行的它前后有空白，而只有 `<<-` 会去掉制表符"
            )
        }
        return Text(
            en: "no line consists of `\(delimiter)`, which ends this here-document"
                + (hint?.en ?? ""),
            zh: "没有哪一行只写着 `\(delimiter)` 来结束这个 here-document" + (hint?.zh ?? ""))
    }

    public static var secondHereDocument: Text {
        Text(
            en: "a command reads one here-document", zh: "一条命令只能读取一个 here-document")
    }

    public static func useExpressionStage(_ name: String) -> Text {
        Text(
            en: "instead of `\(name)`, an expression after `|` works on `it`",
            zh: "不用 `\(name)`，`|` 后面可以直接写处理 `it` 的表达式")
    }

    public static func fullWidthInCommand(_ found: String, write ascii: String) -> Text {
        Text(
            en: "`\(found)` is a full-width character; a command has `\(ascii)`",
            zh: "`\(found)` 是全角字符；命令里应写 `\(ascii)`")
    }
}

// MARK: Text tools

extension Text.Script {
    public static func toolOption(_ tool: String, _ option: String) -> Text {
        Text(en: "`\(tool)` has no option `\(option)` here", zh: "`\(tool)` 在这里没有选项 `\(option)`")
    }

    public static func toolOptionValue(_ tool: String, _ option: String, _ value: String) -> Text {
        if value.isEmpty {
            return Text(
                en: "the option `\(option)` of `\(tool)` needs a value",
                zh: "`\(tool)` 的选项 `\(option)` 需要一个值")
        }
        return Text(
            en: "`\(value)` is no value for the option `\(option)` of `\(tool)`",
            zh: "`\(value)` 不是 `\(tool)` 的选项 `\(option)` 的有效值")
    }

    public static func toolWithoutInput(_ tool: String) -> Text {
        Text(
            en: "`\(tool)` reads what the command before a `|` prints, or a here-document",
            zh: "`\(tool)` 读取 `|` 前面命令的输出，或者一个 here-document")
    }

    public static func toolFile(_ tool: String, _ file: String) -> Text {
        Text(
            en: "`\(tool)` reads no files, and so not `\(file)`",
            zh: "`\(tool)` 不读取文件，因此不能读取 `\(file)`")
    }

    public static func toolPattern(_ tool: String) -> Text {
        Text(en: "`\(tool)` needs a pattern", zh: "`\(tool)` 需要一个模式")
    }

    public static func invalidPattern(_ pattern: String, _ reason: Text) -> Text {
        Text(
            en: "`\(pattern)` is not a regular expression: \(reason(.english))",
            zh: "`\(pattern)` 不是正则表达式：\(reason(.chinese))")
    }

    public static var patternBracket: Text {
        Text(en: "a `[` has no `]`", zh: "`[` 缺少 `]`")
    }

    public static var patternOpenGroup: Text {
        Text(en: "a `(` has no `)`", zh: "`(` 缺少 `)`")
    }

    public static var patternCloseGroup: Text {
        Text(en: "a `)` has no `(`", zh: "`)` 缺少 `(`")
    }

    public static var patternNothingToRepeat: Text {
        Text(en: "nothing stands before a repetition", zh: "重复符号前面没有内容")
    }

    public static var patternRepeat: Text {
        Text(
            en: "a repetition is `{2}`, `{2,}` or `{2,5}`, up to 1000",
            zh: "重复写作 `{2}`、`{2,}` 或 `{2,5}`，最多 1000 次")
    }

    public static var patternBackslash: Text {
        Text(en: "it ends in a backslash", zh: "它以反斜杠结尾")
    }

    public static func patternUnsupported(_ text: String) -> Text {
        Text(en: "`\(text)` is not supported", zh: "不支持 `\(text)`")
    }

    public static var patternTooLarge: Text {
        Text(en: "it is too large", zh: "它太大了")
    }
}
