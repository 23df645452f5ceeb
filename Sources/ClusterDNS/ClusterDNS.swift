import KubeAPI

/// Answers the names of Services and Pods.
public struct ClusterDNS: Sendable {
    public static let interests = [WatchInterest(.service), WatchInterest(.endpointSlice)]

    public init() {}

    public mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {}
}
