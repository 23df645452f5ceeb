import Etcd
import KubeAPI

extension APIServer {
    /// What a deletion comes to.
    private enum Deletion {
        /// The object is being deleted already, and the request asks for nothing more.
        case nothing
        /// The object stays for a while: someone has to finish.
        case mark(KubeObject)
        case remove
    }

    /// Deletes or evicts an object.
    ///
    /// (In the real server a Pod that may go at once is first marked and then removed, which is
    /// two writes; here it is one. There are no disruption budgets that could forbid an eviction.)
    mutating func planDelete(_ call: Call, store: ObjectStore, now: Timestamp)
        throws(APIFailure) -> Step
    {
        let kind = call.request.value.kind
        if call.request.value.verb != .delete && kind != .pod { throw .noSuchResource }
        if kind == .namespace {
            try NamespaceLifecycle.admitDeletion(ofNamespace: call.request.value.name)
        }
        guard let item = store.current(call.key) else {
            throw .notFound(kind, call.request.value.name)
        }
        try checkPreconditions(call, item)
        if case .pod(let ref) = item.object {
            try NodeRestriction.admitDeletion(
                of: ref.value, isEviction: call.request.value.verb != .delete, by: call)
        }
        note(.admitted)
        return delete(item, call.key, call, now: now) ?? unchanged(item)
    }

    /// The step that deletes `item`; nil when there is nothing to be done any more.
    private mutating func delete(
        _ item: APIReply.Item, _ key: ObjectKey, _ call: Call, now: Timestamp
    ) -> Step? {
        let condition = Condition.unchangedSince(item.revision)
        let deletion: Deletion
        switch item.object {
        case .pod(let ref): deletion = Self.deletion(of: ref, call, now: now)
        case .namespace(let ref): deletion = Self.deletion(of: ref, call, now: now)
        default: deletion = Self.deletion(of: item.object, call, now: now)
        }
        switch deletion {
        case .nothing: return nil
        case .mark(let object): return write(object, to: key, if: condition, for: call)
        case .remove:
            if call.request.value.isDryRun { return unchanged(item) }
            return write(nil, to: key, if: condition, for: call)
        }
    }

    /// Pods get time to end; the kubelet removes them then.
    private static func deletion(of ref: Ref<Pod>, _ call: Call, now: Timestamp) -> Deletion {
        let metadata = ref.value.metadata
        let wanted = call.request.value.gracePeriodSeconds
        var period: Int
        if metadata.deletionTimestamp != nil {
            guard let left = metadata.deletionGracePeriodSeconds, left != 0 else {
                return metadata.finalizers.isEmpty ? .remove : .nothing
            }
            guard let wanted, max(wanted, 0) < left else { return .nothing }
            period = max(wanted, 0)
        } else {
            period = wanted ?? ref.value.sharedSpec.value.terminationGracePeriodSeconds ?? 0
            if ref.value.nodeName.isEmpty || ref.value.isTerminated { period = 0 }
            if period < 0 { period = 1 }
        }
        let finalizers = Self.finalizers(metadata, call, default: .background)
        if period == 0 && finalizers.isEmpty { return .remove }
        var pod = ref.value
        pod.metadata.finalizers = finalizers
        pod.metadata.markDeleted(after: period, now: now)
        return .mark(.pod(Ref(pod)))
    }

    /// A namespace stays until the namespace controller has emptied it.
    private static func deletion(of ref: Ref<Namespace>, _ call: Call, now: Timestamp) -> Deletion {
        let metadata = ref.value.metadata
        if metadata.deletionTimestamp != nil {
            return ref.value.spec.finalizers.isEmpty && metadata.finalizers.isEmpty
                ? .remove : .nothing
        }
        let finalizers = Self.finalizers(metadata, call, default: .background)
        if ref.value.spec.finalizers.isEmpty && finalizers.isEmpty { return .remove }
        var namespace = ref.value
        namespace.metadata.finalizers = finalizers
        namespace.metadata.deletionTimestamp = now.wholeSeconds
        namespace.status.phase = .terminating
        return .mark(.namespace(Ref(namespace)))
    }

    /// Anything else goes at once, unless there are finalizers.
    private static func deletion(of object: KubeObject, _ call: Call, now: Timestamp) -> Deletion {
        let metadata = object.metadata
        let finalizers = Self.finalizers(
            metadata, call, default: object.kind.strategy.defaultPropagation)
        if finalizers.isEmpty { return .remove }
        if metadata.deletionTimestamp != nil && finalizers == metadata.finalizers {
            return .nothing
        }
        return .mark(
            object.withMetadata {
                $0.finalizers = finalizers
                $0.markDeleted(after: 0, now: now)
            })
    }

    private static let orphan = "orphan"
    private static let foreground = "foregroundDeletion"

    /// The finalizers that remain: the garbage collector's depend on what is to become of the
    /// object's dependents (`deletionFinalizersForGarbageCollection`).
    private static func finalizers(
        _ metadata: ObjectMeta, _ call: Call, default policy: APIRequest.Propagation
    ) -> [String] {
        let asked = call.request.value.propagation
        if metadata.finalizers.isEmpty && (asked ?? policy) == .background { return [] }
        let propagation: APIRequest.Propagation
        if let asked {
            propagation = asked
        } else if metadata.finalizers.contains(orphan) {
            propagation = .orphan
        } else if metadata.finalizers.contains(foreground) {
            propagation = .foreground
        } else {
            propagation = policy
        }
        let others = metadata.finalizers.filter { $0 != orphan && $0 != foreground }
        switch propagation {
        case .background: return others
        case .orphan: return others + [orphan]
        case .foreground: return others + [foreground]
        }
    }
}

/// Deleting many objects by one request.
extension APIServer {
    mutating func planDeleteCollection(
        _ call: inout Call, store: ObjectStore, now: Timestamp
    ) throws(APIFailure) -> Step {
        let isEverywhere =
            call.request.value.kind.info.isNamespaced && call.request.value.isAboutAllNamespaces
        if call.request.value.kind == .namespace || isEverywhere { throw .methodNotAllowed }
        if call.attempt == 1 {
            try checkSelectors(call)
            note(.admitted)
            call.pending = list(call, at: store.revision, store: store)
                .compactMap { store.keys.slot(of: $0.object.key) }
                .reversed()
        }
        return try deleteNext(&call, store: store, now: now)
            ?? .answer(APIReply(code: 200, revision: store.revision))
    }

    /// One object of the collection is gone or marked; nil after the last.
    mutating func nextOfCollection(
        _ call: inout Call, store: ObjectStore, now: Timestamp
    ) throws(APIFailure) -> Step? {
        if !call.pending.isEmpty { call.pending.removeLast() }
        call.attempt = 1
        return try deleteNext(&call, store: store, now: now)
    }

    private mutating func deleteNext(
        _ call: inout Call, store: ObjectStore, now: Timestamp
    ) throws(APIFailure) -> Step? {
        while let slot = call.pending.last {
            if let item = store.current(slot), !call.request.value.isDryRun {
                stage = .storage
                let step = delete(item, store.keys[slot], call, now: now)
                if let step { return step }
            }
            call.pending.removeLast()
        }
        return nil
    }
}

extension ObjectMeta {
    /// Marks the object as being deleted, which counts as a change of what is desired.
    mutating func markDeleted(after seconds: Int, now: Timestamp) {
        if let former = deletionTimestamp {
            let shorter = Int64((deletionGracePeriodSeconds ?? 0) &- seconds)
            let (sum, overflows) = former.seconds.subtractingReportingOverflow(shorter)
            deletionTimestamp = overflows ? now.wholeSeconds : Timestamp(seconds: sum)
        } else {
            let (sum, overflows) = now.seconds.addingReportingOverflow(Int64(seconds))
            deletionTimestamp = Timestamp(seconds: overflows ? .max : sum)
            if generation > 0 { generation += 1 }
        }
        deletionGracePeriodSeconds = seconds
    }
}
