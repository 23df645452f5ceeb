import Phrasebook

extension HopNote {
    /// The note as one sentence.
    public var text: Text {
        switch self {
        case .none: Text(verbatim: "")
        case .request(let verb, let kind, let name):
            .hopRequest(verb: verb.name, subject: kind.info.name + (name.isEmpty ? "" : " " + name))
        case .createOwned(let kind, let owner):
            .hopCreateOwned(kind: kind.info.name, owner: owner)
        case .bindPod(let pod, let node): .hopBind(pod: pod, node: node)
        case .podIs(let pod, let phase, let reason):
            .hopPodIs(pod: pod, phase: phase, reason: reason)
        case .heartbeat(let node): .hopHeartbeat(node: node)
        case .nodeIsSilent(let node): .hopNodeIsSilent(node: node)
        case .adopt(let pod): .hopAdopt(pod: pod)
        case .release(let pod): .hopRelease(pod: pod)
        case .event(let reason, let about): .hopEvent(reason: reason, about: about)
        case .answered(let code, let reason): .hopAnswered(code: code, reason: reason)
        case .write, .read, .committed, .conflict, .readAt: storageText
        case .watchOpened, .watchStarted, .added, .modified, .deleted: watchText
        case .resolveName, .resolved, .notResolved, .connectTo, .translated, .connected,
            .notReached:
            dataPathText
        case .fault(let verb, let object): .hopFault(verb: verb.name, object: object)
        default: runtimeText
        }
    }

    private var storageText: Text {
        switch self {
        case .write(let key, true, _): .hopErase(key: key)
        case .write(let key, false, .absent): .hopWriteNew(key: key)
        case .write(let key, false, .unchanged(let revision)):
            .hopWrite(key: key, ifUnchangedSince: revision)
        case .write(let key, false, .anything): .hopWriteAnyway(key: key)
        case .read(let key): .hopRead(key: key)
        case .committed(let revision): .hopCommitted(revision: revision)
        case .readAt(let revision): .hopReadAt(revision: revision)
        default: .hopConflict
        }
    }

    private var watchText: Text {
        switch self {
        case .watchOpened(let kind, let filter, let since):
            .hopWatchOpened(filter.text(kind), since: since)
        case .watchStarted(let kind, let objects):
            .hopWatchStarted(kind: kind.info.name, objects: objects)
        case .added: .hopAdded
        case .modified: .hopModified
        default: .hopDeleted
        }
    }

    private var runtimeText: Text {
        switch self {
        case .runtimeAsked(let verb, let pod, let container):
            .hopRuntimeAsked(verb: verb.name, pod: pod, container: container)
        case .sandboxRuns(let pod, let ip): .hopSandboxRuns(pod: pod, ip: ip)
        case .imagePresent(let image): .hopImagePresent(image: image)
        case .imageMissing(let image): .hopImageMissing(image: image)
        case .imagePulled(let image, let bytes): .hopImagePulled(image: image, bytes: bytes)
        case .containerRuns(let name): .hopContainerRuns(name: name)
        case .containerEnded(let name, let exitCode):
            .hopContainerEnded(name: name, exitCode: exitCode)
        case .probed(let container, let success):
            .hopProbed(container: container, success: success)
        case .runtimeFailed(let message): .hopRuntimeFailed(message: message)
        default: .hopRuntimeDone
        }
    }

    private var dataPathText: Text {
        switch self {
        case .resolveName(let name): .hopResolve(name: name)
        case .resolved(let name, let address): .hopResolved(name: name, address: address)
        case .notResolved(let name): .hopNotResolved(name: name)
        case .connectTo(let address): .hopConnect(address: address)
        case .translated(let virtual, let backend):
            .hopTranslated(virtual: virtual, backend: backend)
        case .connected(let pod): .hopConnected(pod: pod)
        case .notReached(let obstacle, let address): .hopNotReached(obstacle.text, at: address)
        default: Text(verbatim: "")
        }
    }
}

extension HopNote.Obstacle {
    /// The obstacle in words.
    public var text: Text {
        switch self {
        case .noRoute: .noRoute
        case .unreachable: .unreachable
        case .refused: .connectionRefused
        case .dropped: .connectionDropped
        }
    }
}

extension WatchInterest.Filter {
    /// Which objects of `kind` are watched.
    fileprivate func text(_ kind: Kind) -> Text {
        switch self {
        case .all: .hopEvery(kind: kind.info.name)
        case .boundHere: .hopBoundHere(kind: kind.info.name)
        case .ownNode: .hopOwn(kind: kind.info.name)
        }
    }
}
