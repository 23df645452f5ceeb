import KubeAPI

extension Pod {
    static let columns = ["NAME", "READY", "STATUS", "RESTARTS", "AGE"]
    static let wideColumns = ["IP", "NODE", "NOMINATED NODE", "READINESS GATES"]

    func cells(isWide: Bool, now: Timestamp) -> [String] {
        let summary = PodSummary(self)
        var restarts = String(summary.restarts)
        if summary.restarts != 0, let last = summary.lastRestart {
            restarts += " (\(now.since(last).human) ago)"
        }
        let age = Age.text(since: metadata.creationTimestamp, now: now)
        let ready = "\(summary.ready)/\(summary.total)"
        var cells = [metadata.name, ready, summary.status, restarts, age]
        if isWide {
            cells.append(status.podIP == .none ? "<none>" : status.podIP.description)
            cells.append(nodeName.isEmpty ? "<none>" : nodeName)
            cells.append(status.nominatedNodeName.isEmpty ? "<none>" : status.nominatedNodeName)
            cells.append("<none>")
        }
        return cells
    }
}

/// What the READY, STATUS and RESTARTS columns say of a Pod, from `printPod` of
/// `k8s.io/kubernetes/pkg/printers/internalversion`.
struct PodSummary {
    private(set) var ready = 0
    private(set) var total: Int
    private(set) var status: String
    private(set) var restarts = 0
    private(set) var lastRestart: Timestamp?

    init(_ pod: Pod) {
        let spec = pod.sharedSpec.value
        total = spec.containers.count
        status = pod.status.phase?.rawValue ?? ""
        if !pod.status.reason.isEmpty { status = pod.status.reason }
        if let condition = pod.status.condition(.podScheduled),
            condition.reason == "SchedulingGated"
        {
            status = condition.reason
        }
        let sidecars = spec.initContainers.filter { $0.restartPolicy == .always }.map(\.name)
        total += sidecars.count

        let isInitializing = addInitContainers(of: pod, sidecars: sidecars)
        if !isInitializing || pod.status.condition(.initialized)?.isTrue == true {
            addContainers(of: pod, sidecars: sidecars)
        }
        if pod.metadata.deletionTimestamp != nil {
            if pod.status.reason == "NodeLost" {
                status = "Unknown"
            } else if !pod.isTerminated {
                status = "Terminating"
            }
        }
    }

    /// Returns whether init containers still have to run.
    private mutating func addInitContainers(of pod: Pod, sidecars: [String]) -> Bool {
        let count = pod.sharedSpec.value.initContainers.count
        for (index, container) in pod.status.initContainerStatuses.enumerated() {
            addRestarts(of: container)
            let isSidecar = sidecars.contains(container.name)
            if let end = container.state.terminated, end.exitCode == 0 { continue }
            if isSidecar, container.started == true {
                if container.ready { ready += 1 }
                continue
            }
            switch container.state {
            case .terminated(let end):
                status = "Init:" + (end.reason.isEmpty ? "ExitCode:\(end.exitCode)" : end.reason)
            case .waiting(let reason, _) where !reason.isEmpty && reason != "PodInitializing":
                status = "Init:" + reason
            default: status = "Init:\(index)/\(count)"
            }
            return true
        }
        return false
    }

    private mutating func addContainers(of pod: Pod, sidecars: [String]) {
        restarts = 0
        lastRestart = nil
        for container in pod.status.initContainerStatuses where sidecars.contains(container.name) {
            addRestarts(of: container)
        }
        var isSomeRunning = false
        for container in pod.status.containerStatuses.reversed() {
            addRestarts(of: container)
            switch container.state {
            case .waiting(let reason, _) where !reason.isEmpty: status = reason
            case .terminated(let end):
                status = end.reason.isEmpty ? "ExitCode:\(end.exitCode)" : end.reason
            case .running where container.ready:
                isSomeRunning = true
                ready += 1
            default: break
            }
        }
        if status == "Completed", isSomeRunning {
            status = pod.isReady ? "Running" : "NotReady"
        }
    }

    private mutating func addRestarts(of container: ContainerStatus) {
        restarts += container.restartCount
        guard let end = container.lastState.terminated?.finishedAt else { return }
        lastRestart = lastRestart.map { max($0, end) } ?? end
    }
}
