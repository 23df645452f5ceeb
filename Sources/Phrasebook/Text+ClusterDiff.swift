/// The comparison of two clusters.
extension Text {
    public static let commandClusterDiff = Text(
        en: "Compare two clusters: their objects, and where their traces part",
        zh: "比较两个集群：它们的对象，以及它们的跟踪从哪里开始不同")
    public static let flagDiffAll = Text(
        en: "events, leases, revisions and heartbeats too", zh: "也包括事件、租约、修订版本和心跳")
    public static let flagDiffOutput = Text(en: "text or JSON", zh: "文本或 JSON")

    public static let diffTime = Text(en: "virtual time", zh: "虚拟时间")
    public static let diffRevision = Text(en: "revision", zh: "修订版本")
    public static let diffHops = Text(en: "hops", zh: "跳数")
    public static let diffNothing = Text(
        en: "The two clusters are the same.", zh: "这两个集群完全相同。")
    public static let diffChanged = Text(en: "In both, but different:", zh: "两边都有，但内容不同：")

    public static func diffOnly(in name: String) -> Text {
        Text(en: "Only in \(name):", zh: "只在 \(name) 中：")
    }

    public static func diffSameTrace(_ count: Int) -> Text {
        Text(en: "All \(count) hops are the same.", zh: "全部 \(count) 跳都相同。")
    }

    public static func diffParting(_ count: Int) -> Text {
        Text(
            en: "The traces have the first \(count) hops in common; then they part:",
            zh: "两条跟踪的前 \(count) 跳相同，之后分开：")
    }

    public static let diffNoFurtherHop = Text(en: "no further hop", zh: "没有更多的跳")

    public static let sameCluster = Text(
        en: "A cluster is always the same as itself.", zh: "一个集群总是与它自己相同。")

    public static func noSuchOutput(_ format: String, allowed: String) -> Text {
        Text(
            en: "There is no output format '\(format)'; there are: \(allowed).",
            zh: "没有输出格式 “\(format)”；可用的有：\(allowed)。")
    }
}
