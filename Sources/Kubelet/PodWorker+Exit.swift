import KubeAPI

extension PodWorker {
    /// A container has ended, by itself or because it was told to.
    mutating func exited(
        _ index: Int, _ exitCode: Int, _ reason: String, message: String = "", on node: NodeFacts,
        turn: inout Turn
    ) {
        guard containers[index].isAlive || containers[index].state == .starting else { return }
        if current == index { abandonStart() }
        var end = ContainerStateTerminated()
        end.exitCode = exitCode
        end.reason = reason
        end.message = message
        end.startedAt = containers[index].startedAt
        end.finishedAt = turn.now
        end.containerID = containers[index].id
        containers[index].end.value = end
        containers[index].isReady = false
        containers[index].hasStarted = false
        containers[index].probes.value = nil
        hasToReport = true
        guard stage == .active else {
            containers[index].state = .ended
            sync(on: node, turn: &turn)
            return
        }
        guard restarts(index, after: exitCode) else {
            containers[index].state = .ended
            checkInitialized()
            report(on: node, turn: &turn)
            sync(on: node, turn: &turn)
            return
        }
        backOff(index, exitCode: exitCode, end, on: node, turn: &turn)
        report(on: node, turn: &turn)
        sync(on: node, turn: &turn)
    }

    /// Decides when the container is started again (`doBackOff`): at once the first time, then
    /// after 10 seconds, 20, 40, up to five minutes, counted from its end.
    private mutating func backOff(
        _ index: Int, exitCode: Int, _ end: ContainerStateTerminated, on node: NodeFacts,
        turn: inout Turn
    ) {
        let name = name(of: index)
        let pod = "\(pod.value.metadata.name)_\(pod.value.metadata.namespace)(\(uid))"
        let restart: (at: Timestamp, isSteady: Bool)? = containers[index].rare.update(
            orBegin: .init()
        ) { troubles in
            if let until = troubles.restarts.end(since: turn.now, now: turn.now) {
                troubles.reason = "CrashLoopBackOff"
                troubles.message =
                    "back-off \(troubles.restarts.text) restarting failed container=\(name) "
                    + "pod=\(pod)"
                troubles.retryAt = until
                let isSteady = troubles.restarts.isLongest
                troubles.restarts.advance(event: turn.now, now: until)
                return (until, isSteady)
            }
            troubles.restarts.advance(event: turn.now, now: turn.now)
            return nil
        }
        guard let restart else {
            containers[index].state = .waiting
            return
        }
        containers[index].state = .backingOff
        recordRestartBackOff(index, on: node, turn: &turn)
        armRetry(
            index, rest: restart.at.microseconds - turn.now.microseconds,
            isSteady: restart.isSteady, turn: &turn)
    }

    mutating func recordRestartBackOff(_ index: Int, on node: NodeFacts, turn: inout Turn) {
        let metadata = pod.value.metadata
        record(
            .backOff,
            .words(
                "Back-off restarting failed container \(name(of: index)) in pod "
                    + "\(metadata.name)_\(metadata.namespace)(\(uid))"), container: index,
            on: node, turn: &turn)
    }

    /// Tells a container to end.
    ///
    /// - Parameters:
    ///   - grace: the seconds that it has for it.
    ///   - text: the event's.
    mutating func stop(
        _ index: Int, grace: Int, _ text: EventText, on node: NodeFacts, turn: inout Turn
    ) {
        containers[index].state = .stopping
        containers[index].isReady = false
        record(.killing, text, container: index, on: node, turn: &turn)
        if !preStop(index, grace: grace, turn: &turn) {
            call(
                .stopContainer(containers[index].id, gracePeriod: grace), container: index,
                turn: &turn)
        }
    }
}

/// What can be said of an image's name without asking anybody.
enum ImageReference {
    /// Why the name isn't one; nil when it is.
    static func problem(with image: String) -> String? {
        let repository = image.prefix { $0 != "@" }
        let last = repository.lastIndex(of: "/") ?? repository.startIndex
        let path =
            repository[last...].firstIndex(of: ":").map { repository[..<$0] } ?? repository
        let isMalformed =
            image.isEmpty || image.utf8.contains(UInt8(ascii: " ")) || image.hasSuffix(":")
            || image.hasSuffix("/") || image.hasPrefix("/")
        if isMalformed {
            return "couldn't parse image name \"\(image)\": invalid reference format"
        }
        guard path.utf8.contains(where: { (65...90).contains($0) }) else { return nil }
        let name = path.contains("/") ? String(path) : "library/" + path
        return "couldn't parse image name \"\(image)\": invalid reference format: "
            + "repository name (\(name)) must be lowercase"
    }
}
