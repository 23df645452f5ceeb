import KubeAPI
import Network

/// A program in a container that waits for the network.
struct NetworkProgram: Sendable {
    /// The number of its node.
    let node: Int
    /// By this the node's container runtime knows it.
    let timer: TimerID
}

extension Cluster {
    /// A program in a container sends a request along the data path.
    mutating func startFlow(
        _ use: NetworkUse, from pod: Slot, _ program: NetworkProgram, after delay: Micros,
        isRoutine: Bool
    ) {
        let id = nextRequest
        nextRequest += 1
        networkPrograms[id] = program
        plan(
            .flow(Flow(id: id, client: pod, host: use.host, port: use.port)), after: delay,
            isRoutine: isRoutine)
    }

    /// The program learns what came of its request, and goes on.
    mutating func tell(_ program: NetworkProgram, _ result: NetworkResult) {
        guard nodes.health[program.node] != .crashed else { return }
        turn.restart(now: now)
        nodes.runtimes[program.node].handle(result, for: program.timer, turn: &turn)
        perform(of: ActorID(.containerRuntime, program.node))
    }
}

extension FlowOutcome.Result {
    /// What a program in a container sees of it.
    var forProgram: NetworkResult {
        switch self {
        case .answered: .connected
        case .resolved(let address): .resolved(address)
        case .notResolved: .notResolved
        case .failed(let obstacle): .failed(obstacle)
        }
    }
}
