import KubeCluster
import PilotScript

extension Session {
    /// Runs what a person typed: keeps it in the journal, and remembers the clusters as they were
    /// before, for `undo`.
    ///
    /// - Parameters:
    ///   - input: one or more statements, complete.
    ///   - interpreter: holds the variables; `load` puts others in their place.
    public mutating func execute(
        _ input: Source, in interpreter: inout Interpreter<Session>
    ) -> ScriptOutcome {
        guard !recording.transcript.isWriting else { return perform(input, in: &interpreter) }
        recording.transcript.isWriting = true
        let (output, diagnostics) = (sinks.output, sinks.diagnostics)
        let gathered = Transcript()
        sinks.output = {
            output($0)
            gathered.add($0)
        }
        sinks.diagnostics = {
            diagnostics($0)
            gathered.add($0)
        }
        let outcome = perform(input, in: &interpreter)
        sinks.output = output
        sinks.diagnostics = diagnostics
        recording.transcript.isWriting = false
        let renderer = DiagnosticRenderer(language: language)
        switch outcome {
        case .finished: break
        case .rejected(let problems): gathered.add(renderer.render(problems))
        case .failed(let failure): gathered.add(renderer.render(failure))
        }
        let text = input.text(input.range)
        if !text.isBlank { recording.transcript.add(text, gathered.take()) }
        return outcome
    }

    private mutating func perform(
        _ input: Source, in interpreter: inout Interpreter<Session>
    ) -> ScriptOutcome {
        let program: Program<Session>
        do {
            program = try interpreter.prepare(input, on: &self)
        } catch {
            return .rejected(error.diagnostics)
        }
        guard !program.script.statements.isEmpty else { return .finished }
        let isRecorded = !program.script.mentions(["save", "load", "export"])
        let text = input.text(input.range)
        // Before it runs: if the process dies now, the next one runs it again.
        if isRecorded { record(journalText(text)) }
        let before = (clusters: clusters, index: currentIndex, undo: (past.count, undone.count))
        recording.stops?.begin()
        let isOfCell = isNextOfCell(text)
        let settles = settlesByItself
        // As in the lesson: its text counts the hops one by one.
        if isOfCell { settlesByItself = false }
        let outcome: ScriptOutcome
        do {
            try interpreter.run(program, on: &self)
            outcome = .finished
        } catch {
            outcome = .failed(error)
        }
        settlesByItself = settles
        let stop = recording.stops?.stoppedAt
        if isRecorded, let stop { recordStop(stop) }
        if let loaded = recording.loaded.popLast() {
            interpreter = loaded
        } else if before.undo == (past.count, undone.count), !program.script.onlyLooks,
            differs(from: before.clusters, before.index)
        {
            rememberForUndo(text, clusters: before.clusters, currentIndex: before.index)
            if !isOfCell { learning?.learner?.hasStrayed = true }
        }
        if learning?.requests.isEmpty == false {
            performLessonRequests(&interpreter)
        } else if isOfCell {
            noticeTyped(text, &interpreter)
        } else if isRecorded, learning?.learner?.work != nil {
            noticeWork(Journal.Entry(text, stoppedAt: stop))
        }
        return outcome
    }

    private mutating func record(_ text: String) {
        if recording.journal.entries.isEmpty {
            recording.journal.seed = defaultSeed
            recording.journal.language = language
            recording.store?.append(recording.journal.header)
        }
        recording.journal.entries.append(Journal.Entry(text))
        recording.store?.append(Journal.input(text))
    }

    private mutating func recordStop(_ checks: Int) {
        recording.journal.entries[recording.journal.entries.count - 1].stoppedAt = checks
        recording.store?.append(Journal.stop(checks))
    }

    /// Whether anything has happened to the clusters.
    private func differs(from others: [ClusterEntry], _ index: Int?) -> Bool {
        guard others.count == clusters.count, index == currentIndex else { return true }
        return zip(clusters, others).contains { new, old in
            new.cluster.name != old.cluster.name || new.cluster.now != old.cluster.now
                || new.cluster.trace.count != old.cluster.trace.count
                || new.namespace != old.namespace
        }
    }

    /// Remembers the clusters as they were before a command.
    private mutating func rememberForUndo(
        _ command: String, clusters: [ClusterEntry], currentIndex: Int?
    ) {
        let now = (self.clusters, self.currentIndex)
        (self.clusters, self.currentIndex) = (clusters, currentIndex)
        rememberForUndo(command)
        (self.clusters, self.currentIndex) = now
    }
}

extension Script {
    /// Commands that look at a cluster and don't change it; asking takes virtual time, but nobody
    /// would want to take that back.
    private static let looks: Set<String> = [
        "get", "describe", "explain", "logs", "trace", "why", "map", "help", "version", "resolve",
        "api-resources", "language", "save", "load", "undo", "redo", "stepping", "events", "top",
        "cluster list", "cluster info", "cluster diff", "cat", "echo", "grep", "head", "tail",
        "wc", "sort", "lesson", "note", "export",
    ]

    /// Whether the script only looks.
    var onlyLooks: Bool {
        statements.allSatisfy { statement in
            guard case .commands(let pipelines) = statement.kind else { return false }
            return pipelines.flatMap(\.stages).allSatisfy { stage in
                guard case .command(let command) = stage else { return true }
                return command.begins(with: Self.looks)
            }
        }
    }

    /// Whether one of the commands `names` stands at the top of the script.
    func mentions(_ names: Set<String>) -> Bool {
        statements.contains { statement in
            guard case .commands(let pipelines) = statement.kind else { return false }
            return pipelines.flatMap(\.stages).contains { stage in
                guard case .command(let command) = stage else { return false }
                return command.begins(with: names)
            }
        }
    }
}

extension CommandLine {
    /// Whether the command is one of `names`, which have one or two words.
    fileprivate func begins(with names: Set<String>) -> Bool {
        var words = self.words.prefix(3).compactMap(\.literal)
        if words.first == "kubectl" { words.removeFirst() }
        guard let first = words.first else { return false }
        return names.contains(first) || names.contains(words.prefix(2).joined(separator: " "))
    }
}
