import KubeAPI

/// What the node lifecycle controller knows of a node: numbers only, for the check of all nodes
/// every five seconds.
struct NodeHealth: Sendable {
    enum Ready: Sendable {
        /// The node never said.
        case unreported
        case yes, no, unknown
    }

    var uid = UID.none
    var isPresent = false
    /// Whether the controller has registered the node.
    var isRegistered = false
    /// The Ready condition as last told, and its heartbeat.
    var ready = Ready.unreported
    var heartbeat: Timestamp?
    /// Whether the lease was renewed, or the status posted, since the last check.
    var hasReported = false
    /// The hop by which the last sign of life came.
    var lastHop: HopNumber = 0
    /// When the node was last known to be alive.
    var lastSign = Timestamp(microseconds: 0)
    var zone = 0
    /// The NoExecute taint that the node should have.
    var noExecute = NoExecute.none
    /// Whether the node waits for its NoExecute taint.
    var isQueued = false
    /// Whether its status is being written, and whether it was ready before.
    var isUpdating = false
    var wasReady = false
    /// Whether the Pods of the node still have to be marked as not ready.
    var mustMarkPods = false

    enum NoExecute: Sendable {
        case none, notReady, unreachable

        var key: String? {
            switch self {
            case .none: nil
            case .notReady: NodeTaints.notReady
            case .unreachable: NodeTaints.unreachable
            }
        }
    }
}

/// Nodes that fail together: a zone by the labels of its nodes.
struct NodeZone: Sendable {
    enum State: Sendable {
        case normal, partialDisruption, fullDisruption
    }

    /// What the nodes are called in the zone's queue for the NoExecute taint.
    var queue: [Int] = []
    /// When the next node may get the taint.
    var nextTaint = Timestamp(microseconds: 0)
    var isTimerArmed = false
    /// Nodes per state at the last check.
    var ready = 0
    var notReady = 0

    /// How sick the zone is (`ComputeZoneState`; the threshold is 55 %).
    var state: State {
        if ready == 0 && notReady > 0 { return .fullDisruption }
        if notReady > 2 && notReady * 100 >= 55 * (ready + notReady) { return .partialDisruption }
        return .normal
    }

    /// The time between two nodes that get the NoExecute taint; nil for never.
    ///
    /// A tenth of a node per second; in a zone of more than 50 nodes that is mostly down a
    /// hundredth, and in a smaller one none at all.
    var interval: Micros? {
        guard state == .partialDisruption else { return .seconds(10) }
        return ready + notReady > 50 ? .seconds(100) : nil
    }
}
