import KubeAPI
import Testing

@testable import KubeScheduler

/// Kubernetes' own cases of affinity between Pods.
@Suite struct AffinityTableTests {
    private static let names: [String: GoValue] = {
        func labels(_ pairs: [(String, String)]) -> GoValue { GoFixtures.labels(pairs) }
        let complex = GoFixtures.value(
            of: {
                var affinity = PodAffinity()
                affinity.required = [
                    GoFixtures.term("region", [("foo", "In", ["bar", "buzz"])]),
                    GoFixtures.term("zone", [("service", "NotIn", ["bar", "security", "test"])]),
                ]
                return affinity.json
            }())
        var fooBar = PodAffinity()
        fooBar.required = [GoFixtures.term("region", [("foo", "In", ["bar"])])]
        var names: [String: GoValue] = [
            "podLabel": labels([("service", "securityscan")]),
            "podLabel2": labels([("security", "S1")]),
            "podLabelA": labels([("foo", "bar")]), "selector1": labels([("foo", "bar")]),
            "labelRgChina": labels([("region", "China")]),
            "labelRgIndia": labels([("region", "India")]),
            "labelRgChinaAzAz1": labels([("region", "China"), ("az", "az1")]),
            "labelAzAz1": labels([("az", "az1")]), "labelAzAz2": labels([("az", "az2")]),
            "podLabelSecurityS1": labels([("security", "S1")]),
            "podLabelSecurityS2": labels([("security", "S2")]),
            "podLabelServiceS1": labels([("service", "S1")]),
            "label1": labels([("region", "r1"), ("zone", "z11")]),
            "label2": labels([("region", "r1"), ("zone", "z12")]),
            "label3": labels([("region", "r2"), ("zone", "z21")]),
            "affinityComplex": complex, "antiAffinityComplex": complex,
            "antiAffinityFooBar": GoFixtures.value(of: fooBar.json),
            "node1": node("machine1", [("region", "r1"), ("zone", "z11")]),
            "nodeA": node("nodeA", [("hostname", "nodeA")]),
            "normalPodA": pod(["aaa"]), "normalPodB": pod(["bbb"]),
            "normalPodAB": pod(["aaa", "bbb"]),
            "ErrReasonAffinityNotMatch": .text("node(s) didn't match pod affinity/anti-affinity"),
            "ErrReasonAffinityRulesNotMatch": .text(FilterReason.podAffinity.message),
            "ErrReasonAntiAffinityRulesNotMatch": .text(FilterReason.podAntiAffinity.message),
            "ErrReasonExistingAntiAffinityRulesNotMatch": .text(
                FilterReason.existingPodsAntiAffinity.message),
        ]
        for (name, value) in preferences { names[name] = value }
        return names
    }()

    /// The rules of the scoring tests.
    private static let preferences: [String: GoValue] = {
        let s1 = [("security", "In", ["S1"])]
        let s2 = [("security", "In", ["S2"])]
        let any = [("security", "Exists", []), ("wrongkey", "DoesNotExist", [String]())]
        let region1 = GoFixtures.term("region", s1)
        let az2 = GoFixtures.weighted(5, GoFixtures.term("az", s2))
        let bad = GoFixtures.term("region", [("security", "In", ["{{.bad-value.}}"])])
        let both = GoFixtures.term(
            "region", [("security", "NotIn", ["S1"]), ("security", "In", ["S2"])])
        let loose = GoFixtures.term("region", any)
        let rules: [String: GoValue?] = [
            "stayWithS1InRegion": try? GoFixtures.near(preferred: [GoFixtures.weighted(5, region1)]
            ),
            "stayWithS2InRegion": try? GoFixtures.near(
                preferred: [GoFixtures.weighted(6, GoFixtures.term("region", s2))]),
            "affinity3": try? GoFixtures.near(
                preferred: [GoFixtures.weighted(8, both), GoFixtures.weighted(2, loose)]),
            "hardAffinity": try? GoFixtures.near(required: [
                GoFixtures.term("region", [("security", "In", ["S1", "value2"])]), loose,
            ]),
            "awayFromS1InAz": try? GoFixtures.near(
                away: [GoFixtures.weighted(5, GoFixtures.term("az", s1))]),
            "awayFromS2InAz": try? GoFixtures.near(away: [az2]),
            "stayWithS1InRegionAwayFromS2InAz": try? GoFixtures.near(
                preferred: [GoFixtures.weighted(8, region1)], away: [az2]),
            "invalidAntiAffinityLabels": try? GoFixtures.near(away: [GoFixtures.weighted(5, bad)]),
            "hardPodAffinity": try? GoFixtures.near(
                required: [GoFixtures.term("region", [("service", "In", ["S1"])])]),
        ]
        return rules.compactMapValues { $0 }
    }()

    private static func node(_ name: String, _ labels: [(String, String)]) -> GoValue {
        .node(Node.make(name, labels: Labels(labels)))
    }

    private static func pod(_ labels: [String]) -> GoValue {
        var pod = Pod()
        pod.metadata = ObjectMeta(name: "normal", labels: Labels(labels.map { ($0, "") }))
        pod.nodeName = "nodeA"
        return .pod(pod)
    }

    private static let functions: [String: GoEvaluator.Function] = [
        "createPodWithAffinityTerms": { arguments in
            let affinity = GoFixtures.fields([
                ("PodAffinity", rules(arguments[3])), ("PodAntiAffinity", rules(arguments[4])),
            ])
            let spec = GoFixtures.fields([("NodeName", arguments[1]), ("Affinity", affinity)])
            let metadata = GoFixtures.fields([
                ("Namespace", arguments[0]), ("Labels", arguments[2]),
            ])
            return GoFixtures.fields([("ObjectMeta", metadata), ("Spec", spec)])
        },
        "newPodAffinityTerms": { arguments in
            .list(
                arguments.compactMap(\.text).map { key in
                    GoFixtures.value(of: GoFixtures.term("hostname", [(key, "Exists", [])]).json)
                })
        },
    ]

    private static func rules(_ terms: GoValue) -> GoValue {
        GoFixtures.fields([("RequiredDuringSchedulingIgnoredDuringExecution", terms)])
    }

    private static let go = GoEvaluator(names: names, functions: functions)

    private static func list(_ test: GoTable.Case, _ key: String) throws -> [GoValue] {
        guard let value = try test.expressions[key].map(go.evaluate) else { return [] }
        return key == "node" ? [value] : value.list
    }

    /// In 1.36 only the second, precise reason is reported.
    private static func describe(_ status: GoValue?) -> String {
        guard case .status(let code, let reasons)? = status else { return "fits" }
        return ([code] + reasons.dropFirst()).joined(separator: "; ")
    }

    @Test func filtering() throws {
        guard let table = try GoTable("sched_interpodaffinity_filtering.json") else { return }
        table.run { test in
            let nodes = try (Self.list(test, "nodes") + Self.list(test, "node")).map { try $0.node }
            let pods = try (Self.list(test, "pods") + Self.list(test, "existingPods")).map {
                try $0.pod
            }
            var world = World(nodes, pods)
            let text = test.expressions["pod"] ?? test.expressions["pendingPod"] ?? ""
            let number = world.classify(try Self.go.evaluate(text).pod)
            if let added = test.expressions["addedPod"] {
                world.add(try Self.go.evaluate(added).pod)
            }
            if world.cache.classes[number].problem != nil {
                let wanted = try test.expressions["wantStatus"].map(Self.go.evaluate)
                guard
                    case .status("UnschedulableAndUnresolvable", ["invalid label value"])? = wanted
                else { return "can't understand the Pod" }
                return nil
            }
            let state = InterPodAffinity.prepare(number, in: &world.cache)
            if test.has("wantAffinityPodsMap") || test.has("expectedAffinity") {
                return try Self.compareCounts(
                    test, world.cache.classes[number].affinity, world.cache)
            }
            let wanted =
                test.has("wantStatus") || test.has("node")
                ? [try test.expressions["wantStatus"].map(Self.go.evaluate)]
                : try Self.list(test, "wantStatuses").map { $0 }
            for (node, wanted) in zip(nodes, wanted) {
                let number = world.node(node.metadata.name)
                let got = InterPodAffinity.filter(state, number)
                let problem = NodeTableTests.compare(
                    NodeTableTests.describe(got), Self.describe(wanted))
                if let problem { return "\(node.metadata.name): \(problem)" }
            }
            return nil
        }
    }

    /// The Pods that satisfy the required terms and violate the anti-affinity, by domain.
    private static func compareCounts(
        _ test: GoTable.Case, _ plan: AffinityPlan, _ cache: SchedulerCache
    ) throws
        -> String?
    {
        func counts(_ rules: [AffinityRule]) -> [String: Int] {
            var counts: [String: Int] = [:]
            for rule in rules {
                let topology = cache.topologies[rule.topology]
                for (domain, value) in topology.values.enumerated() {
                    let count = Int(
                        cache.counters[rule.counter].perDomain[rule.domain].count(domain))
                    if count != 0 { counts["\(topology.key)=\(value)", default: 0] += count }
                }
            }
            return counts
        }
        func wanted(_ keys: [String]) throws -> [String: Int] {
            var counts: [String: Int] = [:]
            for text in keys.compactMap({ test.expressions[$0] }) {
                for (key, value) in try go.evaluate(text).fields {
                    counts["\(key["key"]?.text ?? "")=\(key["value"]?.text ?? "")"] = value.int
                }
            }
            return counts
        }
        let near = try wanted(["wantAffinityPodsMap", "expectedAffinity"])
        let far = try wanted(["wantAntiAffinityPodsMap", "expectedAntiAffinity"])
        return NodeTableTests.compare(counts(plan.required), near)
            ?? NodeTableTests.compare(counts(plan.repelledBy), far)
    }

    @Test func scoring() throws {
        guard let table = try GoTable("sched_interpodaffinity_scoring.json") else { return }
        let range = "in 1.36 the worst node gets 0, whatever its sum"
        table.runScores(superseded: [
            3: .init(
                range,
                ["machine1": 100, "machine2": 0, "machine3": 100, "machine4": 100, "machine5": 0]),
            10: .init(range, ["machine1": 0, "machine2": 0]),
            11: .init("in 1.36 a term that can't be understood already fails PreFilter"),
        ]) { test in
            var args = PluginArgs()
            if let weight = try test.expressions["hardPodAffinityWeight"].map(Self.go.evaluate)?.int
            {
                args.hardPodAffinityWeight = weight
            }
            let nodes = try Self.list(test, "nodes").map { try $0.node }
            let pods = try Self.list(test, "pods").map { try $0.pod }
            var world = World(nodes, pods, args: args)
            return world.scores(
                .interPodAffinity, try Self.go.evaluate(test.expressions["pod"] ?? "").pod)
        } wanted: {
            try Self.go.evaluate($0.expressions["expectedList"] ?? "").scores
        }
    }
}
