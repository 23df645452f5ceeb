import KubeAPI
import Testing

@testable import KubeScheduler

@Suite struct PodPluginTests {
    private static let zones: [Node] = [("a", "1"), ("b", "1"), ("c", "2")].map { name, zone in
        .make(name, labels: [Topology.hostnameKey: name, Topology.zoneKey: zone])
    }

    private static func spread(
        _ name: String, maxSkew: Int = 1, key: String = Topology.zoneKey,
        _ change: (inout TopologySpreadConstraint) -> Void = { _ in }
    ) -> Pod {
        .make(name, labels: ["app": "x"]) { spec in
            var constraint = TopologySpreadConstraint()
            constraint.maxSkew = maxSkew
            constraint.topologyKey = key
            constraint.whenUnsatisfiable = .doNotSchedule
            constraint.labelSelector = LabelSelector(matchLabels: ["app": "x"])
            change(&constraint)
            spec.topologySpreadConstraints = [constraint]
        }
    }

    private static func fitting(_ world: inout World, _ pod: Pod) -> [String] {
        let rejections = world.rejections(pod)
        return world.cache.nodes.names.filter { rejections[$0] == nil }
    }

    @Test func aCrowdedZoneIsClosed() {
        var world = World(Self.zones)
        world.add(.make("old", on: "a", labels: ["app": "x"]))
        #expect(Self.fitting(&world, Self.spread("p")) == ["c"])
        #expect(Self.fitting(&world, Self.spread("q", maxSkew: 2)) == ["a", "b", "c"])
        #expect(world.rejections(Self.spread("p"))["a"]?.isResolvable == true)
    }

    @Test func aNodeWithoutTheLabelIsRefusedForGood() {
        var world = World(Self.zones + [.make("d")])
        let rejection = world.rejections(Self.spread("p"))["d"]
        #expect(rejection?.reasons == [.topologySpreadLabelMissing])
        #expect(rejection?.isResolvable == false)
    }

    @Test func tooFewDomainsCountAsEmptyOnes() {
        var world = World(Self.zones)
        for node in ["a", "c"] { world.add(.make("old-\(node)", on: node, labels: ["app": "x"])) }
        #expect(Self.fitting(&world, Self.spread("p")) == ["a", "b", "c"])
        #expect(Self.fitting(&world, Self.spread("q") { $0.minDomains = 3 }) == [])
    }

    @Test func nodesThatThePodCannotUseCountOnlyIfThePolicySaysSo() {
        var nodes = Self.zones
        nodes[2].spec.taints = [Taint("x", .noSchedule)]
        var world = World(nodes)
        world.add(.make("old", on: "a", labels: ["app": "x"]))
        // The tainted zone 2 is empty, which closes zone 1, unless taints are honored.
        #expect(Self.fitting(&world, Self.spread("p")) == [])
        #expect(
            Self.fitting(&world, Self.spread("q") { $0.nodeTaintsPolicy = .honor }) == ["a", "b"])
    }

    @Test func matchLabelKeysCountOnlyPodsOfTheSameVersion() {
        var world = World(Self.zones)
        world.add(.make("old", on: "a", labels: ["app": "x", "version": "1"]))
        var pod = Self.spread("p") { $0.matchLabelKeys = ["version"] }
        pod.metadata.labels = ["app": "x", "version": "2"]
        #expect(Self.fitting(&world, pod) == ["a", "b", "c"])
    }

    @Test func terminatingPodsAndThoseOfOtherNamespacesDoNotCount() {
        var world = World(Self.zones)
        let number = world.add(.make("old", on: "a", labels: ["app": "x"]))
        var foreign = Pod.make("other", on: "a", labels: ["app": "x"])
        foreign.metadata.namespace = "elsewhere"
        world.add(foreign)
        #expect(Self.fitting(&world, Self.spread("p")) == ["c"])
        world.cache.setTerminating(number)
        #expect(Self.fitting(&world, Self.spread("p")) == ["a", "b", "c"])
    }

    @Test func podsOfAServiceAreSpreadOverNodesAndZonesByDefault() {
        var world = World(Self.zones)
        world.add(.make("old", on: "a", labels: ["app": "x"]))
        let pod = Pod.make("p", labels: ["app": "x"])
        #expect(world.scores(.podTopologySpread, pod) == ["a": 0, "b": 0, "c": 0])
        world.cache.setOwner(
            .service, 1,
            .init(kind: .service, slot: 1, namespace: "default", name: "s", selector: ["app": "x"]))
        let scores = world.scores(.podTopologySpread, pod)
        #expect(scores["c"] == 100)
        #expect((scores["a"] ?? 0) < (scores["b"] ?? 0))
        world.cache.setOwner(.service, 1, nil)
        #expect(world.scores(.podTopologySpread, pod) == ["a": 0, "b": 0, "c": 0])
    }

    @Test func podsOfAControllerAreSpreadByItsSelector() {
        var world = World(Self.zones)
        var pod = Pod.make("p", labels: ["app": "x"])
        var owner = OwnerReference(
            controller: .replicationController, name: "web", uid: pod.metadata.uid)
        owner.controller = true
        pod.metadata.ownerReferences = [owner]
        world.cache.setOwner(
            .replicationController, 2,
            .init(
                kind: .replicationController, slot: 2, namespace: "default", name: "web",
                selector: ["app": "x"]))
        world.add(.make("old", on: "a", labels: ["app": "x"]))
        #expect(world.scores(.podTopologySpread, pod)["c"] == 100)
        #expect(world.scores(.podTopologySpread, pod)["a"] != 100)
    }

    // MARK: Affinity

    private static func term(_ change: (inout PodAffinityTerm) -> Void = { _ in })
        -> PodAffinityTerm
    {
        var term = PodAffinityTerm()
        term.topologyKey = Topology.zoneKey
        term.labelSelector = LabelSelector(matchLabels: ["app": "x"])
        change(&term)
        return term
    }

    private static func pod(
        _ name: String, near: [PodAffinityTerm] = [], far: [PodAffinityTerm] = [],
        labels: Labels = [:]
    ) -> Pod {
        .make(name, labels: labels) { spec in
            spec.affinity = Affinity()
            spec.affinity?.podAffinity = PodAffinity()
            spec.affinity?.podAffinity?.required = near
            spec.affinity?.podAntiAffinity = PodAffinity()
            spec.affinity?.podAntiAffinity?.required = far
        }
    }

    @Test func affinityNeedsACompanionInTheZoneAndAntiAffinityNone() {
        var world = World(Self.zones)
        world.add(.make("old", on: "a", labels: ["app": "x"]))
        #expect(Self.fitting(&world, Self.pod("p", near: [Self.term()])) == ["a", "b"])
        #expect(Self.fitting(&world, Self.pod("q", far: [Self.term()])) == ["c"])
        let rejections = world.rejections(Self.pod("p", near: [Self.term()]))
        #expect(rejections["c"]?.reasons == [.podAffinity])
        #expect(rejections["c"]?.isResolvable == false)
    }

    @Test func theFirstOfASeriesMayGoAnywhere() {
        var world = World(Self.zones)
        let first = Self.pod("p", near: [Self.term()], labels: ["app": "x"])
        #expect(Self.fitting(&world, first) == ["a", "b", "c"])
        #expect(Self.fitting(&world, Self.pod("q", near: [Self.term()])) == [])
    }

    @Test func existingPodsKeepOthersAway() {
        var world = World(Self.zones)
        var hermit = Self.pod("hermit", far: [Self.term()])
        hermit.nodeName = "a"
        let number = world.add(hermit)
        let pod = Pod.make("p", labels: ["app": "x"])
        #expect(Self.fitting(&world, pod) == ["c"])
        #expect(world.rejections(pod)["a"]?.reasons == [.existingPodsAntiAffinity])
        world.cache.removePod(number)
        #expect(Self.fitting(&world, pod) == ["a", "b", "c"])
    }

    @Test func namespacesAreChosenByNameOrByTheirLabels() {
        var world = World(Self.zones)
        var old = Pod.make("old", on: "c", labels: ["app": "x"])
        old.metadata.namespace = "team-b"
        world.add(old)
        #expect(Self.fitting(&world, Self.pod("p", far: [Self.term()])).count == 3)
        let named = Self.term { $0.namespaces = ["team-b"] }
        #expect(Self.fitting(&world, Self.pod("q", far: [named])) == ["a", "b"])
        let labeled = Self.term { $0.namespaceSelector = LabelSelector(matchLabels: ["team": "b"]) }
        let pod = Self.pod("r", far: [labeled])
        #expect(Self.fitting(&world, pod).count == 3)
        if world.cache.namespaces.set("team-b", ["team": "b"]) { world.cache.recountAll() }
        #expect(Self.fitting(&world, pod) == ["a", "b"])
        let all = Self.term { $0.namespaceSelector = LabelSelector() }
        #expect(Self.fitting(&world, Self.pod("s", far: [all])) == ["a", "b"])
    }

    @Test func matchAndMismatchLabelKeysNarrowTheTerm() {
        var world = World(Self.zones)
        world.add(.make("old", on: "a", labels: ["app": "x", "version": "1"]))
        let same = Self.term { $0.matchLabelKeys = ["version"] }
        let other = Self.term { $0.mismatchLabelKeys = ["version"] }
        #expect(
            Self.fitting(&world, Self.pod("p", far: [same], labels: ["version": "2"])).count == 3)
        #expect(
            Self.fitting(&world, Self.pod("q", far: [other], labels: ["version": "2"])) == ["c"])
    }

    @Test func preferencesOfBothSidesCount() {
        var world = World(Self.zones)
        var weighted = WeightedPodAffinityTerm()
        weighted.weight = 10
        weighted.podAffinityTerm = Self.term()
        var fan = Pod.make("fan", on: "c")
        fan.spec.affinity = Affinity()
        fan.spec.affinity?.podAffinity = PodAffinity()
        fan.spec.affinity?.podAffinity?.preferred = [weighted]
        world.add(fan)
        let idol = Pod.make("idol", labels: ["app": "x"])
        #expect(world.scores(.interPodAffinity, idol) == ["a": 0, "b": 0, "c": 100])
    }

    @Test func aSelectorThatCannotBeUnderstoodKeepsThePodFromEveryNode() {
        var world = World(Self.zones)
        let bad = Self.term { term in
            term.labelSelector = LabelSelector(matchExpressions: [
                .init(key: "a", operation: "Sometimes")
            ])
        }
        let failure = world.cache.impossibility(world.classify(Self.pod("p", near: [bad])))
        #expect(failure?.message.hasPrefix("0/3 nodes are available: parsing pod: ") == true)
    }

    @Test func theLogarithmIsThatOfTheRealScheduler() {
        let known = [2: 0.6931471805599453, 3: 1.0986122886681098, 5002: 8.517593111437565]
        for (number, value) in known {
            #expect(abs(NaturalLogarithm.of(number) - value) < 1e-14)
        }
        #expect(NaturalLogarithm.of(1_000_000) > 13.8)
        #expect(NaturalLogarithm.of(0) == 0)
    }
}
