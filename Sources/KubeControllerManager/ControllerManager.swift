import KubeAPI

/// The controllers of the control plane, each of which drives one kind towards what is desired.
public struct ControllerManager: Sendable {
    public init() {}

    /// What the controller of `role` watches.
    public static func interests(of role: Role) -> [WatchInterest] { [] }

    /// One turn of the controller of `role`.
    public mutating func handle(_ signal: Signal, role: Role, view: View, turn: inout Turn) {}
}
