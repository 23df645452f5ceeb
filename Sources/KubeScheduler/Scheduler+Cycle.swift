import KubeAPI

extension Scheduler {
    /// One scheduling cycle: chooses a node for the next Pod and asks for the binding.
    mutating func schedulePod(_ view: View, _ turn: inout Turn) {
        flushBackoff(now: turn.now.microseconds)
        guard let pod = nextPod() else { return }
        let slot = Slot(cache.pods[pod].slot)
        guard case .pod(let ref)? = view.object(.pod, slot), ref.value.nodeName.isEmpty else {
            cache.pods[pod].phase = .idle
            return
        }
        if cache.pods[pod].isTerminating {
            skip(pod, ref, &turn)
            return
        }
        let selection = cache.select(Int(cache.pods[pod].classNumber), random: &turn.random)
        cache.pods[pod].decision = selection.summary
        if let failure = selection.failure {
            reject(pod, ref, failure, &turn)
        } else {
            assume(pod, ref, selection.node, &turn)
        }
    }

    /// Counts the Pod as if it were on its node already, and asks for the binding.
    private mutating func assume(_ pod: Int, _ ref: Ref<Pod>, _ node: Int, _ turn: inout Turn) {
        cache.pods[pod].phase = .assumed
        attempts &+= 1
        cache.pods[pod].attempt = attempts
        cache.place(pod, on: node)
        podCame(Int(cache.pods[pod].classNumber), now: turn.now.microseconds)
        var request = APIRequest(
            .bind, .pod, .binding, namespace: ref.value.metadata.namespace,
            name: ref.value.metadata.name, body: .binding(node: cache.nodes.names[node]))
        request.uid = ref.value.metadata.uid
        turn.send(request, Token(code: Code.bind.rawValue, subject: cache.pods[pod].subject))
    }

    mutating func bindingAnswered(
        _ token: Token, _ reply: Ref<APIReply>, _ view: View, _ turn: inout Turn
    ) {
        let slot = Slot(token.subject & 0xffff_ffff)
        guard let pod = cache.pods.number(of: slot), cache.pods[pod].subject == token.subject,
            case .pod(let ref)? = view.object(.pod, slot)
        else { return }
        guard let failure = reply.value.failure else {
            cache.pods[pod].errors = 0
            if cache.pods[pod].node >= 0 {
                Self.reportScheduled(ref, node: cache.nodes.names[Int(cache.pods[pod].node)], &turn)
            }
            return
        }
        guard cache.pods[pod].phase == .assumed else { return }
        let now = turn.now.microseconds
        cache.lift(pod)
        podLeft(now: now)
        let end = delay(pod, now: now)
        turn.arm(TimerID(code: Code.backoff.rawValue), after: end - now)
        let message = "running Bind plugin \"DefaultBinder\": \(failure.message)"
        reportFailure(pod, ref, message, reason: "SchedulerError", &turn)
    }

    /// Puts a Pod that fits nowhere aside, and says why.
    private mutating func reject(
        _ pod: Int, _ ref: Ref<Pod>, _ failure: FitError, _ turn: inout Turn
    ) {
        cache.pods[pod].rejectedBy = failure.plugins
        shelve(pod, now: turn.now.microseconds)
        armFlush(&turn)
        reportFailure(pod, ref, failure.message, reason: "Unschedulable", &turn)
    }

    /// A Pod that has been told to end needs no node any more.
    private mutating func skip(_ pod: Int, _ ref: Ref<Pod>, _ turn: inout Turn) {
        cache.pods[pod].phase = .idle
        let metadata = ref.value.metadata
        report(
            pod, ref, "skip schedule deleting pod: \(metadata.namespace)/\(metadata.name)", &turn)
    }
}
