/// The scheduler's default plugins, in the order in which they filter.
///
/// Left out of real Kubernetes' defaults: the plugins about volumes, dynamic resources, gangs
/// and scheduling gates, whose objects aren't simulated, and preemption.
public enum Plugin: UInt8, Sendable, CaseIterable {
    case nodeUnschedulable, nodeName, taintToleration, nodeAffinity, nodePorts, nodeResourcesFit
    case podTopologySpread, interPodAffinity, balancedAllocation, imageLocality

    public var name: String {
        switch self {
        case .nodeUnschedulable: "NodeUnschedulable"
        case .nodeName: "NodeName"
        case .taintToleration: "TaintToleration"
        case .nodeAffinity: "NodeAffinity"
        case .nodePorts: "NodePorts"
        case .nodeResourcesFit: "NodeResourcesFit"
        case .podTopologySpread: "PodTopologySpread"
        case .interPodAffinity: "InterPodAffinity"
        case .balancedAllocation: "NodeResourcesBalancedAllocation"
        case .imageLocality: "ImageLocality"
        }
    }

    /// What the plugin's normalized score is multiplied by; 0 for a plugin that doesn't score.
    public var weight: Int {
        switch self {
        case .taintToleration: 3
        case .nodeAffinity, .podTopologySpread, .interPodAffinity: 2
        case .nodeResourcesFit, .balancedAllocation, .imageLocality: 1
        case .nodeUnschedulable, .nodeName, .nodePorts: 0
        }
    }

    /// The plugins that score, in the order in which the framework runs them.
    public static let scoring: [Plugin] = [
        .taintToleration, .nodeAffinity, .nodeResourcesFit, .podTopologySpread, .interPodAffinity,
        .balancedAllocation, .imageLocality,
    ]

    /// The best score that a plugin gives (`framework.MaxNodeScore`).
    static let maxScore = 100
}

/// A set of plugins.
struct PluginSet: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    init(_ plugin: Plugin) {
        rawValue = 1 << UInt16(plugin.rawValue)
    }
}
