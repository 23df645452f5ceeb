// MARK: Expressions

extension Text.Script {
    public static func expectedExpression(after word: String) -> Text {
        if word.isEmpty {
            return Text(en: "an expression is expected here", zh: "这里应该是一个表达式")
        }
        return Text(
            en: "an expression is expected after `\(word)`", zh: "`\(word)` 后面应该是一个表达式")
    }

    public static var emptyInterpolation: Text {
        Text(
            en: "`${}` has no expression; `\\${` is the text itself",
            zh: "`${}` 里没有表达式；`\\${` 表示文字本身")
    }

    public static func unclosedBracket(_ bracket: String) -> Text {
        Text(en: "this `\(bracket)` is not closed", zh: "这个 `\(bracket)` 没有闭合")
    }

    public static func unmatchedBracket(_ bracket: String) -> Text {
        Text(en: "this `\(bracket)` closes nothing", zh: "这个 `\(bracket)` 没有对应的开括号")
    }

    public static func unclosedString(_ quote: String) -> Text {
        if quote.utf8.count == 3 {
            return Text(
                en: "this string has no closing `\(quote)`",
                zh: "这个字符串缺少结尾的 `\(quote)`")
        }
        return Text(
            en: "this string is not closed on its line",
            zh: "这个字符串在本行没有结束")
    }

    public static var singleEquals: Text {
        Text(
            en: "`=` compares nothing; two values are compared with `==`",
            zh: "`=` 不是比较；比较两个值要写 `==`")
    }

    public static var dollarInExpression: Text {
        Text(
            en: "an expression names its variables without `$`", zh: "表达式里的变量直接写名称，不加 `$`")
    }

    public static var mapNeedsParentheses: Text {
        Text(
            en: "an expression is expected before `{`; a map is put in parentheses",
            zh: "`{` 前面应该是一个表达式；映射要写在圆括号里")
    }

    public static func fullWidth(_ found: String, write ascii: String) -> Text {
        Text(
            en: "`\(found)` is a full-width character; here it is written `\(ascii)`",
            zh: "`\(found)` 是全角字符；这里要用半角的 `\(ascii)`")
    }
}

// MARK: Names and functions

extension Text.Script {
    public static func undeclared(_ name: String) -> Text {
        Text(
            en: "there is no variable `\(name)`; `let` makes one",
            zh: "没有变量 `\(name)`；用 `let` 来声明")
    }

    public static func functionIsCommand(_ name: String) -> Text {
        Text(
            en: "`\(name)` is a command, so no function can have its name",
            zh: "`\(name)` 是命令，函数不能用这个名称")
    }

    public static func functionTwice(_ name: String) -> Text {
        Text(
            en: "the function `\(name)` is defined twice", zh: "函数 `\(name)` 定义了两次")
    }

    public static func argumentCount(_ function: String, expected: Int, found: Int) -> Text {
        let noun = expected == 1 ? "argument" : "arguments"
        return Text(
            en: "`\(function)` takes \(expected) \(noun), not \(found)",
            zh: "`\(function)` 需要 \(expected) 个参数，而不是 \(found) 个")
    }

    public static func functionInPipe(_ name: String) -> Text {
        Text(
            en: "the function `\(name)` can't read from a `|`",
            zh: "函数 `\(name)` 不能从 `|` 读取")
    }

    public static func unknownFunction(_ name: String) -> Text {
        Text(en: "there is no function `\(name)`", zh: "没有函数 `\(name)`")
    }

    public static func sourceCycle(_ path: String) -> Text {
        Text(
            en: "`\(path)` is being read already: it would read itself",
            zh: "`\(path)` 正在被读取：它会读取自己")
    }

    public static func sourceTooDeep(_ limit: Int) -> Text {
        Text(
            en: "`source` is nested too deeply; the limit is \(limit) files",
            zh: "`source` 嵌套太深；上限是 \(limit) 个文件")
    }
}
