import KubeAPI

/// Finds a node for each Pod that has none.
public struct Scheduler: Sendable {
    public static let interests = [WatchInterest(.pod), WatchInterest(.node)]

    public init() {}

    public mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {}
}
