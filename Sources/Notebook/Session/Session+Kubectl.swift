import CEL
import KubeAPI
import KubeCluster
import Kubectl
import Phrasebook
import PilotScript

/// A command that was stopped between two of its requests.
struct SuspendedCommand: Sendable {
    let token: Token
    let then: @Sendable (APIReply) -> Exchange
}

extension Session {
    /// Runs a kubectl command until its own answer; its consequences stay pending.
    mutating func runKubectl(
        _ words: [String], input: String?
    ) throws(CommandFailure) -> CommandResult<CEL.Value> {
        var exchange = Kubectl.run(words, in: try kubectlContext(input))
        var seen: Revision = 0
        while true {
            switch exchange {
            case .finish(let outcome):
                return try finish(outcome)
            case .send(let request, let then):
                let token = try submit(request)
                let reply = try answer(to: token)
                seen = max(seen, reply.revision)
                exchange = then(reply)
            case .waitForChange(let kind, let deadline, let then):
                exchange = then(try waitForChange(kind, since: seen, until: deadline))
            case .logs(let request, let then):
                exchange = then(try logs(request))
            }
        }
    }

    private func kubectlContext(_ input: String?) throws(CommandFailure) -> KubectlContext {
        guard let current else { throw CommandFailure(.noCluster, example: Self.creation) }
        let files = files
        return KubectlContext(
            now: current.now, namespace: namespace, language: language, input: input,
            cluster: current.name,
            read: { path in
                switch files.read(path) {
                case .text(let text): .text(text)
                case .directory(let paths): .directory(paths)
                case .unreadable(let reason): .unreadable(reason)
                }
            })
    }

    /// Sends a person's request on its way.
    private mutating func submit(_ request: APIRequest) throws(CommandFailure) -> Token {
        try withCurrent { (entry) throws(CommandFailure) in
            entry.timeline.remember(entry.cluster)
            let token = entry.cluster.submit(request)
            entry.timeline.remember(entry.cluster)
            return token
        }
    }

    /// Lets time run until the answer to a request has arrived.
    private mutating func answer(to token: Token) throws(CommandFailure) -> APIReply {
        let reason = try moveTime(atMost: .seconds(60), stopsAtBreakpoints: false) {
            (cluster: borrowing Cluster, _) in cluster.hasAnswer(to: token)
        }
        if reason == .interrupted { throw CommandFailure(.interrupted, kind: .interrupted) }
        let answer = try withCurrent { (entry) throws(CommandFailure) in
            entry.cluster.takeAnswer(to: token)
        }
        return answer?.reply ?? APIReply(APIFailure(.timeout, "the server did not answer in time"))
    }

    /// - Parameter revision: what the command has been told. While its answer was on the way,
    ///   more may have happened.
    private mutating func waitForChange(
        _ kind: Kind, since revision: Revision, until deadline: Timestamp
    ) throws(CommandFailure) -> Bool {
        guard let current else { return false }
        let limit = deadline.microseconds - current.now.microseconds
        let reason = try moveTime(atMost: max(0, limit), stopsAtBreakpoints: false) {
            (cluster: borrowing Cluster, _) in cluster.newestRevision(of: kind) > revision
        }
        if reason == .interrupted { throw CommandFailure(.interrupted, kind: .interrupted) }
        return reason == .reached
    }

    /// What came of a command, as the script sees it.
    private mutating func finish(
        _ outcome: Outcome
    ) throws(CommandFailure) -> CommandResult<CEL.Value> {
        if let namespace = outcome.namespace {
            try withCurrent { (entry) throws(CommandFailure) in entry.namespace = namespace }
        }
        if let error = outcome.usageError { throw Self.failure(error, offset: 0) }
        var result = CommandResult<CEL.Value>(output: outcome.output)
        guard !outcome.isSuccess else {
            for message in outcome.messages { try tell(line(message)) }
            return result
        }
        let lines = outcome.messages.map(line)
        // The diagnostic that this becomes begins with the word already.
        let said = lines.joined().trimmed
        let text = said.hasPrefix("error: ") ? String(said.dropFirst(7)) : said
        result.failure = ScriptFailure(
            .refused, .host(Text(verbatim: text.isEmpty ? Text.commandFailed(language) : text)))
        return result
    }

    private func line(_ message: Message) -> String {
        let place = message.place.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
        return place + message.text(language) + "\n"
    }

    /// What a container has written.
    private func logs(_ request: LogRequest) throws(CommandFailure) -> LogReply {
        guard let current else { throw CommandFailure(.noCluster, example: Self.creation) }
        let key = ObjectKey(.pod, namespace: request.namespace, name: request.pod)
        do throws(APIFailure) {
            let lines = try current.logs(
                of: key, container: request.container, previous: request.isPrevious)
            var kept = lines.filter { line in
                request.since.map { line.time >= $0 } ?? true
            }
            if let tail = request.tail { kept = Array(kept.suffix(tail)) }
            return .text(
                kept.map { line in
                    (request.hasTimestamps ? line.time.microText + " " : "") + line.text + "\n"
                }.joined())
        } catch {
            return .failure(error)
        }
    }

    /// `step`, `step N` and `step COMMAND`.
    mutating func step(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let words = arguments.positional.map(\.text)
        if let first = words.first, Int(first) == nil { return try beginStepping(words) }
        let count = words.first.flatMap { Int($0) } ?? 1
        var lines: [String] = []
        for _ in 0..<max(1, count) {
            let hop = try stepOnce()
            guard let hop, let current, let record = current.trace[hop] else { break }
            lines.append(current.text(of: record, in: language))
            if let output = try resumeSuspended() { lines.append(output) }
            if isCancelledNow { break }
        }
        writeTrace()
        if lines.isEmpty { return CommandOutput(.nothingPlanned, language) }
        return CommandOutput(lines.joined(separator: "\n") + "\n")
    }

    private mutating func stepOnce() throws(CommandFailure) -> HopNumber? {
        guard virtualTimeLeft > 0 else { throw outOfTime }
        try checkMemory()
        guard let index = currentIndex else {
            throw CommandFailure(.noCluster, example: Self.creation)
        }
        let start = clusters[index].cluster.now
        defer { countTime(since: start, at: index) }
        return clusters[index].cluster.step()
    }

    /// Starts a command and stops before its first hop.
    private mutating func beginStepping(_ words: [String]) throws(CommandFailure) -> CommandOutput {
        if let own = ownCommand(words) {
            let output = try own.body(&self, try Arguments(own, words))
            return CommandOutput(
                output.text + Text.steppingInto(words.joined(separator: " "))(language) + "\n")
        }
        let words = words.first == "kubectl" ? Array(words.dropFirst()) : words
        let exchange = Kubectl.run(words, in: try kubectlContext(nil))
        guard case .send(let request, let then) = exchange else {
            guard case .finish(let outcome) = exchange else { return CommandOutput() }
            let result = try finish(outcome)
            return CommandOutput(result.output)
        }
        try suspend(request, then)
        return CommandOutput(.steppingInto(words.joined(separator: " ")), language)
    }

    private mutating func suspend(
        _ request: APIRequest, _ then: @escaping @Sendable (APIReply) -> Exchange
    ) throws(CommandFailure) {
        let token = try submit(request)
        try withCurrent { (entry) throws(CommandFailure) in
            entry.suspended = SuspendedCommand(token: token, then: then)
        }
    }

    /// Goes on with a suspended command whose answer has arrived; returns what it printed.
    mutating func resumeSuspended() throws(CommandFailure) -> String? {
        let answer = try withCurrent {
            (entry) throws(CommandFailure) -> (SuspendedCommand, APIReply)? in
            guard let suspended = entry.suspended,
                let answer = entry.cluster.takeAnswer(to: suspended.token)
            else { return nil }
            entry.suspended = nil
            return (suspended, answer.reply)
        }
        guard let (suspended, reply) = answer else { return nil }
        var exchange = suspended.then(reply)
        while true {
            switch exchange {
            case .send(let request, let then):
                try suspend(request, then)
                return nil
            case .finish(let outcome):
                let result = try finish(outcome)
                if let failure = result.failure {
                    return failure.problem.message(language)
                }
                return result.output.trimmed
            case .waitForChange(_, _, let then):
                exchange = then(false)
            case .logs(let request, let then):
                exchange = then(try logs(request))
            }
        }
    }
}
