import KubeAPI
import Testing

@testable import KubeScheduler

/// Kubernetes' own cases of the filter for resources.
@Suite struct FitTableTests {
    private static let names: [String: GoValue] = [
        "extendedResourceA": .text("example.com/aaa"),
        "extendedResourceB": .text("example.com/bbb"),
        "kubernetesIOResourceA": .text("kubernetes.io/something"),
        "hugePageResourceA": .text("hugepages-2Mi"),
    ]

    private static let functions: [String: GoEvaluator.Function] = [
        "newResourcePod": { .list([.text("pod"), .list($0.map(container))]) },
        "newResourceInitPod": { arguments in
            .list([.text("pod"), arguments[0].list[1], .list(arguments.dropFirst().map(container))])
        },
        "getErrReason": { .text("Insufficient \($0[0].text ?? "")") },
        "framework.NewNodeInfo": { .list($0) },
    ]

    /// A container that asks for a `framework.Resource`.
    private static func container(_ resource: GoValue) -> GoValue {
        var requests: [(String, GoValue)] = []
        func add(_ name: String, _ value: GoValue?, _ unit: String = "") {
            if let int = value?.int { requests.append((name, .text("\(int)\(unit)"))) }
        }
        add("cpu", resource["MilliCPU"], "m")
        add("memory", resource["Memory"])
        add("ephemeral-storage", resource["EphemeralStorage"])
        for (key, value) in resource["ScalarResources"]?.fields ?? [] { add(key.text ?? "", value) }
        let inner = GoFixtures.fields([("Requests", GoFixtures.fields(requests))])
        return GoFixtures.fields([("Resources", inner)])
    }

    private static func pod(_ value: GoValue) throws -> Pod {
        guard value.list.count >= 2 else { return try value.pod }
        var spec = [("Containers", value.list[1])]
        if value.list.count > 2 { spec.append(("InitContainers", value.list[2])) }
        return try GoFixtures.fields([("Spec", GoFixtures.fields(spec))]).pod
    }

    /// `makeResources(10, 20, 32, 5, 20, 5)`, or the node that is almost full of Pods.
    private static func node(isCrowded: Bool) -> Node {
        let more: [(String, Int64)] =
            isCrowded
            ? [] : [("example.com/aaa", 5), ("ephemeral-storage", 20), ("hugepages-2Mi", 5)]
        return Node.make("machine1", cpu: 10, memory: 20, pods: isCrowded ? 1 : 32, others: more)
    }

    @Test func fit() throws {
        guard let table = try GoTable("sched_noderesources_fit.json") else { return }
        let go = GoEvaluator(names: Self.names, functions: Self.functions)
        let overhead = "spec.overhead isn't simulated: the API refuses it"
        table.run(superseded: [
            24: overhead, 25: overhead,
            31: "in 1.36 LocalStorageCapacityIsolation can't be turned off",
        ]) { test in
            var args = PluginArgs()
            if let value = try test.expressions["args"].map(go.evaluate) {
                args.ignoredResources = value["IgnoredResources"]?.list.compactMap(\.text) ?? []
                args.ignoredGroups = value["IgnoredResourceGroups"]?.list.compactMap(\.text) ?? []
            }
            var world = World(
                [Self.node(isCrowded: test.table == "TestNotEnoughRequests")], args: args)
            for value in try go.evaluate(test.expressions["nodeInfo"] ?? "").list {
                var pod = try Self.pod(value)
                pod.nodeName = "machine1"
                world.add(pod)
            }
            let pod = try Self.pod(try go.evaluate(test.expressions["pod"] ?? ""))
            let number = world.classify(pod)
            let got = world.cache.insufficiencies(number, 0)
            if let list = try test.expressions["wantInsufficientResources"].map(go.evaluate) {
                let problem = Self.compare(got, list, world.cache)
                if problem != nil { return problem }
            }
            let wanted = try test.expressions["wantStatus"].map(go.evaluate)
            return NodeTableTests.compare(
                Self.describe(got, world.cache), NodeTableTests.describe(wanted))
        }
    }

    /// In 1.36 asking for more than the node has can't be resolved; 1.20 knew only one code.
    private static func describe(
        _ list: [NodeResourcesFit.Insufficiency], _ cache: SchedulerCache
    ) -> String {
        guard let rejection = NodeResourcesFit.rejection(list, names: cache.resources) else {
            return "fits"
        }
        return (["Unschedulable"] + rejection.reasons.map(\.message)).joined(separator: "; ")
    }

    private static func compare(
        _ got: [NodeResourcesFit.Insufficiency], _ wanted: GoValue, _ cache: SchedulerCache
    ) -> String? {
        let names = ["Requested", "Used", "Capacity"]
        let wantedNumbers = wanted.list.map { entry in
            entry.fields.isEmpty
                ? entry.list.dropFirst(2).map { $0.int ?? -1 }
                : names.map { entry[$0]?.int ?? -1 }
        }
        let gotNumbers = got.map { [Int($0.requested), Int($0.used), Int($0.capacity)] }
        return wantedNumbers == gotNumbers ? nil : "wanted \(wantedNumbers), got \(gotNumbers)"
    }
}
