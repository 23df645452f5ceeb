import Etcd
import KubeAPI

extension APIServer {
    /// Creates an object.
    mutating func planCreate(
        _ call: inout Call, store: ObjectStore, now: Timestamp, random: inout RandomSource
    ) throws(APIFailure) -> Step {
        guard case .object(let body) = call.request.value.body,
            body.kind == call.request.value.kind
        else { throw Self.wrongBody(call) }
        switch body {
        case .pod(let ref):
            let step = try createReplica(ref, call, store: store, now: now, random: &random)
            if let step { return step }
            return try create(PodStrategy.self, ref, &call, store: store, now: now, random: &random)
        case .event(let ref) where call.isFromComponent && !keepsStages:
            return try createEvent(ref, call, store: store, now: now, random: &random)
        default:
            return try create(
                body.kind.strategy, body, &call, store: store, now: now, random: &random)
        }
    }

    static func wrongBody(_ call: Call) -> APIFailure {
        .badRequest(
            "the object provided is unrecognized (must be of type "
                + "\(call.request.value.kind.info.name))"
        )
    }

    private mutating func create<S: Strategy>(
        _ strategy: S.Type, _ body: KubeObject, _ call: inout Call, store: ObjectStore,
        now: Timestamp, random: inout RandomSource
    ) throws(APIFailure) -> Step {
        guard let ref = S.object(body) else { throw Self.wrongBody(call) }
        return try create(strategy, ref, &call, store: store, now: now, random: &random)
    }

    private mutating func create<S: Strategy>(
        _ strategy: S.Type, _ ref: Ref<S.Object>, _ call: inout Call, store: ObjectStore,
        now: Timestamp, random: inout RandomSource
    ) throws(APIFailure) -> Step {
        var object = ref.value
        try settlePlace(&object.metadata, of: call)
        if S.kind.info.isNamespaced {
            try NamespaceLifecycle.admit(
                creating: S.kind, object.metadata, in: object.metadata.namespace, store: store)
        }
        var attributes = Attributes(call, store, explains: keepsStages)
        try S.admit(&object, &attributes)
        note(attributes.result)

        stage = .defaulting
        let given = keepsStages ? object : nil
        S.setDefaults(&object)
        note(given == object ? .nothingLeftOut : .filledIn)

        stage = .validation
        object.metadata.prepareForCreate()
        S.prepareForCreate(&object)
        var errors = FieldErrors()
        errors.checkNewMetadata(object.metadata, S.self)
        S.validate(object, &errors)
        let prefix = object.metadata.generateName
        try errors.check(S.kind, object.metadata.name.isEmpty ? prefix : object.metadata.name)
        note(.valid)

        stage = .storage
        try allocate(S.self, &object, from: nil, &call, store: store, random: &random)
        object.metadata.complete(now: now, random: &random)
        // The label with its name is the one default that needs the name.
        if S.kind == .namespace { S.setDefaults(&object) }
        let stored = S.stored(Ref(object))
        if case .pod(let given) = S.stored(ref), case .pod(let pod) = stored {
            remember(given, pod.value, call)
        }
        return write(
            stored, to: stored.key, if: .absent, for: call, expiry: expiry(S.timeToLive, now))
    }

    /// Takes addresses and ports for `object`, if it is of a kind that needs some.
    mutating func allocate<S: Strategy>(
        _ strategy: S.Type, _ object: inout S.Object, from old: S.Object?, _ call: inout Call,
        store: ObjectStore, random: inout RandomSource
    ) throws(APIFailure) {
        guard S.kind == .service else { return }
        let key = ObjectKey(
            .service, namespace: object.metadata.namespace, name: object.metadata.name)
        var allocator = Allocator(
            store: store, excluding: key, reserved: reserved, random: random)
        try S.allocate(&object, from: old, &allocator)
        random = allocator.random
        if call.request.value.isDryRun { return }
        reserved.add(allocator.taken)
        call.reservation = allocator.taken
    }

    /// When what is written now lapses.
    mutating func expiry(_ timeToLive: Micros?, _ now: Timestamp) -> Timestamp? {
        timeToLive.map { eventExpiry.expiry(after: $0, now: now) }
    }

    /// A name is unique in a namespace; kinds without one have none.
    private func settlePlace(_ metadata: inout ObjectMeta, of call: Call) throws(APIFailure) {
        let kind = call.request.value.kind
        if kind.info.isNamespaced && metadata.namespace.isEmpty {
            metadata.namespace = call.namespace
        }
        guard metadata.namespace.hasSameScalars(as: call.namespace) else {
            throw .badRequest(
                "the namespace of the provided object does not match the namespace sent on the "
                    + "request")
        }
        if metadata.resourceVersion != 0 {
            throw .badRequest("resourceVersion should not be set on objects to be created")
        }
    }
}

extension ObjectMeta {
    /// Drops what a client may not choose.
    mutating func prepareForCreate() {
        uid = .none
        generation = 0
        creationTimestamp = nil
        deletionTimestamp = nil
        deletionGracePeriodSeconds = nil
    }

    /// Gives the new object its identity, and a name if it has none.
    mutating func complete(now: Timestamp, random: inout RandomSource) {
        if name.isEmpty { name = GeneratedName.make(generateName, &random) }
        uid = UID(using: &random)
        creationTimestamp = now.wholeSeconds
    }
}

extension Timestamp {
    /// The API keeps times in whole seconds.
    var wholeSeconds: Timestamp { Timestamp(microseconds: seconds &* 1_000_000) }
}
