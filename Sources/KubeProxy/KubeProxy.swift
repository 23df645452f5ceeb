import KubeAPI

/// Turns Services and their endpoints into the rules of one node.
public struct KubeProxy: Sendable {
    public static let interests = [WatchInterest(.service), WatchInterest(.endpointSlice)]

    public init() {}

    public mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {}
}
