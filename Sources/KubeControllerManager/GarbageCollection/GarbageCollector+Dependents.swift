import KubeAPI

// MARK: - Dependents (`attemptToDeleteItem`)

extension GarbageCollector {
    /// Deletes an object all of whose owners are gone, or takes the references to those out.
    mutating func syncDependent(_ dependent: Int, _ view: View, _ turn: inout Turn) {
        let slot = graph.dependents.slot(dependent)
        let kind = view.key(slot).kind
        guard let item = view.item(kind, slot), case let metadata = item.object.metadata,
            metadata.deletionTimestamp == nil, !metadata.ownerReferences.isEmpty
        else {
            doomed.succeeded(dependent)
            return
        }
        var dangling: [UID] = []
        var waiting: [UID] = []
        var isOwned = false
        for reference in metadata.ownerReferences {
            guard let owner = graph.owner(reference.uid) else { continue }
            switch state(of: owner, view) {
            case .absent: dangling.append(reference.uid)
            case .present:
                let waits =
                    reference.blockOwnerDeletion == true && isWaitingForDependents(owner, view)
                if waits { waiting.append(reference.uid) } else { isOwned = true }
            case .assumed:
                ask(owner, reference, metadata.namespace, &turn)
                doomed.done(dependent)
                return
            case .asked:
                doomed.done(dependent)
                return
            }
        }
        decide(dependent, item, dangling, waiting, isOwned: isOwned, &turn)
    }

    private mutating func decide(
        _ dependent: Int, _ item: APIReply.Item, _ dangling: [UID], _ waiting: [UID],
        isOwned: Bool, _ turn: inout Turn
    ) {
        let unneeded = dangling + waiting
        if unneeded.isEmpty {
            doomed.succeeded(dependent)
            return
        }
        let (kind, metadata) = (item.object.kind, item.object.metadata)
        var request = APIRequest(
            .delete, kind, namespace: metadata.namespace, name: metadata.name)
        request.uid = metadata.uid
        // Somebody may have set it free or adopted it meanwhile.
        request.resourceVersion = item.revision
        if isOwned {
            request.verb = .patch
            request.body = MetadataPatch.release(from: unneeded, uid: metadata.uid)
        } else if !waiting.isEmpty, let own = graph.owner(metadata.uid), graph.hasDependents(own) {
            request.propagation = .foreground
        } else {
            request.propagation = .background
        }
        turn.send(request, Token(code: Code.delete, slot: dependent))
    }

    mutating func dependentReplied(_ dependent: Int, _ reply: APIReply, _ turn: inout Turn) {
        switch reply.failure?.reason {
        case nil, .notFound?:
            doomed.succeeded(dependent)
        default:
            turn.arm(
                TimerID(code: Code.retryDependent, slot: dependent),
                after: doomed.failed(dependent))
        }
    }

    // MARK: Owners that aren't known

    /// What is known of an owner, including what the view shows.
    private func state(of owner: Int, _ view: View) -> OwnerGraph.State {
        if exists(owner, view) { return .present }
        let state = graph.owners[owner].state
        return state == .present ? .assumed : state
    }

    /// Asks the API server for an owner: the view may be late.
    private mutating func ask(
        _ owner: Int, _ reference: OwnerReference, _ namespace: String, _ turn: inout Turn
    ) {
        guard let key = OwnerGraph.key(of: reference, namespace: namespace) else {
            // An object of a kind that isn't served can't be looked up, nor judged.
            graph.owners[owner].state = .asked
            return
        }
        graph.owners[owner].state = .asked
        turn.send(
            APIRequest(.get, key.kind, namespace: key.namespace, name: key.name),
            Token(code: Code.ask, slot: owner))
    }

    mutating func ownerAnswered(_ token: Token, _ reply: APIReply) {
        let owner = token.slot
        guard graph.owners[owner].state == .asked else { return }
        if reply.failure?.reason == .notFound
            || reply.item.map({ $0.object.metadata.uid != graph.owners[owner].uid }) == true
        {
            graph.owners[owner].state = .assumed
            ownerIsGone(owner)
        } else {
            graph.owners[owner].state = reply.isSuccess ? .present : .assumed
            for dependent in graph.dependents(of: owner) { doomed.add(dependent) }
        }
    }

    private func isWaitingForDependents(_ owner: Int, _ view: View) -> Bool {
        guard let slot = graph.owners[owner].slot,
            let metadata = view.object(view.key(slot).kind, slot)?.metadata
        else { return false }
        return metadata.deletionTimestamp != nil
            && metadata.finalizers.contains(Self.foregroundFinalizer)
    }
}
