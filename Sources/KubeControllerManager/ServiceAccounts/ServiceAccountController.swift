import KubeAPI

/// Sees to it that each namespace has the ServiceAccount `default`
/// (`pkg/controller/serviceaccount`).
struct ServiceAccountController: Sendable {
    static let accountName = "default"

    private enum Code {
        static let create: UInt8 = 1
        static let again: UInt8 = 2
    }

    static let interests = [WatchInterest(.namespace), WatchInterest(.serviceAccount)]

    private var queue = WorkQueue(workers: 1)
    private var namespaces = SlotIndex()

    mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start:
            self = ServiceAccountController()
        case .delivered(let change):
            delivered(change, view)
        case .reply(let token, let reply):
            replied(token.slot, reply.value, &turn)
        case .timer(let timer):
            queue.add(timer.slot)
        case .runtime:
            break
        }
        while let number = queue.next() { sync(number, view, &turn) }
    }

    private mutating func delivered(_ change: Change, _ view: View) {
        if change.kind == .namespace {
            if view.newObject(change) != nil { queue.add(namespaces.intern(change.slot)) }
            return
        }
        // Only a deletion makes work.
        guard view.newObject(change) == nil else { return }
        let key = view.key(change.slot)
        guard key.name == Self.accountName,
            let slot = view.slot(of: ObjectKey(.namespace, name: key.namespace))
        else { return }
        queue.add(namespaces.intern(slot))
    }

    private mutating func sync(_ number: Int, _ view: View, _ turn: inout Turn) {
        guard case .namespace(let namespace)? = view.object(.namespace, namespaces.slot(number)),
            namespace.value.metadata.deletionTimestamp == nil
        else {
            queue.succeeded(number)
            return
        }
        let key = ObjectKey(
            .serviceAccount, namespace: namespace.value.metadata.name, name: Self.accountName)
        guard view.object(key) == nil else {
            queue.succeeded(number)
            return
        }
        var account = ServiceAccount()
        account.metadata.name = key.name
        account.metadata.namespace = key.namespace
        turn.send(
            .create(.serviceAccount(Ref(account))), Token(code: Code.create, slot: number))
    }

    private mutating func replied(_ number: Int, _ reply: APIReply, _ turn: inout Turn) {
        switch reply.failure {
        case nil:
            queue.succeeded(number)
        case let failure? where failure.reason == .alreadyExists || failure.isNamespaceTerminating:
            queue.succeeded(number)
        default:
            turn.arm(TimerID(code: Code.again, slot: number), after: queue.failed(number))
        }
    }
}
