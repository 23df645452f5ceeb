import KubeAPI

extension PodWorker {
    /// A container has started: its probes begin.
    mutating func beginProbes(_ index: Int, turn: inout Turn) {
        guard hasProbes(index) else {
            containers[index].hasStarted = true
            containers[index].isReady = true
            return
        }
        let container = container(index)
        containers[index].probes.value = ProbeStates()
        containers[index].hasStarted = container.startupProbe == nil
        containers[index].isReady = containers[index].hasStarted && container.readinessProbe == nil
        if container.startupProbe != nil {
            arm(.startup, index, container, turn: &turn)
        } else {
            arm(.liveness, index, container, turn: &turn)
            arm(.readiness, index, container, turn: &turn)
        }
    }

    private func hasProbes(_ index: Int) -> Bool {
        let inits = initCount
        func any(_ container: borrowing Container) -> Bool {
            container.livenessProbe != nil || container.readinessProbe != nil
                || container.startupProbe != nil
        }
        return index < inits
            ? isSidecar(index) && any(spec.value.initContainers[index])
            : any(spec.value.containers[index - inits])
    }

    /// Which probe of which attempt, in a byte.
    private func detail(_ check: Check, _ index: Int) -> UInt8 {
        check.rawValue << 6 | containers[index].epoch
    }

    /// Plans a container's first probe.
    private func arm(_ check: Check, _ index: Int, _ container: Container, turn: inout Turn) {
        guard let probe = container.probe(check) else { return }
        let due = containers[index].startedAt.microseconds + .seconds(probe.initialDelaySeconds)
        turn.arm(
            TimerID(.probe, subject(container: index, detail: detail(check, index))),
            after: due - turn.now.microseconds)
    }

    /// The check that a timer or an answer is about; nil when its attempt is over.
    private func check(_ detail: UInt8, _ index: Int) -> Check? {
        guard let check = Check(rawValue: detail >> 6), detail & 0x3f == containers[index].epoch,
            containers[index].state == .running
        else { return nil }
        return check
    }

    /// It is time for a probe.
    mutating func probe(_ index: Int, detail: UInt8, on node: NodeFacts, turn: inout Turn) {
        guard let check = check(detail, index) else { return }
        let container = container(index)
        guard let probe = container.probe(check) else { return }
        let id = containers[index].id
        if let exec = probe.exec {
            call(.execSync(id, command: exec.command), container: index, tag: detail, turn: &turn)
        } else if let connection = Self.connection(probe, container) {
            call(.connect(id, connection), container: index, tag: detail, turn: &turn)
        }
    }

    private static func connection(
        _ probe: Probe, _ container: Container
    ) -> RuntimeCall.Connection? {
        if let http = probe.httpGet {
            return .http(port: container.number(of: http.port), path: http.path)
        }
        if let tcp = probe.tcpSocket { return .tcp(port: container.number(of: tcp.port)) }
        if let grpc = probe.grpc { return .grpc(port: grpc.port, service: grpc.service ?? "") }
        return nil
    }

    /// A command in a container has ended: a probe's or a hook's.
    mutating func executed(
        _ index: Int, _ tag: UInt8, _ exitCode: Int, _ output: String, on node: NodeFacts,
        turn: inout Turn
    ) {
        if Check(rawValue: tag >> 6) == .hook {
            hookEnded(index, tag, exitCode, on: node, turn: &turn)
            return
        }
        let words = output.hasSuffix("\n") ? String(output.dropLast()) : output
        outcome(index, tag, exitCode == 0, words, on: node, turn: &turn)
    }

    /// A connection has been accepted or refused: a probe's or a hook's.
    mutating func connected(
        _ index: Int, _ tag: UInt8, _ answer: RuntimeReport.Answer, on node: NodeFacts,
        turn: inout Turn
    ) {
        guard let check = Check(rawValue: tag >> 6), check != .hook else {
            hookEnded(index, tag, answer == .refused ? 1 : 0, on: node, turn: &turn)
            return
        }
        switch answer {
        case .accepted(let status) where status != 0 && !(200..<400).contains(status):
            outcome(
                index, tag, false, "HTTP probe failed with statuscode: \(status)", on: node,
                turn: &turn)
        case .accepted: outcome(index, tag, true, "", on: node, turn: &turn)
        case .refused:
            outcome(index, tag, false, refusal(index, check), on: node, turn: &turn)
        }
    }

    private func refusal(_ index: Int, _ check: Check) -> String {
        let container = container(index)
        guard let probe = container.probe(check),
            let connection = Self.connection(probe, container)
        else { return "" }
        let address = "\(ip):\(connection.port)"
        switch connection {
        case .http(_, let path):
            let scheme = probe.httpGet?.scheme.lowercased() ?? ""
            let url =
                (scheme.isEmpty ? "http" : scheme) + "://" + address
                + (path.hasPrefix("/") ? path : "/" + path)
            return "Get \"\(url)\": dial tcp \(address): connect: connection refused"
        case .tcp: return "dial tcp \(address): connect: connection refused"
        case .grpc:
            return "timeout: failed to connect service \"\(address)\" within "
                + "\(max(1, probe.timeoutSeconds))s: context deadline exceeded"
        }
    }

    private mutating func outcome(
        _ index: Int, _ tag: UInt8, _ isSuccess: Bool, _ words: String, on node: NodeFacts,
        turn: inout Turn
    ) {
        guard let check = check(tag, index), stage == .active,
            let probe = container(index).probe(check)
        else { return }
        if !isSuccess {
            record(
                .unhealthy, .words("\(check.word) probe failed: \(words)"), container: index,
                on: node, turn: &turn)
        }
        let (new, isSteady) = containers[index].probes.update(orBegin: ProbeStates()) {
            ($0[check].take(isSuccess, of: probe), $0[check].isSteady)
        }
        if let new { conclude(index, check, new, probe, on: node, turn: &turn) }
        guard containers[index].state == .running, !(check == .startup && new == true) else {
            return
        }
        turn.arm(
            TimerID(.probe, subject(container: index, detail: tag)), after: probe.period,
            isPeriodic: isSteady)
    }

    /// A probe has a new result.
    private mutating func conclude(
        _ index: Int, _ check: Check, _ isSuccess: Bool, _ probe: Probe, on node: NodeFacts,
        turn: inout Turn
    ) {
        switch (check, isSuccess) {
        case (.startup, true):
            let container = container(index)
            containers[index].hasStarted = true
            containers[index].isReady = container.readinessProbe == nil
            arm(.liveness, index, container, turn: &turn)
            arm(.readiness, index, container, turn: &turn)
            checkInitialized()
            report(on: node, turn: &turn)
            sync(on: node, turn: &turn)
        case (.readiness, _):
            containers[index].isReady = isSuccess
            report(on: node, turn: &turn)
        case (.liveness, false), (.startup, false):
            let text = EventText.words(
                "Container \(name(of: index)) failed \(check.word.lowercased()) probe, "
                    + "will be restarted")
            stop(
                index, grace: probe.terminationGracePeriodSeconds ?? gracePeriod, text, on: node,
                turn: &turn)
            report(on: node, turn: &turn)
        default: break
        }
    }
}
