import KubeAPI

@testable import KubeScheduler

/// A scheduler with a store of its own, and a clock that the test moves.
struct Harness {
    var store = ObjectStore()
    var scheduler = Scheduler()
    var turn = Turn(now: Timestamp(seconds: 1_767_225_600), random: RandomSource(seed: 1))
    /// Requests that haven't been answered, oldest first.
    var requests: [(request: APIRequest, token: Token)] = []
    private var timers: [(at: Int64, order: Int, id: TimerID, isPeriodic: Bool)] = []
    private var order = 0

    init(_ nodes: [Node] = []) {
        handle(.start)
        for node in nodes { put(.node(Ref(node))) }
    }

    private var view: View { View(store, Cursors(all: store.revision)) }

    mutating func handle(_ signal: Signal) {
        turn.restart(now: turn.now)
        scheduler.handle(signal, view: view, turn: &turn)
        for action in turn.actions {
            switch action {
            case .request(let request, let token, _): requests.append((request.value, token))
            case .timer(let id, let delay, let isPeriodic):
                order += 1
                timers.append((turn.now.microseconds + delay, order, id, isPeriodic))
            case .call, .report, .network: break
            }
        }
    }

    // MARK: The store

    mutating func put(_ object: KubeObject) {
        write(object, to: store.intern(object.key), object.kind)
    }

    mutating func put(_ pod: Pod) { put(.pod(Ref(pod))) }

    mutating func delete(_ key: ObjectKey) { write(nil, to: store.intern(key), key.kind) }

    mutating func deletePod(_ name: String) {
        delete(ObjectKey(.pod, namespace: "default", name: name))
    }

    private mutating func write(_ object: KubeObject?, to slot: Slot, _ kind: Kind) {
        let previous = store.table.latestRevision(of: slot) ?? 0
        let known = previous != 0 && store.table.version(previous).value != nil ? previous : 0
        let revision = store.write(object, to: slot)
        handle(.delivered(Change(kind: kind, slot: slot, revision: revision, previous: known)))
    }

    func pod(_ name: String) -> Pod? {
        view.object(ObjectKey(.pod, namespace: "default", name: name))?.pod
    }

    func slot(_ name: String) -> Slot {
        view.slot(of: ObjectKey(.pod, namespace: "default", name: name)) ?? -1
    }

    func record(_ name: String) -> PodRecord? {
        scheduler.cache.pods.number(of: slot(name)).map { scheduler.cache.pods[$0] }
    }

    // MARK: Time

    /// Lets the next timer go off that isn't a mere check; returns whether there was one.
    @discardableResult
    mutating func step(includingPeriodic: Bool = false) -> Bool {
        let due = timers.indices.filter { includingPeriodic || !timers[$0].isPeriodic }
        guard
            let next = due.min(by: {
                (timers[$0].at, timers[$0].order) < (timers[$1].at, timers[$1].order)
            })
        else { return false }
        let timer = timers.remove(at: next)
        if timer.at > turn.now.microseconds { turn.restart(now: Timestamp(microseconds: timer.at)) }
        handle(.timer(timer.id))
        return true
    }

    /// Lets time pass, with all timers that go off in it.
    mutating func advance(seconds: Int64) {
        let end = turn.now.microseconds + seconds * 1_000_000
        while let next = timers.map(\.at).min(), next <= end { step(includingPeriodic: true) }
        turn.restart(now: Timestamp(microseconds: end))
    }

    /// Lets the scheduler think, and answers its requests, until nothing is left to do.
    mutating func settle() {
        repeat { while !requests.isEmpty { answer() } } while step()
    }

    // MARK: The API server

    /// Answers the oldest request: bindings are carried out, statuses stored.
    mutating func answer(_ failure: APIFailure? = nil) {
        let (request, token) = requests.removeFirst()
        if let failure {
            handle(.reply(token, Ref(APIReply(failure))))
            return
        }
        handle(.reply(token, Ref(APIReply(code: 200, revision: store.revision))))
        guard var pod = view.object(request.key)?.pod else { return }
        switch request.body {
        case .binding(let node): pod.nodeName = node
        case .podStatus(let status): pod.status = status
        default: return
        }
        put(pod)
    }

    /// The messages of the events among the open requests.
    var messages: [String] {
        requests.compactMap { request, _ in
            guard case .object(.event(let event)) = request.body else { return nil }
            return event.value.text.message
        }
    }

    var nodesOfPods: [String: String] {
        var nodes: [String: String] = [:]
        view.forEach(.pod) { _, object in
            if let pod = object.pod { nodes[pod.metadata.name] = pod.nodeName }
        }
        return nodes
    }
}
