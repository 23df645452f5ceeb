import KubeAPI

// MARK: - Owners that wait for their dependents

extension GarbageCollector {
    /// Lets an owner go once its dependents are released (orphaning) or deleted (foreground).
    mutating func syncOwner(_ number: Int, _ view: View, _ turn: inout Turn) {
        let slot = leavingSlots.slot(number)
        let kind = view.key(slot).kind
        guard view.cursor(kind) >= releases[number].ownWrite,
            let metadata = view.object(kind, slot)?.metadata, metadata.deletionTimestamp != nil
        else {
            leaving.succeeded(number)
            return
        }
        let owner = graph.owner(metadata.uid)
        if metadata.finalizers.contains(Self.orphanFinalizer) {
            releases[number].hasFailed = false
            if let owner { release(owner, number, view, &turn) }
            if releases[number].outstanding == 0 {
                removeFinalizer(Self.orphanFinalizer, number, kind, metadata, &turn)
            }
        } else if metadata.finalizers.contains(Self.foregroundFinalizer) {
            let isBlocked = owner.map { owner in
                graph.hasDependent(of: owner) { blocks($0, metadata.uid, view) }
            }
            if isBlocked == true {
                if let owner { deleteDependents(of: owner, number) }
                leaving.succeeded(number)
            } else {
                removeFinalizer(Self.foregroundFinalizer, number, kind, metadata, &turn)
            }
        } else {
            leaving.succeeded(number)
        }
    }

    private mutating func deleteDependents(of owner: Int, _ number: Int) {
        let uid = graph.owners[owner].uid
        if releases[number].foreground == uid { return }
        releases[number].foreground = uid
        for dependent in graph.dependents(of: owner).reversed() { doomed.add(dependent) }
    }

    private func blocks(_ dependent: Int, _ owner: UID, _ view: View) -> Bool {
        let slot = graph.dependents.slot(dependent)
        let references = view.object(view.key(slot).kind, slot)?.metadata.ownerReferences ?? []
        return references.contains { $0.uid == owner && $0.blockOwnerDeletion == true }
    }

    /// Takes the references to an owner out of all its dependents.
    private mutating func release(
        _ owner: Int, _ number: Int, _ view: View, _ turn: inout Turn
    ) {
        let uid = graph.owners[owner].uid
        for dependent in graph.dependents(of: owner).reversed() {
            let slot = graph.dependents.slot(dependent)
            let kind = view.key(slot).kind
            guard let metadata = view.object(kind, slot)?.metadata,
                metadata.ownerReferences.contains(where: { $0.uid == uid })
            else { continue }
            var request = APIRequest(
                .patch, kind, namespace: metadata.namespace, name: metadata.name,
                body: MetadataPatch.release(from: [uid], uid: metadata.uid))
            request.uid = metadata.uid
            turn.send(request, Token(code: Code.release, number, about: slot))
            releases[number].outstanding += 1
        }
    }

    mutating func releaseReplied(
        _ number: Int, _ reply: APIReply, _ view: View, _ turn: inout Turn
    ) {
        releases[number].outstanding -= 1
        if let failure = reply.failure, failure.reason != .notFound {
            releases[number].hasFailed = true
        }
        guard releases[number].outstanding == 0 else { return }
        let slot = leavingSlots.slot(number)
        let kind = view.key(slot).kind
        if releases[number].hasFailed {
            retry(number, &turn)
        } else if let metadata = view.object(kind, slot)?.metadata {
            removeFinalizer(Self.orphanFinalizer, number, kind, metadata, &turn)
        } else {
            leaving.succeeded(number)
        }
    }

    private func removeFinalizer(
        _ finalizer: String, _ number: Int, _ kind: Kind, _ metadata: ObjectMeta,
        _ turn: inout Turn
    ) {
        var request = APIRequest(
            .patch, kind, namespace: metadata.namespace, name: metadata.name,
            body: MetadataPatch.finalizers(metadata.finalizers.filter { $0 != finalizer }))
        request.uid = metadata.uid
        turn.send(request, Token(code: Code.finalizer, slot: number))
    }

    mutating func finalizerReplied(_ number: Int, _ reply: APIReply, _ turn: inout Turn) {
        if reply.isSuccess || reply.failure?.reason == .notFound {
            releases[number].ownWrite = max(releases[number].ownWrite, reply.revision)
            leaving.succeeded(number)
        } else {
            retry(number, &turn)
        }
    }

    private mutating func retry(_ number: Int, _ turn: inout Turn) {
        turn.arm(TimerID(code: Code.retryOwner, slot: number), after: leaving.failed(number))
    }
}
