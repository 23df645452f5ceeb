import KubeAPI
import Testing

@testable import KubeScheduler

/// Kubernetes' own cases of the plugins that look at ports and resources.
@Suite struct ResourceTableTests {
    private static func nodes(_ test: GoTable.Case, _ go: GoEvaluator) throws -> World {
        let nodes = try go.evaluate(test.expressions["nodes"] ?? "").list.map { try $0.node }
        let pods = try test.expressions["pods"].map(go.evaluate)?.list.map { try $0.pod } ?? []
        return World(nodes, pods, args: try args(test, go))
    }

    private static func args(_ test: GoTable.Case, _ go: GoEvaluator) throws -> PluginArgs {
        var args = PluginArgs()
        guard let text = test.expressions["args"] else { return args }
        let value = try go.evaluate(text)
        args.ignoredResources = value["IgnoredResources"]?.list.compactMap(\.text) ?? []
        args.ignoredGroups = value["IgnoredResourceGroups"]?.list.compactMap(\.text) ?? []
        if let resources = value["Resources"] {
            args.scoring.resources = resources.list.map {
                ScoringStrategy.Resource($0["Name"]?.text ?? "", weight: $0["Weight"]?.int ?? 0)
            }
        }
        return args
    }

    @Test func nodePorts() throws {
        guard let table = try GoTable("sched_nodeports_node_ports.json") else { return }
        let go = GoEvaluator(
            names: [
                "ErrReason": .text("node(s) didn't have free ports for the requested pod ports")
            ],
            functions: [
                "newPod": { arguments in
                    var container = Container(name: "c", image: "")
                    for text in arguments.dropFirst().compactMap(\.text) {
                        let parts = text.split(separator: "/").map(String.init)
                        var port = ContainerPort(0)
                        port.proto = TransportProtocol(rawValue: parts[0])
                        port.hostIP = parts[1]
                        port.hostPort = Int(parts[2]) ?? 0
                        container.ports.append(port)
                    }
                    var pod = Pod()
                    pod.spec.containers = [container]
                    return .pod(pod)
                },
                "framework.NewNodeInfo": { .list($0) },
            ])
        table.run { test in
            let pod = try go.evaluate(test.expressions["pod"] ?? "").pod
            let others = try go.evaluate(test.expressions["nodeInfo"] ?? "").list.map { try $0.pod }
            let got = NodePorts.filter(
                HostPort.all(of: pod.spec), taken: others.flatMap { HostPort.all(of: $0.spec) })
            let wanted = try test.expressions["wantStatus"].map(go.evaluate)
            return NodeTableTests.compare(
                NodeTableTests.describe(got), NodeTableTests.describe(wanted))
        }
    }

    @Test func leastAllocated() throws {
        guard let table = try GoTable("sched_noderesources_least_allocated.json") else { return }
        let go = GoEvaluator(
            names: GoFixtures.resources, functions: ["makeNode": { GoFixtures.makeNode($0) }])
        table.run { test in
            var world = try Self.nodes(test, go)
            if test.has("wantErr") {
                return world.cache.args.scoring.problems.isEmpty ? "the weights pass" : nil
            }
            let pod = try go.evaluate(test.expressions["pod"] ?? "").pod
            let wanted = try go.evaluate(test.expressions["expectedList"] ?? "").scores
            return NodeTableTests.compare(world.scores(.nodeResourcesFit, pod), wanted)
        }
    }

    @Test func mostAllocated() throws {
        guard let table = try GoTable("sched_noderesources_most_allocated.json") else { return }
        let go = GoEvaluator(
            names: GoFixtures.resources, functions: ["makeNode": { GoFixtures.makeNode($0) }])
        let usedUp = "in 1.36 a resource asked for beyond its capacity counts as used up"
        table.runScores(superseded: [
            5: .init(usedUp, ["machine1": 95, "machine2": 75])
        ]) { test in
            var args = try Self.args(test, go)
            args.scoring.preference = .mostAllocated
            if test.has("wantErr") { return ["problems": args.scoring.problems.count] }
            let nodes = try go.evaluate(test.expressions["nodes"] ?? "").list.map { try $0.node }
            let pods = try test.expressions["pods"].map(go.evaluate)?.list.map { try $0.pod } ?? []
            var world = World(nodes, pods, args: args)
            return world.scores(
                .nodeResourcesFit, try go.evaluate(test.expressions["pod"] ?? "").pod)
        } wanted: { test in
            if test.has("wantErr") { return ["problems": 1] }
            return try go.evaluate(test.expressions["expectedList"] ?? "").scores
        }
    }

    @Test func balancedAllocation() throws {
        guard let table = try GoTable("sched_noderesources_balanced_allocation.json") else {
            return
        }
        let go = GoEvaluator(
            names: GoFixtures.resources, functions: ["makeNode": { GoFixtures.makeNode($0) }])
        let best = "in 1.36 a Pod without requests isn't scored"
        let change = "in 1.36 the score is about the change that the Pod makes"
        let none = ["machine1": 0, "machine2": 0]
        table.runScores(superseded: [
            1: .init(best, none), 2: .init(best, none), 5: .init(best, none),
            3: .init(change, ["machine1": 73, "machine2": 74]),
            4: .init(change, ["machine1": 73, "machine2": 70]),
        ]) { test in
            var world = try Self.nodes(test, go)
            let pod = try go.evaluate(test.expressions["pod"] ?? "").pod
            return world.scores(.balancedAllocation, pod)
        } wanted: {
            try go.evaluate($0.expressions["expectedList"] ?? "").scores
        }
    }
}
