import KubeCluster
import PilotScript

extension ExerciseStage {
    /// How many inputs of a journal are run at most, and what each may do.
    static let journalInputs = 500
    private static var inputLimits: ScriptLimits {
        var limits = limits
        (limits.steps, limits.iterations) = (5_000, 20_000)
        return limits
    }

    /// Types again what a person typed for the exercise, in the very cluster in which it was
    /// typed.
    ///
    /// As at the prompt, an input that fails is not the end, and `undo` takes things back.
    ///
    /// - Returns: what came of it, and the inputs for runs in which chance gives other names.
    func attempt(
        _ work: JournaledWork, files: any FileReader
    ) -> (attempt: Attempt, inputs: [JournalInput]) {
        var inputs: [JournalInput] = []
        let attempt = type(files) { session in
            guard inputs.count < min(work.entries.count, Self.journalInputs) else { return nil }
            let entry = work.entries[inputs.count]
            let index = clusterIndex(in: session)
            let names = index.map { DrawnNames(session.clusters[$0].cluster) }
            inputs.append(JournalInput(entry, names: names))
            return entry
        }
        return (attempt.attempt, inputs)
    }

    /// Types the same for another run, where chance has given other names.
    ///
    /// - Returns: nil where that can't be done exactly: a name has no counterpart, or an input
    ///   names a moment of its own session.
    func attempt(
        _ inputs: [JournalInput], files: any FileReader
    ) -> (attempt: Attempt, typed: [Journal.Entry])? {
        guard inputs.allSatisfy(\.namesNoMoment) else { return nil }
        var isExact = true
        var place = 0
        let attempt = type(files) { session in
            guard isExact, place < inputs.count else { return nil }
            let index = clusterIndex(in: session)
            let names = index.map { DrawnNames(session.clusters[$0].cluster) }
            let text = inputs[place].text(names)
            place += 1
            isExact = text != nil
            return text.map { Journal.Entry($0) }
        }
        return isExact ? attempt : nil
    }

    /// Runs inputs as the prompt does, until there are no more.
    ///
    /// - Returns: what came of them, and the inputs.
    private func type(
        _ files: any FileReader, _ next: (Session) -> Journal.Entry?
    ) -> (attempt: Attempt, typed: [Journal.Entry]) {
        var session = startSession
        session.files = files
        session.settlesByItself = true
        let stops = StopCounter { false }
        // It counts as at the prompt, so that what was interrupted stops at the same point.
        session.isCancelled = { stops.check() }
        var interpreter = Interpreter<Session>(
            limits: Self.inputLimits, syntax: Session.syntax, isCancelled: { stops.check() })
        var ending = Attempt.Ending.finished
        var typed: [Journal.Entry] = []
        while let entry = next(session) {
            typed.append(entry)
            stops.begin(stoppingAt: entry.stoppedAt)
            let outcome = session.execute(Source(entry.input), in: &interpreter)
            if case .failed(let failure) = outcome, failure.kind == .limit {
                ending = .limit(failure)
                break
            }
        }
        stops.begin()
        if case .limit = ending {
            return (Attempt(ending: ending, session: startSession), typed)
        }
        if let index = clusterIndex(in: session) { session.currentIndex = index }
        if let failure = session.settleForChecking() {
            return (Attempt(ending: .limit(failure), session: startSession), typed)
        }
        session.forgetTyping()
        return (Attempt(ending: ending, session: session), typed)
    }
}

extension Session {
    /// Lets go of what only matters at a prompt.
    fileprivate mutating func forgetTyping() {
        forgetPast()
        settlesByItself = false
        isCancelled = { false }
        recording = Recording(seed: defaultSeed, language: language)
    }
}
