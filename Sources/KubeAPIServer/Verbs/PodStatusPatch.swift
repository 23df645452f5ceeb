import Etcd
import KubeAPI

extension APIServer {
    /// A kubelet or the scheduler reports on a Pod.
    mutating func planPodStatus(_ status: PodStatus, _ call: Call, store: ObjectStore)
        throws(APIFailure) -> Step
    {
        guard call.request.value.kind == .pod, call.request.value.subresource == .status else {
            throw Self.wrongBody(call)
        }
        guard let item = store.current(call.key), case .pod(let ref) = item.object else {
            throw .notFound(.pod, call.request.value.name)
        }
        try checkPreconditions(call, item)
        let isKubelet = call.client.role == .kubelet
        if isKubelet, let problem = NodeRestriction.problem(ofStatusFrom: call.node, ref.value) {
            throw .forbidden(.pod, call.request.value.name, problem)
        }
        note(.admitted)
        var pod = ref.value
        pod.status.apply(status, isComplete: isKubelet)
        if pod.status == ref.value.status { return unchanged(item) }
        return write(
            .pod(Ref(pod)), to: call.key, if: .unchangedSince(item.revision), for: call)
    }
}

extension PodStatus {
    /// Merges what a component reports, as a strategic merge patch of the status does.
    ///
    /// - Parameter isComplete: whether the report is a kubelet's, which knows everything about
    ///   containers and addresses, so that what it leaves out is gone.
    mutating func apply(_ report: PodStatus, isComplete: Bool) {
        var new = report
        new.phase = report.phase ?? phase
        new.startTime = report.startTime ?? startTime
        new.qosClass = qosClass ?? report.qosClass
        new.conditions = Self.merge(report.conditions, into: conditions)
        if report.observedGeneration == 0 { new.observedGeneration = observedGeneration }
        if report.nominatedNodeName.isEmpty { new.nominatedNodeName = nominatedNodeName }
        if !isComplete { new.keepContainers(of: self) }
        self = new
    }

    private mutating func keepContainers(of old: PodStatus) {
        if message.isEmpty { message = old.message }
        if reason.isEmpty { reason = old.reason }
        if hostIP == .none { hostIP = old.hostIP }
        if podIP == .none { podIP = old.podIP }
        if initContainerStatuses.isEmpty { initContainerStatuses = old.initContainerStatuses }
        if containerStatuses.isEmpty { containerStatuses = old.containerStatuses }
    }

    /// Conditions are merged by their type.
    private static func merge(
        _ new: [PodCondition], into old: [PodCondition]
    ) -> [PodCondition] {
        var hasOthers = false
        for condition in old where !contains(new, condition.type) { hasOthers = true }
        if !hasOthers { return new }
        let isSubset = new.allSatisfy { contains(old, $0.type) }
        guard isSubset else { return new + old.filter { !contains(new, $0.type) } }
        return old.map { former in new.first { $0.type == former.type } ?? former }
    }

    private static func contains(_ conditions: [PodCondition], _ type: PodConditionType) -> Bool {
        conditions.contains { $0.type == type }
    }
}
