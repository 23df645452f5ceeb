import KubeAPI
import Phrasebook

/// Who passes what to whom, in order: the picture of a trace before it is drawn.
public struct Diagram: Sendable {
    /// A vertical line: one component, or all of one role.
    public struct Lane: Sendable, Equatable {
        public let name: String
        public let role: Role
    }

    /// An arrow from one lane to another, or to several where all are told the same.
    public struct Step: Sendable {
        /// The hops that the arrow stands for.
        public internal(set) var hops: [TracedHop]
        public internal(set) var from: Int
        /// From left to right, each once.
        public internal(set) var targets: [Int]
        /// What the lanes don't tell: `@30`, `(node-1)`, `× 3 kube-proxies`.
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

        /// Who is told: the receivers, those of one role together.
        var receivers: String {
            var roles: [(name: String, count: Int)] = []
            for hop in hops {
                if hop.to.role.isPerNode, hops.count > 1,
                    let index = roles.firstIndex(where: { $0.name == hop.to.role.name })
                {
                    roles[index].count += 1
                } else {
                    let isShared = hop.to.role.isPerNode && hops.count > 1
                    roles.append((isShared ? hop.to.role.name : hop.to.name, 1))
                }
            }
            return roles.map { $0.count > 1 ? "\($0.name) × \($0.count)" : $0.name }
                .joined(separator: ", ")
        }
    }

    public internal(set) var lanes: [Lane]
    public internal(set) var steps: [Step]

    /// How a diagram is made of hops.
    public struct Options: Sendable {
        /// Whether heartbeats and the recording of events are shown too.
        public var showsRoutine = false
        /// Whether an event that many are told becomes one arrow.
        public var folds = true
        /// How many lanes there may be before all nodes share theirs, and those who only listen
        /// are left out.
        public var laneLimit = 10

        public init() {}
    }

    public init(_ hops: [TracedHop], _ options: Options = Options()) {
        let visible = options.showsRoutine ? hops : hops.filter { !$0.isRoutine }
        let groups = options.folds ? Folding.groups(visible) : visible.map { [$0] }
        var table = LaneTable(groups, limit: options.laneLimit)
        let steps = groups.compactMap { Self.step($0, &table) }
        let order = table.keys.indices.sorted { table.keys[$0] < table.keys[$1] }
        var place = [Int](repeating: 0, count: order.count)
        for (index, key) in order.enumerated() { place[key] = index }
        lanes = order.map { table.lanes[$0] }
        self.steps = steps.map { step in
            var step = step
            step.from = place[step.from]
            step.targets = step.targets.map { place[$0] }.sorted()
            return step
        }
    }

    private static func step(_ group: [TracedHop], _ table: inout LaneTable) -> Step? {
        let hops = group.filter { !table.isLeftOut($0.to) }
        guard let hop = hops.first else { return nil }
        var details: [Text] = []
        if hop.revision != 0 { details.append(Text(verbatim: "@\(hop.revision)")) }
        for role in Role.allCases where role.isPerNode && hop.form == .event {
            let count = hops.count { $0.to.role == role }
            if count > 1 { details.append(.diagramFold(count, of: role.name)) }
        }
        if hops.count == 1, let node = table.hiddenNode(of: hop) {
            details.append(Text(verbatim: "(\(node))"))
        }
        var targets: [Int] = []
        for hop in hops {
            let lane = table.lane(of: hop.to)
            if !targets.contains(lane) { targets.append(lane) }
        }
        return Step(
            hops: hops, from: table.lane(of: hop.from), targets: targets, details: details)
    }
}
