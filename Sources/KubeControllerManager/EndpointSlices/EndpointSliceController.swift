import KubeAPI

/// The EndpointSlice controller: for each Service with a selector, slices of up to 100 endpoints
/// that say which Pods are behind it (`pkg/controller/endpointslice`).
///
/// Left out: topology hints, traffic distribution, addresses other than IPv4, and the annotation
/// with the time of the last change.
struct EndpointSliceController: Sendable {
    static let workers = 5
    static let component = "endpoint-slice-controller"
    static let managedBy = "endpointslice-controller.k8s.io"
    static let managedByLabel = "endpointslice.kubernetes.io/managed-by"
    static let headlessLabel = "service.kubernetes.io/headless"
    static let zoneLabel = "topology.kubernetes.io/zone"

    enum Code {
        static let write: UInt8 = 1
        static let event: UInt8 = 2
        /// Timers: a batch is over, a failed sync is repeated.
        static let batch: UInt8 = 3
        static let again: UInt8 = 4
    }

    static let interests = [
        WatchInterest(.service), WatchInterest(.pod), WatchInterest(.node),
        WatchInterest(.endpointSlice),
    ]

    var queue = WorkQueue(workers: Self.workers)
    var tracked = TrackedServices(timerCode: Code.batch)
    var sliced = ChunkedArray<SlicedService>()
    var ownWrites = OwnWrites()
    /// The last mark that a sync left on Pods.
    var mark: UInt32 = 0
    /// The nodes that have a zone; without any, no zone is looked up.
    private var zonedNodes: [Slot: String] = [:]

    var batches: EndpointBatches { tracked.batches }

    mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start:
            self = EndpointSliceController()
        case .delivered(let change):
            delivered(change, view, &turn)
        case .reply(let token, let reply):
            if token.code == Code.write { writeReplied(token.key, reply.value, view, &turn) }
        case .timer(let timer):
            if timer.code == Code.batch { tracked.scheduledTime(timer.slot) }
            queue.add(timer.slot)
        case .runtime:
            break
        }
        while let number = ownWrites.next(at: view.cursor(.endpointSlice)) { queue.add(number) }
        while let number = queue.next() { sync(number, view, &turn) }
    }

    private mutating func delivered(_ change: Change, _ view: View, _ turn: inout Turn) {
        switch change.kind {
        case .pod: tracked.podChanged(change, view, &queue, &turn)
        case .service: serviceChanged(change, view)
        case .endpointSlice: sliceChanged(change, view)
        case .node: nodeChanged(change, view)
        default: break
        }
    }

    private mutating func serviceChanged(_ change: Change, _ view: View) {
        guard let number = tracked.serviceChanged(change, view) else { return }
        if number == sliced.count {
            sliced.append(SlicedService())
            findSlices(of: number, view)
        }
        queue.add(number)
    }

    /// Slices can be heard of before their Service.
    private mutating func findSlices(of number: Int, _ view: View) {
        let service = view.key(tracked.services[number].slot)
        var found: [SliceRecord] = []
        view.forEach(.endpointSlice) { slot, object in
            guard case .endpointSlice(let slice) = object, Self.isOurs(slice),
                slice.value.metadata.namespace == service.namespace,
                slice.value.metadata.labels[EndpointSlice.serviceLabel] == service.name,
                let revision = view.item(.endpointSlice, slot)?.revision
            else { return }
            found.append(SliceRecord(slot: slot, seen: revision))
        }
        sliced[number].slices = found
    }

    private mutating func sliceChanged(_ change: Change, _ view: View) {
        let object = view.newObject(change) ?? view.oldObject(change)
        guard case .endpointSlice(let slice)? = object, Self.isOurs(slice),
            let name = slice.value.metadata.labels[EndpointSlice.serviceLabel],
            let slot = view.slot(
                of: ObjectKey(.service, namespace: slice.value.metadata.namespace, name: name)),
            let number = tracked.number(at: slot)
        else { return }
        let seen = view.newObject(change) == nil ? 0 : change.revision
        var isKnown = false
        if let index = sliced[number].slices.firstIndex(where: { $0.slot == change.slot }) {
            sliced[number].slices[index].seen = seen
            isKnown = sliced[number].slices[index].described == seen
        } else if seen != 0 {
            sliced[number].slices.append(SliceRecord(slot: change.slot, seen: seen))
        }
        // What the controller wrote itself needs no sync.
        if !isKnown && !sliced[number].isWriting { queue.add(number) }
    }

    private static func isOurs(_ slice: Ref<EndpointSlice>) -> Bool {
        slice.value.metadata.labels[managedByLabel] == managedBy
    }

    private mutating func nodeChanged(_ change: Change, _ view: View) {
        guard case .node(let node)? = view.newObject(change) else {
            zonedNodes[change.slot] = nil
            return
        }
        zonedNodes[change.slot] = node.value.metadata.labels[Self.zoneLabel]
    }

    /// The zone of the node called `name`.
    func zone(ofNode name: String, _ view: View) -> String {
        guard !zonedNodes.isEmpty, !name.isEmpty,
            let slot = view.slot(of: ObjectKey(.node, name: name))
        else { return "" }
        return zonedNodes[slot] ?? ""
    }
}
