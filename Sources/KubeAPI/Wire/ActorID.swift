/// The parts that take part in the call flow.
public enum Role: UInt8, Sendable, CaseIterable {
    case person, kubectl, apiServer, etcd
    case replicationController, endpointsController, endpointSliceController
    case nodeLifecycleController, nodeIPAMController, garbageCollector, namespaceController
    case serviceAccountController
    case scheduler
    case kubelet, containerRuntime, kubeProxy
    case clusterDNS, outside, registry, pod

    /// The name in the trace; parts of a node get `@NODE` behind it.
    public var name: String {
        switch self {
        case .person: "person"
        case .kubectl: "kubectl"
        case .apiServer: "kube-apiserver"
        case .etcd: "etcd"
        case .replicationController: "replication-controller"
        case .endpointsController: "endpoints-controller"
        case .endpointSliceController: "endpointslice-controller"
        case .nodeLifecycleController: "node-lifecycle-controller"
        case .nodeIPAMController: "node-ipam-controller"
        case .garbageCollector: "garbage-collector"
        case .namespaceController: "namespace-controller"
        case .serviceAccountController: "serviceaccount-controller"
        case .scheduler: "kube-scheduler"
        case .kubelet: "kubelet"
        case .containerRuntime: "container-runtime"
        case .kubeProxy: "kube-proxy"
        case .clusterDNS: "cluster-dns"
        case .outside: "outside"
        case .registry: "registry"
        case .pod: "pods"
        }
    }

    /// Whether there is one of this role on each node.
    public var isPerNode: Bool {
        self == .kubelet || self == .containerRuntime || self == .kubeProxy
    }

    /// The controllers that run in the controller manager, in a fixed order.
    public static let controllers: [Role] = [
        .replicationController, .endpointsController, .endpointSliceController,
        .nodeLifecycleController, .nodeIPAMController, .garbageCollector, .namespaceController,
        .serviceAccountController,
    ]
}

/// One end of a hop: a role, and which one of that role.
public struct ActorID: Sendable, Hashable {
    public let role: Role
    /// The node's number for parts of a node, the Pod's slot for `pod`, else 0.
    public let index: UInt32

    public init(_ role: Role, _ index: Int = 0) {
        self.role = role
        self.index = UInt32(truncatingIfNeeded: index)
    }

    public static let person = ActorID(.person)
    public static let kubectl = ActorID(.kubectl)
    public static let apiServer = ActorID(.apiServer)
    public static let etcd = ActorID(.etcd)

    /// The node's number, for parts of a node.
    public var node: Int? { role.isPerNode ? Int(index) : nil }
}
