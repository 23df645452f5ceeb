import Glibc
import Phrasebook
import PilotScript
import Synchronization
import Testing

@testable import Notebook

/// Somebody who follows a lesson of two languages that is made for the test, in a folder that is
/// gone afterwards.
final class Pupil {
    private(set) var session: Session
    private var interpreter: Interpreter<Session>
    private let screen: ScreenText
    let folder: String

    /// What has been shown, as far as it hasn't been taken.
    private final class ScreenText: Sendable {
        let text = Mutex("")
    }

    init(
        english: String = Pupil.english, chinese: String = Pupil.chinese, database: String? = nil,
        exercise: String? = nil
    ) throws {
        var template = Array("/tmp/pilothouse-lesson-XXXXXX\0".utf8CString)
        folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        for (number, name) in ["04-labels", "05-flow"].enumerated() {
            let path = folder + "/" + name
            mkdir(path, 0o700)
            let mark = number == 0 ? "" : " again"
            Self.write(english.replacingTitle(mark), to: path + "/lesson.en.md")
            Self.write(chinese.replacingTitle(mark), to: path + "/lesson.zh.md")
            guard let exercise, number == 0 else { continue }
            mkdir(path + "/exercises", 0o700)
            Self.write(exercise, to: path + "/exercises/run-it.yaml")
        }
        let screen = ScreenText()
        self.screen = screen
        let show: @Sendable (String) -> Void = { more in screen.text.withLock { $0 += more } }
        session = Session(sinks: Session.Sinks(output: show, diagnostics: show))
        session.sinks.display = { Display(columns: 90, style: .ascii) }
        session.settlesByItself = true
        session.learning = Learning(
            course: Course(LessonFolder.all(at: folder)),
            keeper: database == nil
                ? ProgressKeeper() : ProgressKeeper(path: database) { 1_800_000_000 })
        interpreter = Interpreter(syntax: Session.syntax)
    }

    deinit {
        for name in ["04-labels", "05-flow"] {
            for file in ["lesson.en.md", "lesson.zh.md", "exercises/run-it.yaml"] {
                unlink("\(folder)/\(name)/\(file)")
            }
            rmdir("\(folder)/\(name)/exercises")
            rmdir("\(folder)/\(name)")
        }
        for file in [
            "p.sqlite", "p.sqlite-wal", "p.sqlite-shm", "p.sqlite.lock", "answer.pilot",
        ] {
            unlink("\(folder)/\(file)")
        }
        rmdir(folder)
    }

    /// Types a line, as at the prompt.
    ///
    /// - Returns: what it has shown.
    @discardableResult
    func type(_ line: String) -> String {
        let input = session.lessonInput(for: line) ?? line
        switch session.execute(Source(input), in: &interpreter) {
        case .finished: break
        case .rejected(let found): session.sinks.diagnostics(render(found))
        case .failed(let failure):
            session.sinks.diagnostics(DiagnosticRenderer(language: .english).render(failure))
        }
        return screen.text.withLock { text in
            defer { text = "" }
            return text
        }
    }

    /// Keeps progress in a database.
    func keep(in database: String) {
        session.learning?.keeper = ProgressKeeper(path: database) { 1_800_000_000 }
    }

    /// Whether the person presses Ctrl-C is asked here.
    func stop(by isPressed: @escaping @Sendable () -> Bool) {
        let stops = StopCounter(isStopped: isPressed)
        session.isCancelled = { stops.check() }
        session.recording.stops = stops
        interpreter = Interpreter(syntax: Session.syntax, isCancelled: { stops.check() })
    }

    /// Keeps journals.
    func keepJournal(at store: any JournalStore) { session.recording.store = store }

    /// Writes a file in the folder.
    func write(_ text: String, to name: String) { Self.write(text, to: folder + "/" + name) }

    private func render(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticRenderer(language: .english).render(diagnostics)
    }

    private static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else { return }
        fputs(text, file)
        fclose(file)
    }

    var learner: Learner? { session.learning?.learner }

    static let english = lesson(
        title: "A small lesson", concepts: "[label, selector]", before: "Make a cluster.",
        ask: "On which node will the Pod run?", explain: "There is only **one** node.",
        quiz: "How many Pods run?", claim: "A Pod that is deleted comes back.",
        why: "Nobody replaces a bare Pod.", after: "That was it.")
    static let chinese = lesson(
        title: "一小课", concepts: "[标签, 选择算符]", before: "创建一个集群。", ask: "Pod 会在哪个节点上运行？",
        explain: "只有 **一个** 节点。", quiz: "有多少个 Pod 在运行？", claim: "被删除的 Pod 会回来。",
        why: "没有人替换裸 Pod。", after: "结束了。")

    private static func lesson(
        title: String, concepts: String, before: String, ask: String, explain: String,
        quiz: String, claim: String, why: String, after: String
    ) -> String {
        """
        ---
        title: \(title)
        concepts: \(concepts)
        prerequisites: []
        minutes: 10
        seed: 3
        docs: [https://kubernetes.io/docs/concepts/]
        simplified: []
        ---

        # \(title)

        \(before)

        ```pilot
        cluster create demo --nodes=1
        stepping on
        ```

        ## Two

        ```predict
        ask: \(ask)
        kind: node
        answer: pod("web").spec.nodeName
        explain: \(explain)
        ```

        ```pilot
        run web --image=nginx
        settle
        ```

        ```quiz
        id: how-many
        kind: number
        ask: \(quiz)
        answer: 1
        ```

        ```claim
        claim: \(claim)
        true: no
        try: |
          delete pod web
          settle
        expect: pods().size() == 0
        explain: \(why)
        ```

        \(after)

        """
    }
}

extension String {
    fileprivate func replacingTitle(_ mark: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("title: ") || line.hasPrefix("# ") ? line + mark : String(line)
        }.joined(separator: "\n")
    }
}
