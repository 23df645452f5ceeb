import KubeAPI

/// The fixtures that the tables refer to by name.
enum GoFixtures {
    // MARK: Resources

    static func podSpec(node: String = "", _ containers: [(cpu: String, memory: String)]) -> GoValue
    {
        fields([
            ("NodeName", .text(node)),
            ("Containers", .list(containers.map { container($0.cpu, $0.memory) })),
        ])
    }

    private static func container(_ cpu: String, _ memory: String) -> GoValue {
        let requests = fields([("cpu", .text(cpu)), ("memory", .text(memory))])
        return fields([("Resources", fields([("Requests", requests)]))])
    }

    static func fields(_ pairs: [(String, GoValue)]) -> GoValue {
        .fields(pairs.filter { $0.1.text != "" }.map { (.text($0.0), $0.1) })
    }

    static func labels(_ pairs: [(String, String)]) -> GoValue {
        .fields(pairs.map { (.text($0.0), .text($0.1)) })
    }

    static let resources: [String: GoValue] = {
        let cpu = [("1000m", "0"), ("2000m", "0")]
        let both = [("1000m", "2000"), ("2000m", "3000")]
        let set = GoValue.list(
            ["cpu", "memory"].map { fields([("Name", .text($0)), ("Weight", .int(1))]) })
        return [
            "noResources": podSpec([]),
            "cpuOnly": podSpec(node: "machine1", cpu),
            "cpuOnly2": podSpec(node: "machine2", cpu),
            "cpuAndMemory": podSpec(node: "machine2", both),
            "bigCPUAndMemory": podSpec(node: "machine1", [("2000m", "4000"), ("3000m", "5000")]),
            "machine1Spec": podSpec(node: "machine1", []),
            "machine2Spec": podSpec(node: "machine2", []),
            "labels1": labels([("foo", "bar"), ("baz", "blah")]),
            "labels2": labels([("bar", "foo"), ("baz", "blah")]),
            "defaultResourceLeastAllocatedSet": set, "defaultResourceMostAllocatedSet": set,
        ]
    }()

    /// `makeNode(name, milliCPU, memory)`.
    static func makeNode(_ arguments: [GoValue]) -> GoValue {
        .node(
            Node.make(
                arguments[0].text ?? "", cpu: Int64(arguments[1].int ?? 0),
                memory: Int64(arguments[2].int ?? 0)))
    }

    // MARK: Rules about Pods

    /// A label selector of one expression for each key.
    static func selector(_ expressions: [(String, String, [String])]) -> LabelSelector {
        LabelSelector(
            matchExpressions: expressions.map { .init(key: $0.0, operation: $0.1, values: $0.2) })
    }

    static func term(_ topology: String, _ expressions: [(String, String, [String])])
        -> PodAffinityTerm
    {
        var term = PodAffinityTerm()
        term.topologyKey = topology
        term.labelSelector = selector(expressions)
        return term
    }

    static func weighted(_ weight: Int, _ term: PodAffinityTerm) -> WeightedPodAffinityTerm {
        var weighted = WeightedPodAffinityTerm()
        weighted.weight = weight
        weighted.podAffinityTerm = term
        return weighted
    }

    static func near(
        required: [PodAffinityTerm] = [], preferred: [WeightedPodAffinityTerm] = [],
        away: [WeightedPodAffinityTerm] = []
    ) throws -> GoValue {
        var affinity = Affinity()
        if !required.isEmpty || !preferred.isEmpty {
            affinity.podAffinity = PodAffinity()
            affinity.podAffinity?.required = required
            affinity.podAffinity?.preferred = preferred
        }
        if !away.isEmpty {
            affinity.podAntiAffinity = PodAffinity()
            affinity.podAntiAffinity?.preferred = away
        }
        return value(of: affinity.json)
    }

    /// JSON as a value of Go; the names of its fields are those of manifests already.
    static func value(of json: JSONValue) -> GoValue {
        switch json {
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .int(let int): .int(Int(int))
        case .double(let double): .double(double)
        case .string(let text): .text(text)
        case .array(let list): .list(list.map(value))
        case .object(let object):
            .fields(object.members.map { (.text($0.key), value(of: $0.value)) })
        }
    }
}
