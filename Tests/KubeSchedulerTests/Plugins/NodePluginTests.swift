import KubeAPI
import Testing

@testable import KubeScheduler

@Suite struct NodePluginTests {
    @Test func aCordonedNodeTakesOnlyPodsThatTolerateIt() {
        var node = Node.make("n")
        node.spec.unschedulable = true
        var world = World([node])
        #expect(world.rejections(.make("p"))["n"]?.reasons == [.nodeUnschedulable])
        let tolerant = Pod.make("q") {
            $0.tolerations = [Toleration("node.kubernetes.io/unschedulable", .exists)]
        }
        #expect(world.rejections(tolerant)["n"] == nil)
    }

    @Test func taintsKeepAwayUnlessToleratedAndPreferencesOnlyCostPoints() {
        let nodes = [
            Node.make("hard", taints: [Taint("gpu", value: "a", .noSchedule)]),
            Node.make(
                "soft", taints: [Taint("x", .preferNoSchedule), Taint("y", .preferNoSchedule)]),
            Node.make("half", taints: [Taint("x", .preferNoSchedule)]), Node.make("free"),
        ]
        var world = World(nodes)
        let rejections = world.rejections(.make("p"))
        #expect(rejections.keys.sorted() == ["hard"])
        #expect(rejections["hard"]?.isResolvable == false)
        let scores = world.scores(.taintToleration, .make("p"))
        #expect(scores == ["hard": 100, "soft": 0, "half": 50, "free": 100])
        let tolerant = Pod.make("q") {
            $0.tolerations = [Toleration("gpu", value: "a", effect: .noSchedule)]
        }
        #expect(world.rejections(tolerant).isEmpty)
        let other = Pod.make("r") { $0.tolerations = [Toleration("gpu", value: "b")] }
        #expect(world.rejections(other).keys.sorted() == ["hard"])
    }

    @Test(arguments: [
        ("size", NodeSelectorOperator.isIn, ["10", "20"], ["a"]),
        ("size", .notIn, ["10"], ["b", "c"]), ("size", .exists, [], ["a", "b"]),
        ("size", .doesNotExist, [], ["c"]), ("size", .greaterThan, ["15"], ["b"]),
        ("size", .lessThan, ["15"], ["a"]), ("size", .isIn, [], []),
        ("size", .greaterThan, ["x"], []),
    ])
    func nodeAffinityHasSixOperators(
        key: String, op: NodeSelectorOperator, values: [String], fitting: [String]
    ) {
        var world = World([
            .make("a", labels: ["size": "10"]), .make("b", labels: ["size": "30"]), .make("c"),
        ])
        let rejections = world.rejections(
            Self.requiring([[NodeSelectorRequirement(key, op, values)]]))
        #expect(["a", "b", "c"].filter { rejections[$0] == nil } == fitting)
    }

    @Test func termsAreAlternativesAndAnEmptyOneMatchesNothing() {
        var world = World([
            .make("a", labels: ["x": "1"]), .make("b", labels: ["x": "2"]), .make("c"),
        ])
        let either = Self.requiring([
            [NodeSelectorRequirement("x", .isIn, ["1"])],
            [NodeSelectorRequirement("x", .isIn, ["2"])],
            [],
        ])
        #expect(world.rejections(either).keys.sorted() == ["c"])
        #expect(world.rejections(Self.requiring([[]])).count == 3)
    }

    @Test func nodeSelectorAndAffinityBothHaveToMatch() {
        var world = World([
            .make("a", labels: ["x": "1", "y": "1"]), .make("b", labels: ["x": "1"]),
        ])
        var pod = Self.requiring([[NodeSelectorRequirement("x", .exists)]])
        pod.spec.nodeSelector = ["y": "1"]
        #expect(world.rejections(pod).keys.sorted() == ["b"])
    }

    @Test func aPodThatNamesItsNodesIsKeptFromTheOthers() {
        var world = World([.make("a"), .make("b")])
        let rejections = world.rejections(Self.named([["a"]]))
        #expect(rejections["a"] == nil)
        #expect(rejections["b"]?.reasons == [.notAmongNamedNodes])
        #expect(
            rejections["b"]?.reasons.first?.message.hasSuffix("plugin(s) [NodeAffinity]") == true)
    }

    @Test func namesThatExcludeEachOtherAreAContradiction() {
        var world = World([.make("a"), .make("b")])
        let number = world.classify(Self.named([["a"], ["b"]]))
        let message =
            "0/2 nodes are available: pod affinity terms conflict. no new claims to deallocate, "
            + "preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling."
        #expect(world.cache.impossibility(number)?.message == message)
    }

    @Test func preferredTermsAddTheirWeights() {
        var world = World([
            .make("both", labels: ["x": "1", "y": "1"]), .make("one", labels: ["x": "1"]),
            .make("none"),
        ])
        let pod = Pod.make("p") { spec in
            spec.affinity = Affinity()
            spec.affinity?.nodeAffinity = NodeAffinity()
            for (key, weight) in [("x", 1), ("y", 3)] {
                var term = PreferredSchedulingTerm()
                term.weight = weight
                term.preference.matchExpressions = [NodeSelectorRequirement(key, .exists)]
                spec.affinity?.nodeAffinity?.preferred.append(term)
            }
        }
        #expect(world.scores(.nodeAffinity, pod) == ["both": 100, "one": 25, "none": 0])
    }

    @Test(arguments: [
        ("nginx", "nginx:latest"), ("nginx:1.27", "nginx:1.27"),
        ("host:5000/nginx", "host:5000/nginx:latest"), ("host:5000/nginx:2", "host:5000/nginx:2"),
    ])
    func imagesWithoutATagAreTheLatest(image: String, normalized: String) {
        #expect(ImageLocality.normalized(image) == normalized)
    }

    @Test func largeImagesThatManyNodesHaveCountMost() {
        let nodes = (0..<4).map { index -> Node in
            var node = Node.make("n\(index)")
            if index < 2 {
                node.status.images = [ContainerImage(names: ["app:1"], sizeBytes: 1000 << 20)]
            }
            return node
        }
        var world = World(nodes)
        // Half of the nodes have the image of 1000 MiB: (500 − 23) / (1000 − 23).
        #expect(world.scores(.imageLocality, .make("p")) == ["n0": 48, "n1": 48, "n2": 0, "n3": 0])
        world.cache.setNode(Ref(Node.make("n0")))
        #expect(world.scores(.imageLocality, .make("p")) == ["n0": 0, "n1": 23, "n2": 0, "n3": 0])
    }

    // MARK: Pods

    private static func requiring(_ terms: [[NodeSelectorRequirement]]) -> Pod {
        .make("p") { spec in
            var required = NodeSelector()
            required.nodeSelectorTerms = terms.map { expressions in
                var term = NodeSelectorTerm()
                term.matchExpressions = expressions
                return term
            }
            spec.affinity = Affinity()
            spec.affinity?.nodeAffinity = NodeAffinity()
            spec.affinity?.nodeAffinity?.required = required
        }
    }

    /// A Pod with one term that names nodes by each of `lists`.
    private static func named(_ lists: [[String]]) -> Pod {
        var pod = requiring([[]])
        var term = NodeSelectorTerm()
        term.matchFields = lists.map { NodeSelectorRequirement("metadata.name", .isIn, $0) }
        pod.spec.affinity?.nodeAffinity?.required?.nodeSelectorTerms = [term]
        return pod
    }
}
