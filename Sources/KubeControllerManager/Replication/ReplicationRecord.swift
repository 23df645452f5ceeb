import KubeAPI

/// What the replication manager keeps of one replication controller besides its ``Tally``.
struct ReplicationRecord: Sendable {
    /// What a worker is doing for the controller at the moment.
    enum Phase: Sendable {
        case idle
        /// Adopting and releasing Pods.
        case claiming
        /// Creating Pods: `remaining` more after a batch of `batch` that is under way.
        case creating(remaining: Int, batch: Int)
        case deleting
        case updatingStatus
    }

    /// Why a Pod couldn't be made or ended: the first failure of a sync.
    struct Failure: Sendable {
        let reason: String
        let message: String
    }

    var object: Ref<ReplicationController>
    /// The revision of `object`.
    var revision: Revision
    var phase = Phase.idle
    /// Requests whose replies haven't come.
    var outstanding = 0
    /// The newest of the sync's own writes to Pods, and to the controller itself.
    var podWrite: Revision = 0
    var ownWrite: Revision = 0
    var failure: Failure?
    /// Whether the sync has to be repeated after a while.
    var mustRetry = false
    /// Whether there may be Pods without a controller that the selector matches.
    var mayAdopt = true
    /// When a Pod will have been ready for long enough next, if a timer is armed for that.
    var nextCheck: Timestamp?
    /// The Pod that new ones are made as, which all of them share.
    var prototype: KubeObject?
    var events = EventRecorder()

    var metadata: ObjectMeta { object.value.metadata }
    var isBeingDeleted: Bool { object.value.metadata.deletionTimestamp != nil }

    /// The Pod that the template describes (`controller.GetPodFromTemplate`).
    mutating func podPrototype() -> KubeObject {
        if let prototype { return prototype }
        let controller = object.value
        let template = controller.spec.template ?? PodTemplateSpec()
        var metadata = ObjectMeta()
        metadata.namespace = controller.metadata.namespace
        metadata.generateName = controller.metadata.name + "-"
        metadata.labels = template.metadata.labels
        metadata.annotations = template.metadata.annotations
        metadata.finalizers = template.metadata.finalizers
        metadata.ownerReferences = [
            OwnerReference(
                controller: .replicationController, name: controller.metadata.name,
                uid: controller.metadata.uid)
        ]
        let pod = KubeObject.pod(Ref(Pod(metadata: metadata, sharedSpec: template.sharedSpec)))
        prototype = pod
        return pod
    }
}

/// The part of a replication controller's record that Pod events touch: numbers only.
struct Tally: Sendable {
    let uid: UID
    /// The slot of the controller.
    let slot: Slot
    /// Labels that are known to match the selector, by their fingerprint.
    var selected: UInt64?
    /// Labels that are known to have all of the template's, by their fingerprint.
    var complete: UInt64?
    /// Active Pods: neither ended nor being deleted.
    var replicas = 0
    var ready = 0
    var fullyLabeled = 0
    /// Active Pods whose labels don't match any more.
    var misfits = 0
    var isPresent = true

    mutating func count(_ traits: PodTraits, by step: Int) {
        if !traits.contains(.selected) {
            misfits += step
            return
        }
        replicas += step
        if traits.contains(.ready) { ready += step }
        if traits.contains(.fullyLabeled) { fullyLabeled += step }
    }
}

/// What the replication manager keeps of a Pod.
struct PodTraits: OptionSet, Sendable {
    let rawValue: UInt8

    static let ready = PodTraits(rawValue: 1)
    static let selected = PodTraits(rawValue: 2)
    static let fullyLabeled = PodTraits(rawValue: 4)
}

extension Ref where Value == Pod {
    /// Whether the Pod counts for its controller (`controller.IsPodActive`).
    var isActive: Bool {
        if value.metadata.deletionTimestamp != nil { return false }
        switch value.status.phase {
        case .succeeded?, .failed?: return false
        default: return true
        }
    }

    /// Whether the Pod is ready, without comparing words.
    var isReady: Bool {
        let count = value.status.conditions.count
        for index in 0..<count {
            if case .ready = value.status.conditions[index].type {
                if case .isTrue = value.status.conditions[index].status { return true }
                return false
            }
        }
        return false
    }
}
