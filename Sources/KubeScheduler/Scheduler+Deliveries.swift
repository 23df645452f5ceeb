import KubeAPI

extension Scheduler {
    /// Notes what a watch has told.
    mutating func receive(_ change: Change, _ view: View, _ turn: inout Turn) {
        let now = turn.now.microseconds
        switch change.kind {
        case .pod:
            guard case .pod(let ref)? = view.newObject(change) else {
                forget(change.slot, now)
                return
            }
            if let pod = cache.pods.number(of: change.slot) {
                podChanged(pod, ref, change.slot, now)
            } else {
                podAppeared(ref, change.slot, now)
            }
        case .node: nodeDelivered(change, view, now)
        case .service, .replicationController: ownerDelivered(change, view)
        case .namespace:
            guard case .namespace(let ref)? = view.newObject(change) else { return }
            let metadata = ref.value.metadata
            if cache.namespaces.set(metadata.name, metadata.labels) { cache.recountAll() }
        default: break
        }
    }

    // MARK: Pods

    private mutating func podAppeared(_ ref: Ref<Pod>, _ slot: Slot, _ now: Int64) {
        guard !ref.value.isTerminated else { return }
        if ref.value.nodeName.isEmpty {
            let wanted = ref.value.sharedSpec.value.schedulerName
            guard wanted.isEmpty || wanted.hasSameScalars(as: Self.name) else { return }
        }
        let pod = cache.addPod(ref, slot: slot)
        if cache.pods[pod].phase == .bound {
            podCame(Int(cache.pods[pod].classNumber), now: now)
        } else {
            cache.pods[pod].sequence = queue.nextSequence()
            activate(pod)
        }
    }

    private mutating func podChanged(_ pod: Int, _ ref: Ref<Pod>, _ slot: Slot, _ now: Int64) {
        if cache.pods[pod].uid != ref.value.metadata.uid.low || ref.value.isTerminated {
            forget(slot, now)
            podAppeared(ref, slot, now)
            return
        }
        if ref.value.metadata.deletionTimestamp != nil { cache.setTerminating(pod) }
        let number = Int(cache.pods[pod].classNumber)
        if !cache.classes[number].includes(ref) { reclassify(pod, ref, now) }
        if cache.pods[pod].phase != .bound, !ref.value.nodeName.isEmpty { settle(pod, ref, now) }
    }

    /// Notes that the API server has told of a Pod's binding.
    private mutating func settle(_ pod: Int, _ ref: Ref<Pod>, _ now: Int64) {
        let assumed = Int(cache.pods[pod].node)
        let name = ref.value.nodeName
        unshelve(pod)
        cache.pods[pod].phase = .bound
        if assumed >= 0, cache.nodes.names[assumed].hasSameScalars(as: name) { return }
        cache.lift(pod)
        cache.place(pod, on: cache.nodeNumber(name))
        podCame(Int(cache.pods[pod].classNumber), now: now)
    }

    /// Moves a Pod to another class after its labels (or anything else of it) have changed.
    private mutating func reclassify(_ pod: Int, _ ref: Ref<Pod>, _ now: Int64) {
        let node = Int(cache.pods[pod].node)
        cache.lift(pod)
        let new = cache.retainClass(of: ref)
        cache.releaseClass(Int(cache.pods[pod].classNumber))
        cache.pods[pod].classNumber = UInt32(new)
        if node >= 0 {
            cache.place(pod, on: node)
            podCame(new, now: now)
        } else if cache.pods[pod].phase == .unschedulable {
            requeue(pod, now: now)
        }
    }

    private mutating func forget(_ slot: Slot, _ now: Int64) {
        guard let pod = cache.pods.number(of: slot) else { return }
        unshelve(pod)
        if pod < failures.count { failures[pod] = nil }
        let hadNode = cache.pods[pod].node >= 0
        cache.removePod(pod)
        if hadNode { podLeft(now: now) }
    }

    // MARK: Others

    private mutating func nodeDelivered(_ change: Change, _ view: View, _ now: Int64) {
        guard case .node(let ref)? = view.newObject(change) else {
            cache.removeNode(view.key(change.slot).name)
            return
        }
        let difference = cache.setNode(ref)
        guard !difference.isEmpty else { return }
        if let number = cache.nodes.number(of: ref.value.metadata.name) {
            nodeChanged(number, difference, now: now)
        }
    }

    private mutating func ownerDelivered(_ change: Change, _ view: View) {
        let owner: SpreadOwners.Owner? =
            switch view.newObject(change) {
            case .service(let ref):
                SpreadOwners.Owner(
                    kind: .service, slot: change.slot, namespace: ref.value.metadata.namespace,
                    name: ref.value.metadata.name, selector: ref.value.spec.selector)
            case .replicationController(let ref):
                SpreadOwners.Owner(
                    kind: .replicationController, slot: change.slot,
                    namespace: ref.value.metadata.namespace, name: ref.value.metadata.name,
                    selector: ref.value.spec.selector)
            default: nil
            }
        cache.setOwner(change.kind, change.slot, owner)
    }
}
