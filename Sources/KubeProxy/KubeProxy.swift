import KubeAPI

/// Turns Services and their endpoints into the rules of one node.
///
/// In real Kubernetes kube-proxy (`pkg/proxy/nftables`) writes rules into the kernel, and the
/// kernel translates each connection. Here the rules are the Services and slices as they were at
/// the revisions of the last sync; ``ProxyRules`` reads them. A change is synced at once if the
/// last sync is long ago, else a second after it (`minSyncPeriod`), so a burst of changes makes
/// one sync.
public struct KubeProxy: Sendable {
    public static let interests = [WatchInterest(.service), WatchInterest(.endpointSlice)]

    /// The least time between two syncs (`--iptables-min-sync-period`, `--nftables-min-sync-period`).
    public static let minSyncPeriod = Micros.seconds(1)
    /// How long a sync takes.
    private static let syncDuration = Micros.milliseconds(8)
    private static let syncTimer = TimerID(code: 1)

    /// The revisions up to which the node's rules follow the Services and the slices.
    public private(set) var ruleCursors = Cursors()
    private var lastSync = Timestamp(microseconds: 0)
    /// Whether a sync is planned.
    private var isSyncPlanned = false
    /// The backends that clients keep.
    var affinity = SessionAffinityTable()

    public init() {}

    /// Whether no sync is planned: the next change will plan one.
    public var isIdle: Bool { !isSyncPlanned }

    public mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .delivered: planSync(turn: &turn)
        case .timer: sync(view: view, turn: turn)
        case .start, .reply, .runtime: break
        }
    }

    private mutating func planSync(turn: inout Turn) {
        guard !isSyncPlanned else { return }
        isSyncPlanned = true
        let sinceLast = turn.now.microseconds - lastSync.microseconds
        let wait = max(0, Self.minSyncPeriod - sinceLast)
        turn.arm(Self.syncTimer, after: wait + Self.syncDuration)
    }

    private mutating func sync(view: View, turn: Turn) {
        isSyncPlanned = false
        lastSync = turn.now
        ruleCursors[.service] = view.cursor(.service)
        ruleCursors[.endpointSlice] = view.cursor(.endpointSlice)
    }
}
