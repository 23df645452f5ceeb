/// What the scheduler has to say of a Pod and a node.
extension Text {
    /// `node-2: NodeResourcesFit refuses it: Insufficient cpu`; the reasons are Kubernetes' own.
    public static func nodeRefused(node: String, plugin: String, reasons: [String]) -> Text {
        let list = reasons.joined(separator: ", ")
        return Text(
            en: "\(node): \(plugin) refuses it: \(list)", zh: "\(node)：\(plugin) 不接受：\(list)")
    }

    /// `node-1: 489 points (TaintToleration 300, NodeResourcesFit 98)`.
    public static func nodeScored(
        node: String, total: Int, scores: [(plugin: String, weighted: Int)]
    ) -> Text {
        let list = scores.map { "\($0.plugin) \($0.weighted)" }
        return Text(
            en: "\(node): \(total) points (\(list.joined(separator: ", ")))",
            zh: "\(node)：\(total) 分（\(list.joined(separator: "，"))）")
    }
}
