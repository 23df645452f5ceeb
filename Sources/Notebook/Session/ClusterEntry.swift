import KubeAPI
import KubeCluster

/// One cluster of a session, with what the session keeps about it.
struct ClusterEntry: Sendable {
    var cluster: Cluster
    /// The namespace that commands work in.
    var namespace = "default"
    /// The hops up to this one belong to the boot.
    var bootHops: HopNumber = 0
    /// The hops up to this one have been written to the trace's outputs.
    var writtenHops: HopNumber = 0
    var timeline = Timeline()
    var breakpoints: [Breakpoint] = []
    /// The command that `step COMMAND` stopped before its end.
    var suspended: SuspendedCommand?
}

/// Where time is to stop.
struct Breakpoint: Sendable {
    let text: String
    let condition: HopCondition
}

/// Copies of a cluster at earlier moments, newest last; any moment between two of them is
/// reached by copying the earlier and letting it run.
struct Timeline: Sendable {
    /// How many copies are kept; of more, every other one of the older half goes.
    private static let limit = 512

    private var moments: [Cluster] = []

    mutating func remember(_ cluster: Cluster) {
        if let last = moments.last, last.trace.count == cluster.trace.count { moments.removeLast() }
        moments.append(cluster)
        guard moments.count > Self.limit else { return }
        let half = Self.limit / 2
        let thinned = moments[..<half].enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        moments = thinned + moments[half...]
    }

    /// The cluster as it was when its newest hop was `hop`; nil when that is too long ago.
    mutating func rewind(to hop: HopNumber) -> Cluster? {
        while let last = moments.last, last.trace.count > hop { moments.removeLast() }
        guard var cluster = moments.last else { return nil }
        while cluster.trace.count < hop { guard cluster.step() != nil else { return nil } }
        return cluster
    }
}
