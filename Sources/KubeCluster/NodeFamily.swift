import KubeAPI

/// The watches that every node has: all nodes' watches of one sort make a family.
enum NodeFamily: UInt8, Sendable, CaseIterable {
    case kubeletPods, kubeletNode, kubeletServices, proxyServices, proxySlices
}
