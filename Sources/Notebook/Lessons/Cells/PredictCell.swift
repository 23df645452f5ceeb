/// A question about what the next cell will do, which the learner answers before it runs.
///
/// ```yaml
/// ask: In which order will these happen?
/// kind: order
/// options:
///   - {text: The scheduler binds the Pod, hop: hop.verb == "bind"}
///   - {text: The kubelet makes the sandbox, hop: hop.verb == "RunPodSandbox"}
/// explain: A kubelet acts on Pods that are bound to its node, so the binding comes first.
/// ```
///
/// It gives no marks: who wants to know could ask a copy of the cluster.
public struct PredictCell: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Which of several hops comes first, second, …
        case order
        /// The name of a node.
        case node
        case number
        /// The name of any object or component.
        case name
        /// Any other text.
        case value
    }

    /// Something that will happen.
    public struct Option: Sendable, Equatable {
        /// How the learner reads it.
        public let text: String
        /// A condition over `hop`; the first hop that meets it counts.
        public let hop: CellExpression
    }

    /// The question; Markdown.
    public let ask: String
    public let kind: Kind
    /// What to put in order; empty for the other kinds.
    public let options: [Option]
    /// CEL, evaluated after the next cell has run; nil for `order`.
    public let answer: CellExpression?
    /// What is told afterwards; Markdown.
    public let explain: String

    /// The order in which the options are shown, as indices of ``options``: shuffled, and the same
    /// in both languages.
    public var shownOrder: [Int] {
        let keys = options.map { $0.hop.text.stableHash }
        return options.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    func differences(from other: PredictCell) -> [String] {
        differingKeys([
            ("kind", kind == other.kind), ("answer", answer == other.answer),
            ("options", options.map(\.hop) == other.options.map(\.hop)),
        ])
    }
}

extension String {
    /// A number that depends on the text only (FNV-1a).
    var stableHash: UInt64 {
        utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
