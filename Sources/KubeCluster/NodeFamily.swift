import KubeAPI

/// The watches that every node has: all nodes' watches of one sort make a family.
enum NodeFamily: UInt8, Sendable, CaseIterable {
    case kubeletPods, kubeletNode, kubeletServices, proxyServices, proxySlices

    var kind: Kind {
        switch self {
        case .kubeletPods: .pod
        case .kubeletNode: .node
        case .kubeletServices, .proxyServices: .service
        case .proxySlices: .endpointSlice
        }
    }

    var role: Role {
        switch self {
        case .kubeletPods, .kubeletNode, .kubeletServices: .kubelet
        case .proxyServices, .proxySlices: .kubeProxy
        }
    }

    var interest: WatchInterest {
        switch self {
        case .kubeletPods: WatchInterest(kind, .boundHere)
        case .kubeletNode: WatchInterest(kind, .ownNode)
        default: WatchInterest(kind)
        }
    }

    /// Whether every node is told of every write, so that one delivery can go round.
    var isForAllNodes: Bool { interest.filter == .all }

    static func of(_ role: Role, _ interest: WatchInterest) -> NodeFamily? {
        allCases.first { $0.role == role && $0.interest == interest }
    }
}
