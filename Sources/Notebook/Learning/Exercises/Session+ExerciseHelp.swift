import Phrasebook

extension Session {
    /// The task, what is checked, and what can be done.
    func presentExercise() {
        guard let work = learning?.learner?.work else { return }
        let exercise = work.exercise
        let heading = Text.Learning.exerciseHeading(exercise.title)
        say(spans: [mark(.question), Span(heading(language), .heading)])
        let facts = Text.Learning.exerciseFacts(
            minutes: exercise.minutes, variant: work.record.variant, points: exercise.points)
        say(spans: [Span(facts(language), .quiet)])
        say("\n")
        say(markdown: work.stage.value.task(language))
        say("\n")
        sayChecks()
        sayWays(work.isSolved ? .Learning.solvedWays : .Learning.exerciseWays)
    }

    /// `lesson hint`: one tier more each time.
    mutating func sayHint() {
        guard let work = learning?.learner?.work else { return say(.Learning.noExerciseHere) }
        let hints = work.stage.value.hints(language)
        guard !hints.isEmpty else { return say(.Learning.noHints) }
        let tier = min(work.record.hints, hints.count - 1)
        if work.record.hints >= hints.count { say(.Learning.lastHintAgain, .quiet) }
        say(spans: [
            Span(Text.Learning.hint(tier + 1, of: hints.count)(language) + " ", .question)
        ])
        say(markdown: hints[tier], indent: 2)
        learning?.learner?.work?.record.hints = tier + 1
        journalNote(.hint)
        if let record = learning?.learner?.work?.record { learning?.keeper.save(record) }
        sayWays(
            tier + 1 < hints.count ? .Learning.moreHintsWays : .Learning.afterHintsWays)
    }

    /// `lesson check`: what holds, why the rest doesn't, and where to look.
    mutating func sayCheckReport() {
        guard learning?.learner?.work != nil else { return say(.Learning.noExerciseHere) }
        _ = runChecks()
        guard let work = learning?.learner?.work else { return }
        if !work.stage.value.hasCluster(self) { say(.Learning.otherCluster, .notice) }
        for result in work.results {
            say(spans: [mark(result.holds ? .holds : .fails)] + title(of: result, work))
            guard !result.holds, !result.isHidden else { continue }
            if let feedback = result.feedback { say(markdown: feedback(language), indent: 4) }
            if let show = result.show {
                say(
                    spans: [
                        Span(Text.Learning.lookAt(language) + " ", .quiet), Span(show, .command),
                    ], indent: 4)
            }
            if let hop = result.hopText {
                say(spans: [Span(hop(language), .quiet)], indent: 4)
            } else if result.lacksHop {
                say(spans: [Span(Text.Learning.hopMissing(language), .quiet)], indent: 4)
            }
        }
        var settled = self
        settled.learning = nil
        settled.settleForChecking()
        if let misconception = work.misconception(in: settled, language) {
            say(spans: [Span(Text.Learning.perhaps(language), .strong)])
            say(markdown: misconception, indent: 2)
        }
        say(.Learning.points(work.points, of: work.exercise.points), .strong)
        if work.isSolved { learning?.learner?.stage = .done }
        sayWays(work.isSolved ? .Learning.solvedWays : .Learning.exerciseWays)
    }

    /// `lesson solution`: the reference solution; what is solved after it counts as assisted.
    mutating func saySolution() {
        guard let work = learning?.learner?.work, let solution = work.exercise.solutions.first
        else { return say(.Learning.noExerciseHere) }
        say(.Learning.solutionHeading, .heading)
        saySolution(solution, work)
        guard work.record.solved == nil else { return }
        learning?.learner?.work?.record.assisted = true
        journalNote(.solution)
        if let record = learning?.learner?.work?.record { learning?.keeper.save(record) }
        say(.Learning.solutionNoted, .quiet)
        sayWays(.Learning.afterSolutionWays)
    }

    /// A solution as it would be typed.
    func saySolution(_ solution: Answer, _ work: ExerciseWork) {
        let script = work.stage.value.script(of: solution)
        say(
            script.split(separator: "\n").map {
                "    " + sinks.paint(.command, String($0)) + "\n"
            }.joined())
    }

    func explainExercise() {
        guard let work = learning?.learner?.work else { return }
        if work.isSolved { return debrief(work) }
        if !work.exercise.concepts.isEmpty {
            say(.Learning.trains(work.exercise.concepts))
        }
        presentExercise()
    }
}
