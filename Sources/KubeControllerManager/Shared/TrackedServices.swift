import KubeAPI

/// How often a controller of endpoints worked, and how long changes waited for each other.
public struct EndpointBatches: Sendable, Equatable {
    /// How many syncs there were that followed a change of Pods.
    public fileprivate(set) var syncs = 0
    /// The time from the first change to its sync, summed up over the syncs, in microseconds.
    public fileprivate(set) var delay: Micros = 0

    /// The mean time that changes were collected for, in seconds.
    public var meanSeconds: Double { syncs == 0 ? 0 : Double(delay) / Double(syncs) / 1_000_000 }
}

/// The Services that a controller of endpoints follows, with the Pods that each selects.
///
/// A Service whose Pods change is synced after a while, so that Pods which become ready one after
/// another are written together. The time grows with the Service: a millisecond for each Pod, up to
/// a second. (Real Kubernetes waits for a fixed time, by default none, and collects changes only
/// while its five workers are busy; see `--endpointslice-updates-batch-period`.)
struct TrackedServices: Sendable {
    static let delayPerEndpoint: Micros = .milliseconds(1)
    static let longestDelay: Micros = .seconds(1)

    struct Tracked: Sendable {
        let slot: Slot
        var object: Ref<Service>
        var isPresent = true
        /// The groups of Pods that the Service selects.
        var groups: [Int] = []
        /// When the first change happened that hasn't been synced.
        var changed: Timestamp?
        /// Whether a timer will queue the Service.
        var isScheduled = false
    }

    var pods = PodGroups()
    private(set) var services = ChunkedArray<Tracked>()
    private var numbers: [Slot: Int] = [:]
    private(set) var batches = EndpointBatches()
    /// The code of the timers.
    private let timerCode: UInt8

    init(timerCode: UInt8) {
        self.timerCode = timerCode
    }

    /// The number of the Service in `slot`, if it was ever heard of.
    func number(at slot: Slot) -> Int? { numbers[slot] }

    /// The Service with `number`, unless it has been deleted or has no Pods of its own.
    func serviceWithPods(_ number: Int) -> Ref<Service>? {
        guard services[number].isPresent else { return nil }
        let service = services[number].object
        if case .externalName? = service.value.spec.type { return nil }
        return service.value.spec.selector.isEmpty ? nil : service
    }

    /// How many Pods the Service selects.
    func podCount(_ number: Int) -> Int {
        services[number].groups.reduce(0) { $0 + pods.count($1) }
    }

    /// Takes in what a watch tells of a Service, and returns its number.
    mutating func serviceChanged(_ change: Change, _ view: View) -> Int? {
        guard case .service(let object)? = view.newObject(change) else {
            guard let number = numbers[change.slot] else { return nil }
            pods.deselect(services[number].groups, number: number)
            services[number].groups = []
            services[number].isPresent = false
            return number
        }
        let number = numbers[change.slot] ?? services.count
        if number == services.count {
            services.append(Tracked(slot: change.slot, object: object))
            numbers[change.slot] = number
        } else if services[number].object.value.spec.selector == object.value.spec.selector,
            services[number].isPresent
        {
            services[number].object = object
            return number
        }
        pods.deselect(services[number].groups, number: number)
        services[number].object = object
        services[number].isPresent = true
        services[number].groups = pods.select(object, number: number)
        return number
    }

    /// Takes in what a watch tells of a Pod, and sees to it that its Services are queued.
    mutating func podChanged(
        _ change: Change, _ view: View, _ queue: inout WorkQueue, _ turn: inout Turn
    ) {
        guard let (old, new, isNew) = pods.podChanged(change, view) else { return }
        if isNew, let new { attach(new) }
        if let old { touch(old, &queue, &turn) }
        if let new, new != old { touch(new, &queue, &turn) }
    }

    /// A timer went off: the Service may be synced.
    mutating func scheduledTime(_ number: Int) {
        services[number].isScheduled = false
    }

    /// A sync begins, and takes in all changes so far.
    mutating func beginSync(_ number: Int, now: Timestamp) {
        guard let changed = services[number].changed else { return }
        services[number].changed = nil
        batches.syncs += 1
        batches.delay += now.microseconds - changed.microseconds
    }

    private mutating func attach(_ group: Int) {
        for number in 0..<services.count where services[number].isPresent {
            if pods.attach(services[number].object, number, to: group) {
                services[number].groups.append(group)
            }
        }
    }

    private mutating func touch(_ group: Int, _ queue: inout WorkQueue, _ turn: inout Turn) {
        for number in pods.services(selecting: group) {
            if services[number].changed == nil { services[number].changed = turn.now }
            if services[number].isScheduled { continue }
            let delay = min(Self.longestDelay, Self.delayPerEndpoint * Micros(podCount(number)))
            services[number].isScheduled = true
            turn.arm(TimerID(code: timerCode, slot: number), after: delay)
        }
    }
}
