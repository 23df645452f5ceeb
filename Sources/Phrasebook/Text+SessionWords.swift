/// What the session says about command lines, and its commands' descriptions.
extension Text {
    public static func missingArgument(_ what: String) -> Text {
        Text(en: "Missing: \(what).", zh: "缺少：\(what)。")
    }

    public static func unexpectedArgument(_ word: String) -> Text {
        Text(en: "'\(word)' is one argument too many.", zh: "“\(word)” 是多余的参数。")
    }

    public static func unknownFlag(_ flag: String, command: String) -> Text {
        Text(en: "'\(command)' has no flag \(flag).", zh: "“\(command)” 没有参数 \(flag)。")
    }

    public static func flagNeedsValue(_ flag: String) -> Text {
        Text(en: "\(flag) needs a value.", zh: "\(flag) 需要一个值。")
    }

    public static func flagNeedsNumber(_ flag: String, found text: String) -> Text {
        Text(
            en: "\(flag) needs a whole number, not '\(text)'.",
            zh: "\(flag) 需要一个整数，而不是 “\(text)”。")
    }

    public static func notANumber(_ text: String) -> Text {
        Text(en: "'\(text)' is no whole number.", zh: "“\(text)” 不是整数。")
    }

    public static func notAnAmount(_ text: String) -> Text {
        Text(
            en: "'\(text)' is no amount such as 4, 500m or 8Gi.",
            zh: "“\(text)” 不是数量；请写成 4、500m 或 8Gi 这样的形式。")
    }

    public static func notOneOf(_ word: String, _ words: [String]) -> Text {
        Text(
            en: "'\(word)' is not one of \(words.joined(separator: ", ")).",
            zh: "“\(word)” 不在 \(words.joined(separator: "、")) 之中。")
    }

    public static func notANumber(_ text: String, _ low: Int, _ high: Int) -> Text {
        high == Int.max
            ? Text(
                en: "'\(text)' is no whole number from \(low) up.",
                zh: "“\(text)” 不是不小于 \(low) 的整数。")
            : Text(
                en: "'\(text)' is no whole number from \(low) to \(high).",
                zh: "“\(text)” 不是 \(low) 到 \(high) 之间的整数。")
    }

    public static func notADuration(_ text: String) -> Text {
        Text(
            en: "'\(text)' is no span of time such as 30s or 1m30s.",
            zh: "“\(text)” 不是时长；请写成 30s 或 1m30s 这样的形式。")
    }

    public static func unknownSubcommand(_ word: String, of command: String) -> Text {
        word.isEmpty
            ? Text(en: "'\(command)' needs a second word.", zh: "“\(command)” 后面还需要一个词。")
            : Text(
                en: "'\(command)' has no command '\(word)'.", zh: "“\(command)” 没有子命令 “\(word)”。")
    }

    public static let commandFailed = Text(en: "The command failed.", zh: "命令失败。")

    public static func filesNotAllowed(_ path: String) -> Text {
        Text(en: "'\(path)' can't be read from here.", zh: "不能从这里读取 “\(path)”。")
    }

    public static func isDirectory(_ path: String) -> Text {
        Text(en: "'\(path)' is a directory.", zh: "“\(path)” 是一个目录。")
    }

    public static func noSuchFile(_ path: String) -> Text {
        Text(en: "the path \"\(path)\" does not exist", zh: "路径 “\(path)” 不存在")
    }

    public static func fileOutside(_ path: String) -> Text {
        Text(
            en: "'\(path)' is outside the directory of the script.", zh: "“\(path)” 在脚本所在的目录之外。")
    }

    public static func notText(_ path: String) -> Text {
        Text(en: "'\(path)' is not UTF-8 text.", zh: "“\(path)” 不是 UTF-8 文本。")
    }

    public static func fileTooLarge(_ path: String) -> Text {
        Text(en: "'\(path)' is too large.", zh: "“\(path)” 太大。")
    }

    public static func noSuchObject(
        kind: String, name: String, namespace: String, nearest: String?
    ) -> Text {
        let (english, chinese) = meant(nearest)
        return Text(
            en: "There is no \(kind) '\(name)' in namespace \(namespace)\(english)",
            zh: "名字空间 \(namespace) 中没有名为 “\(name)” 的 \(kind)\(chinese)")
    }

    public static func noSuchNamespace(_ name: String, nearest: String?) -> Text {
        let (english, chinese) = meant(nearest)
        return Text(
            en: "There is no namespace \(name)\(english)", zh: "没有名字空间 \(name)\(chinese)")
    }

    private static func meant(_ name: String?) -> (String, String) {
        name.map { ("; did you mean '\($0)'?", "；是不是 “\($0)”？") } ?? (".", "。")
    }

    public static func expressionObjects(kind: String) -> Text {
        Text(
            en: "Every \(kind) whose labels match the selector", zh: "标签与选择算符匹配的所有 \(kind)")
    }

    public static func expressionObject(kind: String) -> Text {
        Text(en: "The \(kind) of that name", zh: "名称为所给值的 \(kind)")
    }

    public static func scriptFunction(_ name: String) -> Text {
        Text(en: "The script's function \(name)", zh: "脚本定义的函数 \(name)")
    }

    // Flags.
    public static let flagNodes = Text(en: "how many nodes; 3 by default", zh: "节点数；默认为 3")
    public static let flagSeed = Text(
        en: "the number that decides everything left to chance", zh: "决定一切随机结果的种子")
    public static let flagCPU = Text(en: "each machine's CPU; 4 by default", zh: "每台机器的 CPU；默认为 4")
    public static let flagMemory = Text(
        en: "each machine's memory; 8Gi by default", zh: "每台机器的内存；默认为 8Gi")
    public static let flagGPU = Text(
        en: "each machine's GPUs; none by default", zh: "每台机器的 GPU 数；默认没有")
    public static let flagZones = Text(
        en: "over how many zones to spread the nodes", zh: "把节点分布到多少个可用区")
    public static let flagContainer = Text(
        en: "one container instead of the whole Pod", zh: "只针对一个容器而不是整个 Pod")
    public static let flagCount = Text(en: "how many requests to send", zh: "发送多少个请求")
    public static let flagNamespace = Text(
        en: "the object's namespace, if not the current one", zh: "对象所在的名字空间，默认是当前的")
    public static let flagTraceAll = Text(
        en: "the boot and the heartbeats too", zh: "也包括启动过程和心跳")
    public static let flagTraceLast = Text(en: "only the last N hops", zh: "只看最后 N 跳")
    public static let flagTraceFrom = Text(en: "from this hop on", zh: "从这一跳开始")
    public static let flagTraceTo = Text(
        en: "up to this hop; or the format to export in: "
            + "mermaid, svg, html, chrome, otlp, asciicast",
        zh: "到这一跳为止；或导出的格式：mermaid、svg、html、chrome、otlp、asciicast")
    public static let flagTraceComponent = Text(
        en: "only hops from or to this component", zh: "只看这个组件发出或收到的跳")
    public static let flagTraceStages = Text(
        en: "the API server's inner stages too", zh: "也显示 API 服务器的内部阶段")
    public static let flagTraceOutput = Text(en: "text or JSON Lines", zh: "文本或 JSON Lines")

    // Commands.
    public static let commandClusterCreate = Text(
        en: "Create a simulated cluster and start it", zh: "创建并启动一个模拟集群")
    public static let commandClusterList = Text(en: "List the clusters", zh: "列出所有集群")
    public static let commandClusterUse = Text(en: "Work on another cluster", zh: "切换到另一个集群")
    public static let commandClusterDelete = Text(en: "Forget a cluster", zh: "删除一个集群")
    public static let commandClusterInfo = Text(
        en: "Show the cluster's components and their duties", zh: "显示集群的组件及其职责")
    public static let commandClusterFork = Text(
        en: "Copy the cluster, to try something out", zh: "复制集群，以便试验")
    public static let commandNodeAdd = Text(en: "Add a machine", zh: "添加一台机器")
    public static let commandNodeCrash = Text(en: "Switch a machine off", zh: "关掉一台机器")
    public static let commandNodeRecover = Text(
        en: "Switch a machine on again", zh: "重新打开一台机器")
    public static let commandNodePartition = Text(
        en: "Cut a machine off the network", zh: "切断一台机器的网络")
    public static let commandNodeHeal = Text(en: "Mend a machine's network", zh: "恢复一台机器的网络")
    public static let commandKillPod = Text(
        en: "Kill a Pod's processes from outside Kubernetes", zh: "从 Kubernetes 之外杀死 Pod 的进程")
    public static let commandWatchDelay = Text(
        en: "Make a component's watch events late", zh: "让一个组件的监听事件迟到")
    public static let commandWatchDrop = Text(
        en: "Break a component's watch connection", zh: "断开一个组件的监听连接")
    public static let commandStep = Text(
        en: "Let one hop happen, or N, or begin a command without letting any happen",
        zh: "让一跳（或 N 跳）发生，或者开始一条命令但不让任何一跳发生")
    public static let commandNext = Text(
        en: "Let everything happen that follows from the last command", zh: "让上一条命令的所有后果发生")
    public static let commandResume = Text(
        en: "Let time run to the next breakpoint", zh: "让时间运行到下一个断点")
    public static let commandSettle = Text(
        en: "Let time run until only heartbeats are left", zh: "让时间运行到只剩下心跳")
    public static let commandUntil = Text(
        en: "Let time run to a hop of a component, or one for which an expression is true",
        zh: "让时间运行到某个组件的一跳，或使表达式为真的一跳")
    public static let commandAdvance = Text(en: "Let a span of time pass", zh: "让一段时间过去")
    public static let commandBreakpoint = Text(
        en: "Stop time at certain hops; list or clear the breakpoints", zh: "让时间停在特定的跳；列出或清除断点")
    public static let commandBack = Text(en: "Go back by hops", zh: "后退若干跳")
    public static let commandStepping = Text(
        en: "Whether commands leave their consequences pending", zh: "命令的后续影响是否保持待处理")
    public static let commandTrace = Text(
        en: "Show the hops since the boot, or those about an object", zh: "显示启动以来的跳，或关于某个对象的跳")
    public static let commandWhy = Text(
        en: "Show what caused a hop or the last change of an object", zh: "显示一跳或对象最近一次变化的原因")
    public static let commandWhyNot = Text(
        en: "Show why an object is not as wished", zh: "显示对象为什么不符合预期")
    public static let commandRequest = Text(
        en: "Send requests along the data path", zh: "沿数据路径发送请求")
    public static let commandResolve = Text(
        en: "Ask the cluster's DNS for a name", zh: "向集群 DNS 查询名称")
    public static let commandHelp = Text(
        en: "Show the commands, or one of them", zh: "显示所有命令，或其中一条")
    public static let commandUndo = Text(en: "Take the last command back", zh: "撤销上一条命令")
    public static let commandRedo = Text(en: "Do again what was taken back", zh: "重做被撤销的命令")
    public static let commandMap = Text(en: "Draw the cluster", zh: "画出集群")
    public static let commandLanguage = Text(en: "Choose the language of texts", zh: "选择文字的语言")
}
