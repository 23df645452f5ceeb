import KubeAPI

@testable import KubeCluster

/// One thing that the simulation does to a cluster.
enum Deed: Sendable, Equatable, CustomStringConvertible {
    case createController(String, replicas: Int)
    case scale(String, replicas: Int)
    case deleteController(String, orphan: Bool)
    case createService(String)
    /// Takes the n-th Pod out of its controller by another label.
    case relabel(Int)
    case deletePod(Int, grace: Int?)
    case kill(Int)
    case crash(Int)
    case recover(Int)
    case partition(Int)
    case heal(Int)
    case delayWatch(String, Kind, Micros)
    case dropWatch(String, Kind)
    case addNode
    case steps(Int)
    case advance(Micros)

    var description: String {
        switch self {
        case .createController(let name, let replicas): "create rc \(name) --replicas=\(replicas)"
        case .scale(let name, let replicas): "scale rc \(name) --replicas=\(replicas)"
        case .deleteController(let name, let orphan): "delete rc \(name) orphan=\(orphan)"
        case .createService(let name): "expose rc \(name) --port=80"
        case .relabel(let index): "label pod #\(index) app=other"
        case .deletePod(let index, let grace): "delete pod #\(index) grace=\(grace ?? -1)"
        case .kill(let index): "kill pod #\(index)"
        case .crash(let index): "node crash #\(index)"
        case .recover(let index): "node recover #\(index)"
        case .partition(let index): "node partition #\(index)"
        case .heal(let index): "node heal #\(index)"
        case .delayWatch(let actor, let kind, let delay): "watch delay \(actor) \(kind) \(delay)µs"
        case .dropWatch(let actor, let kind): "watch drop \(actor) \(kind)"
        case .addNode: "node add"
        case .steps(let count): "step \(count)"
        case .advance(let duration): "advance \(duration)µs"
        }
    }

    /// A random list of deeds.
    static func list(seed: UInt64) -> [Deed] {
        var random = RandomSource(seed: seed)
        var deeds: [Deed] = [.createController("a", replicas: 1 + random.below(4))]
        for _ in 0..<(8 + random.below(18)) { deeds.append(one(&random)) }
        return deeds
    }

    private static func one(_ random: inout RandomSource) -> Deed {
        let name = ["a", "b"][random.below(2)]
        let watchers: [(String, Kind)] = [
            ("replication-controller", .pod), ("replication-controller", .replicationController),
            ("kube-scheduler", .pod), ("kube-scheduler", .node), ("endpointslice-controller", .pod),
            ("kubelet@node-1", .pod), ("kube-proxy@node-2", .endpointSlice),
            ("node-lifecycle-controller", .node), ("garbage-collector", .pod),
        ]
        switch random.below(20) {
        case 0, 1: return .createController(name, replicas: random.below(6))
        case 2, 3, 4: return .scale(name, replicas: random.below(7))
        case 5: return .deleteController(name, orphan: random.below(4) == 0)
        case 6: return .createService(name)
        case 7: return .relabel(random.below(8))
        case 8: return .deletePod(random.below(8), grace: [nil, 0, 5][random.below(3)])
        case 9: return .kill(random.below(8))
        case 10: return .crash(random.below(3))
        case 11: return .recover(random.below(3))
        case 12: return .partition(random.below(3))
        case 13: return .heal(random.below(3))
        case 14:
            let (actor, kind) = watchers[random.below(watchers.count)]
            return .delayWatch(actor, kind, Micros(random.below(3_000_000)))
        case 15:
            let (actor, kind) = watchers[random.below(watchers.count)]
            return .dropWatch(actor, kind)
        case 16: return .addNode
        case 17, 18: return .steps(1 + random.below(60))
        default: return .advance(Micros(random.below(90_000_000)))
        }
    }
}
