import KubeAPI

/// The controllers of the control plane, each of which drives one kind towards what is desired
/// (`kube-controller-manager`).
///
/// They share a program and nothing else: each has its own watches and its own state, and meets
/// the others only at the API server. In the trace each has its own name.
public struct ControllerManager: Sendable {
    private var replication = ReplicationManager()
    private var endpoints = EndpointsController()
    private var endpointSlices = EndpointSliceController()
    private var nodeLifecycle = NodeLifecycleController()
    private var nodeIPAM = NodeIPAMController()
    private var garbageCollector = GarbageCollector()
    private var namespaces = NamespaceController()
    private var serviceAccounts = ServiceAccountController()

    public init() {}

    /// How the EndpointSlice controller collected changes of Pods.
    public var endpointSliceBatches: EndpointBatches { endpointSlices.batches }

    /// How the Endpoints controller collected changes of Pods.
    public var endpointsBatches: EndpointBatches { endpoints.batches }

    /// What the controller of `role` watches.
    public static func interests(of role: Role) -> [WatchInterest] {
        switch role {
        case .replicationController: ReplicationManager.interests
        case .endpointsController: EndpointsController.interests
        case .endpointSliceController: EndpointSliceController.interests
        case .nodeLifecycleController: NodeLifecycleController.interests
        case .nodeIPAMController: NodeIPAMController.interests
        case .garbageCollector: GarbageCollector.interests
        case .namespaceController: NamespaceController.interests
        case .serviceAccountController: ServiceAccountController.interests
        default: []
        }
    }

    /// One turn of the controller of `role`.
    ///
    /// - Parameters:
    ///   - signal: what happened.
    ///   - role: one of ``Role/controllers``; nothing happens for others.
    ///   - view: the world as far as that controller has been told of it.
    ///   - turn: takes up what the controller decides.
    public mutating func handle(_ signal: Signal, role: Role, view: View, turn: inout Turn) {
        switch role {
        case .replicationController: replication.handle(signal, view: view, turn: &turn)
        case .endpointsController: endpoints.handle(signal, view: view, turn: &turn)
        case .endpointSliceController: endpointSlices.handle(signal, view: view, turn: &turn)
        case .nodeLifecycleController: nodeLifecycle.handle(signal, view: view, turn: &turn)
        case .nodeIPAMController: nodeIPAM.handle(signal, view: view, turn: &turn)
        case .garbageCollector: garbageCollector.handle(signal, view: view, turn: &turn)
        case .namespaceController: namespaces.handle(signal, view: view, turn: &turn)
        case .serviceAccountController: serviceAccounts.handle(signal, view: view, turn: &turn)
        default: break
        }
    }
}
