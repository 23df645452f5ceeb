import Etcd
import KubeAPI

extension APIServer {
    /// Replaces or patches an object, or its status.
    mutating func planChange(
        _ call: inout Call, store: ObjectStore, now: Timestamp, random: inout RandomSource
    ) throws(APIFailure) -> Step {
        if case .podStatus(let status) = call.request.value.body {
            return try planPodStatus(status, call, store: store)
        }
        try checkSubresource(call)
        let strategy = call.request.value.kind.strategy
        return try change(strategy, &call, store: store, now: now, random: &random)
    }

    private mutating func change<S: Strategy>(
        _ strategy: S.Type, _ call: inout Call, store: ObjectStore, now: Timestamp,
        random: inout RandomSource
    ) throws(APIFailure) -> Step {
        let item = try existing(call, store: store)
        guard let old = S.object(item.object)?.value else { throw Self.wrongBody(call) }
        var object = try wanted(S.self, from: item, call)
        if S.kind.info.isNamespaced {
            try NamespaceLifecycle.admit(
                creating: nil, nil, in: old.metadata.namespace, store: store)
        }
        var attributes = Attributes(call, store, explains: keepsStages)
        try S.admit(&object, from: old, &attributes)
        note(attributes.result)

        stage = .defaulting
        let isStatus = call.request.value.subresource == .status
        let given = keepsStages ? object : nil
        if !isStatus { S.setDefaults(&object) }
        note(isStatus || given == object ? .nothingLeftOut : .filledIn)

        stage = .validation
        object.metadata.prepareForUpdate(from: old.metadata)
        if isStatus {
            S.prepareForStatusUpdate(&object, from: old)
        } else {
            S.prepareForUpdate(&object, from: old, by: call.client.role)
        }
        try validate(S.self, object, from: old, isStatus: isStatus, call)
        note(.valid)

        stage = .storage
        if object == old {
            note(.nothingChanged)
            return unchanged(item)
        }
        let key = call.key
        if Self.isFinished(S.stored(Ref(object)), old: item.object) {
            return write(nil, to: key, if: .unchangedSince(item.revision), for: call)
        }
        if !isStatus {
            try allocate(S.self, &object, from: old, &call, store: store, random: &random)
        }
        return write(
            S.stored(Ref(object)), to: key, if: .unchangedSince(item.revision), for: call,
            expiry: expiry(S.timeToLive, now))
    }

    /// What the client wants the object to be.
    private func wanted<S: Strategy>(
        _ strategy: S.Type, from item: APIReply.Item, _ call: Call
    ) throws(APIFailure) -> S.Object {
        let request = call.request.value
        switch request.body {
        case .object(let body):
            guard let object = S.object(body)?.value else { throw Self.wrongBody(call) }
            try checkReplacement(object.metadata, item, call)
            return object
        case .patch(let kind, let patch):
            let patched = try Patching.apply(patch, kind, to: item, request)
            guard let object = S.object(patched)?.value else { throw Self.wrongBody(call) }
            let version = object.metadata.resourceVersion
            if version != 0 && version != item.revision {
                throw .conflict(request.kind, request.name)
            }
            return object
        default: throw Self.wrongBody(call)
        }
    }

    /// Whether a body is a version of the object that the request names.
    private func checkReplacement(
        _ metadata: ObjectMeta, _ item: APIReply.Item, _ call: Call
    ) throws(APIFailure) {
        let request = call.request.value
        if !metadata.name.hasSameScalars(as: request.name) {
            throw .badRequest(
                "the name of the object (\(metadata.name)) does not match the name on the URL "
                    + "(\(request.name))")
        }
        if !metadata.namespace.isEmpty && !metadata.namespace.hasSameScalars(as: call.namespace) {
            throw .badRequest(
                "the namespace of the provided object does not match the namespace sent on the "
                    + "request")
        }
        if metadata.uid != .none && metadata.uid != item.object.uid {
            throw .preconditionFailed(
                request.kind, request.name, uid: metadata.uid, found: item.object.uid)
        }
        if metadata.resourceVersion != 0 && metadata.resourceVersion != item.revision {
            throw .conflict(request.kind, request.name)
        }
    }

    /// Components' objects are well formed by construction, and some of theirs are large.
    private func validate<S: Strategy>(
        _ strategy: S.Type, _ object: S.Object, from old: S.Object, isStatus: Bool, _ call: Call
    ) throws(APIFailure) {
        if call.isFromComponent, case .object = call.request.value.body {
            switch S.kind {
            case .endpoints, .endpointSlice, .lease, .event: return
            case .node where isStatus: return
            default: break
            }
        }
        var errors = FieldErrors()
        errors.checkMetadata(object.metadata, from: old.metadata)
        if isStatus {
            S.validateStatus(object, from: old, &errors)
        } else {
            S.validate(object, &errors)
            S.validate(object, from: old, &errors)
        }
        try errors.check(S.kind, old.metadata.name)
    }

    /// Whether the last finalizer of an object that is being deleted is gone
    /// (`ShouldDeleteDuringUpdate`).
    private static func isFinished(_ object: KubeObject, old: KubeObject) -> Bool {
        let former = old.metadata
        guard former.deletionTimestamp != nil, object.metadata.finalizers.isEmpty,
            former.deletionGracePeriodSeconds ?? 0 == 0
        else { return false }
        return object.namespace?.spec.finalizers.isEmpty ?? true
    }
}

extension ObjectMeta {
    /// Fills in what a client may leave out, and what is none of its business.
    mutating func prepareForUpdate(from old: ObjectMeta) {
        resourceVersion = 0
        generation = old.generation
        if name.isEmpty { name = old.name }
        if namespace.isEmpty { namespace = old.namespace }
        if generateName.isEmpty { generateName = old.generateName }
        if uid == .none { uid = old.uid }
        creationTimestamp = Self.keeping(creationTimestamp, old.creationTimestamp)
        deletionTimestamp = Self.keeping(deletionTimestamp, old.deletionTimestamp)
        if deletionGracePeriodSeconds == nil {
            deletionGracePeriodSeconds = old.deletionGracePeriodSeconds
        }
    }

    /// The old time where the new one is missing, or differs only in what documents don't show.
    private static func keeping(_ new: Timestamp?, _ old: Timestamp?) -> Timestamp? {
        guard let new else { return old }
        return new.seconds == old?.seconds ? old : new
    }
}
