/// What the scheduler would say of a Pod and each node: the first plugin that refuses the node,
/// or every plugin's score.
public struct SchedulingDecision: Sendable {
    /// A plugin's opinion of a node.
    public struct Score: Sendable, Equatable {
        public let plugin: Plugin
        /// The plugin's own number, before the nodes are compared.
        public let raw: Int
        /// From 0 to 100, after the nodes were compared.
        public let normalized: Int
        /// The normalized score times the plugin's weight.
        public var weighted: Int { normalized * plugin.weight }

        public init(plugin: Plugin, raw: Int, normalized: Int) {
            self.plugin = plugin
            self.raw = raw
            self.normalized = normalized
        }
    }

    /// The verdict on one node.
    public struct NodeVerdict: Sendable {
        public let node: String
        /// Why the node can't take the Pod; nil when it can.
        public var rejection: Rejection?
        /// The scores of a node that can, in the order of ``Plugin/scoring``.
        ///
        /// A plugin that has nothing to say of the Pod is left out.
        public var scores: [Score] = []
        /// The sum of the weighted scores.
        public var total: Int { scores.reduce(0) { $0 + $1.weighted } }

        public init(node: String, rejection: Rejection? = nil) {
            self.node = node
            self.rejection = rejection
        }
    }

    /// All nodes, in the order in which the scheduler looks at them.
    public var nodes: [NodeVerdict]
    /// Why the Pod fits nowhere; nil when it fits somewhere.
    public var failure: FitError?

    /// The nodes with the best score.
    public var best: [String] {
        let feasible = nodes.filter { $0.rejection == nil }
        let top = feasible.map(\.total).max()
        return feasible.filter { $0.total == top }.map(\.node)
    }
}
