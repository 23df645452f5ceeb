/// What a hop does, in the words of the protocol that it belongs to.
public enum Verb: UInt8, Sendable, CaseIterable {
    // The API server's.
    case get, list, watch, create, update, patch, delete, deletecollection, bind, evict
    // etcd's.
    case range, txn
    // The container runtime interface's.
    case runPodSandbox, stopPodSandbox, removePodSandbox
    case createContainer, startContainer, stopContainer, removeContainer
    case imageStatus, pullImage, execSync
    // The data path's.
    case resolve, connect
    // A watch event.
    case deliver
    // What a person does to the machines.
    case kill, crash, recover, partition, heal, drop, delay

    /// The word in the trace: CRI methods are written as in the interface.
    public var name: String {
        switch self {
        case .runPodSandbox: "RunPodSandbox"
        case .stopPodSandbox: "StopPodSandbox"
        case .removePodSandbox: "RemovePodSandbox"
        case .createContainer: "CreateContainer"
        case .startContainer: "StartContainer"
        case .stopContainer: "StopContainer"
        case .removeContainer: "RemoveContainer"
        case .imageStatus: "ImageStatus"
        case .pullImage: "PullImage"
        case .execSync: "ExecSync"
        default: "\(self)"
        }
    }
}
