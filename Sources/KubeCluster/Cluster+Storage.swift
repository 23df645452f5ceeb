import Etcd
import KubeAPI
import KubeAPIServer

extension Cluster {
    /// A request arrives at the API server.
    mutating func receive(
        _ entry: Entry, _ client: ActorID, _ request: Ref<APIRequest>, _ token: Token
    ) {
        arrive(
            entry, from: client, to: .apiServer, request.value.verb, object(of: request.value),
            note: note(of: request.value, from: client))
        let node = client.node.map { nodes.names[$0] } ?? ""
        submit(Call(client: client, node: node, request: request, token: token))
    }

    /// Hands a call to the API server and does what it wants.
    mutating func submit(_ call: Call) {
        var call = call
        apiServer.keepsStages = trace.isRecording
        let step = apiServer.receive(
            &call, store: etcd.store, now: now, random: &turn.random)
        trace.addStages(apiServer.stages, of: cause)
        follow(step, call)
    }

    /// Does the next thing that the API server wants done for `call`.
    private mutating func follow(_ step: APIServer.Step, _ call: Call) {
        switch step {
        case .transact(let transaction):
            plan(
                .transact(call, Ref(transaction)), after: draw(.etcd), observed: etcd.revision)
        case .read:
            plan(.read(call), after: draw(.etcd), observed: etcd.revision)
        case .answer(let reply):
            answer(call, reply)
        }
    }

    private mutating func answer(_ call: Call, _ reply: consuming APIReply) {
        if call.client == .apiServer { return }
        if let warning = APIServer.warning(about: call.request.value.kind) {
            reply.warnings.append(warning)
        }
        plan(
            .reply(
                to: call.client, call.request, call.token,
                Ref(reply)), after: draw(.api),
            observed: etcd.revision)
    }

    /// A message between the API server and etcd arrives.
    mutating func handleStorage(_ entry: Entry) {
        switch entry.message {
        case .transact(let call, let transaction): commit(entry, call, transaction.value)
        case .transacted(let call, let result): resume(entry, call, after: result)
        case .read(let call): read(entry, call)
        case .readDone(let call, let revision): resume(entry, call, readAt: revision)
        default: break
        }
    }

    private mutating func commit(
        _ entry: Entry, _ call: Call, _ transaction: Transaction<ObjectKey, KubeObject>
    ) {
        arrive(
            entry, from: .apiServer, to: .etcd, .txn,
            object(of: transaction.key), note: note(of: transaction))
        let result = etcd.commit(transaction)
        if let expiry = transaction.expiry, !isExpiryPlanned {
            isExpiryPlanned = true
            plan(.expireLeases, at: expiry, isRoutine: true)
        }
        lastCommitArrival = max(lastCommitArrival, now + draw(.commit))
        plan(.transacted(call, result), at: lastCommitArrival)
    }

    private mutating func resume(_ entry: Entry, _ call: Call, after result: TransactionResult) {
        var call = call
        switch result {
        case .committed(let slot, let revision):
            arrive(
                entry, from: .etcd, to: .apiServer, .txn, .slot(slot), revision: revision, code: 0,
                note: .committed(revision: revision))
            broadcast(revision)
        case .failed(let slot, _):
            arrive(
                entry, from: .etcd, to: .apiServer, .txn, .slot(slot), code: 0, note: .conflict)
        }
        let step = apiServer.resume(
            &call, after: result, store: etcd.store, now: now, random: &turn.random)
        trace.addStages(apiServer.stages, of: cause)
        follow(step, call)
    }

    private mutating func read(_ entry: Entry, _ call: Call) {
        arrive(
            entry, from: .apiServer, to: .etcd, .range, object(of: call.request.value),
            note: .read(key: call.request.value.key.path))
        plan(.readDone(call, etcd.revision), after: draw(.read))
    }

    private mutating func resume(_ entry: Entry, _ call: Call, readAt revision: Revision) {
        arrive(
            entry, from: .etcd, to: .apiServer, .range, object(of: call.request.value),
            revision: revision, code: 0, note: .readAt(revision: revision))
        let reply = apiServer.resume(call, readAt: revision, store: etcd.store)
        trace.addStages(apiServer.stages, of: cause)
        answer(call, reply)
    }

    /// The API server's answer arrives at its client.
    mutating func deliver(
        _ entry: Entry, _ reply: Ref<APIReply>, to client: ActorID, _ request: Ref<APIRequest>,
        _ token: Token
    ) {
        if let node = client.node, nodes.health[node] != .up {
            if nodes.health[node] == .partitioned {
                plan(.requestLost(client, token), after: .seconds(10), isRoutine: entry.isRoutine)
            }
            return
        }
        arrive(
            entry, from: .apiServer, to: client, request.value.verb,
            object(of: request.value, answeredBy: reply.value),
            revision: reply.value.isSuccess ? reply.value.revision : 0,
            code: reply.value.code, note: note(of: reply.value))
        if client.role == .kubectl {
            answers.append(Answer(token: token, reply: reply.value, hop: cause))
        } else {
            take(.reply(token, reply), client)
        }
    }

    private func object(of request: APIRequest, answeredBy reply: APIReply) -> HopObject {
        if request.name.isEmpty, let item = reply.item,
            let slot = etcd.store.keys.slot(of: item.object.key)
        {
            return .slot(slot)
        }
        return object(of: request)
    }

    /// A request or its answer got lost; the client's own timeout tells it.
    mutating func requestLost(_ client: ActorID, _ token: Token) {
        if let node = client.node, nodes.health[node] == .crashed { return }
        let failure = APIFailure(
            .timeout, "Timeout: request did not complete within the allotted timeout")
        take(.reply(token, Ref(APIReply(failure))), client)
    }

    /// Deletes the keys whose lease has lapsed, and comes again when the next one does.
    mutating func expireLeases() {
        for revision in etcd.revokeLapsed(at: now) { broadcast(revision) }
        isExpiryPlanned = etcd.nextExpiry != nil
        if let next = etcd.nextExpiry { plan(.expireLeases, at: next, isRoutine: true) }
    }

    /// Forgets history that is older than five minutes, as the API server tells etcd to, but none
    /// that an open watch has yet to be told.
    mutating func compact() {
        let needed = watches.watchers.filter(\.isOpen).map(\.cursor).min() ?? etcd.revision
        etcd.compact(to: min(compactionTarget, needed))
        compactionTarget = etcd.revision
        plan(.compact, after: .seconds(300), isRoutine: true)
    }
}
