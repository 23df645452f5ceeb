import Etcd
import KubeAPI

extension Cluster {
    /// What a request means.
    func note(of request: APIRequest, from client: ActorID) -> HopNote {
        guard trace.isRecording else { return .none }
        switch request.body {
        case .binding(let node):
            return .bindPod(pod: request.name, node: node)
        case .podStatus(let status):
            return .podIs(
                pod: request.name, phase: (status.phase ?? .pending).rawValue,
                reason: Self.reason(of: status))
        case .object(.event(let event)):
            return .event(
                reason: event.value.reason, about: event.value.involvedObject.name)
        case .object(.lease):
            return .heartbeat(node: request.name)
        case .object(.node(let node)) where client.role == .nodeLifecycleController:
            let isSilent = node.value.status.condition(.ready)?.status == .unknown
            return isSilent
                ? .nodeIsSilent(node: request.name)
                : .request(request.verb, request.kind, name: request.name)
        case .patch(_, let patch) where client.role == .replicationController:
            return Self.isRelease(patch)
                ? .release(pod: request.name) : .adopt(pod: request.name)
        case .object(let object):
            if request.verb == .create, let owner = object.metadata.controller {
                return .createOwned(request.kind, owner: owner.name)
            }
            return .request(request.verb, request.kind, name: request.name)
        case .none, .patch:
            return .request(request.verb, request.kind, name: request.name)
        }
    }

    /// Whether a controller's patch of owner references takes one away.
    private static func isRelease(_ patch: JSONValue) -> Bool {
        let references = patch.object?["metadata"]?.object?["ownerReferences"]?.array
        return references?.first?.object?["$patch"] != nil
    }

    /// The word for a Pod's state: what `kubectl get` shows, as far as the status tells it.
    private static func reason(of status: PodStatus) -> String {
        for container in status.containerStatuses {
            if case .waiting(let reason, _) = container.state, !reason.isEmpty { return reason }
        }
        let condition = status.conditions.first { $0.type == .podScheduled && !$0.isTrue }
        return condition?.reason ?? status.reason
    }

    /// What a transaction means.
    func note(of transaction: Transaction<ObjectKey, KubeObject>) -> HopNote {
        guard trace.isRecording else { return .none }
        let condition: HopNote.WriteCondition =
            switch transaction.condition {
            case .none: .anything
            case .absent: .absent
            case .unchangedSince(let revision): .unchanged(revision)
            }
        return .write(
            key: transaction.key.etcdKey, isDeletion: transaction.value == nil,
            condition: condition)
    }

    /// What an answer of the API server means.
    func note(of reply: APIReply) -> HopNote {
        guard trace.isRecording else { return .none }
        if let failure = reply.failure {
            return .answered(code: reply.code, reason: failure.message)
        }
        return .answered(code: reply.code, reason: "")
    }

    /// What a call of the kubelet means.
    func note(of call: RuntimeCall) -> HopNote {
        guard trace.isRecording else { return .none }
        return .runtimeAsked(
            call.verb, pod: etcd.store.keys[call.pod].name,
            container: containerName(call.pod, call.container))
    }

    /// What the container runtime tells.
    func note(of report: RuntimeReport) -> HopNote {
        guard trace.isRecording else { return .none }
        let name = containerName(report.pod, report.container)
        switch report.outcome {
        case .sandboxRunning(_, let ip):
            return .sandboxRuns(pod: etcd.store.keys[report.pod].name, ip: ip.description)
        case .imageStatus(let isPresent, _):
            let image = image(report.pod, report.container)
            return isPresent ? .imagePresent(image: image) : .imageMissing(image: image)
        case .imagePulled(let bytes, _):
            return .imagePulled(image: image(report.pod, report.container), bytes: bytes)
        case .imagePullFailed(_, let message), .failed(let message):
            return .runtimeFailed(message: message)
        case .containerStarted:
            return .containerRuns(name: name)
        case .containerExited(_, let exitCode, _):
            return .containerEnded(name: name, exitCode: exitCode)
        case .executed(let exitCode, _):
            return .probed(container: name, success: exitCode == 0)
        case .connected(let answer):
            return .probed(container: name, success: answer.isSuccess)
        case .sandboxStopped, .sandboxRemoved, .containerCreated, .containerRemoved:
            return .runtimeDone(report.verb, name: name)
        }
    }

    /// What the container runtime asks the registry for.
    func note(ofPullFor report: RuntimeReport) -> HopNote {
        guard trace.isRecording else { return .none }
        return .runtimeAsked(.pullImage, pod: "", container: image(report.pod, report.container))
    }

    private func container(_ pod: Slot, _ index: Int) -> Container? {
        guard let spec = newestSpec(of: pod), index >= 0 else { return nil }
        let all = spec.initContainers + spec.containers
        return index < all.count ? all[index] : nil
    }

    private func containerName(_ pod: Slot, _ index: Int) -> String {
        container(pod, index)?.name ?? ""
    }

    private func image(_ pod: Slot, _ index: Int) -> String {
        container(pod, index)?.image ?? ""
    }

    /// The specification of a Pod that exists or existed.
    private func newestSpec(of pod: Slot) -> PodSpec? {
        guard var revision = etcd.store.table.latestRevision(of: pod) else { return nil }
        while revision != 0 {
            let version = etcd.store.table.version(revision)
            if let spec = version.value?.pod?.sharedSpec { return spec.value }
            revision = version.previous
        }
        return nil
    }
}

extension RuntimeReport.Answer {
    /// Whether a probe that got this answer has succeeded.
    var isSuccess: Bool {
        switch self {
        case .accepted(let status): status == 0 || (200..<400).contains(status)
        case .refused: false
        }
    }
}
