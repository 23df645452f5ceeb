import Etcd
import KubeAPI

extension APIServer {
    /// Binds a Pod to a node: what the scheduler asks for.
    mutating func planBind(_ call: Call, store: ObjectStore, now: Timestamp)
        throws(APIFailure) -> Step
    {
        guard case .binding(let node) = call.request.value.body, call.request.value.kind == .pod
        else { throw .badRequest("the body of a binding has to name a node") }
        guard let item = store.current(call.key), case .pod(let ref) = item.object else {
            throw .notFound(.pod, call.request.value.name)
        }
        try checkPreconditions(call, item)
        note(.admitted)
        stage = .validation
        if node.isEmpty {
            var errors = FieldErrors()
            errors.required(.root.appending("target").appending("name"))
            try errors.check(.pod, call.request.value.name)
        }
        if ref.value.metadata.deletionTimestamp != nil {
            throw bindingConflict(
                call,
                "pod \(call.request.value.name) is being deleted, cannot be assigned to a host")
        }
        if !ref.value.nodeName.isEmpty {
            throw bindingConflict(
                call,
                "pod \(call.request.value.name) is already assigned to node "
                    + "\"\(ref.value.nodeName)\"")
        }
        note(.valid)
        var pod = ref.value
        pod.nodeName = node
        pod.status.setCondition(PodCondition(.podScheduled, true, at: now))
        pod.status.nominatedNodeName = ""
        return write(
            .pod(Ref(pod)), to: call.key, if: .unchangedSince(item.revision), for: call)
    }

    private func bindingConflict(_ call: Call, _ why: String) -> APIFailure {
        let name = call.request.value.name
        return APIFailure(
            .conflict, "Operation cannot be fulfilled on pods/binding \"\(name)\": \(why)",
            kind: .pod, name: name)
    }
}
