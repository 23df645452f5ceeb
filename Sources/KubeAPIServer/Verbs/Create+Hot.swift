import Etcd
import KubeAPI

/// Shortcuts for what is created by the hundred thousand. They end in the same objects as the
/// long way.
extension APIServer {
    /// Creates a Pod like one that the same controller has created before; nil when the Pod has
    /// to go the long way.
    mutating func createReplica(
        _ ref: Ref<Pod>, _ call: Call, store: ObjectStore, now: Timestamp,
        random: inout RandomSource
    ) throws(APIFailure) -> Step? {
        guard call.client.role == .replicationController, !keepsStages,
            !call.request.value.isDryRun, ref.value.nodeName.isEmpty,
            ref.value.metadata.name.isEmpty, ref.value.metadata.finalizers.isEmpty,
            ref.value.metadata.resourceVersion == 0,
            let entry = specs.entry(for: ref.value)
        else { return nil }
        let namespace = call.request.value.namespace
        guard namespace.hasSameScalars(as: ref.value.metadata.namespace) else { return nil }
        try NamespaceLifecycle.admit(
            creating: .pod, ref.value.metadata, in: namespace, store: store)
        let account = ObjectKey(
            .serviceAccount, namespace: namespace, name: entry.serviceAccount)
        guard store.exists(account) else { return nil }

        var pod = Pod(metadata: ref.value.metadata, sharedSpec: entry.spec)
        pod.metadata.prepareForCreate()
        pod.metadata.generation = 1
        pod.metadata.complete(now: now, random: &random)
        pod.status.phase = .pending
        pod.status.qosClass = entry.qosClass
        stage = .storage
        let key = ObjectKey(.pod, namespace: namespace, name: pod.metadata.name)
        return .transact(Transaction(key, if: .absent, write: .pod(Ref(pod))))
    }

    /// Remembers what became of a controller's Pod.
    mutating func remember(_ given: Ref<Pod>, _ stored: Pod, _ call: Call) {
        guard call.client.role == .replicationController, given.value.metadata.name.isEmpty
        else { return }
        specs.remember(given.value, stored: stored)
    }

    /// Creates an event that a component reports.
    mutating func createEvent(
        _ ref: Ref<Event>, _ call: Call, store: ObjectStore, now: Timestamp,
        random: inout RandomSource
    ) throws(APIFailure) -> Step {
        var event = ref.value
        if event.metadata.namespace.isEmpty { event.metadata.namespace = call.namespace }
        let namespace = event.metadata.namespace
        try NamespaceLifecycle.admit(
            creating: .event, event.metadata, in: namespace, store: store)
        event.metadata.prepareForCreate()
        event.metadata.resourceVersion = 0
        if event.metadata.name.isEmpty && event.metadata.generateName.isEmpty {
            stage = .validation
            var errors = FieldErrors()
            errors.checkNewMetadata(event.metadata, EventStrategy.self)
            try errors.check(.event, "")
        }
        event.metadata.complete(now: now, random: &random)
        let key = ObjectKey(.event, namespace: namespace, name: event.metadata.name)
        return write(
            .event(Ref(event)), to: key, if: .absent, for: call,
            expiry: expiry(EventStrategy.timeToLive, now))
    }
}
