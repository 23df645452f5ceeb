import KubeAPI

/// A minimal API server over a store: what controllers need of it, without admission.
struct FakeAPI {
    var store = ObjectStore()
    var random = RandomSource(seed: 7)
    var now = Timestamp(seconds: 1_767_225_600)
    /// Refuses a request, for tests of failures.
    var refusal: ((APIRequest) -> APIFailure?)?

    func object(_ key: ObjectKey) -> KubeObject? {
        store.keys.slot(of: key).flatMap { store.table.value(of: $0, at: store.revision) }
    }

    func revision(_ key: ObjectKey) -> Revision {
        store.keys.slot(of: key).flatMap { store.table.latestRevision(of: $0) } ?? 0
    }

    func all(_ kind: Kind) -> [KubeObject] {
        var found: [KubeObject] = []
        let view = View(store, Cursors(all: store.revision))
        view.forEach(kind) { _, object in found.append(object) }
        return found
    }

    mutating func perform(_ request: APIRequest) -> APIReply {
        if let failure = refusal?(request) { return APIReply(failure) }
        switch request.verb {
        case .create: return create(request)
        case .get:
            guard let object = object(request.key) else { return notFound(request) }
            return answer(object, revision(request.key))
        case .list:
            let items = all(request.kind).filter {
                request.namespace.isEmpty || $0.metadata.namespace == request.namespace
            }
            return APIReply(
                code: 200, revision: store.revision,
                items: items.map { .init($0, revision: revision($0.key)) })
        case .deletecollection:
            for object in all(request.kind) where object.metadata.namespace == request.namespace {
                var single = request
                single.name = object.metadata.name
                _ = delete(single, object)
            }
            return APIReply(code: 200, revision: store.revision)
        default: return change(request)
        }
    }

    private mutating func create(_ request: APIRequest) -> APIReply {
        guard case .object(let body) = request.body else { return notFound(request) }
        let uid = UID(using: &random)
        let suffix = random.nameSuffix()
        let object = body.withMetadata {
            if $0.name.isEmpty { $0.name = $0.generateName + suffix }
            $0.uid = uid
            $0.creationTimestamp = now
            $0.generation = 1
        }
        guard self.object(object.key) == nil else {
            return APIReply(.alreadyExists(request.kind, object.metadata.name))
        }
        if case .pod(let pod) = object, pod.value.status.phase == nil {
            return write(.pod(pod.with { $0.status.phase = .pending }))
        }
        return write(object)
    }

    private mutating func change(_ request: APIRequest) -> APIReply {
        guard let old = object(request.key) else { return notFound(request) }
        if let uid = request.uid, uid != old.metadata.uid {
            return APIReply(.conflict(request.kind, request.name, "uid mismatch"))
        }
        if let version = request.resourceVersion, version != revision(request.key) {
            return APIReply(.conflict(request.kind, request.name))
        }
        switch (request.verb, request.body) {
        case (.delete, _): return delete(request, old)
        case (.update, .object(let new)): return update(old, new, request.subresource)
        case (.patch, .patch(_, .object(let patch))):
            return FakePatch.apply(patch, to: old).map { finish($0) } ?? notFound(request)
        case (.patch, .podStatus(let status)):
            guard case .pod(let pod) = old else { return notFound(request) }
            return write(.pod(pod.with { $0.status = status }))
        default: return notFound(request)
        }
    }

    private mutating func update(
        _ old: KubeObject, _ new: KubeObject, _ part: Subresource?
    ) -> APIReply {
        switch (old, new) {
        case (.replicationController(let old), .replicationController(let new)):
            return write(
                .replicationController(
                    old.with {
                        if part == .status {
                            $0.status = new.value.status
                        } else {
                            if $0.spec != new.value.spec { $0.metadata.generation += 1 }
                            $0.spec = new.value.spec
                            $0.metadata.labels = new.value.metadata.labels
                        }
                    }))
        case (.node(let old), .node(let new)) where part == .status:
            return write(.node(old.with { $0.status = new.value.status }))
        default:
            return finish(new)
        }
    }

    /// Writes an object, or deletes it when it was only waiting for its finalizers.
    private mutating func finish(_ object: KubeObject) -> APIReply {
        var left = object.metadata.finalizers
        if case .namespace(let namespace) = object { left += namespace.value.spec.finalizers }
        if object.metadata.deletionTimestamp != nil, left.isEmpty, object.kind != .pod {
            return remove(object)
        }
        return write(object)
    }

    private mutating func delete(_ request: APIRequest, _ old: KubeObject) -> APIReply {
        var finalizers = old.metadata.finalizers
        if request.propagation == .foreground { finalizers.append("foregroundDeletion") }
        if request.propagation == .orphan { finalizers.append("orphan") }
        var isGraceful = !finalizers.isEmpty
        if case .pod(let pod) = old, !pod.value.nodeName.isEmpty {
            isGraceful = isGraceful || request.gracePeriodSeconds != 0
        }
        if case .namespace = old { isGraceful = true }
        guard isGraceful else { return remove(old) }
        if old.metadata.deletionTimestamp != nil { return answer(old, revision(old.key)) }
        var marked = old.withMetadata {
            $0.deletionTimestamp = now
            $0.finalizers = finalizers
        }
        if case .namespace(let namespace) = marked {
            marked = .namespace(namespace.with { $0.status.phase = .terminating })
        }
        return write(marked)
    }

    mutating func remove(_ object: KubeObject) -> APIReply {
        let slot = store.intern(object.key)
        let revision = store.write(nil, to: slot)
        return answer(object, revision)
    }

    @discardableResult
    mutating func write(_ object: KubeObject) -> APIReply {
        let slot = store.intern(object.key)
        let revision = store.write(object, to: slot)
        return answer(object, revision)
    }

    private func answer(_ object: KubeObject, _ revision: Revision) -> APIReply {
        APIReply(code: 200, revision: revision, item: .init(object, revision: revision))
    }

    private func notFound(_ request: APIRequest) -> APIReply {
        APIReply(.notFound(request.kind, request.name))
    }
}
