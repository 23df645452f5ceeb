/// A question about what has been learned.
///
/// ```yaml
/// id: who-binds
/// kind: choice
/// ask: Who decides on which node a Pod runs?
/// options:
///   - {text: kube-scheduler, right: yes}
///   - {text: kubelet, because: It runs what has been bound to its node.}
/// ```
///
/// or, with an answer that is typed:
///
/// ```yaml
/// id: how-many
/// kind: number
/// ask: How many Pods run?
/// answer: 3
/// ```
public struct QuizCell: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// One of the options.
        case choice
        /// Some of the options.
        case multiple
        /// The name of an object or a component.
        case name
        case number
        /// A hop: `kube-scheduler → kube-apiserver bind`, `kube-scheduler bind`, or its number.
        case hop
        /// Any other text.
        case value

        /// Whether options are ticked; else an answer is typed.
        public var hasOptions: Bool { self == .choice || self == .multiple }
    }

    public struct Option: Sendable, Equatable {
        /// Markdown.
        public let text: String
        public let isRight: Bool
        /// Why it is wrong, for those who choose it; or why it is right. Empty only where it is
        /// right.
        public let because: String
    }

    /// Unique in the lesson.
    public let id: String
    public let kind: Kind
    /// Markdown.
    public let ask: String
    public let options: [Option]
    /// The accepted answers; the same ones in both languages.
    public let answers: [String]
    /// Any number from the first to the second is accepted.
    public let range: ClosedRange<Int64>?
    /// What is told afterwards; may be empty.
    public let explain: String

    /// The order in which the options are shown, as indices of ``options``; the same in both
    /// languages.
    public var shownOrder: [Int] {
        let keys = options.indices.map { "\(id)/\($0)".stableHash }
        return options.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    func differences(from other: QuizCell) -> [String] {
        differingKeys([
            ("id", id == other.id), ("kind", kind == other.kind),
            ("options", options.map(\.isRight) == other.options.map(\.isRight)),
            ("answer", answers == other.answers), ("answer in", range == other.range),
        ])
    }
}
