import Testing

@testable import Notebook

/// Journals of sessions as submissions.
@Suite struct JournalGradingTests {
    private let pupil: Pupil

    init() throws { pupil = try Pupil(exercise: Self.exercise) }

    private static let exercise = """
        title: {en: Run it, zh: 运行它}
        minutes: 4
        variants:
          app: {one of: [web, shop, blog, wiki]}
        hidden variants:
          strays: {from: 1, to: 3}
          victim: {from: 0, to: 1}
        start: |
          cluster create exam --nodes=2 --seed=${seed}
          create rc old --image=nginx --replicas=${strays} -l app=old
          settle
        task:
          en: Run two Pods ${app}, and take app=old off all others.
          zh: 运行两个 ${app}，并去掉其他 Pod 的 app=old。
        hints:
          - {en: How are Pods made?, zh: 怎样创建 Pod？}
        checks:
          - name: there
            title: {en: "${app} is there", zh: "${app} 存在"}
            points: 2
            expect: pods("app=" + app).size() == 2
            object: pods -l app=${app}
          - name: marked
            title: {en: all are marked, zh: 都做了标记}
            points: 1
            try: delete rc old --wait=false
            expect: pods("seen=yes").size() == strays && victim < 2
        solutions:
          - name: commands
            script: |
              create rc ${app} --image=nginx --replicas=2 -l app=${app}
              label pods -l app=old seen=yes

        """

    private var app: String {
        pupil.learner?.work?.stage.value.draw.shown.first?.value.string ?? ""
    }

    private func open() {
        pupil.type("lesson start 04 --at=5")
        pupil.type("lesson skip")
    }

    private func verdict(_ journal: Journal, seeds: Int = 4) throws -> ExerciseVerdict {
        let exercise = try ExerciseFile.read(pupil.folder + "/04-labels/exercises/run-it.yaml")
            .get()
        let grader = try ExerciseGrader(
            exercise, Sitting(variant: 9, seedCount: seeds), language: .english)
        let text = journal.text
        let submission = try GradingFixtures.withFolder(["session.journal": Array(text.utf8)]) {
            SubmissionReader.read($0, name: "student")
        }
        #expect(submission.problems.isEmpty)
        return grader.grade(submission)
    }

    /// Marks each stray by the name that chance has given it.
    private func markByName() {
        let names = pupil.session.current?.names(.pod, in: "default") ?? []
        for name in names where name.hasPrefix("old-") { pupil.type("label pod \(name) seen=yes") }
    }

    @Test func whatWasTypedForTheExerciseIsGradedOnTheVariantThatThePersonHad() throws {
        pupil.type("cluster create playground --nodes=1")
        open()
        pupil.type("lesson again --variant=5")
        let variant = try #require(pupil.learner?.work?.record.variant)
        pupil.type("get podds")
        pupil.type("create rc \(app) --image=nginx --replicas=2 -l app=\(app)")
        markByName()
        pupil.type("lesson quit")
        pupil.type("cluster create other --nodes=1")
        let journal = try Journal(reading: pupil.session.recording.journal.text)
        #expect(journal.work.last?.variant == 5)
        let verdict = try verdict(journal)
        #expect(verdict.outcome == .graded)
        #expect(verdict.variant == variant)
        #expect(verdict.earned == Score(points: 3), "\(verdict.checks)")
        #expect(verdict.checks[0].seeds > 1)
        #expect(!verdict.isAssisted)
    }

    @Test func helpIsTold() throws {
        open()
        pupil.type("lesson hint")
        pupil.type("lesson solution")
        pupil.type("create rc \(app) --image=nginx --replicas=2 -l app=\(app)")
        let verdict = try verdict(pupil.session.recording.journal)
        #expect(verdict.hints == 1)
        #expect(verdict.isAssisted)
        #expect(verdict.earned == Score(points: 2))
    }

    @Test func whatWasUndoneOrResetDoesNotCount() throws {
        open()
        pupil.type("create rc \(app) --image=nginx --replicas=2 -l app=\(app)")
        pupil.type("undo")
        #expect(try verdict(pupil.session.recording.journal).earned == Score(points: 0))
        pupil.type("redo")
        #expect(try verdict(pupil.session.recording.journal).earned == Score(points: 2))
        pupil.type("lesson reset")
        pupil.type("get pods")
        #expect(try verdict(pupil.session.recording.journal).earned == Score(points: 0))
    }

    @Test func theBestOfSeveralAttemptsCounts() throws {
        open()
        pupil.type("create rc \(app) --image=nginx --replicas=2 -l app=\(app)")
        pupil.type("lesson again")
        pupil.type("get pods")
        let journal = pupil.session.recording.journal
        #expect(journal.work.count == 2)
        #expect(try verdict(journal).earned == Score(points: 2))
    }

    @Test func aJournalThatIsLoadedHasItsExercisesAsTheyWere() throws {
        open()
        pupil.type("lesson again --variant=5")
        pupil.type("lesson again")
        pupil.type("run \(app) --image=nginx")
        let journal = try Journal(reading: pupil.session.recording.journal.text)
        let other = try Pupil(exercise: Self.exercise)
        var session = other.session
        session.learning?.keeper = ProgressKeeper()
        try session.replay(journal)
        #expect(session.learning?.learner?.work?.record.variant == journal.work.last?.variant)
        #expect(session.recording.journal == journal)
    }

    @Test func anAnswerToAQuestionIsGradedByItsFirstTry() throws {
        pupil.type("lesson start 04 --at=4")
        pupil.type("2")
        pupil.type("1")
        let journal = try Journal(reading: pupil.session.recording.journal.text)
        let answers = journal.answers(file: "session.journal")
        #expect(answers.map(\.text) == ["2", "1"])
        let quiz = try #require(try QuizGrader(LessonFolder(path: pupil.folder + "/04-labels")))
        var submission = Submission(name: "student")
        submission.answers = answers
        submission.resolveAnswers([quiz])
        #expect(quiz.grade(submission).earned == Score(points: 0))
        submission.answers.reverse()
        #expect(quiz.grade(submission).earned == Score(points: 1))
    }

    @Test func aSessionWithoutWorkIsNoSubmission() throws {
        pupil.type("cluster create playground --nodes=1")
        let text = pupil.session.recording.journal.text
        let submission = try GradingFixtures.withFolder(["s.journal": Array(text.utf8)]) {
            SubmissionReader.read($0, name: "student")
        }
        #expect(submission.isEmpty)
        #expect(submission.problems.count == 1)
    }
}
