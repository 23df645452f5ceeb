import KubeAPI
import Testing

@testable import KubeScheduler

/// Kubernetes' own cases of spreading.
@Suite struct SpreadTableTests {
    private static let go = GoEvaluator(
        names: [
            "fooSelector": .selector(.exists("foo")), "barSelector": .selector(.exists("bar")),
            "nodeConstraint": .null, "zoneConstraint": .null,
        ],
        functions: [
            "topologyNormalizingWeight": { .double(PodTopologySpread.weight(size: $0[0].int ?? 0)) }
        ])

    private static func list(_ test: GoTable.Case, _ key: String) throws -> [GoValue] {
        try test.expressions[key].map(go.evaluate)?.list ?? []
    }

    private static func world(_ test: GoTable.Case) throws -> World {
        let nodes =
            try list(test, "nodes").map { try $0.node }
            + list(test, "failedNodes").map { try $0.node }
        var args = PluginArgs()
        let constraints =
            try test.expressions["defaultConstraints"].map(go.evaluate)
            ?? test.expressions["config"].map(go.evaluate)?["DefaultConstraints"]
        args.defaultConstraints = try constraints?.list.map {
            try $0.object(TopologySpreadConstraint.self)
        }
        var world = World(nodes, try list(test, "existingPods").map { try $0.pod }, args: args)
        for (index, object) in try list(test, "objs").enumerated() {
            let selector = object["Spec"]?["Selector"]?.fields ?? []
            let labels = Labels(selector.map { ($0.key.text ?? "", $0.value.text ?? "") })
            world.cache.setOwner(
                .service, index,
                .init(kind: .service, slot: index, namespace: "", name: "s", selector: labels))
        }
        return world
    }

    /// The counts by domain of hard constraints, as the real plugin's state has them.
    private static func compare(
        _ domains: [PodTopologySpread.Domains], _ want: GoValue, _ cache: SchedulerCache
    )
        -> String?
    {
        var got: [String: Int] = [:]
        var least: [String: Int] = [:]
        for state in domains {
            let topology = cache.topologies[state.constraint.topology]
            least[topology.key] = Int(state.least)
            for (domain, count) in state.counts.enumerated() where count >= 0 {
                got["\(topology.key)=\(topology.values[domain])"] = Int(count)
            }
        }
        var wanted: [String: Int] = [:]
        for (key, value) in want["TpPairToMatchNum"]?.fields ?? [] {
            wanted["\(key["key"]?.text ?? "")=\(key["value"]?.text ?? "")"] = value.int
        }
        if let problem = NodeTableTests.compare(got, wanted) { return problem }
        var paths: [String: Int] = [:]
        for (key, value) in want["TpKeyToCriticalPaths"]?.fields ?? [] {
            paths[key.text ?? ""] = value.list.first?.list.last?.int
        }
        return NodeTableTests.compare(least, paths)
    }

    @Test func filtering() throws {
        guard let table = try GoTable("sched_podtopologyspread_filtering.json") else { return }
        table.run { test in
            var world = try Self.world(test)
            let text = test.expressions["pod"] ?? test.expressions["preemptor"] ?? ""
            let number = world.classify(try Self.go.evaluate(text).pod)
            if let added = test.expressions["addedPod"] {
                world.add(try Self.go.evaluate(added).pod)
            }
            if let index = try test.expressions["deletedPodIdx"].map(Self.go.evaluate)?.int,
                index >= 0
            {
                world.cache.removePod(world.pods[index])
            }
            let state = PodTopologySpread.prepare(number, in: &world.cache)
            if let want = try test.expressions["want"].map(Self.go.evaluate) {
                return Self.compare(state, want, world.cache)
            }
            var wanted: [String: String] = [:]
            var got: [String: String] = [:]
            for (key, value) in try Self.go.evaluate(test.expressions["wantStatusCode"] ?? "")
                .fields
            {
                let name = key.text ?? ""
                wanted[name] = value.text
                let rejection = PodTopologySpread.filter(state, world.node(name))
                got[name] =
                    rejection.map {
                        $0.isResolvable ? "Unschedulable" : "UnschedulableAndUnresolvable"
                    } ?? "Success"
            }
            return wanted == got ? nil : "wanted \(wanted), got \(got)"
        }
    }

    /// What 1.36 says, where 1.20 rounded down.
    private static let rounded: [Int: [String: Int]] = [
        5: ["node-a": 20, "node-b": 60, "node-c": 100, "node-d": 0],
        6: ["node-a": 33, "node-b": 66, "node-c": 100, "node-d": 16],
        7: ["node-a": 16, "node-b": 0, "node-x": 100], 8: ["node-a": 100, "node-x": 63],
        9: ["node-a": 60, "node-b": 20, "node-x": 100, "node-y": 60],
        10: ["node-a": 100, "node-b": 60, "node-x": 40, "node-y": 0],
        11: ["node-a": 50, "node-b": 25, "node-x": 100], 12: ["node-a": 100, "node-b": 33],
    ]

    @Test func scoring() throws {
        guard let table = try GoTable("sched_podtopologyspread_scoring.json") else { return }
        let reason = "in 1.36 penalties are rounded to the nearest number, not down"
        table.runScores(superseded: Self.rounded.mapValues { .init(reason, $0) }) { test in
            var world = try Self.world(test)
            let number = world.classify(try Self.go.evaluate(test.expressions["pod"] ?? "").pod)
            let names = try Self.list(test, "nodes").map { try $0.node.metadata.name }
            let feasible = names.map { world.node($0) }
            if test.table == "TestPreScoreStateEmptyNodes" {
                let want = try Self.go.evaluate(test.expressions["want"] ?? "")
                if let problem = Self.compareWeights(number, feasible, want, &world.cache) {
                    throw GoError(problem)
                }
                return [:]
            }
            let scores = world.cache.score(.podTopologySpread, number, feasible)
            return Dictionary(uniqueKeysWithValues: zip(names, scores.map(\.normalized)))
        } wanted: { test in
            try Self.go.evaluate(test.expressions["want"] ?? "").scores
        }
    }

    /// The weights of the topologies and the nodes that are left out.
    private static func compareWeights(
        _ number: Int, _ feasible: [Int], _ want: GoValue, _ cache: inout SchedulerCache
    ) -> String? {
        guard let scoring = SpreadScoring(number, in: &cache) else { return "no constraints" }
        let names = cache.nodes.names
        return withUnsafeTemporaryAllocation(of: Candidate.self, capacity: feasible.count) {
            buffer in
            for (index, node) in feasible.enumerated() {
                buffer.initializeElement(at: index, to: Candidate(node))
            }
            scoring.measure(buffer)
            let ignored = buffer.filter { $0.spread < 0 }.map { names[Int($0.node)] }
            let wantedIgnored = want["IgnoredNodes"]?.list.compactMap(\.text) ?? []
            guard ignored == wantedIgnored else {
                return "left out \(ignored), wanted \(wantedIgnored)"
            }
            let weights = scoring.constraints.map {
                PodTopologySpread.weight(size: scoring.size(of: $0, buffer))
            }
            let wanted = (want["TopologyNormalizingWeight"]?.list ?? []).map { value -> Double in
                if case .double(let double) = value { double } else { -1 }
            }
            return weights == wanted ? nil : "weights \(weights), wanted \(wanted)"
        }
    }
}
