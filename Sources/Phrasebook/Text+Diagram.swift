/// What diagrams and exports of the trace say.
extension Text {
    /// - Parameter role: the name of a component, `kube-proxy`.
    public static func diagramFold(_ count: Int, of role: String) -> Text {
        let plural = role.hasSuffix("y") ? role.dropLast() + "ies" : role + "s"
        return Text(en: "× \(count) \(plural)", zh: "× \(count) 个 \(role)")
    }

    public static func diagramTitle(cluster: String) -> Text {
        Text(en: "What happened in the cluster \(cluster)", zh: "集群 \(cluster) 中发生的事情")
    }

    public static func diagramSummary(hops: Int, from: String, to: String) -> Text {
        Text(
            en: "\(hops) hops from \(from) s to \(to) s of virtual time",
            zh: "虚拟时间 \(from) 秒到 \(to) 秒之间的 \(hops) 跳")
    }

    public static func diagramDescription(steps: Int, lanes: [String]) -> Text {
        Text(
            en: "A sequence diagram of \(steps) messages between "
                + lanes.joined(separator: ", ") + ", from top to bottom in the order of time.",
            zh: lanes.joined(separator: "、") + " 之间 \(steps) 条消息的时序图，自上而下按时间排列。")
    }

    public static let diagramEmpty = Text(
        en: "There is nothing to draw yet.", zh: "还没有可画的内容。")

    public static func diagramCut(shown: Int, of total: Int) -> Text {
        Text(
            en: "Only the last \(shown) of \(total) hops are in it; "
                + "choose others with --from, --last, --component or an object.",
            zh: "只包含 \(total) 跳中的最后 \(shown) 跳；可用 --from、--last、--component 或对象选择其他的。")
    }

    public static let diagramRequest = Text(en: "request", zh: "请求")
    public static let diagramReply = Text(en: "reply", zh: "应答")
    public static let diagramEvent = Text(en: "watch event", zh: "监听事件")
    public static let diagramFailure = Text(en: "refused or failed", zh: "被拒绝或失败")

    public static let diagramTime = Text(en: "Time (s)", zh: "时间（秒）")
    public static let diagramHop = Text(en: "Hop", zh: "跳")
    public static let diagramCause = Text(en: "Cause", zh: "起因")
    public static let diagramEnds = Text(en: "From → to", zh: "从 → 到")
    public static let diagramWhat = Text(en: "What", zh: "内容")
    public static let diagramNote = Text(en: "Meaning", zh: "含义")
    public static let diagramNoCause = Text(en: "a person, or the boot", zh: "用户操作或启动过程")

    public static let diagramPicture = Text(en: "Sequence diagram", zh: "时序图")
    public static func diagramHidden(_ count: Int) -> Text {
        Text(
            en: "Heartbeats, the recording of events, and what components hear without acting "
                + "(\(count) hops) are only in the table.",
            zh: "心跳、事件的记录以及组件收到却没有行动的消息（\(count) 跳）只列在表格中。")
    }

    public static func diagramCount(_ shown: String, of total: Int) -> Text {
        Text(en: "\(shown) of \(total) hops", zh: "\(shown) / \(total) 跳")
    }

    public static let diagramTable = Text(en: "All hops", zh: "所有跳")
    public static let diagramFilter = Text(en: "Filter", zh: "筛选")
    public static let diagramFilterHint = Text(
        en: "a component, a verb or an object", zh: "组件、动词或对象")
    public static let diagramKinds = Text(en: "Show", zh: "显示")
    public static let diagramKindAll = Text(en: "all hops", zh: "所有跳")
    public static let diagramChain = Text(en: "Chain of causes", zh: "因果链")
    public static let diagramChainHint = Text(
        en: "Choose a hop's number to see what it came from.", zh: "选择一跳的编号，查看它的由来。")
    public static let diagramChainEnd = Text(en: "Show everything", zh: "显示全部")
    public static let diagramSkip = Text(en: "Skip to the table", zh: "跳到表格")
    public static let diagramNoMatch = Text(
        en: "No hop matches the filter.", zh: "没有符合筛选条件的跳。")

    // The words of `trace`.
    public static let flagTraceDiagram = Text(
        en: "draw the hops as a sequence diagram", zh: "把各跳画成时序图")
    public static let flagTracePlain = Text(
        en: "with --diagram: sentences instead of a drawing", zh: "与 --diagram 一起使用：用文字代替图形")
    public static let flagTraceFile = Text(
        en: "with --to=FORMAT: the file to write", zh: "与 --to=FORMAT 一起使用：要写入的文件")

    public static func noSuchTraceFormat(_ word: String, _ formats: [String]) -> Text {
        let list = formats.joined(separator: ", ")
        return Text(
            en: "--to takes the number of a hop or a format (\(list)), not '\(word)'.",
            zh: "--to 的值应是跳的编号或一种格式（\(list)），而不是 “\(word)”。")
    }

    public static let fileNeedsFormat = Text(
        en: "--file needs a format, as in --to=svg.", zh: "--file 需要指定格式，例如 --to=svg。")

    public static let cannotWriteFiles = Text(
        en: "Files can't be written from here, only from the interactive terminal; "
            + "leave out --file and the text goes to the output.",
        zh: "这里不能写文件，只有交互式终端可以；去掉 --file，文本就会写到输出。")

    public static func cannotWrite(_ path: String, why: String) -> Text {
        Text(en: "'\(path)' can't be written: \(why).", zh: "无法写入 “\(path)”：\(why)。")
    }

    public static func fileWritten(_ path: String, bytes: Int) -> Text {
        Text(en: "Wrote \(bytes) bytes to \(path).", zh: "已向 \(path) 写入 \(bytes) 字节。")
    }
}
