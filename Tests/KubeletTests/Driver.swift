import ContainerRuntime
import KubeAPI

@testable import Kubelet

/// One kubelet with its runtime, and an API server of a few lines: what a test needs of a
/// cluster.
struct Driver {
    enum Item {
        case signal(Signal)
        case call(RuntimeCall)
        case runtimeTimer(TimerID)
        case request(Ref<APIRequest>, Token)
    }

    private struct Entry {
        let time: Timestamp
        let order: Int
        let item: Item
        let isPeriodic: Bool
        let life: Int
    }

    private(set) var kubelet: Kubelet
    private(set) var runtime: ContainerRuntime
    private(set) var store = ObjectStore()
    private var turn: Turn
    private var agenda: [Entry] = []
    private var order = 0
    /// Counts the machine's reboots: what was on its way before one is lost.
    private var life = 0
    private let machine: Machine
    private var known: [Slot: Revision] = [:]

    /// The calls to the runtime: verb, and the container's number where there is one.
    var calls: [String] = []
    /// Every status that was reported.
    var reports: [PodStatus] = []
    /// When each of them was.
    var reportTimes: [Timestamp] = []
    /// Whether the API server can't be reached.
    var isPartitioned = false

    static let start = Timestamp(seconds: 1_767_225_600)

    init(
        machine: Machine = Machine(
            cpu: Quantity(4), memory: Quantity(8 << 30), address: IPv4(192, 168, 0, 11)),
        seed: UInt64 = 1
    ) {
        self.machine = machine
        kubelet = Kubelet(node: "node-1", index: 0, machine: machine)
        runtime = ContainerRuntime(index: 0)
        turn = Turn(now: Self.start, random: RandomSource(seed: seed))
        push(.signal(.start), after: 0)
    }

    var now: Timestamp { turn.now }
    var seconds: Double { Double(turn.now.microseconds - Self.start.microseconds) / 1_000_000 }
}

// MARK: - Time

extension Driver {
    private mutating func push(_ item: Item, after delay: Micros, isPeriodic: Bool = false) {
        let time = Timestamp(microseconds: turn.now.microseconds + delay)
        order += 1
        agenda.append(
            Entry(time: time, order: order, item: item, isPeriodic: isPeriodic, life: life))
    }

    private var view: View { View(store, Cursors(all: store.revision)) }

    /// Handles what is due within `seconds`, and lets them pass.
    mutating func run(seconds: Double) {
        let end = Timestamp(microseconds: turn.now.microseconds + Micros(seconds * 1_000_000))
        while step(until: end) {}
        turn.restart(now: end)
    }

    /// Runs until only periodic timers are left, at most ten minutes.
    mutating func settle() {
        let end = Timestamp(microseconds: turn.now.microseconds + .seconds(600))
        while agenda.contains(where: { !$0.isPeriodic }), step(until: end) {}
    }

    /// Handles the next entry, if it is due.
    private mutating func step(until end: Timestamp) -> Bool {
        guard
            let next = agenda.indices.min(by: {
                (agenda[$0].time, agenda[$0].order) < (agenda[$1].time, agenda[$1].order)
            }), agenda[next].time <= end
        else { return false }
        let entry = agenda.remove(at: next)
        turn.restart(now: entry.time)
        guard entry.life == life else { return true }
        switch entry.item {
        case .signal(let signal): kubelet.handle(signal, view: view, turn: &turn)
        case .call(let call):
            calls.append(call.verb.name + (call.container >= 0 ? " \(call.container)" : ""))
            runtime.handle(call, turn: &turn)
        case .runtimeTimer(let timer): runtime.handle(timer, turn: &turn)
        case .request(let request, let token): answer(request.value, token)
        }
        let byRuntime =
            switch entry.item {
            case .call, .runtimeTimer: true
            case .signal, .request: false
            }
        perform(byRuntime: byRuntime, isPeriodic: entry.isPeriodic)
        return true
    }

    private mutating func perform(byRuntime: Bool, isPeriodic: Bool) {
        let actions = turn.actions
        turn.restart(now: turn.now)
        for action in actions {
            switch action {
            case .request(let request, let token, _):
                push(.request(request, token), after: 1000, isPeriodic: isPeriodic)
            case .timer(let timer, let after, let periodic):
                push(
                    byRuntime ? .runtimeTimer(timer) : .signal(.timer(timer)), after: after,
                    isPeriodic: periodic)
            case .call(let call): push(.call(call), after: 100, isPeriodic: isPeriodic)
            case .report(let report, let after):
                push(.signal(.runtime(report)), after: after + 100, isPeriodic: isPeriodic)
            // There is no network here; nobody answers.
            case .network: break
            }
        }
    }
}

// MARK: - The API server

extension Driver {
    private mutating func answer(_ request: APIRequest, _ token: Token) {
        if isPartitioned {
            let failure = APIFailure(.timeout, "the server was unable to return a response in time")
            push(
                .signal(.reply(token, Ref(APIReply(failure)))), after: .seconds(10),
                isPeriodic: true)
            return
        }
        let reply = reply(to: request)
        push(.signal(.reply(token, Ref(reply))), after: 1000)
    }

    private mutating func reply(to request: APIRequest) -> APIReply {
        let slot = store.intern(request.key)
        let old = store.table.value(of: slot, at: store.revision)
        switch (request.verb, request.body) {
        case (.create, .object(let object)):
            if old != nil { return APIReply(.alreadyExists(request.kind, request.name)) }
            return write(object.withMetadata { $0.creationTimestamp = turn.now }, slot, code: 201)
        case (.update, .object(let object)): return write(object, slot, code: 200)
        case (.get, _):
            guard let old else { return APIReply(.notFound(request.kind, request.name)) }
            return APIReply(code: 200, item: .init(old, revision: store.revision))
        case (.patch, .podStatus(let status)):
            guard case .pod(let pod)? = old, pod.value.metadata.uid == request.uid else {
                return APIReply(.notFound(.pod, request.name))
            }
            reports.append(status)
            reportTimes.append(turn.now)
            return write(.pod(pod.with { $0.status = status }), slot, code: 200)
        case (.patch, .patch(_, let change)):
            guard case .event(let event)? = old else {
                return APIReply(.notFound(.event, request.name))
            }
            let count = Int(change["count"]?.int ?? 0)
            return write(.event(event.with { $0.count = count }), slot, code: 200)
        case (.delete, _):
            guard let old, old.metadata.uid == request.uid ?? old.metadata.uid else {
                return APIReply(.notFound(request.kind, request.name))
            }
            return write(nil, slot, code: 200)
        default: return APIReply(APIFailure(.badRequest, "not known to the driver"))
        }
    }

    @discardableResult
    private mutating func write(_ object: KubeObject?, _ slot: Slot, code: Int) -> APIReply {
        let revision = store.write(object, to: slot)
        if !isPartitioned { deliver(slot, revision) }
        return APIReply(
            code: code, revision: revision, item: object.map { .init($0, revision: revision) })
    }

    private mutating func deliver(_ slot: Slot, _ revision: Revision) {
        let kind = store.keys[slot].kind
        guard kind == .pod || kind == .node else { return }
        let change = Change(
            kind: kind, slot: slot, revision: revision, previous: known[slot] ?? 0)
        known[slot] = revision
        push(.signal(.delivered(change)), after: 1000)
    }
}

// MARK: - What a person, a controller or fate does

extension Driver {
    /// A driver whose node is ready.
    static func ready(seed: UInt64 = 1) -> Driver {
        var driver = Driver(seed: seed)
        driver.run(seconds: 1)
        driver.assignPodCIDR()
        driver.run(seconds: 1)
        driver.calls = []
        return driver
    }

    mutating func assignPodCIDR(_ cidr: String = "10.244.0.0/24") {
        let key = ObjectKey(.node, name: "node-1")
        guard case .node(let node)? = store.value(key) else { return }
        let slot = store.intern(key)
        write(.node(node.with { $0.spec.podCIDR = cidr }), slot, code: 200)
    }

    mutating func bind(_ spec: PodSpec, name: String = "web") {
        var metadata = ObjectMeta(name: name, namespace: "default")
        metadata.uid = UID(using: &turn.random)
        metadata.creationTimestamp = turn.now
        var pod = Pod(metadata: metadata, sharedSpec: Ref(spec))
        pod.nodeName = "node-1"
        pod.status.phase = .pending
        let slot = store.intern(ObjectKey(.pod, namespace: "default", name: name))
        write(.pod(Ref(pod)), slot, code: 201)
    }

    /// Marks a Pod for deletion; with no seconds of grace it is gone at once.
    mutating func delete(_ name: String = "web", grace: Int = 30) {
        guard let pod = ref(name) else { return }
        let end = Timestamp(microseconds: turn.now.microseconds + .seconds(grace))
        let slot = slot(name)
        guard grace > 0 else {
            write(nil, slot, code: 200)
            return
        }
        let marked = pod.with {
            $0.metadata.deletionTimestamp = end
            $0.metadata.deletionGracePeriodSeconds = grace
        }
        write(.pod(marked), slot, code: 200)
    }

    mutating func change(_ name: String = "web", _ change: (inout PodSpec) -> Void) {
        guard let pod = ref(name) else { return }
        write(.pod(pod.with { change(&$0.spec) }), slot(name), code: 200)
    }

    mutating func kill(_ name: String = "web", container: Int?, exitCode: Int = 137) {
        turn.restart(now: turn.now)
        runtime.kill(pod: slot(name), container: container, exitCode: exitCode, turn: &turn)
        perform(byRuntime: true, isPeriodic: false)
    }

    mutating func setHealthy(_ isHealthy: Bool, _ name: String = "web", container: Int = 0) {
        runtime.setHealthy(isHealthy, pod: slot(name), container: container)
    }

    /// The machine loses power and starts again.
    mutating func reboot(after seconds: Double) {
        life += 1
        run(seconds: seconds)
        kubelet = Kubelet(node: "node-1", index: 0, machine: machine)
        runtime = ContainerRuntime(index: 0)
        push(.signal(.start), after: 0)
        for slot in known.keys.sorted() {
            guard let revision = store.table.latestRevision(of: slot),
                store.table.version(revision).value != nil
            else { continue }
            let kind = store.keys[slot].kind
            push(
                .signal(
                    .delivered(
                        Change(kind: kind, slot: slot, revision: revision, previous: 0))),
                after: kind == .node ? 2000 : 3000)
        }
    }
}
