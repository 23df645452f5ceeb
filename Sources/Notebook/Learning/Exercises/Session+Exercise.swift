import KubeCluster
import Phrasebook
import PilotScript
import Records

extension Session {
    /// Sets the step's exercise up, and shows it.
    ///
    /// - Parameters:
    ///   - variant: the seed of its values; the next one where none is given.
    ///   - isNew: whether to begin anew; else the latest attempt goes on.
    mutating func beginExercise(
        _ exercise: Exercise, variant: UInt64? = nil, isNew: Bool = false,
        _ interpreter: inout Interpreter<Session>
    ) {
        let now = learning?.keeper.now ?? 0
        let last = learning?.keeper.lastAttempt(at: exercise.name)
        let latest = learning?.learner?.work.map(\.record) ?? last
        let replayed = takeReplayedBeginning(of: exercise)
        let goesOn = isNew || replayed != nil ? nil : latest
        let seed =
            replayed?.facts.variant ?? variant ?? goesOn?.variant ?? (latest?.variant ?? 0) &+ 1
        let stage: ExerciseStage
        do {
            let draw = Draw(exercise, variantSeed: seed, seed: seed)
            stage = try ExerciseStage(exercise, draw, language: language)
        } catch {
            for problem in error.problems { sinks.diagnostics(problem.render(in: language)) }
            return
        }
        // Two attempts in the same second are two.
        let started = max(now, (latest?.started ?? now &- 1) &+ 1)
        var record =
            goesOn
            ?? AttemptRecord(
                exercise: exercise.name, variant: seed, started: started,
                possible: exercise.points, updated: now)
        if let replayed {
            (record.hints, record.assisted) = (replayed.facts.hints, replayed.facts.isAssisted)
            record.work = replayed.work
        }
        let work = ExerciseWork(stage: Boxed(stage), record: record)
        learning?.learner?.work = work
        learning?.learner?.stage = .waiting
        journalBeginning(record)
        enterExercise(&interpreter)
        replayWork(record.work, &interpreter)
        _ = runChecks()
        if learning?.learner?.work?.isSolved == true { learning?.learner?.stage = .done }
        presentExercise()
    }

    /// Puts the exercise's starting state in the place of the session's clusters.
    private mutating func enterExercise(_ interpreter: inout Interpreter<Session>) {
        guard let stage = learning?.learner?.work?.stage.value else { return }
        take(stage.startSession, Interpreter(syntax: Session.syntax), &interpreter)
        defaultSeed = stage.draw.seed
        learning?.learner?.hasStrayed = false
    }

    /// Types what had been typed before the program ended, without showing it.
    ///
    /// Each input goes on to where it ended then, whatever is pressed meanwhile: half of it would
    /// be a state that nobody has seen.
    private mutating func replayWork(
        _ work: [String], _ interpreter: inout Interpreter<Session>
    ) {
        guard !work.isEmpty else { return }
        let kept = (sinks, learning, recording)
        let stops = recording.stops
        sinks = Sinks(output: { _ in }, diagnostics: { _ in })
        learning = nil
        recording.store = nil
        recording.stops = nil
        for entry in [Journal.Entry](kept: work) {
            stops?.begin(stoppingAt: entry.stoppedAt ?? Int.max)
            _ = execute(Source(entry.input), in: &interpreter)
        }
        stops?.begin()
        (sinks, learning, recording) = kept
    }

    mutating func resetExercise(_ interpreter: inout Interpreter<Session>) {
        learning?.learner?.work?.record.work = []
        learning?.learner?.work?.results = []
        learning?.learner?.stage = .waiting
        journalNote(.reset)
        enterExercise(&interpreter)
        _ = runChecks()
        say(.Learning.exerciseReset)
        sayChecks()
    }

    // MARK: Checks

    /// Checks the session as it would be once it has settled.
    ///
    /// - Returns: the checks that hold now and didn't, or the other way round.
    mutating func runChecks() -> [CheckResult] {
        guard var work = learning?.learner?.work else { return [] }
        var copy = self
        copy.learning = nil
        copy.settleForChecking()
        let changed = work.take(work.stage.value.check(copy), at: learning?.keeper.now ?? 0)
        learning?.learner?.work = work
        learning?.keeper.save(work.record)
        return changed
    }

    /// After each input of the person: ticks off what has become true.
    mutating func noticeWork(_ entry: Journal.Entry) {
        guard let before = learning?.learner?.work else { return }
        journalNote(.worked)
        let wasSolved = before.isSolved
        learning?.learner?.work?.record.work += entry.kept
        let changed = runChecks()
        guard let work = learning?.learner?.work else { return }
        for result in changed {
            say(spans: [mark(result.holds ? .holds : .fails)] + title(of: result, work))
        }
        guard work.isSolved, !wasSolved else { return }
        learning?.learner?.stage = .done
        debrief(work)
    }

    /// What a check is called; a hidden one tells only that it is there.
    func title(of result: CheckResult, _ work: ExerciseWork) -> [Span] {
        if result.isHidden {
            let hidden = work.results.filter(\.isHidden)
            let place = hidden.firstIndex { $0.name == result.name } ?? 0
            return [Span(Text.Learning.hiddenCheck(place + 1)(language))]
        }
        let title = reader.lines(of: result.title(language)).first ?? []
        return result.holds
            ? title : title + [Span("  " + Text.Learning.holdsNotYet(language), .quiet)]
    }

    /// All checks, with their marks.
    func sayChecks() {
        guard let work = learning?.learner?.work else { return }
        for result in work.results {
            say(
                spans: [mark(result.holds ? .holds : .fails)] + title(of: result, work), indent: 2)
        }
    }
}
