extension Text {
    /// What the scripting language says: syntax errors.
    public enum Script {}
}

// MARK: Names and statements

extension Text.Script {
    public static func expectedName(after word: String) -> Text {
        Text(en: "a name is expected after `\(word)`", zh: "`\(word)` 后面应该是一个名称")
    }

    public static func invalidName(_ name: String) -> Text {
        Text(
            en: "`\(name)` can't be a name; "
                + "names have ASCII letters, digits and `_`, and begin with a letter or `_`",
            zh: "`\(name)` 不能用作名称；名称由 ASCII 字母、数字和 `_` 组成，以字母或 `_` 开头")
    }

    public static func reservedName(_ name: String) -> Text {
        Text(
            en: "`\(name)` is a reserved word of CEL and can't be a name",
            zh: "`\(name)` 是 CEL 的保留字，不能用作名称")
    }

    public static func duplicateParameter(_ name: String) -> Text {
        Text(en: "two parameters are called `\(name)`", zh: "有两个参数都叫 `\(name)`")
    }

    public static func expectedEquals(_ name: String) -> Text {
        Text(
            en: "`=` and a value are expected after `let \(name)`",
            zh: "`let \(name)` 后面应该是 `=` 和一个值")
    }

    public static func compoundAssignment(_ operation: String) -> Text {
        Text(
            en: "there is no `\(operation)=`; the value is written out",
            zh: "没有 `\(operation)=` 这种写法；请写出完整的值")
    }

    public static func expectedIn(_ name: String) -> Text {
        Text(
            en: "`in` is expected after `for \(name)`", zh: "`for \(name)` 后面应该是 `in`")
    }

    public static func expectedParameters(_ function: String) -> Text {
        Text(
            en: "the parameters of `\(function)` are expected in parentheses, with commas between",
            zh: "`\(function)` 的参数应该写在圆括号里，用逗号隔开")
    }

    public static func expectedBlock(after word: String) -> Text {
        Text(
            en: "`{` is expected here, to open the block of `\(word)`",
            zh: "这里应该是 `{`，用来开始 `\(word)` 的代码块")
    }

    public static var unclosedBlock: Text {
        Text(en: "this block has no closing `}`", zh: "这个代码块缺少结尾的 `}`")
    }

    public static var strayBrace: Text {
        Text(en: "this `}` closes no block", zh: "这个 `}` 没有对应的代码块")
    }

    public static var strayElse: Text {
        Text(
            en: "`else` stands on the line of the `}` that closes its `if`",
            zh: "`else` 要和结束 `if` 的 `}` 写在同一行")
    }

    public static func elseIf(_ word: String) -> Text {
        Text(en: "`\(word)` is written `else if` here", zh: "`\(word)` 在这里写作 `else if`")
    }

    public static func unknownBlockWord(_ word: String) -> Text {
        Text(
            en: "`\(word)` opens no block; `if`, `else`, `for`, `while` and `def` do",
            zh: "`\(word)` 不能开始代码块；能开始的有 `if`、`else`、`for`、`while` 和 `def`")
    }

    public static var outsideFunction: Text {
        Text(en: "`return` is for functions", zh: "`return` 只能用在函数里")
    }

    public static func outsideLoop(_ word: String) -> Text {
        Text(en: "`\(word)` is for loops", zh: "`\(word)` 只能用在循环里")
    }

    public static func insideBlock(_ word: String) -> Text {
        Text(
            en: "`\(word)` can't stand inside a block", zh: "`\(word)` 不能写在代码块里")
    }

    public static func expectedDuration(after word: String) -> Text {
        Text(
            en: "a length of time is expected after `\(word)`, such as `30s`",
            zh: "`\(word)` 后面应该是一个时长，例如 `30s`")
    }

    public static func invalidDuration(_ text: String) -> Text {
        Text(
            en: "`\(text)` is not a length of time; the units are `h`, `m`, `s`, `ms`, `us`",
            zh: "`\(text)` 不是时长；单位有 `h`、`m`、`s`、`ms`、`us`")
    }

    public static var expectedMessage: Text {
        Text(
            en: "a message in quotes is expected after `:`", zh: "`:` 后面应该是用引号括起来的消息")
    }

    public static var expectedFile: Text {
        Text(
            en: "the name of a file is expected after `source`",
            zh: "`source` 后面应该是一个文件名")
    }

    public static func unexpectedText(_ text: String) -> Text {
        Text(
            en: "`\(text)` is too much; the statement ends before it",
            zh: "`\(text)` 是多余的；语句在它前面就结束了")
    }

    public static func nestingTooDeep(_ limit: Int) -> Text {
        Text(
            en: "this is nested too deeply; the limit is \(limit)",
            zh: "嵌套太深；上限是 \(limit) 层")
    }

    public static func scriptTooLong(_ limit: Int) -> Text {
        Text(
            en: "the script is too long; the limit is \(limit) bytes",
            zh: "脚本太长；上限是 \(limit) 字节")
    }
}
