/// What reaches a component: the one event of a turn.
public enum Signal: Sendable {
    /// The component has just started; it knows nothing yet.
    case start
    /// A watch told of a write.
    case delivered(Change)
    /// The API server answered the request that was sent with this token.
    case reply(Token, Ref<APIReply>)
    /// A timer went off.
    case timer(TimerID)
    /// The container runtime of the same node answered, or reports what happened to a container.
    case runtime(RuntimeReport)
}

/// A component's own name for a request that it is waiting for.
public struct Token: Sendable, Hashable {
    /// What kind of request it was; each component has its own codes.
    public let code: UInt8
    /// Whom it was about: mostly a slot.
    public let subject: UInt64

    public init(code: UInt8, subject: UInt64 = 0) {
        self.code = code
        self.subject = subject
    }

    public init(code: UInt8, slot: Slot) {
        self.init(code: code, subject: UInt64(slot))
    }

    public var slot: Slot { Slot(subject) }
}

/// A component's own name for a timer. Timers can't be called back; a component ignores one
/// that it no longer needs.
public struct TimerID: Sendable, Hashable {
    public let code: UInt8
    public let subject: UInt64

    public init(code: UInt8, subject: UInt64 = 0) {
        self.code = code
        self.subject = subject
    }

    public init(code: UInt8, slot: Slot) {
        self.init(code: code, subject: UInt64(slot))
    }

    public var slot: Slot { Slot(subject) }
}

/// What a component wants done after its turn.
public enum Action: Sendable {
    ///
    /// - Parameter because: the hop that the request follows from; 0 for the one of this turn.
    case request(Ref<APIRequest>, Token, because: HopNumber = 0)
    /// A timer; a periodic one (a heartbeat, a check) doesn't keep the cluster from settling.
    case timer(TimerID, after: Micros, isPeriodic: Bool)
    /// A call from a kubelet to the container runtime of its node.
    case call(RuntimeCall)
    /// What the container runtime answers or reports, after the time that it took.
    case report(RuntimeReport, after: Micros)
    /// A program in the container of a Pod uses the network; what comes of it goes to the
    /// container runtime, with the timer's name.
    case network(NetworkUse, pod: Slot, TimerID, after: Micros, isPeriodic: Bool)
}

/// One turn of a component: the time, the dice, and what it decides.
///
/// A component is a value with a method `handle(_:view:turn:)`. It decides purely: it reads its
/// state, the event and the view, and leaves its actions here. The loop performs them.
public struct Turn: Sendable {
    public private(set) var now: Timestamp
    /// The hop by which the turn's event came.
    public private(set) var cause: HopNumber = 0
    public var random: RandomSource
    public private(set) var actions: [Action] = []

    public init(now: Timestamp, random: RandomSource) {
        self.now = now
        self.random = random
    }

    /// Sends `request` to the API server; the answer comes back with `token`.
    ///
    /// - Parameter because: the hop that the request follows from, if that isn't the one of this
    ///   turn: a timer may bring to light what another hop has told, or failed to tell.
    public mutating func send(
        _ request: consuming APIRequest, _ token: Token, because: HopNumber = 0
    ) {
        actions.append(.request(Ref(request), token, because: because))
    }

    /// Asks for a signal after `delay`.
    public mutating func arm(_ timer: TimerID, after delay: Micros, isPeriodic: Bool = false) {
        actions.append(.timer(timer, after: max(0, delay), isPeriodic: isPeriodic))
    }

    public mutating func call(_ call: RuntimeCall) {
        actions.append(.call(call))
    }

    public mutating func report(_ report: RuntimeReport, after delay: Micros) {
        actions.append(.report(report, after: max(0, delay)))
    }

    /// Lets a program in a container of `pod` use the network.
    ///
    /// - Parameters:
    ///   - timer: names the program, for the answer.
    ///   - delay: what the program does before.
    ///   - isPeriodic: whether it has asked before and will ask again, so that nobody waits for it.
    public mutating func use(
        _ network: NetworkUse, pod: Slot, _ timer: TimerID, after delay: Micros, isPeriodic: Bool
    ) {
        actions.append(
            .network(network, pod: pod, timer, after: max(0, delay), isPeriodic: isPeriodic))
    }

    /// Begins the next turn, keeping the memory of the list of actions.
    public mutating func restart(now: Timestamp, cause: HopNumber = 0) {
        self.now = now
        self.cause = cause
        actions.removeAll(keepingCapacity: true)
    }
}
