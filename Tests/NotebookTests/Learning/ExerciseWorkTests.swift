import Glibc
import Records
import Synchronization
import Testing

@testable import Notebook

@Suite struct ExerciseWorkTests {
    private let pupil: Pupil
    private var database: String { pupil.folder + "/p.sqlite" }

    init() throws {
        pupil = try Pupil(exercise: Self.exercise)
        pupil.keep(in: pupil.folder + "/p.sqlite")
    }

    private static let exercise = """
        title: {en: Run it, zh: 运行它}
        main: true
        minutes: 4
        variants:
          app: {one of: [web, shop]}
        start: |
          cluster create exam --nodes=1 --seed=${seed}
        task:
          en: Run a Pod called **${app}**.
          zh: 运行名为 **${app}** 的 Pod。
        hints:
          - {en: Which command runs a Pod?, zh: 哪条命令运行 Pod？}
          - {en: It is `run`., zh: 是 `run`。}
        checks:
          - name: there
            title: {en: "${app} is there", zh: "${app} 存在"}
            points: 2
            expect: pods().exists(p, p.metadata.name == app)
            feedback: {en: Nothing is called like that., zh: 没有这个名称。}
            try: |
              run another --image=nginx
              settle
            hop: hop.verb == "create" && hop.object.startsWith("pods/")
            show: get pods
          - name: alone
            hidden: true
            title: {en: Nothing else runs, zh: 没有别的}
            expect: pods().size() == 1
        solutions:
          - {name: imperative, script: "run ${app} --image=nginx\\n"}
          - name: manifest
            yaml: |
              apiVersion: v1
              kind: Pod
              metadata: {name: "${app}"}
              spec: {containers: [{name: web, image: nginx}]}
        wrong:
          - name: other-name
            misconception: {en: A label is no name., zh: 标签不是名称。}
            script: |
              run other --image=nginx -l app=${app}
            fails: [there]

        """

    private var app: String {
        pupil.learner?.work?.stage.value.draw.shown.first?.value.string ?? ""
    }

    /// To the exercise at the end of the lesson.
    private func open() -> String {
        pupil.type("lesson start 04 --at=5")
        return pupil.type("lesson skip")
    }

    @Test func anExerciseStartsWithItsTaskAndItsCluster() {
        let text = open()
        #expect(text.contains("Exercise: Run it"))
        #expect(text.contains("Run a Pod called \(app)."))
        #expect(text.contains("[ ] \(app) is there  not yet"))
        #expect(text.contains("[ ] hidden check 1"))
        #expect(!text.contains("Nothing else runs"))
        #expect(pupil.session.clusterNames == ["exam"])
    }

    @Test func checksTickOffByThemselvesAndTheDebriefFollows() throws {
        _ = open()
        #expect(!pupil.type("get pods").contains("[x]"))
        let text = pupil.type("run \(app) --image=nginx")
        #expect(text.contains("[x] \(app) is there"))
        #expect(text.contains("[x] hidden check 1"))
        #expect(text.contains("Solved: 3 points, one command, without hints."))
        #expect(text.contains("Your way\n    run \(app) --image=nginx"))
        #expect(text.contains("No shorter way is known."))
        #expect(text.contains("kube-scheduler"))
        // One of the learner's own cluster, though the check has tried something on a copy.
        let decisive = text.split(separator: "\n").drop { $0 != "The decisive hop" }
        #expect(decisive.dropFirst().first?.contains("pods/default/\(app)") == true, "\(text)")
        let why = decisive.first { $0.hasPrefix("'why ") }?.split(separator: "'").first ?? ""
        #expect(pupil.type(String(why)).contains("That was a person's doing"), "\(why)")
        let record = try #require(
            try ProgressStore(path: database).lastAttempt(at: "run-it"))
        #expect(record.solved != nil)
        #expect(record.best == 3)
        #expect(record.work == ["get pods", "run \(app) --image=nginx", String(why)])
        #expect(pupil.type("").contains("The end of"))
        #expect(pupil.session.clusterNames == ["demo"])
    }

    @Test func whatStopsHoldingIsTold() {
        _ = open()
        pupil.type("run \(app) --image=nginx")
        #expect(pupil.type("delete pod \(app)").contains("[ ] \(app) is there  not yet"))
    }

    @Test func aLongerWayIsShownTheShorterOne() {
        _ = open()
        pupil.type("run other --image=nginx")
        pupil.type("delete pod other")
        let text = pupil.type("run \(app) --image=nginx")
        #expect(text.contains("A shorter way\n    run \(app) --image=nginx"))
    }

    @Test func hintsComeTierByTierAndAreCounted() {
        _ = open()
        #expect(pupil.type("lesson hint").contains("Hint 1 of 2"))
        #expect(pupil.type("lesson hint").contains("It is run."))
        #expect(pupil.type("lesson hint").contains("That was the last hint"))
        #expect(pupil.type("run \(app) --image=nginx").contains("with 2 hints"))
    }

    @Test func aKnownMistakeIsAnsweredWithItsMisconception() {
        _ = open()
        pupil.type("run other --image=nginx -l app=\(app)")
        let text = pupil.type("lesson check")
        #expect(text.contains("Nothing is called like that."))
        #expect(text.contains("Look at: get pods"))
        #expect(text.contains("A label is no name."))
    }

    @Test func theSolutionIsShownAndNoted() throws {
        _ = open()
        #expect(pupil.type("lesson solution").contains("    run \(app) --image=nginx"))
        #expect(pupil.type("run \(app) --image=nginx").contains("with the solution in sight"))
        let progress = try ProgressStore(path: database).progress()
        #expect(progress.isAssisted("run-it"))
        #expect(!progress.isSolved("run-it"))
    }

    @Test func againBringsAnotherVariantAndAnotherAttempt() throws {
        _ = open()
        let text = pupil.type("lesson again")
        #expect(text.contains("variant 2"))
        #expect(pupil.type("lesson again --variant=9").contains("variant 9"))
        #expect(try ProgressStore(path: database).progress().attempts.map(\.variant) == [1, 2, 9])
    }

    @Test func resetReturnsToTheStart() {
        _ = open()
        pupil.type("run \(app) --image=nginx")
        #expect(pupil.type("lesson reset").contains("[ ] \(app) is there"))
        #expect(pupil.type("get pods").contains("No resources found"))
    }

    @Test func workGoesOnAfterTheProcessHasEnded() throws {
        _ = open()
        pupil.type("run other --image=nginx")
        let next = try Pupil(exercise: Self.exercise)
        next.keep(in: database)
        #expect(next.type("lesson resume 04").contains("Exercise: Run it"))
        #expect(next.type("get pods").contains("other"))
        next.type("delete pod other")
        #expect(next.type("run \(app) --image=nginx").contains("Solved: 3 points, 3 commands"))
    }

    @Test func anUnsolvedExerciseNeverTraps() {
        _ = open()
        #expect(pupil.type("").contains("isn't solved yet"))
        #expect(pupil.type("lesson skip").contains("The end of"))
    }

    @Test func theMapShowsExercises() {
        _ = open()
        pupil.type("run \(app) --image=nginx")
        let text = pupil.type("lesson map")
        #expect(text.contains("[x] Run it"))
        #expect(text.contains("1 of 1 exercise"))
    }

    @Test func aWatchedFileIsCheckedAsItIs() throws {
        let exercise = try #require(pupil.session.learning?.course.exercise("04-labels/run-it"))
        let path = pupil.folder + "/answer.pilot"
        let watch = try ExerciseWatch(exercise, path: path, variant: 1, language: .english)
        #expect(watch.run(show: { _ in }) == nil)
        #expect(ExerciseWatch.Stamp(path) == nil)
        let name = try #require(
            Draw(exercise, variantSeed: 1, seed: 1).shown.first?.value.string)
        pupil.write("# exercise: run-it\nrun \(name) --image=nginx\n", to: "answer.pilot")
        let before = try #require(ExerciseWatch.Stamp(path))
        #expect(ExerciseWatch.exerciseName(of: path) == "run-it")
        #expect(watch.run(show: { _ in })?.map(\.holds) == [true, true])
        pupil.write("while true {\n}\n", to: "answer.new")
        rename(pupil.folder + "/answer.new", path)
        #expect(ExerciseWatch.Stamp(path) != before)
        let results = watch.run(show: { _ in }) ?? []
        #expect(results.map(\.holds) == [false, false])
        let report = watch.report(results, display: Display(columns: 80, style: .ascii))
        #expect(report.contains("[ ] \(name) is there"))
        #expect(report.contains("0 of 3 points"))
    }

    /// The clusters' traces, which tell everything that has happened.
    private func traces(_ pupil: Pupil) -> [[String]] {
        pupil.session.clusters.map { entry in
            entry.cluster.trace.kept.compactMap { entry.cluster.trace[$0] }.map { "\($0)" }
        }
    }

    @Test func aJournalSaysWhichValuesAnExerciseHadWhateverProgressSaysLater() throws {
        // The third variant, begun in an earlier session.
        _ = open()
        pupil.type("lesson again")
        pupil.type("lesson again")
        let values = app
        pupil.type("run mine\\x --image=nginx")
        pupil.type("run mine --image=nginx")
        // A new session goes on with it.
        let desk = Desk()
        let second = try Pupil(database: database, exercise: Self.exercise)
        second.keepJournal(at: desk)
        second.type("lesson start 04 --at=5")
        second.type("lesson skip")
        second.type("delete pod mine")
        let journal = second.session.recording.journal
        #expect(
            journal.text.contains(
                "> lesson skip\n@ began run-it variant=3 hints=0 assisted=no\n"
                    + "@ earlier run mine\\\\x --image=nginx\n@ earlier run mine --image=nginx\n"
                    + "> delete pod mine\n@ worked\n"))
        #expect(try Journal(reading: journal.text) == journal)
        let expected = traces(second)
        second.type("save s.journal")
        // Progress knows of other attempts by now, or of none.
        second.type("lesson again --variant=9")
        let stranger = try Pupil(exercise: Self.exercise)
        stranger.keepJournal(at: desk)
        for pupil in [second, stranger] {
            pupil.type("load s.journal")
            let work = try #require(pupil.learner?.work)
            #expect(work.record.variant == 3)
            #expect(work.stage.value.draw.shown.first?.value.string == values)
            #expect(traces(pupil) == expected)
            // What is saved again is the same journal.
            #expect(pupil.session.recording.journal == journal)
        }
    }

    @Test func anInputThatWasStoppedIsStoppedAtTheSamePointWhenWorkIsTakenUpAgain() throws {
        _ = open()
        let isPressed = Pressed(after: 40)
        pupil.stop(by: isPressed.check)
        pupil.type("advance 10h")
        pupil.stop(by: { false })
        #expect(pupil.learner?.work?.record.work.count == 2)
        pupil.type("run mine --image=nginx")
        let expected = traces(pupil)
        let now = pupil.session.current?.elapsed
        // Another session goes on; what is pressed while it does changes nothing.
        let second = try Pupil(database: database, exercise: Self.exercise)
        second.type("lesson start 04 --at=5")
        let pressed = Pressed(after: 2)
        second.stop(by: pressed.check)
        second.type("lesson skip")
        #expect(pressed.check())
        #expect(second.session.current?.elapsed == now)
        #expect(traces(second) == expected)
    }
}

/// Ctrl-C, pressed at some moment.
private final class Pressed: Sendable {
    private let left: Mutex<Int>

    init(after count: Int) { left = Mutex(count) }

    @Sendable func check() -> Bool {
        left.withLock { left in
            left -= 1
            return left < 0
        }
    }
}
