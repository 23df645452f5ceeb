/// Why a node can't take a Pod, as one of the facts that plugins report.
///
/// The sentences are those of Kubernetes' scheduler, and part of what learners look for.
public enum FilterReason: Sendable, Hashable {
    case nodeUnschedulable
    case nodeName
    case untoleratedTaint
    case nodeAffinity
    case enforcedNodeAffinity
    /// The Pod's node affinity names nodes, and this isn't one of them.
    case notAmongNamedNodes
    case nodePorts
    case tooManyPods
    case insufficient(resource: String)
    case topologySpread
    case topologySpreadLabelMissing
    case podAffinity
    case podAntiAffinity
    case existingPodsAntiAffinity

    public var message: String {
        switch self {
        case .nodeUnschedulable: "node(s) were unschedulable"
        case .nodeName: "node(s) didn't match the requested node name"
        case .untoleratedTaint: "node(s) had untolerated taint(s)"
        case .nodeAffinity: "node(s) didn't match Pod's node affinity/selector"
        case .enforcedNodeAffinity: "node(s) didn't match scheduler-enforced node affinity"
        case .notAmongNamedNodes: "node(s) didn't satisfy plugin(s) [NodeAffinity]"
        case .nodePorts: "node(s) didn't have free ports for the requested pod ports"
        case .tooManyPods: "Too many pods"
        case .insufficient(let resource): "Insufficient \(resource)"
        case .topologySpread: "node(s) didn't match pod topology spread constraints"
        case .topologySpreadLabelMissing:
            "node(s) didn't match pod topology spread constraints (missing required label)"
        case .podAffinity: "node(s) didn't match pod affinity rules"
        case .podAntiAffinity: "node(s) didn't match pod anti-affinity rules"
        case .existingPodsAntiAffinity: "node(s) didn't satisfy existing pods anti-affinity rules"
        }
    }
}

/// A node's refusal: the first plugin that said no, and why.
public struct Rejection: Sendable, Equatable {
    public let plugin: Plugin
    /// One reason, or several of ``Plugin/nodeResourcesFit``.
    public let reasons: [FilterReason]
    /// Whether removing Pods could make room (`Unschedulable`); it can't where the node itself
    /// is wrong (`UnschedulableAndUnresolvable`).
    public let isResolvable: Bool

    public init(_ plugin: Plugin, _ reasons: [FilterReason], isResolvable: Bool = false) {
        self.plugin = plugin
        self.reasons = reasons
        self.isResolvable = isResolvable
    }
}
