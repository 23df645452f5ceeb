import KubeAPI

/// Why no node can take a Pod: how many nodes gave which reason.
///
/// The message is that of `framework.FitError` with the default plugins of Kubernetes 1.36.
public struct FitError: Sendable, Equatable {
    /// How many nodes there are.
    public let nodes: Int
    /// The reason that holds for all nodes, found before any was looked at.
    public var preFilter: String?
    /// How many nodes gave each reason.
    public private(set) var reasons: [(reason: FilterReason, count: Int)] = []
    /// How many nodes could be helped by removing Pods.
    public private(set) var resolvable = 0
    /// Whether the Pod may displace others at all (`preemptionPolicy`).
    public var mayPreempt = true
    /// The plugins that refused nodes.
    private(set) var plugins: PluginSet = []

    init(nodes: Int) {
        self.nodes = nodes
    }

    mutating func add(_ rejection: Rejection) {
        plugins.insert(PluginSet(rejection.plugin))
        if rejection.isResolvable { resolvable += 1 }
        for reason in rejection.reasons { add(reason, 1) }
    }

    mutating func addPreFilter(_ plugin: Plugin, _ message: String) {
        plugins.insert(PluginSet(plugin))
        preFilter = message
    }

    private mutating func add(_ reason: FilterReason, _ count: Int) {
        if let index = reasons.firstIndex(where: { $0.reason == reason }) {
            reasons[index].count += count
        } else {
            reasons.append((reason, count))
        }
    }

    /// `0/3 nodes are available: 1 Insufficient cpu, 2 node(s) had untolerated taint(s). …`
    public var message: String {
        guard nodes > 0 else { return "no nodes available to schedule pods" }
        var text = "0/\(nodes) nodes are available:"
        if let preFilter {
            text += " \(preFilter)."
        } else if !reasons.isEmpty {
            text += " \(Self.histogram(reasons.map { ($0.reason.message, $0.count) }))."
        }
        // The plugin for dynamic resources speaks before the one for preemption.
        return text + " no new claims to deallocate, preemption: " + preemption
    }

    private var preemption: String {
        guard mayPreempt else { return "not eligible due to preemptionPolicy=Never." }
        var reasons: [(String, Int)] = []
        if resolvable > 0 {
            reasons.append(("No preemption victims found for incoming pod", resolvable))
        }
        if nodes > resolvable {
            reasons.append(("Preemption is not helpful for scheduling", nodes - resolvable))
        }
        return "0/\(nodes) nodes are available: \(Self.histogram(reasons))."
    }

    /// `1 Insufficient cpu, 2 Too many pods`, sorted as text.
    private static func histogram(_ reasons: [(String, Int)]) -> String {
        reasons.map { "\($0.1) \($0.0)" }.sorted { $0.precedes($1) }.joined(separator: ", ")
    }

    public static func == (left: FitError, right: FitError) -> Bool {
        left.message == right.message && left.plugins == right.plugins
    }
}
