import KubeAPI

/// A timer of the runtime: what is to happen to which attempt of which container.
struct Alarm {
    enum Kind: UInt8 {
        /// The shell goes on after a pause.
        case wake
        /// The process has reacted to SIGTERM.
        case stopped
        /// The grace period is over: SIGKILL.
        case killed
        /// The process ends by itself.
        case ended
    }

    /// An attempt of a container: the slot alone doesn't tell attempts apart, part of the ID does.
    struct Container: Equatable {
        let slot: Slot
        let index: Int
        let mark: UInt64

        init(slot: Slot, index: Int, id: ContainerID) {
            self.slot = slot
            self.index = index
            mark = id.bits >> 40
        }

        fileprivate init(subject: UInt64) {
            slot = Slot(subject & 0xffff_ffff)
            index = Int(subject >> 32 & 0xff)
            mark = subject >> 40
        }
    }

    let kind: Kind
    let container: Container

    init(_ kind: Kind, _ container: Container) {
        self.kind = kind
        self.container = container
    }

    init?(_ timer: TimerID) {
        guard let kind = Kind(rawValue: timer.code) else { return nil }
        self.kind = kind
        container = Container(subject: timer.subject)
    }

    var timer: TimerID {
        let subject =
            UInt64(container.slot) | UInt64(container.index) << 32 | container.mark << 40
        return TimerID(code: kind.rawValue, subject: subject)
    }
}

/// Where a container is in the runtime's state.
struct Place {
    let sandbox: Int
    let container: Int
}

extension ContainerRuntime {
    /// The place of the attempt that an alarm is about; nil when it is no longer the newest.
    func place(of container: Alarm.Container) -> Place? {
        for (sandbox, candidate) in sandboxes.enumerated() where candidate.slot == container.slot {
            let place = candidate.containers.firstIndex {
                Alarm.Container(slot: candidate.slot, index: $0.index, id: $0.id) == container
            }
            if let place { return Place(sandbox: sandbox, container: place) }
        }
        return nil
    }

    /// The place of the call's container.
    func place(of call: RuntimeCall, _ id: ContainerID) -> Place? {
        guard let sandbox = sandboxIndex(call.pod, call.uid) else { return nil }
        return sandboxes[sandbox].containers.firstIndex { $0.id == id }
            .map { Place(sandbox: sandbox, container: $0) }
    }

    subscript(place: Place) -> RunningContainer {
        _read { yield sandboxes[place.sandbox].containers[place.container] }
        _modify { yield &sandboxes[place.sandbox].containers[place.container] }
    }

    /// Arms an alarm about the container at `place`.
    func arm(
        _ kind: Alarm.Kind, _ place: Place, after delay: Micros, isPeriodic: Bool = false,
        turn: inout Turn
    ) {
        let sandbox = sandboxes[place.sandbox]
        let container = sandbox.containers[place.container]
        let alarm = Alarm(
            kind, .init(slot: sandbox.slot, index: container.index, id: container.id))
        turn.arm(alarm.timer, after: delay, isPeriodic: isPeriodic)
    }
}
