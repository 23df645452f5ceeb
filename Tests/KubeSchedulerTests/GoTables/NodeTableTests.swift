import KubeAPI
import Testing

@testable import KubeScheduler

/// Kubernetes' own cases of the plugins that look at nodes only.
@Suite struct NodeTableTests {
    static func describe(_ rejection: Rejection?) -> String {
        guard let rejection else { return "fits" }
        let code = rejection.isResolvable ? "Unschedulable" : "UnschedulableAndUnresolvable"
        return ([code] + rejection.reasons.map(\.message)).joined(separator: "; ")
    }

    static func describe(_ status: GoValue?) -> String {
        guard case .status(let code, let reasons)? = status else { return "fits" }
        return ([code] + reasons).joined(separator: "; ")
    }

    static func compare(_ got: String, _ wanted: String) -> String? {
        got == wanted ? nil : "wanted \(wanted), got \(got)"
    }

    static func compare(_ got: [String: Int], _ wanted: [String: Int]) -> String? {
        got == wanted
            ? nil
            : "wanted \(wanted.sorted { $0.key < $1.key }), got \(got.sorted { $0.key < $1.key })"
    }

    @Test func nodeName() throws {
        guard let table = try GoTable("sched_nodename_node_name.json") else { return }
        let go = GoEvaluator()
        table.run { test in
            let pod = try go.evaluate(test.expressions["pod"] ?? "").pod
            let node = try go.evaluate(test.expressions["node"] ?? "").node
            let wanted = try test.expressions["wantStatus"].map(go.evaluate)
            let got = NodeName.filter(NodeTraits(node), wanted: pod.nodeName)
            return Self.compare(Self.describe(got), Self.describe(wanted))
        }
    }

    @Test func nodeUnschedulable() throws {
        guard let table = try GoTable("sched_nodeunschedulable_node_unschedulable.json") else {
            return
        }
        let go = GoEvaluator(names: ["ErrReasonUnschedulable": .text("node(s) were unschedulable")])
        table.run { test in
            let pod = try go.evaluate(test.expressions["pod"] ?? "").pod
            let node = try go.evaluate(test.expressions["node"] ?? "").node
            let wanted = try test.expressions["wantStatus"].map(go.evaluate)
            let got = NodeUnschedulable.filter(NodeTraits(node), tolerations: pod.spec.tolerations)
            return Self.compare(Self.describe(got), Self.describe(wanted))
        }
    }

    @Test func taintToleration() throws {
        guard let table = try GoTable("sched_tainttoleration_taint_toleration.json") else { return }
        let go = GoEvaluator(functions: [
            "podWithTolerations": { arguments in
                let spec = GoFixtures.fields([("Tolerations", arguments[1])])
                return GoFixtures.fields([("Spec", spec)])
            },
            "nodeWithTaints": { arguments in
                GoFixtures.fields([
                    ("ObjectMeta", GoFixtures.fields([("Name", arguments[0])])),
                    ("Spec", GoFixtures.fields([("Taints", arguments[1])])),
                ])
            },
        ])
        table.run(superseded: [
            7: "in 1.36 the reason doesn't name the taint: node(s) had untolerated taint(s)"
        ]) { test in
            let pod = try go.evaluate(test.expressions["pod"] ?? "").pod
            guard test.table == "TestTaintTolerationScore" else {
                let node = try go.evaluate(test.expressions["node"] ?? "").node
                let wanted = try test.expressions["wantStatus"].map(go.evaluate)
                let got = TaintToleration.filter(
                    NodeTraits(node), tolerations: pod.spec.tolerations)
                return Self.compare(Self.describe(got), Self.describe(wanted))
            }
            let nodes = try go.evaluate(test.expressions["nodes"] ?? "").list.map { try $0.node }
            var world = World(nodes)
            let wanted = try go.evaluate(test.expressions["expectedList"] ?? "").scores
            return Self.compare(world.scores(.taintToleration, pod), wanted)
        }
    }

    @Test func nodeAffinity() throws {
        guard let table = try GoTable("sched_nodeaffinity_node_affinity.json") else { return }
        var go = GoEvaluator(names: [
            "ErrReasonPod": .text("node(s) didn't match Pod's node affinity/selector"),
            "errReasonEnforced": .text("node(s) didn't match scheduler-enforced node affinity"),
        ])
        func labels(_ pairs: [(String, String)]) -> GoValue { GoFixtures.labels(pairs) }
        go.names["label1"] = labels([("foo", "bar")])
        go.names["label2"] = labels([("key", "value")])
        go.names["label5"] = labels([("foo", "bar"), ("key", "value"), ("az", "az1")])
        var preferred = PreferredSchedulingTerm()
        preferred.weight = 2
        preferred.preference.matchExpressions = [NodeSelectorRequirement("foo", .isIn, ["bar"])]
        var affinity = Affinity()
        affinity.nodeAffinity = NodeAffinity()
        affinity.nodeAffinity?.preferred = [preferred]
        let inner = GoFixtures.value(of: affinity.nodeAffinity.json)
        go.names["affinity1"] = GoFixtures.fields([("NodeAffinity", inner)])
        table.run { test in
            let pod = try go.evaluate(test.expressions["pod"] ?? "").pod
            var args = PluginArgs()
            if let text = test.expressions["args"],
                let added = try go.evaluate(text)["AddedAffinity"]
            {
                args.addedAffinity = try added.object(NodeAffinity.self)
            }
            if test.table == "TestNodeAffinityPriority" {
                let nodes = try go.evaluate(test.expressions["nodes"] ?? "").list.map {
                    try $0.node
                }
                var world = World(nodes, args: args)
                let wanted = try go.evaluate(test.expressions["expectedList"] ?? "").scores
                return Self.compare(world.scores(.nodeAffinity, pod), wanted)
            }
            let labels = try test.expressions["labels"].map(go.evaluate)?.fields ?? []
            let name = try test.expressions["nodeName"].map(go.evaluate)?.text ?? ""
            let node = Node.make(
                name, labels: Labels(labels.map { ($0.key.text ?? "", $0.value.text ?? "") }))
            var world = World([node], args: args)
            let wanted = try test.expressions["wantStatus"].map(go.evaluate)
            let got = world.rejections(pod)[name]
            // In 1.36 a node that isn't among the named ones isn't asked at all.
            if got?.reasons == [.notAmongNamedNodes] {
                return Self.compare(
                    Self.describe(Rejection(.nodeAffinity, [.nodeAffinity])), Self.describe(wanted))
            }
            return Self.compare(Self.describe(got), Self.describe(wanted))
        }
    }

    @Test func imageLocality() throws {
        guard let table = try GoTable("sched_imagelocality_image_locality.json") else { return }
        func spec(_ images: [String]) -> GoValue {
            GoFixtures.fields([
                ("Containers", .list(images.map { GoFixtures.fields([("Image", .text($0))]) }))
            ])
        }
        func images(_ sizes: [Int]) -> GoValue {
            GoFixtures.fields([
                (
                    "Images",
                    .list(
                        sizes.map { size in
                            GoFixtures.fields([
                                (
                                    "Names",
                                    .list([
                                        .text("gcr.io/\(size):latest"), .text("gcr.io/\(size):v1"),
                                    ])
                                ),
                                ("SizeBytes", .int(size << 20)),
                            ])
                        })
                )
            ])
        }
        let go = GoEvaluator(
            names: [
                "test40250": spec(["gcr.io/40", "gcr.io/250"]),
                "test40300": spec(["gcr.io/40", "gcr.io/300"]),
                "testMinMax": spec(["gcr.io/10", "gcr.io/4000"]),
                "test3040": spec(["gcr.io/30", "gcr.io/40"]),
                "node403002000": images([40, 300, 2000]), "node25010": images([250, 10]),
                "node400030": images([4000, 30]), "node203040": images([20, 30, 40]),
                "nodeWithNoImages": images([]),
            ],
            functions: [
                "makeImageNode": { arguments in
                    GoFixtures.fields([
                        ("ObjectMeta", GoFixtures.fields([("Name", arguments[0])])),
                        ("Status", arguments[1]),
                    ])
                }
            ])
        table.run { test in
            let pod = try go.evaluate(test.expressions["pod"] ?? "").pod
            let nodes = try go.evaluate(test.expressions["nodes"] ?? "").list.map { try $0.node }
            var world = World(nodes)
            let wanted = try go.evaluate(test.expressions["expectedList"] ?? "").scores
            return Self.compare(world.scores(.imageLocality, pod), wanted)
        }
    }
}
