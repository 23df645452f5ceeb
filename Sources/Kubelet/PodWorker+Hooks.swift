import KubeAPI

extension PodWorker {
    private static let postStartTag = Check.hook.rawValue << 6
    private static let preStopTag = Check.hook.rawValue << 6 | 1

    private func handler(_ index: Int, isPreStop: Bool) -> LifecycleHandler? {
        let inits = initCount
        let lifecycle =
            index < inits
            ? spec.value.initContainers[index].lifecycle
            : spec.value.containers[index - inits].lifecycle
        return isPreStop ? lifecycle?.preStop : lifecycle?.postStart
    }

    /// Runs the hook after the start, if there is one. The real kubelet waits for its end before
    /// it goes on with the next container.
    mutating func postStart(_ index: Int, turn: inout Turn) {
        guard let hook = handler(index, isPreStop: false) else { return }
        _ = run(hook, index, tag: Self.postStartTag, turn: &turn)
    }

    /// Runs the hook before the stop. Returns whether there is one: then the stop comes after it.
    mutating func preStop(_ index: Int, grace: Int, turn: inout Turn) -> Bool {
        guard grace > Self.shortestGrace, let hook = handler(index, isPreStop: true) else {
            return false
        }
        var limit = Micros.seconds(grace)
        if let sleep = hook.sleep {
            limit = min(limit, .seconds(sleep.seconds))
        } else if !run(hook, index, tag: Self.preStopTag, turn: &turn) {
            return false
        }
        containers[index].rare.update(orBegin: .init()) { $0.preStop = (turn.now, grace) }
        turn.arm(
            TimerID(.hookOver, subject(container: index, detail: containers[index].epoch)),
            after: limit)
        return true
    }

    private func run(
        _ hook: LifecycleHandler, _ index: Int, tag: UInt8, turn: inout Turn
    ) -> Bool {
        let id = containers[index].id
        if let exec = hook.exec {
            call(.execSync(id, command: exec.command), container: index, tag: tag, turn: &turn)
        } else if let http = hook.httpGet {
            let port = container(index).number(of: http.port)
            call(
                .connect(id, .http(port: port, path: http.path)), container: index, tag: tag,
                turn: &turn)
        } else {
            return false
        }
        return true
    }

    mutating func hookEnded(
        _ index: Int, _ tag: UInt8, _ exitCode: Int, on node: NodeFacts, turn: inout Turn
    ) {
        if tag == Self.preStopTag {
            if exitCode != 0, containers[index].rare.value?.preStop != nil {
                record(
                    .failedPreStopHook, .words("PreStopHook failed"), container: index, on: node,
                    turn: &turn)
            }
            hookIsOver(index, epoch: containers[index].epoch, on: node, turn: &turn)
        } else if exitCode != 0, containers[index].state == .running, stage == .active {
            record(
                .failedPostStartHook, .words("PostStartHook failed"), container: index, on: node,
                turn: &turn)
            stop(index, grace: gracePeriod, .words("FailedPostStartHook"), on: node, turn: &turn)
        }
    }

    /// The hook before the stop has ended, or its time is over: now the stop itself, with the
    /// seconds that are left.
    mutating func hookIsOver(
        _ index: Int, epoch: UInt8, on node: NodeFacts, turn: inout Turn
    ) {
        guard containers[index].state == .stopping, containers[index].epoch == epoch,
            let hook = containers[index].rare.value?.preStop
        else { return }
        containers[index].rare.update(orBegin: .init()) { $0.preStop = nil }
        let spent = Int((turn.now.microseconds - hook.since.microseconds) / 1_000_000)
        call(
            .stopContainer(
                containers[index].id, gracePeriod: max(Self.shortestGrace, hook.grace - spent)),
            container: index, turn: &turn)
    }
}
