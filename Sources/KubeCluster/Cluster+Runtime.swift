import KubeAPI

extension Cluster {
    /// A kubelet's call arrives at the container runtime of its node.
    mutating func receive(_ entry: Entry, _ call: RuntimeCall, at node: Int) {
        guard nodes.health[node] != .crashed else { return }
        arrive(
            entry, from: ActorID(.kubelet, node), to: ActorID(.containerRuntime, node), call.verb,
            .slot(call.pod), note: note(of: call))
        turn.restart(now: now)
        nodes.runtimes[node].handle(call, turn: &turn)
        perform(of: ActorID(.containerRuntime, node))
    }

    /// The container runtime of `node` has something to tell its kubelet. A pull goes by way of
    /// the registry.
    mutating func send(_ report: RuntimeReport, from node: Int, after delay: Micros) {
        if report.verb == .pullImage {
            let there = draw(.network)
            plan(
                .registryAsked(node: node, report, max(0, delay - there)), after: there,
                isRoutine: false)
        } else {
            plan(.report(node: node, report), after: delay, isRoutine: false)
        }
    }

    mutating func askRegistry(
        _ entry: Entry, _ node: Int, _ report: RuntimeReport, _ duration: Micros
    ) {
        guard nodes.health[node] != .crashed else { return }
        arrive(
            entry, from: ActorID(.containerRuntime, node), to: ActorID(.registry), .pullImage,
            .slot(report.pod), note: note(ofPullFor: report))
        plan(.registryAnswered(node: node, report), after: duration)
    }

    mutating func registryAnswered(_ entry: Entry, _ node: Int, _ report: RuntimeReport) {
        guard nodes.health[node] != .crashed else { return }
        arrive(
            entry, from: ActorID(.registry), to: ActorID(.containerRuntime, node), .pullImage,
            .slot(report.pod), code: report.outcome.isFailure ? 404 : 200,
            note: note(of: report))
        plan(.report(node: node, report), after: draw(.runtime))
    }

    /// What the container runtime tells arrives at the kubelet.
    mutating func deliver(_ entry: Entry, _ report: RuntimeReport, to node: Int) {
        guard nodes.health[node] != .crashed else { return }
        arrive(
            entry, from: ActorID(.containerRuntime, node), to: ActorID(.kubelet, node),
            report.verb, .slot(report.pod), code: report.outcome.isFailure ? 2 : 0,
            note: note(of: report))
        take(.runtime(report), ActorID(.kubelet, node))
    }
}

extension RuntimeReport.Outcome {
    /// Whether the call failed (gRPC's code 2, UNKNOWN).
    var isFailure: Bool {
        switch self {
        case .failed, .imagePullFailed: true
        default: false
        }
    }
}
