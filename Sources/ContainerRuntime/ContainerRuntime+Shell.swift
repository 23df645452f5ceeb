import KubeAPI

extension ContainerRuntime {
    /// A pause longer than this doesn't keep the cluster from settling, unless the Pod's progress
    /// depends on the container's end.
    private static let longestWait = Micros.seconds(5)

    /// What a program does before it asks the network.
    private static let beginning = Micros(10_000)

    /// The network has answered a program.
    public mutating func handle(
        _ result: NetworkResult, for timer: TimerID, turn: inout Turn
    ) {
        guard let alarm = Alarm(timer), let place = place(of: alarm.container) else { return }
        run(place, answer: result, turn: &turn)
    }

    /// The shell at `place` goes on, after a pause or with an answer from the network.
    mutating func run(_ place: Place, answer: NetworkResult? = nil, turn: inout Turn) {
        guard self[place].state == .running, case .shell(var box) = self[place].process,
            var machine = box.value, var world = world(of: place, at: turn.now)
        else { return }
        let rest = answer.map { machine.take($0, in: &world) } ?? machine.run(in: &world)
        box.value = machine
        self[place].process = .shell(box)
        keep(world, place)
        switch rest {
        case .pause(let span):
            let isConsequence =
                !machine.hasLooped && (span <= Self.longestWait || endMatters(place))
            arm(.wake, place, after: span, isPeriodic: !isConsequence, turn: &turn)
        case .network(let use):
            let sandbox = sandboxes[place.sandbox]
            let container = self[place]
            let alarm = Alarm(
                .wake, .init(slot: sandbox.slot, index: container.index, id: container.id))
            turn.use(
                use, pod: sandbox.slot, alarm.timer, after: Self.beginning,
                isPeriodic: machine.hasLooped)
        case .ended(let code): exit(place, code, isReply: false, turn: &turn)
        case .forever: break
        }
    }

    /// Whether somebody waits for the container's end.
    private func endMatters(_ place: Place) -> Bool {
        let container = self[place]
        let isSidecar = container.spec.container(container.index)?.restartPolicy == .always
        return !isSidecar
            && (container.isInit || container.spec.value.restartPolicy ?? .always != .always)
    }

    private func world(of place: Place, at now: Timestamp) -> ShellWorld? {
        let sandbox = sandboxes[place.sandbox]
        let attempt = sandbox.containers[place.container]
        guard let container = attempt.spec.container(attempt.index) else { return nil }
        return ShellWorld(
            files: attempt.extras.value?.files ?? FileTree(),
            volumes: sandbox.volumes.value ?? FileTree(),
            nodeFiles: nodeFiles.value ?? FileTree(), nodeLogs: logFiles(seenBy: attempt.spec),
            spec: attempt.spec, container: container, now: now, address: sandbox.ip,
            hostname: sandbox.hostname,
            namespace: sandbox.pod.value.metadata.namespace)
    }

    /// Keeps what a command has changed and printed.
    private mutating func keep(_ world: ShellWorld, _ place: Place) {
        if world.files != self[place].extras.value?.files ?? FileTree() {
            self[place].extras.update(orBegin: .init()) { $0.files = world.files }
        }
        if world.volumes != sandboxes[place.sandbox].volumes.value ?? FileTree() {
            sandboxes[place.sandbox].volumes.value = world.volumes
        }
        if world.nodeFiles != nodeFiles.value ?? FileTree() { nodeFiles.value = world.nodeFiles }
        for line in world.printed { print(line, place, at: world.now) }
    }

    /// Runs a command in a running container, as `kubectl exec` does: what it prints, and its
    /// exit code; nil when the container doesn't run.
    ///
    /// Its pauses are skipped, and one that would go on for ever ends without an error.
    public mutating func execute(
        _ command: [String], pod: Slot, uid: UID, container: Int, now: Timestamp
    ) -> (exitCode: Int, output: String)? {
        guard let sandbox = sandboxIndex(pod, uid),
            let index = sandboxes[sandbox].containers.firstIndex(where: { $0.index == container })
        else { return nil }
        let place = Place(sandbox: sandbox, container: index)
        return execute(command, place, now: now).map { ($0.exitCode, $0.output) }
    }

    mutating func execute(
        _ command: [String], _ place: Place, now: Timestamp
    ) -> (exitCode: Int, output: String, took: Micros)? {
        guard self[place].state == .running, !command.isEmpty,
            var world = world(of: place, at: now)
        else { return nil }
        guard var shell = ShellMachine.forExecution(of: command) else { return (0, "", 0) }
        var took: Micros = 0
        var rest = shell.runWithoutNetwork(in: &world)
        while case .pause(let span) = rest, took < Self.longestExecution {
            took += min(span, Self.longestExecution)
            rest = shell.runWithoutNetwork(in: &world)
        }
        let output = world.printed.map { $0 + "\n" }.joined()
        world.printed = []
        keep(world, place)
        guard case .ended(let code) = rest else { return (0, output, took) }
        return (code, output, took)
    }

    private static let longestExecution = Micros.seconds(3600)
}
