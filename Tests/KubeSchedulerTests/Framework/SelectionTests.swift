import KubeAPI
import Testing

@testable import KubeScheduler

@Suite struct SelectionTests {
    @Test func theSearchEndsAfterHalfOfASmallClusterAndATwentiethOfALargeOne() {
        let limits = [3, 99, 100, 250, 1000, 5000, 10000].map { SchedulerCache.feasibleLimit($0) }
        #expect(limits == [3, 99, 100, 120, 420, 500, 500])
    }

    @Test func theNextSearchBeginsWhereTheLastOneEnded() {
        var world = World((0..<300).map { .make("n\($0)") })
        let number = world.classify(.make("p"))
        var random = RandomSource(seed: 1)
        let first = world.cache.select(number, random: &random)
        #expect(first.summary.evaluatedNodes == 144)
        #expect(world.cache.nextStart == 144)
        _ = world.cache.select(number, random: &random)
        #expect(world.cache.nextStart == 288)
        _ = world.cache.select(number, random: &random)
        #expect(world.cache.nextStart == 132)
    }

    @Test func nodesOfTheZonesTakeTurns() {
        let zones = ["a", "a", "a", "b", "b", "c"]
        var world = World(
            zones.enumerated().map { .make("n\($0)", labels: [Topology.zoneKey: $1]) })
        #expect(world.cache.nodes.interleaved() == [0, 3, 5, 1, 4, 2])
        world.cache.removeNode("n3")
        #expect(world.cache.nodes.interleaved() == [0, 4, 5, 1, 2])
    }

    @Test func equalNodesAreAllChosenNowAndThen() {
        var world = World((0..<4).map { .make("n\($0)") })
        let number = world.classify(.make("p"))
        var random = RandomSource(seed: 3)
        var chosen = [0, 0, 0, 0]
        for _ in 0..<400 {
            let selection = world.cache.select(number, random: &random)
            #expect(selection.summary.ties == 4)
            chosen[selection.node] += 1
        }
        #expect(chosen.allSatisfy { $0 > 60 })
    }

    @Test func theBestNodeIsTheOneThatTheExplanationPraises() {
        for seed in 1...60 {
            var random = RandomSource(seed: UInt64(seed))
            var world = Self.randomWorld(&random)
            for _ in 0..<12 {
                let pod = Self.randomPod(&random)
                let number = world.classify(pod)
                let decision = world.cache.decide(number)
                let selection = world.cache.select(number, random: &random)
                guard selection.failure == nil else {
                    #expect(decision.failure == selection.failure)
                    continue
                }
                let name = world.cache.nodes.names[selection.node]
                let feasible = decision.nodes.filter { $0.rejection == nil }
                #expect(Int(selection.summary.feasibleNodes) == feasible.count)
                if feasible.count > 1 {
                    #expect(decision.best.contains(name), "seed \(seed)")
                    let total = decision.nodes.first { $0.node == name }?.total ?? -1
                    // A search adds up the same numbers as the explanation.
                    #expect(Int(selection.summary.score) == total, "seed \(seed)")
                    #expect(Int(selection.summary.ties) == decision.best.count, "seed \(seed)")
                }
                var placed = pod
                placed.nodeName = name
                world.add(placed)
                if random.below(4) == 0, let some = world.pods.dropFirst(random.below(3)).first {
                    if world.cache.pods[some].node >= 0 { world.cache.lift(some) }
                }
            }
        }
    }

    @Test func countersAreWhatCountingAnewSays() {
        for seed in 1...40 {
            var random = RandomSource(seed: UInt64(seed))
            var world = Self.randomWorld(&random)
            for _ in 0..<20 {
                var pod = Self.randomPod(&random)
                pod.nodeName = "n\(random.below(7))"
                let number = world.add(pod)
                if random.below(5) == 0 { world.cache.setTerminating(number) }
                world.cache.updateSpread(Int(world.cache.pods[number].classNumber))
                if random.below(6) == 0 {
                    let labels: Labels = [
                        "zone": "z\(random.below(3))", "kubernetes.io/hostname": "x",
                    ]
                    world.cache.setNode(Ref(.make("n\(random.below(7))", labels: labels)))
                }
            }
            let before = world.cache.counters.elements
            world.cache.recountAll()
            for (old, new) in zip(before, world.cache.counters.elements) {
                #expect(old.perNode == new.perNode)
                for (left, right) in zip(old.perDomain, new.perDomain) {
                    let size = max(left.counts.count, right.counts.count)
                    #expect((0..<size).allSatisfy { left.count($0) == right.count($0) })
                }
            }
        }
    }

    @Test func removingEveryPodLeavesNothingBehind() {
        var random = RandomSource(seed: 9)
        var world = Self.randomWorld(&random)
        for _ in 0..<50 {
            var pod = Self.randomPod(&random)
            pod.nodeName = "n\(random.below(6))"
            let number = world.add(pod)
            world.cache.updateSpread(Int(world.cache.pods[number].classNumber))
        }
        for pod in world.pods { world.cache.removePod(pod) }
        let cache = world.cache
        for pool in [
            cache.classes.users, cache.counters.users, cache.carried.users, cache.fits.users,
        ] {
            #expect(pool.allSatisfy { $0 == 0 })
        }
        #expect(
            cache.nodes.usage.allSatisfy {
                $0.usedCPU == 0 && $0.scoredMemory == 0 && $0.usedPods == 0
            })
        let hasNoPorts = cache.nodes.ports.allSatisfy { $0.isEmpty }
        #expect(hasNoPorts)
    }

    // MARK: Random worlds

    private static func randomWorld(_ random: inout RandomSource) -> World {
        let nodes = (0..<6).map { index -> Node in
            var labels: Labels = ["kubernetes.io/hostname": "n\(index)"]
            if random.below(4) > 0 {
                labels = labels.setting(Topology.zoneKey, to: "z\(random.below(3))")
                labels = labels.setting("zone", to: "z\(random.below(2))")
            }
            var node = Node.make(
                "n\(index)", labels: labels, cpu: Int64(1000 + random.below(4) * 1000))
            if random.below(3) == 0 { node.spec.taints = [Taint("a", .preferNoSchedule)] }
            if random.below(6) == 0 { node.spec.taints.append(Taint("b", .noSchedule)) }
            if random.below(2) == 0 {
                node.status.images = [ContainerImage(names: ["app:1"], sizeBytes: 900 << 20)]
            }
            return node
        }
        var world = World(nodes)
        world.cache.setOwner(
            .service, 1,
            .init(kind: .service, slot: 1, namespace: "default", name: "s", selector: ["app": "x"]))
        return world
    }

    private static func randomPod(_ random: inout RandomSource) -> Pod {
        let labels: Labels = ["app": ["x", "y"][random.below(2)], "tier": "t\(random.below(2))"]
        let cpu = Int64(random.below(4) * 100)
        let dice = (0..<8).map { _ in random.below(3) }
        return Pod.make(
            "p\(random.below(100_000))", labels: labels,
            requests: cpu == 0 ? [] : [("cpu", .milli(cpu)), ("memory", Quantity(1 << 26))]
        ) { spec in
            spec.affinity = Affinity()
            if dice[0] == 0 { spec.tolerations = [Toleration("a", .exists)] }
            if dice[1] == 0 {
                var constraint = TopologySpreadConstraint()
                constraint.maxSkew = 1 + dice[2]
                constraint.topologyKey = ["zone", "kubernetes.io/hostname", "none"][dice[3]]
                constraint.whenUnsatisfiable = dice[2] == 0 ? .doNotSchedule : .scheduleAnyway
                constraint.labelSelector = .exists("app")
                constraint.nodeTaintsPolicy = dice[4] == 0 ? .honor : nil
                spec.topologySpreadConstraints = [constraint]
            }
            if dice[5] == 0 { spec.affinity?.podAntiAffinity = Self.rules(dice[6], "zone") }
            if dice[6] == 0 {
                spec.affinity?.podAffinity = Self.rules(1 + dice[7] / 2, Topology.zoneKey)
            }
            if dice[7] == 0 {
                var term = PreferredSchedulingTerm()
                term.weight = 10
                term.preference.matchExpressions = [NodeSelectorRequirement("zone", .isIn, ["z1"])]
                spec.affinity?.nodeAffinity = NodeAffinity()
                spec.affinity?.nodeAffinity?.preferred = [term]
            }
        }
    }

    private static func rules(_ kind: Int, _ topology: String) -> PodAffinity {
        var term = PodAffinityTerm()
        term.topologyKey = topology
        term.labelSelector = LabelSelector(matchLabels: ["tier": "t1"])
        var rules = PodAffinity()
        if kind == 0 {
            rules.required = [term]
        } else {
            var weighted = WeightedPodAffinityTerm()
            weighted.weight = 20 * kind
            weighted.podAffinityTerm = term
            rules.preferred = [weighted]
        }
        return rules
    }
}
