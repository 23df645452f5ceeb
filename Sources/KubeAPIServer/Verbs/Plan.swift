import Etcd
import KubeAPI

extension APIServer {
    /// Decides what to do with a request that is authorized.
    mutating func plan(
        _ call: inout Call, store: ObjectStore, now: Timestamp, random: inout RandomSource
    ) throws(APIFailure) -> Step {
        let verb = call.request.value.verb
        let subresource = call.request.value.subresource
        switch (verb, subresource) {
        case (.get, nil), (.list, nil), (.get, .status), (.get, .scale):
            try checkSubresource(call)
            try checkSelectors(call)
            return .read
        case (.watch, nil):
            try checkSelectors(call)
            return .answer(APIReply(code: 200, revision: store.revision))
        case (.create, nil):
            return try planCreate(&call, store: store, now: now, random: &random)
        case (.update, nil), (.patch, nil), (.update, .status), (.patch, .status):
            return try planChange(&call, store: store, now: now, random: &random)
        case (.update, .scale), (.patch, .scale): return try planScale(call, store: store)
        case (.delete, nil), (.evict, _), (.create, .eviction):
            return try planDelete(call, store: store, now: now)
        case (.deletecollection, nil):
            return try planDeleteCollection(&call, store: store, now: now)
        case (.bind, _), (.create, .binding):
            return try planBind(call, store: store, now: now)
        default: throw .methodNotAllowed
        }
    }

    /// Whether a failed transaction is tried again, on the newest state.
    func checkRetry(_ call: Call) throws(APIFailure) {
        let request = call.request.value
        if request.verb == .create && request.subresource == nil {
            guard case .object(let object) = request.body else { throw .methodNotAllowed }
            let metadata = object.metadata
            guard metadata.name.isEmpty else {
                throw .alreadyExists(request.kind, metadata.name)
            }
            if call.attempt > 8 {
                throw APIFailure(
                    .alreadyExists,
                    "\(request.kind.info.groupResource) \"\(metadata.generateName)\" already "
                        + "exists, the server was not able to generate a unique name for the "
                        + "object", kind: request.kind, name: metadata.generateName)
            }
            return
        }
        if call.attempt > 5 { throw .conflict(request.kind, request.name) }
    }

    /// The transaction has been committed: the answer, or the next of a collection.
    mutating func proceed(
        _ call: inout Call, slot: Slot, revision: Revision, store: ObjectStore, now: Timestamp
    ) throws(APIFailure) -> Step {
        let request = call.request.value
        if request.verb == .deletecollection {
            return try nextOfCollection(&call, store: store, now: now)
                ?? .answer(APIReply(code: 200, revision: revision))
        }
        let version = store.table.version(revision)
        let object =
            version.value
            ?? (version.previous == 0 ? nil : store.table.version(version.previous).value)
        let isCreation = request.effectiveVerb == .create
        return .answer(
            APIReply(
                code: isCreation ? 201 : 200, revision: revision,
                item: object.map { APIReply.Item($0, revision: revision) }))
    }

    /// The step that writes `object` under `key`, or pretends to on a dry run.
    mutating func write(
        _ object: KubeObject?, to key: ObjectKey, if condition: Condition, for call: Call,
        expiry: Timestamp? = nil
    ) -> Step {
        stage = .storage
        guard call.request.value.isDryRun else {
            return .transact(Transaction(key, if: condition, write: object, expiry: expiry))
        }
        note(.dryRun)
        let isCreation = call.request.value.effectiveVerb == .create
        var reply = APIReply(code: isCreation ? 201 : 200)
        if let object {
            let revision = if case .unchangedSince(let revision) = condition { revision } else { 0 }
            reply.item = APIReply.Item(object, revision: revision)
        }
        return .answer(reply)
    }

    /// The answer to a request that changes nothing.
    func unchanged(_ item: APIReply.Item) -> Step {
        .answer(APIReply(code: 200, revision: item.revision, item: item))
    }
}

extension APIFailure {
    static var methodNotAllowed: APIFailure {
        APIFailure(
            .methodNotAllowed, "the server does not allow this method on the requested resource")
    }

    static var noSuchResource: APIFailure {
        APIFailure(.notFound, "the server could not find the requested resource")
    }

    static func badRequest(_ message: String) -> APIFailure {
        APIFailure(.badRequest, message)
    }

    /// Somebody else has written the object, or another one has its name.
    static func preconditionFailed(_ kind: Kind, _ name: String, uid: UID, found: UID)
        -> APIFailure
    {
        .conflict(
            kind, name,
            "Precondition failed: UID in precondition: \(uid), UID in object meta: \(found)")
    }
}

/// Checks that requests have in common.
extension APIServer {
    /// The current object, which has to meet the request's preconditions.
    func existing(_ call: Call, store: ObjectStore) throws(APIFailure) -> APIReply.Item {
        guard let item = store.current(call.key) else {
            throw .notFound(call.request.value.kind, call.request.value.name)
        }
        try checkPreconditions(call, item)
        return item
    }

    func checkPreconditions(_ call: Call, _ item: APIReply.Item) throws(APIFailure) {
        if call.request.value.uid == nil && call.request.value.resourceVersion == nil { return }
        let request = call.request.value
        if let uid = request.uid, uid != item.object.uid {
            throw .preconditionFailed(
                request.kind, request.name, uid: uid, found: item.object.uid)
        }
        guard let version = request.resourceVersion, version != item.revision else { return }
        if request.verb == .delete {
            throw .conflict(
                request.kind, request.name,
                "Precondition failed: ResourceVersion in precondition: \(version), "
                    + "ResourceVersion in object meta: \(item.revision)")
        }
        throw .conflict(request.kind, request.name)
    }

    func checkSubresource(_ call: Call) throws(APIFailure) {
        let request = call.request.value
        switch request.subresource {
        case .status: if !request.kind.strategy.hasStatus { throw .noSuchResource }
        case .scale: if request.kind != .replicationController { throw .noSuchResource }
        case .binding, .eviction: if request.kind != .pod { throw .noSuchResource }
        case nil: break
        }
    }
}

extension KubeObject {
    var uid: UID {
        switch self {
        case .pod(let ref): ref.value.metadata.uid
        default: metadata.uid
        }
    }
}
