import KubeAPI
import KubeCluster
import Phrasebook

extension SessionCommand {
    static let timeCommands = [
        SessionCommand(
            "step", taking: "[N | COMMAND …]", count: 0...200, .commandStep,
            examples: ["step", "step 5", "step create rc web --image=nginx --replicas=3"]
        ) { (session, arguments) throws(CommandFailure) in try session.step(arguments) },
        SessionCommand(
            "next", .commandNext, examples: ["next", "scale rc web --replicas=5 && next"]
        ) { (session, _) throws(CommandFailure) in try session.runToBreakpoint(.next) },
        SessionCommand(
            "resume", .commandResume, examples: ["resume", "breakpoint kube-scheduler; resume"]
        ) { (session, _) throws(CommandFailure) in try session.runToBreakpoint(.resume) },
        SessionCommand(
            "settle", .commandSettle, examples: ["settle", "scale rc web --replicas=5 && settle"]
        ) { (session, _) throws(CommandFailure) in try session.runToBreakpoint(.settle) },
        SessionCommand(
            "until", taking: "COMPONENT | CEL", .commandUntil,
            examples: ["until kube-scheduler", "until hop.verb == \"bind\""],
            takesExpression: true
        ) { (session, arguments) throws(CommandFailure) in try session.runUntil(arguments) },
        SessionCommand(
            "advance", taking: "DURATION", count: 1...1, .commandAdvance,
            examples: ["advance 30s", "advance 1h30m"]
        ) { (session, arguments) throws(CommandFailure) in try session.advance(arguments) },
        SessionCommand(
            "breakpoint", taking: "[COMPONENT | CEL | clear]", .commandBreakpoint,
            examples: [
                "breakpoint kubelet@node-1", "breakpoint hop.verb == \"bind\"", "breakpoint clear",
            ],
            takesExpression: true
        ) { (session, arguments) throws(CommandFailure) in try session.setBreakpoint(arguments) },
        SessionCommand(
            "back", taking: "[N]", count: 0...1, .commandBack, examples: ["back", "back 10"]
        ) { (session, arguments) throws(CommandFailure) in try session.back(arguments) },
        SessionCommand(
            "stepping", taking: "on|off", count: 1...1, .commandStepping,
            examples: ["stepping on", "stepping off"]
        ) { (session, arguments) throws(CommandFailure) in
            session.isStepping = arguments[0] == "on"
            return CommandOutput(session.isStepping ? .steppingOn : .steppingOff, session.language)
        },
    ]
}

extension Session {
    /// How far the commands that move time go.
    enum Run {
        case next, resume, settle
    }

    /// Lets time run until nothing but heartbeats is left, or a breakpoint matches.
    mutating func runToBreakpoint(_ run: Run) throws(CommandFailure) -> CommandOutput {
        let start = try withCurrent { (entry) throws(CommandFailure) in entry.cluster.now }
        let reason = try moveTime(atMost: Cluster.settleLimit) { (cluster: borrowing Cluster, _) in
            cluster.isSettled
        }
        return describe(reason, since: start)
    }

    func describe(_ reason: StopReason, since start: Timestamp) -> CommandOutput {
        guard let current else { return CommandOutput() }
        let passed = Cluster.seconds(current.now.microseconds - start.microseconds)
        switch reason {
        case .settled, .reached, .idle:
            return CommandOutput(.settled(after: passed), language)
        case .timeIsUp:
            return CommandOutput(.gaveUp(after: passed, pending: current.pendingCount), language)
        case .breakpoint(let hop):
            return CommandOutput(
                Text.stoppedAt(hop: hop)(language) + "\n"
                    + (current.trace[hop].map { current.text(of: $0, in: language) + "\n" } ?? ""))
        case .interrupted:
            return CommandOutput(.interruptedAfter(passed), language)
        }
    }

    /// Moves time on until `isDone`, a breakpoint, the limit or Ctrl-C.
    ///
    /// - Parameter isDone: is asked after each hop, with the number of the newest one.
    mutating func moveTime(
        atMost limit: Micros, stopsAtBreakpoints: Bool = true,
        until isDone: (borrowing Cluster, HopNumber) throws(CommandFailure) -> Bool
    ) throws(CommandFailure) -> StopReason {
        guard let index = currentIndex else {
            throw CommandFailure(.noCluster, example: Self.creation)
        }
        let start = clusters[index].cluster.now
        defer {
            countTime(since: start, at: index)
            writeTrace()
        }
        let left = virtualTimeLeft
        let end = Timestamp(microseconds: start.microseconds + min(limit, left))
        var looked = clusters[index].cluster.trace.count
        while true {
            if isCancelledNow { return .interrupted }
            if try isDone(clusters[index].cluster, looked) { return .reached }
            guard clusters[index].cluster.hasPlans else { return .idle }
            try checkMemory()
            guard clusters[index].cluster.advanceOne(notBeyond: end) else {
                if left < limit { throw outOfTime }
                return .timeIsUp
            }
            let newest = clusters[index].cluster.trace.count
            if newest > looked, stopsAtBreakpoints, !clusters[index].breakpoints.isEmpty,
                let hop = clusters[index].cluster.trace[newest],
                try matches(clusters[index].breakpoints, hop, clusters[index].cluster)
            {
                return .breakpoint(newest)
            }
            looked = newest
        }
    }

    mutating func runUntil(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        guard let text = arguments.expression,
            let condition = try hopCondition(text, arguments.variable)
        else {
            throw CommandFailure(
                .missingArgument(arguments.command.arguments), kind: .usage,
                example: arguments.command.examples[0])
        }
        let start = try withCurrent { (entry) throws(CommandFailure) in entry.cluster }
        var looked = start.trace.count
        let world = world
        let namespace = namespace
        var found: HopNumber?
        let reason = try moveTime(atMost: Cluster.settleLimit) {
            (cluster: borrowing Cluster, newest) throws(CommandFailure) in
            if newest > looked, let hop = cluster.trace[newest] {
                looked = newest
                if try condition.matches(hop, copy cluster, world, namespace) { found = newest }
            }
            return found != nil || cluster.isSettled
        }
        if found == nil, case .reached = reason {
            return try runOn(to: condition, text.text, since: start.now)
        }
        if let found { return describe(.breakpoint(found), since: start.now) }
        return describe(reason, since: start.now)
    }

    /// Looks beyond the point where only heartbeats and checks are left: what follows from missed
    /// heartbeats comes after it. The search is on a copy, so that it changes nothing in vain.
    private mutating func runOn(
        to condition: HopCondition, _ text: String, since start: Timestamp
    ) throws(CommandFailure) -> CommandOutput {
        guard var ahead = current else { return CommandOutput() }
        let end = Timestamp(microseconds: start.microseconds + Cluster.settleLimit)
        var looked = ahead.trace.count
        while !isCancelledNow, ahead.advanceOne(notBeyond: end) {
            let newest = ahead.trace.count
            guard newest > looked, let hop = ahead.trace[newest] else { continue }
            looked = newest
            guard try condition.matches(hop, ahead, world, namespace) else { continue }
            let reason = try moveTime(atMost: Cluster.settleLimit) {
                (_: borrowing Cluster, reached) in reached >= newest
            }
            if case .reached = reason { return describe(.breakpoint(newest), since: start) }
            return describe(reason, since: start)
        }
        return CommandOutput(.neverCame(text), language)
    }

    mutating func advance(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let duration = arguments.duration(0)
        let start = try withCurrent { (entry) throws(CommandFailure) in entry.cluster.now }
        let reason = try moveTime(atMost: duration) { (_: borrowing Cluster, _) in false }
        if case .timeIsUp = reason {
            return CommandOutput(.advanced(by: Cluster.seconds(duration)), language)
        }
        return describe(reason, since: start)
    }

    mutating func setBreakpoint(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        guard let text = arguments.expression, !text.text.isBlank else {
            let breakpoints = try withCurrent { (entry) throws(CommandFailure) in entry.breakpoints
            }
            if breakpoints.isEmpty { return CommandOutput(.noBreakpoints, language) }
            return CommandOutput(breakpoints.map { $0.text + "\n" }.joined())
        }
        if text.text.trimmed == "clear" {
            try withCurrent { (entry) throws(CommandFailure) in entry.breakpoints = [] }
            return CommandOutput(.breakpointsCleared, language)
        }
        guard let condition = try hopCondition(text, arguments.variable) else {
            return CommandOutput()
        }
        let breakpoint = Breakpoint(text: text.text.trimmed, condition: condition)
        try withCurrent { (entry) throws(CommandFailure) in entry.breakpoints.append(breakpoint) }
        return CommandOutput(.breakpointSet(breakpoint.text), language)
    }

    mutating func back(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        var count = 1
        if let first = arguments.positional.first {
            guard let number = Int(first.text), number > 0 else {
                throw CommandFailure(
                    .notANumber(first.text, 1, Int.max), word: first.word, example: "back 10")
            }
            count = number
        }
        let target = try withCurrent { (entry) throws(CommandFailure) -> HopNumber in
            let target = entry.cluster.trace.count - count
            guard target >= entry.bootHops, let past = entry.timeline.rewind(to: target) else {
                entry.timeline.remember(entry.cluster)
                throw CommandFailure(
                    .tooFarBack(hops: entry.cluster.trace.count - entry.bootHops))
            }
            entry.cluster = past
            entry.timeline.remember(past)
            entry.suspended = nil
            entry.writtenHops = min(entry.writtenHops, target)
            return target
        }
        return CommandOutput(.backAt(hop: target), language)
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
