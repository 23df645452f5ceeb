/// A picture of what the cells before it have done.
///
/// ```yaml
/// of: sequence
/// hops: hop.object.startsWith("pods/default/web")
/// title: The Pod's way to its node
/// ```
public struct DiagramCell: Sendable, Equatable {
    public enum Subject: String, Sendable, CaseIterable {
        /// Hops, one after the other.
        case sequence
        /// Nodes with their Pods, Services with what they reach.
        case map
    }

    public let subject: Subject
    /// CEL over `hop`: which hops of the whole trace are drawn. Without it, those since the last
    /// runnable cell began.
    public let hops: CellExpression?
    public let title: String

    func differences(from other: DiagramCell) -> [String] {
        differingKeys([("of", subject == other.subject), ("hops", hops == other.hops)])
    }
}
