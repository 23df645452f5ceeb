import KubeAPI

// MARK: - Taints

extension NodeLifecycleController {
    /// Decides which NoExecute taint a node should have (`processTaintBaseEviction`). A node that
    /// fell silent waits for its turn in its zone; one that has a taint changes it at once.
    mutating func decideTaint(_ number: Int) {
        let wanted: NodeHealth.NoExecute =
            switch health[number].ready {
            case .yes: .none
            case .no: .notReady
            case .unknown: .unreachable
            case .unreported: health[number].noExecute
            }
        if wanted == .none {
            if health[number].isQueued { leaveQueue(number) }
        } else if health[number].noExecute == .none {
            if !health[number].isQueued && !isFullyDisrupted {
                health[number].isQueued = true
                zones[health[number].zone].queue.append(number)
            }
            return
        }
        if health[number].noExecute != wanted {
            health[number].noExecute = wanted
            taintQueue.add(number)
        }
    }

    private mutating func leaveQueue(_ number: Int) {
        health[number].isQueued = false
        zones[health[number].zone].queue.removeAll { $0 == number }
    }

    /// When no node is ready in any zone, it is more likely that the control plane is cut off:
    /// nobody is evicted then (`handleDisruption`).
    mutating func handleDisruption(now: Timestamp) {
        let wasFullyDisrupted = isFullyDisrupted
        let populated = zones.filter { $0.ready + $0.notReady > 0 }
        isFullyDisrupted =
            !populated.isEmpty && populated.allSatisfy { $0.state == .fullDisruption }
        guard isFullyDisrupted else {
            // Nodes that were cut off together get time to report.
            if wasFullyDisrupted {
                for number in 0..<health.count { health[number].lastSign = now }
            }
            return
        }
        for zone in zones.indices { zones[zone].queue = [] }
        for number in 0..<health.count where health[number].isPresent {
            health[number].isQueued = false
            if health[number].noExecute != .none {
                health[number].noExecute = .none
                taintQueue.add(number)
            }
        }
    }

    mutating func armTaintTimer(_ zone: Int, _ turn: inout Turn) {
        guard !zones[zone].queue.isEmpty, !zones[zone].isTimerArmed, zones[zone].interval != nil
        else { return }
        zones[zone].isTimerArmed = true
        let wait = zones[zone].nextTaint.microseconds - turn.now.microseconds
        // The real one looks every 100 ms.
        turn.arm(TimerID(code: Code.zone, slot: zone), after: max(wait, .milliseconds(100)))
    }

    /// Lets the next node of a zone have its NoExecute taint.
    mutating func taintNext(inZone zone: Int, _ turn: inout Turn) {
        zones[zone].isTimerArmed = false
        guard let interval = zones[zone].interval, !zones[zone].queue.isEmpty else { return }
        let number = zones[zone].queue.removeFirst()
        health[number].isQueued = false
        switch health[number].ready {
        case .no: health[number].noExecute = .notReady
        case .unknown: health[number].noExecute = .unreachable
        case .yes, .unreported: break
        }
        taintQueue.add(number)
        zones[zone].nextTaint = Timestamp(microseconds: turn.now.microseconds + interval)
        armTaintTimer(zone, &turn)
    }

    /// Brings a node's taints in line with its conditions.
    mutating func syncTaints(_ number: Int, _ view: View, _ turn: inout Turn) {
        guard health[number].isPresent, let item = view.item(.node, nodes.slot(number)),
            case .node(let node) = item.object
        else {
            taintQueue.succeeded(number)
            return
        }
        let wanted = NodeTaints.wanted(
            for: node.value, noExecute: health[number].noExecute.key, now: turn.now)
        guard wanted != node.value.spec.taints else {
            taintQueue.succeeded(number)
            return
        }
        var request = APIRequest(
            .patch, .node, name: node.value.metadata.name, body: NodeTaints.patch(wanted))
        request.resourceVersion = item.revision
        turn.send(request, Token(code: Code.taint, slot: number))
    }

    mutating func taintReplied(_ number: Int, _ reply: APIReply, _ turn: inout Turn) {
        if reply.isSuccess || reply.failure?.reason == .notFound {
            // The watch will tell of the write, and then the taints are compared again.
            taintQueue.succeeded(number)
        } else {
            turn.arm(
                TimerID(code: Code.retryTaint, slot: number), after: taintQueue.failed(number))
        }
    }
}
