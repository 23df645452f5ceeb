import KubeAPI

// MARK: - One sync: compare, and decide what to write

extension EndpointSliceController {
    /// Begins a sync of the Service with `number`.
    mutating func sync(_ number: Int, _ view: View, _ turn: inout Turn) {
        guard view.cursor(.endpointSlice) >= sliced[number].ownWrite else {
            queue.done(number)
            return
        }
        tracked.beginSync(number, now: turn.now)
        // The slices of a deleted Service are the garbage collector's business.
        guard let service = tracked.serviceWithPods(number) else {
            queue.done(number)
            return
        }
        refresh(number, view)
        decide(number, service, view)
        sendNext(number, view, &turn)
    }

    /// Reads the slices that somebody else wrote.
    private mutating func refresh(_ number: Int, _ view: View) {
        sliced[number].slices.removeAll { $0.seen == 0 }
        for index in 0..<sliced[number].slices.count {
            let record = sliced[number].slices[index]
            guard record.described != record.seen,
                case .endpointSlice(let slice)? = view.object(.endpointSlice, record.slot)
            else { continue }
            sliced[number].slices[index] = describe(slice.value, record, view)
        }
    }

    private func describe(
        _ slice: EndpointSlice, _ record: SliceRecord, _ view: View
    ) -> SliceRecord {
        var record = record
        record.described = record.seen
        record.owner = slice.metadata.controller?.uid ?? .none
        record.labels = slice.metadata.labels
        record.ports = slice.ports
        record.places = slice.endpoints.map { endpoint in
            let slot = endpoint.targetRef.flatMap {
                view.slot(of: ObjectKey(.pod, namespace: $0.namespace, name: $0.name))
            }
            let member = slot.flatMap { tracked.pods.member(at: $0) } ?? -1
            return SliceRecord.Place(
                member: Int32(truncatingIfNeeded: member),
                identity: PodGroups.identity(of: endpoint.targetRef?.uid ?? .none),
                address: endpoint.address, conditions: endpoint.conditions.bits)
        }
        return record
    }

    /// Compares the slices with the Pods, and leaves what has to be written.
    private mutating func decide(_ number: Int, _ service: Ref<Service>, _ view: View) {
        var wanted = WantedEndpoints(service, groups: tracked.services[number].groups, mark: mark)
        wanted.collect(from: &tracked.pods, view)
        var drafts: [SliceDraft] = []
        for index in 0..<sliced[number].slices.count {
            let record = sliced[number].slices[index]
            // A slice of a former Service of the same name is left empty, and so deleted.
            let isOwned = record.owner == service.value.metadata.uid
            drafts.append(wanted.keep(record, index, isOwned: isOwned, in: &tracked.pods))
        }
        wanted.fill(&drafts, from: &tracked.pods)
        mark = wanted.mark
        let labels = Self.labels(of: service)
        var builder = SliceBuilder(service: service, labels: labels)
        for draft in drafts {
            let record = draft.record.map { sliced[number].slices[$0] }
            let isMislabeled = record.map { $0.labels != labels } ?? true
            guard draft.isChanged || isMislabeled else { continue }
            builder.add(draft, record, in: self, view)
        }
        sliced[number].writes = builder.writes(existing: sliced[number].slices)
    }

    private static func labels(of service: Ref<Service>) -> Labels {
        service.value.metadata.labels
            .setting(EndpointSlice.serviceLabel, to: service.value.metadata.name)
            .setting(managedByLabel, to: managedBy)
            .setting(headlessLabel, to: service.value.isHeadless ? "" : nil)
    }
}

// MARK: - Writes, one after another

extension EndpointSliceController {
    private mutating func sendNext(_ number: Int, _ view: View, _ turn: inout Turn) {
        guard let write = sliced[number].writes.last else {
            finish(number, view)
            queue.succeeded(number)
            return
        }
        sliced[number].isWriting = true
        turn.send(request(write, number, view), Token(code: Code.write, number, about: 0))
    }

    private func request(_ write: SlicedService.Write, _ number: Int, _ view: View) -> APIRequest {
        switch write {
        case .create(let slice, _):
            return .create(.endpointSlice(Ref(slice)))
        case .update(let slice, _, let slot):
            var request = APIRequest(
                .update, .endpointSlice, namespace: slice.metadata.namespace,
                name: slice.metadata.name, body: .object(.endpointSlice(Ref(slice))))
            request.resourceVersion = view.item(.endpointSlice, slot)?.revision
            request.uid = slice.metadata.uid
            return request
        case .delete(let name, _):
            let namespace = tracked.services[number].object.value.metadata.namespace
            return APIRequest(.delete, .endpointSlice, namespace: namespace, name: name)
        }
    }

    mutating func writeReplied(
        _ number: Int, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        guard number < sliced.count, sliced[number].isWriting,
            let write = sliced[number].writes.popLast()
        else { return }
        if let failure = reply.failure {
            failed(number, write, failure, view, &turn)
            return
        }
        sliced[number].ownWrite = max(sliced[number].ownWrite, reply.revision)
        note(write, number, reply, view)
        sendNext(number, view, &turn)
    }

    /// Remembers what was written, so that the watch's account of it needn't be read.
    private mutating func note(
        _ write: SlicedService.Write, _ number: Int, _ reply: APIReply, _ view: View
    ) {
        switch write {
        case .create(let slice, let places):
            guard let key = reply.item?.object.key, let slot = view.slot(of: key) else { return }
            note(slice, places, slot, number, reply.revision)
        case .update(let slice, let places, let slot):
            note(slice, places, slot, number, reply.revision)
        case .delete:
            break
        }
    }

    private mutating func note(
        _ slice: EndpointSlice, _ places: [SliceRecord.Place], _ slot: Slot, _ number: Int,
        _ revision: Revision
    ) {
        let index: Int
        if let known = sliced[number].slices.firstIndex(where: { $0.slot == slot }) {
            index = known
        } else {
            index = sliced[number].slices.count
            sliced[number].slices.append(SliceRecord(slot: slot))
        }
        sliced[number].slices[index].described = revision
        sliced[number].slices[index].owner = slice.metadata.controller?.uid ?? .none
        sliced[number].slices[index].labels = slice.metadata.labels
        sliced[number].slices[index].ports = slice.ports
        sliced[number].slices[index].places = places
    }

    private mutating func failed(
        _ number: Int, _ write: SlicedService.Write, _ failure: APIFailure, _ view: View,
        _ turn: inout Turn
    ) {
        sliced[number].writes = []
        finish(number, view)
        if failure.isNamespaceTerminating {
            queue.succeeded(number)
            return
        }
        let metadata = tracked.services[number].object.value.metadata
        let text =
            "Error updating Endpoint Slices for Service \(metadata.namespace)/"
            + "\(metadata.name): \(failure.message)"
        sliced[number].events.record(
            "FailedToUpdateEndpointSlices", .words(text), type: .warning, about: .service, metadata,
            component: Self.component, token: Token(code: Code.event), turn: &turn)
        turn.arm(TimerID(code: Code.again, slot: number), after: queue.failed(number))
    }

    private mutating func finish(_ number: Int, _ view: View) {
        sliced[number].isWriting = false
        if sliced[number].ownWrite > view.cursor(.endpointSlice) {
            ownWrites.await(sliced[number].ownWrite, for: number)
        }
        if sliced[number].slices.contains(where: { $0.seen > $0.described }) { queue.add(number) }
    }
}

extension EndpointConditions {
    /// The conditions as bits: ready 1, serving 2, terminating 4.
    init(bits: UInt8) {
        self.init(ready: bits & 1 != 0, serving: bits & 2 != 0, terminating: bits & 4 != 0)
    }

    var bits: UInt8 {
        (ready == true ? 1 : 0) | (serving == true ? 2 : 0) | (terminating == true ? 4 : 0)
    }
}
