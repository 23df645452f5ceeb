import KubeAPI

/// The agent of one node: it makes the Pods bound to the node run, and reports.
public struct Kubelet: Sendable {
    public static let interests = [
        WatchInterest(.pod, .boundHere), WatchInterest(.node, .ownNode), WatchInterest(.service),
    ]

    public init(node: String, index: Int, machine: Machine) {}

    public mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {}
}
