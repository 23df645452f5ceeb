import KubeAPI

/// Empties namespaces that are being deleted, and then lets them go (`pkg/controller/namespace`).
///
/// For each kind in turn it deletes the collection and lists what is left. As long as something is
/// left, such as Pods in their grace period, it comes back later. Left out: the conditions that say
/// what is missing.
struct NamespaceController: Sendable {
    static let workers = 10
    static let finalizer = "kubernetes"

    private enum Code {
        static let delete: UInt8 = 1
        static let list: UInt8 = 2
        static let finalize: UInt8 = 3
        static let again: UInt8 = 4
    }

    static let interests = [WatchInterest(.namespace)]

    private static let kinds = Kind.allCases.filter(\.info.isNamespaced)

    /// How far the emptying of a namespace has come.
    private struct Progress: Sendable {
        /// The position of the kind in `kinds`.
        var kind = 0
        /// How long to wait for what is left, in seconds; nil when nothing is.
        var wait: Int?
    }

    private var queue = WorkQueue(workers: Self.workers)
    private var namespaces = SlotIndex()
    private var progress = ChunkedArray<Progress>()

    mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {
        switch signal {
        case .start:
            self = NamespaceController()
        case .delivered(let change):
            guard case .namespace(let namespace)? = view.newObject(change),
                namespace.value.metadata.deletionTimestamp != nil
            else { break }
            let number = namespaces.intern(change.slot)
            progress.grow(toHold: number, filling: Progress())
            queue.add(number)
        case .reply(let token, let reply):
            replied(token, reply.value, view, &turn)
        case .timer(let timer):
            queue.add(timer.slot)
        case .runtime:
            break
        }
        while let number = queue.next() { sync(number, view, &turn) }
    }

    private mutating func sync(_ number: Int, _ view: View, _ turn: inout Turn) {
        guard case .namespace(let namespace)? = view.object(.namespace, namespaces.slot(number)),
            namespace.value.metadata.deletionTimestamp != nil,
            namespace.value.spec.finalizers.contains(Self.finalizer)
        else {
            queue.succeeded(number)
            return
        }
        progress[number] = Progress()
        deleteCollection(number, view, &turn)
    }

    private func deleteCollection(_ number: Int, _ view: View, _ turn: inout Turn) {
        send(.deletecollection, Code.delete, number, view, &turn)
    }

    private func send(
        _ verb: Verb, _ code: UInt8, _ number: Int, _ view: View, _ turn: inout Turn
    ) {
        let name = view.key(namespaces.slot(number)).name
        var request = APIRequest(verb, Self.kinds[progress[number].kind], namespace: name)
        if verb == .deletecollection { request.propagation = .background }
        turn.send(request, Token(code: code, slot: number))
    }

    private mutating func replied(
        _ token: Token, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        let number = token.slot
        if let failure = reply.failure, failure.reason != .notFound {
            turn.arm(TimerID(code: Code.again, slot: number), after: queue.failed(number))
            return
        }
        switch token.code {
        case Code.delete:
            send(.list, Code.list, number, view, &turn)
        case Code.list:
            if !reply.items.isEmpty { note(reply.items, number) }
            progress[number].kind += 1
            if progress[number].kind < Self.kinds.count {
                deleteCollection(number, view, &turn)
            } else {
                finish(number, view, &turn)
            }
        default:
            queue.succeeded(number)
        }
    }

    /// Something is left: a Pod's grace period says for how long.
    private mutating func note(_ items: [APIReply.Item], _ number: Int) {
        var longest = 0
        for item in items {
            if case .pod(let pod) = item.object {
                longest = max(
                    longest, pod.value.sharedSpec.value.terminationGracePeriodSeconds ?? 30)
            }
        }
        progress[number].wait = max(progress[number].wait ?? 0, longest)
    }

    private mutating func finish(_ number: Int, _ view: View, _ turn: inout Turn) {
        if let wait = progress[number].wait {
            // As long as half of the longest grace period, and a second.
            queue.succeeded(number)
            turn.arm(
                TimerID(code: Code.again, slot: number), after: .seconds(min(wait, 86400) / 2 + 1))
            return
        }
        guard let item = view.item(.namespace, namespaces.slot(number)),
            case .namespace(let ref) = item.object
        else {
            queue.succeeded(number)
            return
        }
        var namespace = ref.value
        namespace.spec.finalizers.removeAll { $0 == Self.finalizer }
        var request = APIRequest(
            .update, .namespace, name: namespace.metadata.name,
            body: .object(.namespace(Ref(namespace))))
        request.resourceVersion = item.revision
        turn.send(request, Token(code: Code.finalize, slot: number))
    }
}
