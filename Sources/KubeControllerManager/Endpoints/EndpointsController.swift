import KubeAPI

/// The Endpoints controller: one object per Service with a selector that holds all addresses,
/// up to a thousand (`pkg/controller/endpoint`). It is the predecessor of EndpointSlices, and still
/// runs.
///
/// Left out: the annotation with the time of the last change.
struct EndpointsController: Sendable {
    static let workers = 5
    static let component = "endpoint-controller"
    static let managedByLabel = "endpoints.kubernetes.io/managed-by"
    static let managedBy = "endpoint-controller"
    static let overCapacity = "endpoints.kubernetes.io/over-capacity"

    private enum Code {
        static let write: UInt8 = 1
        static let remove: UInt8 = 2
        static let event: UInt8 = 3
        /// Timers: a batch is over, a failed sync is repeated.
        static let batch: UInt8 = 4
        static let again: UInt8 = 5
    }

    static let interests = [
        WatchInterest(.service), WatchInterest(.pod), WatchInterest(.endpoints),
    ]

    private var queue = WorkQueue(workers: Self.workers)
    private var tracked = TrackedServices(timerCode: Code.batch)
    private var ownWrites = OwnWrites()
    /// For each Service, the newest of the controller's own writes.
    private var written = ChunkedArray<Revision>()
    /// For each Service, whether its Endpoints have to go.
    private var isOrphaned = ChunkedArray<Bool>()

    var batches: EndpointBatches { tracked.batches }

    mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start:
            self = EndpointsController()
        case .delivered(let change):
            delivered(change, view, &turn)
        case .reply(let token, let reply):
            if token.code != Code.event { replied(token, reply.value, view, &turn) }
        case .timer(let timer):
            if timer.code == Code.batch { tracked.scheduledTime(timer.slot) }
            queue.add(timer.slot)
        case .runtime:
            break
        }
        while let number = ownWrites.next(at: view.cursor(.endpoints)) { queue.add(number) }
        while let number = queue.next() { sync(number, view, &turn) }
    }

    private mutating func delivered(_ change: Change, _ view: View, _ turn: inout Turn) {
        switch change.kind {
        case .pod:
            tracked.podChanged(change, view, &queue, &turn)
        case .service:
            guard let number = tracked.serviceChanged(change, view) else { return }
            written.grow(toHold: number, filling: 0)
            isOrphaned.grow(toHold: number, filling: false)
            isOrphaned[number] = !tracked.services[number].isPresent
            queue.add(number)
        default:
            // Of its own kind the controller heeds deletions only.
            guard view.newObject(change) == nil else { return }
            let key = view.key(change.slot)
            guard
                let slot = view.slot(
                    of: ObjectKey(.service, namespace: key.namespace, name: key.name)),
                let number = tracked.number(at: slot)
            else { return }
            queue.add(number)
        }
    }

    private mutating func sync(_ number: Int, _ view: View, _ turn: inout Turn) {
        guard view.cursor(.endpoints) >= written[number] else {
            queue.done(number)
            return
        }
        tracked.beginSync(number, now: turn.now)
        let key = view.key(tracked.services[number].slot)
        let stored = view.slot(of: ObjectKey(.endpoints, namespace: key.namespace, name: key.name))
            .flatMap { view.item(.endpoints, $0) }
        if isOrphaned[number] {
            remove(number, key, &turn)
            return
        }
        guard let service = tracked.serviceWithPods(number),
            let request = request(for: service, number, stored, view)
        else {
            queue.succeeded(number)
            return
        }
        turn.send(request, Token(code: Code.write, slot: number))
    }

    /// The Service is gone, and so are its Endpoints: they have no owner reference.
    private mutating func remove(_ number: Int, _ key: ObjectKey, _ turn: inout Turn) {
        isOrphaned[number] = false
        turn.send(
            APIRequest(.delete, .endpoints, namespace: key.namespace, name: key.name),
            Token(code: Code.remove, slot: number))
    }

    /// The write that brings the Endpoints up to date; nil when they are.
    private func request(
        for service: Ref<Service>, _ number: Int, _ stored: APIReply.Item?, _ view: View
    ) -> APIRequest? {
        let old = stored?.object.endpoints
        var builder = SubsetBuilder(service: service, old: old?.subsets ?? [])
        var subsets = builder.build(tracked.services[number].groups, tracked.pods, view)
        let isTruncated = SubsetBuilder.truncate(&subsets)
        var endpoints = old ?? Endpoints()
        endpoints.metadata.name = service.value.metadata.name
        endpoints.metadata.namespace = service.value.metadata.namespace
        endpoints.metadata.labels = service.value.metadata.labels
            .setting(Self.managedByLabel, to: Self.managedBy)
            .setting(
                EndpointSliceController.headlessLabel, to: service.value.isHeadless ? "" : nil)
        endpoints.metadata.annotations = endpoints.metadata.annotations
            .setting(Self.overCapacity, to: isTruncated ? "truncated" : nil)
        endpoints.subsets = subsets
        guard let stored, let old else { return .create(.endpoints(Ref(endpoints))) }
        let isSame =
            !builder.isChanged && old.metadata.labels == endpoints.metadata.labels
            && old.metadata.annotations == endpoints.metadata.annotations
            && old.subsets.map(\.ports) == subsets.map(\.ports)
        if isSame { return nil }
        var request = APIRequest(
            .update, .endpoints, namespace: endpoints.metadata.namespace,
            name: endpoints.metadata.name, body: .object(.endpoints(Ref(endpoints))))
        request.resourceVersion = stored.revision
        request.uid = endpoints.metadata.uid
        return request
    }

    private mutating func replied(
        _ token: Token, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        let number = token.slot
        guard let failure = reply.failure else {
            written[number] = max(written[number], reply.revision)
            if reply.revision > view.cursor(.endpoints) {
                ownWrites.await(reply.revision, for: number)
            }
            queue.succeeded(number)
            return
        }
        if failure.isNamespaceTerminating
            || token.code == Code.remove && failure.reason == .notFound
        {
            queue.succeeded(number)
            return
        }
        if token.code == Code.remove {
            isOrphaned[number] = !tracked.services[number].isPresent
        } else {
            report(number, failure, &turn)
        }
        turn.arm(TimerID(code: Code.again, slot: number), after: queue.failed(number))
    }

    private func report(_ number: Int, _ failure: APIFailure, _ turn: inout Turn) {
        let metadata = tracked.services[number].object.value.metadata
        let isUpdate = failure.reason == .conflict || failure.reason == .notFound
        let path = "\(metadata.namespace)/\(metadata.name): \(failure.message)"
        let event = Event.about(
            .endpoints, metadata,
            reason: isUpdate ? "FailedToUpdateEndpoint" : "FailedToCreateEndpoint",
            text: .words(
                isUpdate
                    ? "Failed to update endpoint " + path
                    : "Failed to create endpoint for service " + path),
            type: .warning, source: EventSource(component: Self.component), now: turn.now,
            random: &turn.random)
        turn.send(.create(.event(Ref(event))), Token(code: Code.event))
    }
}
