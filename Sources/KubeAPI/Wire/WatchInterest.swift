/// What a component watches: a kind, and which objects of it.
public struct WatchInterest: Sendable, Hashable {
    public enum Filter: UInt8, Sendable {
        case all
        /// Pods bound to the component's own node (`spec.nodeName=…`).
        case boundHere
        /// The object named like the component's own node (`metadata.name=…`).
        case ownNode
    }

    public let kind: Kind
    public let filter: Filter

    public init(_ kind: Kind, _ filter: Filter = .all) {
        self.kind = kind
        self.filter = filter
    }
}
