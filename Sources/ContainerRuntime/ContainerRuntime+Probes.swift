import KubeAPI

extension ContainerRuntime {
    mutating func execute(
        _ call: RuntimeCall, _ id: ContainerID, _ command: [String], turn: inout Turn
    ) {
        let took = Self.time(between: 10, and: 40, turn: &turn)
        guard let place = place(of: call, id),
            let result = execute(command, place, now: turn.now)
        else {
            fail(call, Self.noContainer, after: took, turn: &turn)
            return
        }
        let code = isUnhealthy(place) ? max(1, result.exitCode) : result.exitCode
        answer(
            call, .executed(exitCode: code, output: result.output), after: took + result.took,
            turn: &turn)
    }

    func connect(
        _ call: RuntimeCall, _ id: ContainerID, _ connection: RuntimeCall.Connection,
        turn: inout Turn
    ) {
        let took = Self.time(between: 1, and: 8, turn: &turn)
        guard let place = place(of: call, id), listens(place, on: connection.port, at: turn.now)
        else {
            answer(call, .connected(.refused), after: took, turn: &turn)
            return
        }
        var status = 0
        if case .http(_, let path) = connection {
            status = isUnhealthy(place) ? 500 : Self.exists(path) ? 200 : 404
        } else if isUnhealthy(place) {
            answer(call, .connected(.refused), after: took, turn: &turn)
            return
        }
        answer(call, .connected(.accepted(status: status)), after: took, turn: &turn)
    }

    /// Nobody knows a server's pages; those that examples ask for in vain are missing.
    private static func exists(_ path: String) -> Bool {
        ["wrong", "nonexist", "not-exist", "notfound", "missing", "invalid"]
            .allSatisfy { !path.lowercased().contains($0) }
    }

    private func isUnhealthy(_ place: Place) -> Bool {
        self[place].extras.value?.isUnhealthy ?? false
    }

    /// Whether the container's process listens on `port`.
    private func listens(_ place: Place, on port: Int, at now: Timestamp) -> Bool {
        let attempt = self[place]
        guard attempt.state == .running, attempt.startedAt <= now else { return false }
        switch attempt.process {
        case .server: break
        case .shell(let machine): if machine.value?.serves != true { return false }
        case .brief, .idle, .missing: return false
        }
        guard let container = attempt.spec.container(attempt.index) else { return false }
        let declared = container.ports.contains { $0.containerPort == port }
        guard case .server(let ports, _)? = images[attempt.image].known?.nature else {
            return declared
        }
        // Arguments may have moved a known server to another port.
        let isMoved =
            !container.command.isEmpty || !container.args.isEmpty
            || container.env.contains { $0.name.hasSuffix("PORT") }
        return ports.contains(port) || (isMoved && declared)
    }

    /// Whether a process of the Pod listens on `port`: what decides about a connection to it.
    ///
    /// A known image listens on its own ports whatever `containerPort` says, as in reality; an
    /// unknown one is taken to listen on the ports that its Pod declares.
    public func accepts(pod: Slot, uid: UID, port: Int, now: Timestamp) -> Bool {
        guard let sandbox = sandboxIndex(pod, uid), sandboxes[sandbox].isReady else { return false }
        return sandboxes[sandbox].containers.indices.contains {
            listens(Place(sandbox: sandbox, container: $0), on: port, at: now)
        }
    }
}
