import KubeAPI

/// The replication controller: keeps as many Pods of each `ReplicationController` as it asks for.
///
/// In real Kubernetes this is `pkg/controller/replication`, an adapter around the controller of
/// ReplicaSets. Its sync adopts and releases Pods by their labels, creates or deletes what is
/// missing or too much, and reports the counts as status.
///
/// What a sync needs is counted up from watch events: no event costs more than a few numbers, and
/// no sync looks at Pods of others. Left out: the read of the controller before an adoption, and
/// the limit on requests per second of real controllers.
struct ReplicationManager: Sendable {
    /// Most Pods that one sync creates or deletes (`replication.BurstReplicas`).
    static let burst = 500
    static let workers = 5

    enum Code {
        static let adopt: UInt8 = 1
        static let release: UInt8 = 2
        static let create: UInt8 = 3
        static let delete: UInt8 = 4
        static let status: UInt8 = 5
        static let event: UInt8 = 6
        /// A timer: sync once more.
        static let again: UInt8 = 7
    }

    /// Bags of Pods: those without a controller, those whose controller isn't known yet, and
    /// those of each controller.
    enum Bag {
        static let orphans = 0
        static let strays = 1
        static func owned(by key: Int) -> Int { key + 2 }
        static func owner(_ bag: Int) -> Int? { bag < 2 ? nil : bag - 2 }
    }

    var queue = WorkQueue(workers: Self.workers)
    var records = ChunkedArray<ReplicationRecord>()
    var tallies = ChunkedArray<Tally>()
    private var keysBySlot: [Slot: Int] = [:]
    private var keysByUID: [UID: Int] = [:]
    var pods = SlotIndex()
    private var traits = ChunkedArray<PodTraits>()
    var bags = Bags()
    var podWrites = OwnWrites()
    var ownWrites = OwnWrites()

    static let interests = [WatchInterest(.replicationController), WatchInterest(.pod)]

    mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start:
            self = ReplicationManager()
        case .delivered(let change):
            if change.kind == .pod {
                podChanged(change, view)
            } else {
                controllerChanged(change, view)
            }
        case .reply(let token, let reply):
            replied(token, reply.value, view, &turn)
        case .timer(let timer):
            queue.add(timer.slot)
        case .runtime:
            break
        }
        while let key = podWrites.next(at: view.cursor(.pod)) { queue.add(key) }
        while let key = ownWrites.next(at: view.cursor(.replicationController)) { queue.add(key) }
        while let key = queue.next() { sync(key, view, &turn) }
    }
}

// MARK: - Controllers

extension ReplicationManager {
    private mutating func controllerChanged(_ change: Change, _ view: View) {
        guard case .replicationController(let object)? = view.newObject(change) else {
            if let key = keysBySlot[change.slot] { forget(key, view) }
            return
        }
        if let key = keysBySlot[change.slot] {
            if tallies[key].uid == object.value.metadata.uid {
                update(key, object, change.revision, view)
                return
            }
            forget(key, view)
        }
        add(object, change)
        takeStrays(of: records.count - 1, view)
        queue.add(records.count - 1)
    }

    private mutating func add(_ object: Ref<ReplicationController>, _ change: Change) {
        let key = records.count
        records.append(ReplicationRecord(object: object, revision: change.revision))
        tallies.append(Tally(uid: object.value.metadata.uid, slot: change.slot))
        keysBySlot[change.slot] = key
        keysByUID[object.value.metadata.uid] = key
    }

    private mutating func update(
        _ key: Int, _ object: Ref<ReplicationController>, _ revision: Revision, _ view: View
    ) {
        let old = records[key].object.value
        records[key].object = object
        records[key].revision = revision
        if old.metadata.generation != object.value.metadata.generation
            || old.spec.selector != object.value.spec.selector
        {
            records[key].prototype = nil
            records[key].mayAdopt = true
            tallies[key].selected = nil
            tallies[key].complete = nil
            for member in bags.members(of: Bag.owned(by: key)) { reconsider(member, view) }
        }
        queue.add(key)
    }

    /// The controller is gone; the garbage collector sees to its Pods.
    private mutating func forget(_ key: Int, _ view: View) {
        tallies[key].isPresent = false
        keysBySlot[tallies[key].slot] = nil
        keysByUID[tallies[key].uid] = nil
        for member in bags.members(of: Bag.owned(by: key)) { bags.move(member, to: Bag.strays) }
    }

    /// Pods can be heard of before their controller.
    private mutating func takeStrays(of key: Int, _ view: View) {
        for member in bags.members(of: Bag.strays) { reconsider(member, view) }
    }

    private mutating func reconsider(_ member: Int, _ view: View) {
        guard case .pod(let pod)? = view.object(.pod, pods.slot(member)) else { return }
        place(pod, member)
    }
}

// MARK: - Pods

extension ReplicationManager {
    private mutating func podChanged(_ change: Change, _ view: View) {
        guard case .pod(let pod)? = view.newObject(change), pod.isActive else {
            if let member = pods.number(of: change.slot) { remove(member) }
            return
        }
        let member = pods.intern(change.slot)
        traits.grow(toHold: member, filling: [])
        place(pod, member)
    }

    private mutating func remove(_ member: Int) {
        guard let bag = bags.bag(of: member) else { return }
        if let key = Bag.owner(bag) {
            tallies[key].count(traits[member], by: -1)
            queue.add(key)
        }
        bags.move(member, to: nil)
    }

    /// Counts an active Pod where it belongs now.
    private mutating func place(_ pod: Ref<Pod>, _ member: Int) {
        let old = bags.bag(of: member)
        if let old, let key = Bag.owner(old), pod.isControlled(by: tallies[key].uid) {
            let new = traits(of: pod, for: key)
            if new == traits[member] { return }
            tallies[key].count(traits[member], by: -1)
            tallies[key].count(new, by: 1)
            traits[member] = new
            queue.add(key)
            return
        }
        remove(member)
        let bag = bag(for: pod)
        bags.move(member, to: bag)
        if bag == Bag.orphans { offer(pod) }
        guard let bag, let key = Bag.owner(bag) else { return }
        let new = traits(of: pod, for: key)
        tallies[key].count(new, by: 1)
        traits[member] = new
        queue.add(key)
    }

    private func bag(for pod: Ref<Pod>) -> Int? {
        let references = pod.value.metadata.ownerReferences
        guard let index = references.firstIndex(where: { $0.controller == true }) else {
            return Bag.orphans
        }
        if let key = keysByUID[references[index].uid] { return Bag.owned(by: key) }
        return references[index].kind == "ReplicationController" ? Bag.strays : nil
    }

    /// Wakes the controllers that want a Pod which has none.
    private mutating func offer(_ pod: Ref<Pod>) {
        for key in 0..<records.count where tallies[key].isPresent {
            let controller = records[key].object
            guard controller.value.metadata.namespace == pod.value.metadata.namespace,
                pod.value.metadata.labels.isSuperset(of: controller.value.spec.selector)
            else { continue }
            records[key].mayAdopt = true
            queue.add(key)
        }
    }

    /// What counts of a Pod for its controller. The labels of a template's Pods are mostly the
    /// same, so that comparing their fingerprints is enough.
    private mutating func traits(of pod: Ref<Pod>, for key: Int) -> PodTraits {
        var new: PodTraits = pod.isReady ? .ready : []
        let fingerprint = pod.value.metadata.labels.fingerprint
        if tallies[key].selected == fingerprint {
            new.insert(.selected)
        } else if pod.value.metadata.labels.isSuperset(of: records[key].object.value.spec.selector)
        {
            tallies[key].selected = fingerprint
            new.insert(.selected)
        }
        if tallies[key].complete == fingerprint {
            new.insert(.fullyLabeled)
        } else if pod.value.metadata.labels.isSuperset(of: records[key].templateLabels) {
            tallies[key].complete = fingerprint
            new.insert(.fullyLabeled)
        }
        return new
    }
}

extension ReplicationRecord {
    var templateLabels: Labels { object.value.spec.template?.metadata.labels ?? Labels() }
}

extension Ref where Value == Pod {
    /// Whether the owner that manages the Pod is the one with `uid`.
    func isControlled(by uid: UID) -> Bool {
        let count = value.metadata.ownerReferences.count
        for index in 0..<count where value.metadata.ownerReferences[index].controller == true {
            return value.metadata.ownerReferences[index].uid == uid
        }
        return false
    }
}
