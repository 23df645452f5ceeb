import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript

extension Session {
    /// What stands at the end of a lesson.
    func presentEnd(_ learner: Learner) {
        let matter = learner.lesson.frontMatter
        say(spans: [mark(.done), Span(Text.Learning.lessonOver(matter.title)(language), .good)])
        say(learner.calibration)
        if !matter.simplified.isEmpty {
            say(.Learning.simplified, .heading)
            say(markdown: matter.simplified.map { "- " + $0 }.joined(separator: "\n"))
        }
        if !matter.docs.isEmpty {
            say(.Learning.furtherReading, .heading)
            say(markdown: matter.docs.map { "- " + $0 }.joined(separator: "\n"))
        }
        if let next = lesson(after: learner.folder) {
            sayWays(.Learning.endWays(next: next.name))
        } else {
            sayWays(.Learning.lastLessonWays)
        }
    }

    /// What one was sure of, and what of that was right.
    private func say(_ calibration: Calibration) {
        guard !calibration.isEmpty else { return }
        for degree in 1...3 where calibration.total[degree - 1] > 0 {
            say(
                .Learning.calibration(
                    .Learning.confidence(degree), right: calibration.right[degree - 1],
                    of: calibration.total[degree - 1]))
        }
        let (wrong, certain) = (
            calibration.total[2] - calibration.right[2], calibration.total[2]
        )
        if certain > 0, wrong * 2 >= certain { say(.Learning.tooCertain, .notice) }
    }

    private func lesson(after folder: LessonFolder) -> LessonFolder? {
        let folders = learning?.course.folders ?? []
        guard let index = folders.firstIndex(where: { $0.path == folder.path }) else { return nil }
        return folders.indices.contains(index + 1) ? folders[index + 1] : nil
    }

    /// `lesson next` at the end: the next lesson, or free play.
    mutating func endLesson(_ interpreter: inout Interpreter<Session>) {
        guard let folder = learning?.learner?.folder else { return }
        savePlace(finished: true)
        guard let next = lesson(after: folder) else {
            leaveLesson(&interpreter)
            return say(.Learning.courseOver)
        }
        say("\n")
        open(next, at: 0, &interpreter)
    }

    // MARK: explain

    /// `lesson explain`: what the step is about, once more and in other words.
    func explainStep() {
        guard let learner = learning?.learner else { return }
        switch learner.step.task {
        case .run: explainHops(learner)
        case .predict(let predict, _):
            say(.Learning.explainAfter)
            say(.Learning.whatCounts(predict.kind.rawValue), .quiet)
        case .quiz(let quiz):
            guard learner.stage == .done else { return say(.Learning.explainAfterAnswer) }
            for option in quiz.options where !option.because.isEmpty {
                say(markdown: "- **\(option.text)**: \(option.because)")
            }
            if !quiz.explain.isEmpty { say(markdown: quiz.explain) }
        case .claim(let claim, _):
            guard learner.stage == .done else { return say(.Learning.explainAfterAnswer) }
            say(markdown: claim.explain)
        case .exercise: explainExercise()
        case .end: presentEnd(learner)
        }
    }

    /// The hops of the last cell, as sentences: what people call routine is left out.
    private func explainHops(_ learner: Learner) {
        let runner = learner.present
        guard let cluster = runner.session.current else { return say(.Learning.nothingToExplain) }
        let start = runner.lastHop(before: learner.mark)
        let hops = cluster.trace.kept.filter { $0 > start }.compactMap { cluster.trace[$0] }
        guard !hops.isEmpty else { return say(.Learning.nothingToExplain) }
        say(.Learning.explainHeading(hops.count), .heading)
        let shown = hops.filter { ![.get, .list, .watch, .deliver, .range].contains($0.verb) }
        let list = (shown.isEmpty ? hops : shown).prefix(Self.explainedHops)
        for hop in list {
            say(
                spans: [
                    Span("#\(hop.number) ", .quiet), Span(cluster.name(of: hop.from), .strong),
                    Span(": " + hop.note.text(language)),
                ], indent: 2)
        }
        if hops.count > list.count { say(.Learning.moreHops(hops.count - list.count), .quiet) }
    }

    /// How many hops one can take in at once.
    private static let explainedHops = 16
}
