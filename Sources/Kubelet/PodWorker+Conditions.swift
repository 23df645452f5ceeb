import KubeAPI

extension PodWorker {
    /// The Pod's conditions; those that others set stay, and the time of a condition that hasn't
    /// changed, too.
    func conditions(_ phase: PodPhase, old: [PodCondition], now: Timestamp) -> [PodCondition] {
        var conditions: [PodCondition] = []
        conditions.reserveCapacity(5)
        let generation = pod.value.metadata.generation
        func add(_ type: PodConditionType, _ isTrue: Bool, _ reason: String, _ message: String) {
            var since: Timestamp? = now
            for index in old.indices where old[index].type == type && old[index].isTrue == isTrue {
                since = old[index].lastTransitionTime
            }
            conditions.append(
                PodCondition(type, isTrue, at: now, reason: reason, message: message))
            conditions[conditions.count - 1].lastTransitionTime = since
            conditions[conditions.count - 1].observedGeneration = generation
        }
        add(.podReadyToStartContainers, isSandboxRunning && !sandboxIsLost, "", "")
        let inits = initializedProblem(phase)
        add(.initialized, inits.holds, inits.reason, inits.message)
        let ready = readinessProblem(phase)
        add(.ready, ready.reason.isEmpty, ready.reason, ready.message)
        add(.containersReady, ready.reason.isEmpty, ready.reason, ready.message)
        add(.podScheduled, true, "", "")
        for condition in old where condition.type == .disruptionTarget {
            conditions.append(condition)
        }
        return conditions
    }

    /// `GeneratePodInitializedCondition`.
    private func initializedProblem(
        _ phase: PodPhase
    ) -> (holds: Bool, reason: String, message: String) {
        if phase == .succeeded && stage == .ended { return (true, "PodCompleted", "") }
        if initialized { return (true, "", "") }
        let waiting = (0..<initCount).filter { index in
            isSidecar(index)
                ? !containers[index].hasStarted
                : containers[index].state != .ended || containers[index].end.value?.exitCode != 0
        }
        return (
            false, "ContainersNotInitialized",
            "containers with incomplete status: " + list(waiting)
        )
    }

    /// Why the Pod isn't ready; an empty reason when it is (`GenerateContainersReadyCondition`).
    private func readinessProblem(_ phase: PodPhase) -> (reason: String, message: String) {
        switch phase {
        case .succeeded: return ("PodCompleted", "")
        case .failed: return ("PodFailed", "")
        default: break
        }
        if containers.allSatisfy({ $0.isReady }) { return ("", "") }
        let unready = containers.indices.filter {
            ($0 >= initCount || isSidecar($0)) && !containers[$0].isReady
        }
        if unready.isEmpty { return ("", "") }
        return ("ContainersNotReady", "containers with unready status: " + list(unready))
    }

    /// Names as Go prints a list: `[web sidecar]`.
    private func list(_ indices: [Int]) -> String {
        "[" + indices.map { name(of: $0) }.joined(separator: " ") + "]"
    }
}
