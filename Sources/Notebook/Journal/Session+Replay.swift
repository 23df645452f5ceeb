import PilotScript

extension Session {
    /// Puts the session that a journal tells of in the place of this one.
    ///
    /// - Throws: a refusal when the person stopped it; then this session is as it was.
    mutating func replay(_ journal: Journal) throws(CommandFailure) {
        var sinks = Sinks(output: { _ in }, diagnostics: { _ in })
        sinks.traceFile = self.sinks.traceFile
        sinks.display = self.sinks.display
        // What was written is there already.
        if self.sinks.fileWriter != nil { sinks.fileWriter = DiscardedFiles() }
        var fresh = Session(
            sinks: sinks, language: journal.language, defaultSeed: journal.seed, files: files)
        fresh.settlesByItself = settlesByItself
        // The same lessons; nothing that is replayed is saved as progress.
        fresh.learning = learning.map { Learning(course: $0.course) }
        let isCancelled = isCancelled
        let stops = StopCounter { false }
        fresh.isCancelled = { isCancelled() || stops.check() }
        var interpreter = Interpreter<Session>(
            syntax: Session.syntax, isCancelled: fresh.isCancelled)
        for entry in journal.entries {
            stops.begin(stoppingAt: entry.stoppedAt)
            fresh.learning?.replayed = entry.replayedBeginnings
            _ = fresh.execute(Source(entry.input), in: &interpreter)
            if isCancelledNow { throw CommandFailure(.interrupted, kind: .interrupted) }
        }
        interpreter.isCancelled = isCancelled
        take(fresh)
        recording.journal = journal
        let isWriting = recording.transcript.isWriting
        recording.transcript = fresh.recording.transcript
        recording.transcript.isWriting = isWriting
        recording.store?.replace(journal.text)
        recording.loaded = [interpreter]
    }

    /// How an exercise began in the session that is being replayed: the person's progress, which
    /// decided that, may be another one now.
    mutating func takeReplayedBeginning(of exercise: Exercise) -> ReplayedBeginning? {
        guard let first = learning?.replayed.first, first.facts.exercise == exercise.name else {
            return nil
        }
        learning?.replayed.removeFirst()
        return first
    }

    private mutating func take(_ other: Session) {
        clusters = other.clusters
        currentIndex = other.currentIndex
        past = other.past
        undone = other.undone
        language = other.language
        isStepping = other.isStepping
        defaultSeed = other.defaultSeed
        learning?.learner = other.learning?.learner
    }
}

/// How an exercise began in a session that is replayed.
struct ReplayedBeginning: Sendable {
    let facts: JournaledBeginning
    /// What had been typed for it before.
    var work: [String] = []
}

extension Journal.Entry {
    /// How exercises began with this input.
    fileprivate var replayedBeginnings: [ReplayedBeginning] {
        var beginnings: [ReplayedBeginning] = []
        for note in notes {
            switch note {
            case .began(let facts):
                beginnings.append(ReplayedBeginning(facts: facts))
            case .earlier(let input) where !beginnings.isEmpty:
                beginnings[beginnings.count - 1].work.append(input)
            default: break
            }
        }
        return beginnings
    }
}
