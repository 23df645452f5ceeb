/// What the REPL says by itself.
extension Text {
    public static func welcome(version: String, kubernetes: String) -> Text {
        Text(
            en: "Pilothouse \(version): Kubernetes \(kubernetes), simulated. "
                + "Type help for the commands, Tab to complete, Ctrl-D to leave.",
            zh: "Pilothouse \(version)：模拟的 Kubernetes \(kubernetes)。"
                + "输入 help 查看命令，按 Tab 补全，按 Ctrl-D 离开。")
    }

    public static let welcomeFirst = Text(
        en: "Begin with: cluster create demo --nodes=3", zh: "从这里开始：cluster create demo --nodes=3")

    public static func lostSession(_ count: Int) -> Text {
        Text(
            en: "The last session was cut off after \(count) "
                + "\(count == 1 ? "command" : "commands"). Type load to carry it on.",
            zh: "上一次会话在 \(count) 条命令后意外中断。输入 load 可以继续。")
    }

    public static func promptPending(_ count: Int) -> Text {
        Text(en: "\(count) pending", zh: "待处理 \(count)")
    }

    /// What an input has opened and not closed.
    public enum OpenPart: Sendable {
        case quote, block, bracket, backslash, `operator`
        case hereDocument(String)
    }

    public static func openPart(_ part: OpenPart) -> Text {
        switch part {
        case .quote: Text(en: "quote, Ctrl-C cancels", zh: "引号未闭合，Ctrl-C 取消")
        case .block: Text(en: "block {", zh: "代码块 {")
        case .bracket: Text(en: "bracket (", zh: "括号 (")
        case .backslash: Text(en: "more", zh: "续行")
        case .operator: Text(en: "next command", zh: "下一条命令")
        case .hereDocument(let delimiter):
            Text(en: "text until \(delimiter)", zh: "文本，直到 \(delimiter)")
        }
    }

    public static func working(_ seconds: String) -> Text {
        Text(en: "\(seconds) s, Ctrl-C stops it", zh: "\(seconds) 秒，按 Ctrl-C 停止")
    }

    public static let pagerPrompt = Text(
        en: " more: Space for a page, Enter for a line, q to stop ",
        zh: " 还有内容：空格翻页，回车下一行，q 结束 ")

    public static func moreCandidates(_ count: Int) -> Text {
        Text(en: "… and \(count) more", zh: "……还有 \(count) 个")
    }

    // MARK: Candidates

    public static let aVariable = Text(en: "a variable", zh: "变量")
    public static let aTextTool = Text(en: "reads what the command before prints", zh: "读取前一条命令的输出")
    public static let nameTrace = Text(en: "the list of all hops", zh: "全部跳的列表")
    public static let nameNow = Text(en: "the virtual time", zh: "虚拟时间")
    public static let nameHop = Text(
        en: "the hop, in until and breakpoint", zh: "当前的跳，用于 until 和 breakpoint")
    public static let nameIt = Text(en: "the output of the command before |", zh: "| 之前命令的输出")
    public static let wordLet = Text(en: "Name a value: let n = 3", zh: "给值命名：let n = 3")
    public static let wordIf = Text(en: "Choose: if … { } else { }", zh: "选择：if … { } else { }")
    public static let wordFor = Text(
        en: "Repeat for each: for x in … { }", zh: "逐个重复：for x in … { }")
    public static let wordWhile = Text(
        en: "Repeat while true: while … { }", zh: "条件为真时重复：while … { }")
    public static let wordDef = Text(en: "Define a function: def f(x) { }", zh: "定义函数：def f(x) { }")
    public static let wordReturn = Text(en: "Leave a function", zh: "从函数返回")
    public static let wordBreak = Text(en: "Leave a loop", zh: "跳出循环")
    public static let wordContinue = Text(en: "Go on with the next round", zh: "继续下一轮循环")
    public static let wordWait = Text(
        en: "Let time pass until something is true", zh: "让时间流逝，直到条件成立")
    public static let wordExpect = Text(en: "Fail unless something is true", zh: "条件不成立就失败")
    public static let wordSource = Text(en: "Run a script file", zh: "运行脚本文件")
    public static let wordExit = Text(en: "Leave Pilothouse", zh: "离开 Pilothouse")
    public static let wordKubectl = Text(
        en: "Kubernetes' own commands; the word may be left out", zh: "Kubernetes 自己的命令；这个词可以省略")
    public static let wordFrom = Text(en: "who sends it", zh: "由谁发出")
    public static let wordOutside = Text(en: "from outside the cluster", zh: "来自集群外部")

    // MARK: Configuration

    public static let configurationForm = Text(
        en: "A setting has the form NAME = VALUE.", zh: "设置的形式是 名称 = 值。")
    public static let aliasForm = Text(
        en: "An alias has the form alias NAME = WORDS.", zh: "别名的形式是 alias 名称 = 命令。")

    public static let promptAlias = Text(
        en: "Show the short words for commands, or give a command one",
        zh: "显示命令的别名，或者给命令起一个别名")
    public static let promptUnalias = Text(en: "Forget an alias", zh: "删除别名")

    public static func anAlias(_ meaning: String) -> Text {
        Text(en: "stands for \(meaning)", zh: "代表 \(meaning)")
    }

    public static func aliasDefined(_ name: String, _ meaning: String) -> Text {
        Text(
            en: "\(name) = \(meaning). To keep it, write 'alias \(name) = \(meaning)' into the "
                + "configuration (pilothouse/config in ~/.config).",
            zh: "\(name) = \(meaning)。要长期保留，请在配置文件（~/.config 中的 pilothouse/config）里写上 "
                + "“alias \(name) = \(meaning)”。")
    }

    public static func noSuchAlias(_ name: String) -> Text {
        Text(en: "There is no alias '\(name)'.", zh: "没有 “\(name)” 这个别名。")
    }

    public static func unknownSetting(_ name: String, nearest: String?) -> Text {
        let hint = nearest.map { (" Did you mean '\($0)'?", "是不是 “\($0)”？") } ?? ("", "")
        return Text(
            en: "There is no setting '\(name)'." + hint.0, zh: "没有 “\(name)” 这项设置。" + hint.1)
    }

    public static func badSetting(_ value: String, allowed: String) -> Text {
        Text(en: "'\(value)' is none of: \(allowed).", zh: "“\(value)” 不在可选值之中：\(allowed)。")
    }

    public static let configurationUnreadable = Text(
        en: "The configuration can't be read; it is left out.", zh: "无法读取配置文件，已忽略。")
}
