import KubeAPI

/// Makes API objects of drafts, and the writes that store them.
struct SliceBuilder {
    let service: Ref<Service>
    let labels: Labels
    private var creates: [(EndpointSlice, [SliceRecord.Place])] = []
    private var updates: [SlicedService.Write] = []
    private var deletes: [(EndpointSlice, Slot)] = []

    init(service: Ref<Service>, labels: Labels) {
        self.service = service
        self.labels = labels
    }

    /// Adds a draft that differs from what is stored.
    mutating func add(
        _ draft: SliceDraft, _ record: SliceRecord?, in controller: EndpointSliceController,
        _ view: View
    ) {
        guard let record else {
            let slice = fill(newSlice(ports: draft.ports), draft, controller, view)
            creates.append((slice, draft.entries.map(\.place)))
            return
        }
        guard case .endpointSlice(let stored)? = view.object(.endpointSlice, record.slot) else {
            return
        }
        if draft.entries.isEmpty && draft.isChanged {
            deletes.append((stored.value, record.slot))
        } else {
            var slice = fill(stored.value, draft, controller, view)
            slice.metadata.labels = labels
            updates.append(.update(slice, draft.entries.map(\.place), record.slot))
        }
    }

    /// All writes, the first one last.
    func writes(existing: [SliceRecord]) -> [SlicedService.Write] {
        var creates = creates
        var deletes = deletes
        let uid = service.value.metadata.uid
        if existing.count == deletes.count && creates.isEmpty {
            // A Service without endpoints has one empty slice.
            creates.append((newSlice(ports: []), []))
            if deletes.count == 1, deletes[0].0.endpoints.isEmpty, deletes[0].0.ports.isEmpty,
                deletes[0].0.metadata.controller?.uid == uid
            {
                creates = []
                deletes = []
            }
        }
        var writes = updates
        // Instead of deleting one slice and creating another the one becomes the other.
        while let new = creates.last,
            let index = deletes.firstIndex(where: { $0.0.metadata.controller?.uid == uid })
        {
            let (old, slot) = deletes.remove(at: index)
            creates.removeLast()
            var slice = new.0
            slice.metadata = old.metadata
            slice.metadata.labels = labels
            writes.append(.update(slice, new.1, slot))
        }
        writes = creates.map { .create($0.0, $0.1) } + writes
        writes += deletes.map { .delete(name: $0.0.metadata.name, $0.1) }
        return writes.reversed()
    }

    private func newSlice(ports: [EndpointPort]) -> EndpointSlice {
        let owner = service.value.metadata
        var slice = EndpointSlice()
        slice.metadata.namespace = owner.namespace
        slice.metadata.generateName = owner.name + "-"
        slice.metadata.labels = labels
        slice.metadata.ownerReferences = [
            OwnerReference(controller: .service, name: owner.name, uid: owner.uid)
        ]
        slice.ports = ports
        return slice
    }

    private func fill(
        _ slice: EndpointSlice, _ draft: SliceDraft, _ controller: EndpointSliceController,
        _ view: View
    ) -> EndpointSlice {
        var endpoints: [Endpoint] = []
        endpoints.reserveCapacity(draft.entries.count)
        for entry in draft.entries {
            if let source = entry.source {
                endpoints.append(slice.endpoints[source])
            } else if let endpoint = endpoint(entry.place, controller, view) {
                endpoints.append(endpoint)
            }
        }
        var slice = slice
        slice.endpoints = endpoints
        return slice
    }

    private func endpoint(
        _ place: SliceRecord.Place, _ controller: EndpointSliceController, _ view: View
    ) -> Endpoint? {
        let slot = controller.tracked.pods.slot(Int(place.member))
        guard case .pod(let pod)? = view.object(.pod, slot) else { return nil }
        let key = view.key(slot)
        var endpoint = Endpoint()
        endpoint.address = place.address
        endpoint.conditions = EndpointConditions(bits: place.conditions)
        endpoint.hostname = ServicePorts.hostname(of: pod, in: service)
        endpoint.nodeName = pod.value.nodeName
        endpoint.zone = controller.zone(ofNode: pod.value.nodeName, view)
        endpoint.targetRef = PodReference(
            namespace: key.namespace, name: key.name, uid: pod.value.metadata.uid)
        return endpoint
    }
}
