import KubeAPI

extension ContainerRuntime {
    mutating func create(
        _ call: RuntimeCall, _ config: RuntimeCall.ContainerConfig, turn: inout Turn
    ) {
        let took = Self.time(between: 20, and: 80, turn: &turn)
        guard let sandbox = sandboxIndex(call.pod, call.uid), sandboxes[sandbox].isReady,
            config.spec.has(call.container)
        else {
            fail(call, Self.noSandbox, after: took, turn: &turn)
            return
        }
        let image = images.index(of: config.spec.image(call.container))
        guard images.isPresent(image, at: turn.now) else {
            let name = images[image].canonical
            fail(
                call,
                "rpc error: code = NotFound desc = failed to create containerd container: "
                    + "get image \"\(name)\": not found", after: took, turn: &turn)
            return
        }
        let id = ContainerID(bits: turn.random.next() | 1)
        let attempt = RunningContainer(
            index: call.container, id: id, spec: config.spec, image: image,
            process: process(config.spec, call.container, image: image))
        sandboxes[sandbox].replace(with: attempt)
        answer(call, .containerCreated(id), after: took, turn: &turn)
    }

    /// What the process does. A server that is left to itself, the common case, is known without
    /// a look at the container's many fields.
    private func process(_ spec: Ref<PodSpec>, _ index: Int, image: Int) -> Process {
        if let process = images[image].plainProcess, spec.isPlain(index) { return process }
        guard let container = spec.container(index) else { return .server(exitCode: 0) }
        return Process.of(container, image: images[image])
    }

    static var noSandbox: String {
        "rpc error: code = NotFound desc = failed to find sandbox: not found"
    }

    static var noContainer: String {
        "rpc error: code = NotFound desc = an error occurred when try to find container: not found"
    }

    mutating func start(_ call: RuntimeCall, _ id: ContainerID, turn: inout Turn) {
        let took = Self.time(between: 30, and: 120, turn: &turn)
        guard let place = place(of: call, id), sandboxes[place.sandbox].isReady else {
            fail(call, Self.noContainer, after: took, turn: &turn)
            return
        }
        if case .missing(let program) = self[place].process {
            self[place].die(exitCode: 128)
            fail(call, Self.notExecutable(program), after: took, turn: &turn)
            return
        }
        self[place].state = .running
        self[place].startedAt = Timestamp(microseconds: turn.now.microseconds + took)
        answer(call, .containerStarted(id), after: took, turn: &turn)
        switch self[place].process {
        case .server, .idle, .missing: break
        case .brief(_, let after, let words):
            for words in words { print(words, place, at: self[place].startedAt) }
            arm(.ended, place, after: took + after, turn: &turn)
        case .shell: arm(.wake, place, after: took, turn: &turn)
        }
    }

    private static func notExecutable(_ program: String) -> String {
        "failed to create containerd task: failed to create shim task: OCI runtime create failed: "
            + "runc create failed: unable to start container process: error during container "
            + "init: exec: \"\(program)\": "
            + (program.hasPrefix("/")
                ? "stat \(program): no such file or directory"
                : "executable file not found in $PATH")
    }

    /// Sends SIGTERM; a process that doesn't care is killed when the grace period is over.
    mutating func stop(
        _ call: RuntimeCall, _ id: ContainerID, gracePeriod: Int, turn: inout Turn
    ) {
        guard let place = place(of: call, id), self[place].state == .running else {
            let code = place(of: call, id).map { self[$0].exitCode } ?? 137
            answer(
                call, .containerExited(id, exitCode: code, reason: Self.reason(code)),
                after: .milliseconds(2), turn: &turn)
            return
        }
        let grace = Micros.seconds(max(0, gracePeriod))
        if let reaction = self[place].process.reactionTime(turn: &turn), reaction < grace {
            arm(.stopped, place, after: reaction, turn: &turn)
        } else {
            arm(.killed, place, after: grace + .milliseconds(20), turn: &turn)
        }
    }

    mutating func remove(_ call: RuntimeCall, _ id: ContainerID, turn: inout Turn) {
        if let place = place(of: call, id), self[place].state != .running {
            sandboxes[place.sandbox].containers.remove(at: place.container)
        }
        answer(
            call, .containerRemoved(id), after: Self.time(between: 5, and: 20, turn: &turn),
            turn: &turn)
    }

    /// A process has ended: tells the kubelet.
    ///
    /// - Parameters:
    ///   - byStop: whether the kubelet has asked for it.
    ///   - killed: whether by SIGKILL.
    mutating func end(_ place: Place, byStop: Bool, killed: Bool = false, turn: inout Turn) {
        guard self[place].state == .running else { return }
        var code = killed ? 137 : self[place].process.stopExitCode
        if !byStop, case .brief(let exitCode, _, _) = self[place].process { code = exitCode }
        exit(place, code, isReply: byStop, turn: &turn)
    }

    mutating func exit(_ place: Place, _ code: Int, isReply: Bool, turn: inout Turn) {
        self[place].die(exitCode: code)
        let sandbox = sandboxes[place.sandbox]
        let container = sandbox.containers[place.container]
        turn.report(
            RuntimeReport(
                pod: sandbox.slot, uid: sandbox.uid, container: container.index,
                verb: .stopContainer, isReply: isReply,
                .containerExited(container.id, exitCode: code, reason: Self.reason(code))),
            after: 0)
    }

    static func reason(_ exitCode: Int) -> String { exitCode == 0 ? "Completed" : "Error" }
}

extension Sandbox {
    /// Puts a new attempt in the place of the one before it.
    mutating func replace(with attempt: RunningContainer) {
        guard let old = containers.firstIndex(where: { $0.index == attempt.index }) else {
            containers.append(attempt)
            return
        }
        let log = containers[old].log
        containers[old] = attempt
        if !log.isEmpty {
            containers[old].extras.update(orBegin: .init()) { $0.previousLog = log }
        }
    }
}

extension RunningContainer {
    mutating func die(exitCode: Int) {
        guard state != .exited else { return }
        state = .exited
        self.exitCode = exitCode
    }

    var log: ContainerLog { extras.value?.log ?? ContainerLog() }
}
