import KubeAPI
import KubeControllerManager
import Testing

/// Runs controllers against a ``FakeAPI``: the cluster's loop in miniature.
struct Driver {
    private enum Entry {
        case deliver(Change)
        case request(Ref<APIRequest>, Token)
        case reply(Token, Ref<APIReply>)
        case timer(TimerID, isPeriodic: Bool)
    }

    private struct Item {
        let time: Timestamp
        let role: Role
        let entry: Entry

        /// Whether it is more than a periodic timer.
        var isPending: Bool {
            if case .timer(_, true) = entry { false } else { true }
        }
    }

    /// A request as it was answered.
    struct Logged {
        let role: Role
        let request: APIRequest
        let code: Int
        let time: Timestamp
    }

    var api = FakeAPI()
    var manager = ControllerManager()
    let roles: [Role]
    /// How long a watch takes to tell a controller of a write.
    var lag: [Role: Micros] = [:]
    var latency: Micros = .milliseconds(1)
    private(set) var log: [Logged] = []
    private var cursors: [Role: Cursors] = [:]
    private var agenda: [Item] = []
    private var told: Revision = 1

    var now: Timestamp { api.now }

    init(_ roles: Role...) {
        self.roles = roles
        for role in roles {
            cursors[role] = Cursors(all: 1)
            turn(role, .start)
        }
    }

    // MARK: What a test does

    /// Stores something as another client would.
    @discardableResult
    mutating func request(_ request: APIRequest) -> APIReply {
        let reply = api.perform(request)
        announce()
        return reply
    }

    @discardableResult
    mutating func create(_ object: KubeObject) -> KubeObject? {
        request(.create(object)).item?.object
    }

    /// Writes a changed object, whatever it was before.
    mutating func write(_ object: KubeObject) {
        api.write(object)
        announce()
    }

    mutating func remove(_ object: KubeObject) {
        _ = api.remove(object)
        announce()
    }

    /// Runs until nothing but periodic timers is left; for a day of virtual time and 200,000 steps
    /// at most, so that controllers which never come to rest fail a test and don't hang it.
    mutating func settle() {
        let end = now.microseconds + .seconds(86400)
        var steps = 0
        while agenda.contains(where: \.isPending), let item = agenda.first,
            item.time.microseconds < end, steps < 200_000
        {
            step()
            steps += 1
        }
        if steps == 200_000 { Issue.record("the controllers don't come to rest") }
    }

    /// Runs for `span` of virtual time.
    mutating func run(for span: Micros) {
        let end = Timestamp(microseconds: now.microseconds + span)
        while let item = agenda.first, item.time <= end { step() }
        api.now = end
    }

    func pods() -> [Pod] { api.all(.pod).compactMap(\.pod) }

    func requests(_ verb: Verb, _ kind: Kind, by role: Role? = nil) -> [Logged] {
        log.filter {
            $0.request.verb == verb && $0.request.kind == kind && (role == nil || $0.role == role)
        }
    }

    func events(_ reason: String) -> [Event] {
        api.all(.event).compactMap(\.event).filter { $0.reason == reason }
    }

    mutating func clearLog() { log = [] }

    // MARK: The loop

    private mutating func step() {
        let item = agenda.removeFirst()
        api.now = max(api.now, item.time)
        switch item.entry {
        case .deliver(let change):
            cursors[item.role]?[change.kind] = change.revision
            turn(item.role, .delivered(change))
        case .request(let request, let token):
            let reply = api.perform(request.value)
            log.append(
                Logged(role: item.role, request: request.value, code: reply.code, time: now))
            announce()
            add(latency, item.role, .reply(token, Ref(reply)))
        case .reply(let token, let reply):
            turn(item.role, .reply(token, reply))
        case .timer(let timer, _):
            turn(item.role, .timer(timer))
        }
    }

    private mutating func turn(_ role: Role, _ signal: Signal) {
        var turn = Turn(now: now, random: api.random)
        let view = View(api.store, cursors[role] ?? Cursors())
        manager.handle(signal, role: role, view: view, turn: &turn)
        api.random = turn.random
        for action in turn.actions {
            switch action {
            case .request(let request, let token, _): add(latency, role, .request(request, token))
            case .timer(let timer, let delay, let isPeriodic):
                add(delay, role, .timer(timer, isPeriodic: isPeriodic))
            case .call, .report, .network: break
            }
        }
    }

    /// Tells the watchers of all writes that they haven't been told of.
    private mutating func announce() {
        while told < api.store.revision {
            told += 1
            let version = api.store.table.version(told)
            let kind = api.store.keys[version.slot].kind
            for role in roles
            where ControllerManager.interests(of: role).contains(where: { $0.kind == kind }) {
                let change = Change(
                    kind: kind, slot: version.slot, revision: told,
                    previous: api.store.table.version(told).previous)
                add(lag[role] ?? latency, role, .deliver(change))
            }
        }
    }

    private mutating func add(_ delay: Micros, _ role: Role, _ entry: Entry) {
        let time = Timestamp(microseconds: now.microseconds + delay)
        let index = agenda.lastIndex { $0.time <= time }.map { $0 + 1 } ?? 0
        agenda.insert(Item(time: time, role: role, entry: entry), at: index)
    }
}
