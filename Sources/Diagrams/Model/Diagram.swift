import KubeAPI
import Phrasebook

/// Who passes what to whom, in order: the picture of a trace before it is drawn.
public struct Diagram: Sendable {
    /// A vertical line: one component, or all of one role.
    public struct Lane: Sendable, Equatable {
        public let name: String
        public let role: Role
    }

    /// An arrow from one lane to another.
    public struct Step: Sendable {
        /// The hops that the arrow stands for: more than one where it is told to every node alike.
        public internal(set) var hops: [TracedHop]
        public internal(set) var from: Int
        public internal(set) var to: Int
        /// What the lanes don't tell: `@30`, `node-1`, `× 3 kube-proxies`.
        public internal(set) var details: [Text] = []

        /// The first hop.
        public var hop: TracedHop { hops[0] }
        public var form: TracedHop.Form { hop.form }

        /// The object and what there is to know about it.
        func subject(_ language: Language) -> String {
            ([hop.object] + details.map { $0(language) }).filter { !$0.isEmpty }
                .joined(separator: " ")
        }

        /// `create pods/default/web-1 @31`.
        public func label(_ language: Language) -> String {
            hop.head + " " + subject(language)
        }
    }

    public internal(set) var lanes: [Lane]
    public internal(set) var steps: [Step]

    /// How a diagram is made of hops.
    public struct Options: Sendable {
        /// Whether heartbeats and the recording of events are shown too.
        public var showsRoutine = false
        /// Whether the same event, told to many nodes, becomes one arrow.
        public var folds = true
        /// How many lanes there may be before all nodes share theirs.
        public var laneLimit = 10

        public init() {}
    }

    public init(_ hops: [TracedHop], _ options: Options = Options()) {
        let visible = options.showsRoutine ? hops : hops.filter { !$0.isRoutine }
        let groups = options.folds ? Self.folded(visible) : visible.map { [$0] }
        var table = LaneTable(groups, limit: options.laneLimit)
        let steps = groups.map { Self.step($0, &table) }
        let order = table.keys.indices.sorted { table.keys[$0] < table.keys[$1] }
        var place = [Int](repeating: 0, count: order.count)
        for (index, key) in order.enumerated() { place[key] = index }
        lanes = order.map { table.lanes[$0] }
        self.steps = steps.map { step in
            var step = step
            step.from = place[step.from]
            step.to = place[step.to]
            return step
        }
    }

    private static func step(_ hops: [TracedHop], _ table: inout LaneTable) -> Step {
        let hop = hops[0]
        var details: [Text] = []
        if hop.revision != 0 { details.append(Text(verbatim: "@\(hop.revision)")) }
        if hops.count > 1 {
            details.append(.diagramFold(hops.count, of: hop.to.role.name))
        } else if let node = table.hiddenNode(of: hop) {
            details.append(Text(verbatim: "(\(node))"))
        }
        return Step(
            hops: hops, from: table.lane(of: hop.from), to: table.lane(of: hop.to),
            details: details)
    }

    /// Joins what follows one another and is the same but for the node that is told.
    private static func folded(_ hops: [TracedHop]) -> [[TracedHop]] {
        var groups: [[TracedHop]] = []
        for hop in hops {
            if let first = groups.last?.first, hop.form == .event, first.form == .event,
                hop.to.role.isPerNode, hop.to.role == first.to.role, hop.from == first.from,
                hop.object == first.object, hop.revision == first.revision,
                hop.change == first.change, hop.to != groups[groups.count - 1].last?.to
            {
                groups[groups.count - 1].append(hop)
            } else {
                groups.append([hop])
            }
        }
        return groups
    }
}
