import PilotScript

/// Scripts of many simple statements, in a session with a cluster.
public struct ScriptBenchmark: Sendable {
    /// What the script does; the name in reports.
    public let name: String
    /// How many statements run.
    public let statements: Int
    private let text: String

    /// - Parameter statements: about how many statements each runs.
    public static func all(statements: Int = 100_000) -> [ScriptBenchmark] {
        let half = statements / 2
        return [
            ScriptBenchmark(
                name: "assignments", statements: statements,
                text: "let x = 1\n" + String(repeating: "x = x + 1\n", count: statements - 1)),
            ScriptBenchmark(
                name: "declarations", statements: statements,
                text: (0..<statements).map { "let v\($0) = \($0)\n" }.joined()),
            ScriptBenchmark(
                name: "while", statements: statements,
                text: "let x = 0\nwhile x < \(half) {\n  x = x + 1\n}\n"),
            ScriptBenchmark(
                name: "objects", statements: statements,
                text: "let n = 0\nfor i in lists.range(\(half)) {\n  n = pods().size()\n}\n"),
            ScriptBenchmark(
                name: "functions", statements: statements,
                text: "def f(a) {\n  return a + 1\n}\nlet x = 0\n"
                    + "for i in lists.range(\(statements / 3)) {\n  x = f(x)\n}\n"),
        ]
    }

    /// Runs it, from its text to its end.
    ///
    /// - Returns: whether it ran to its end.
    public func run() -> Bool {
        var session = Session(sinks: Session.Sinks(output: { _ in }, diagnostics: { _ in }))
        var interpreter = Interpreter<Session>(syntax: Session.syntax)
        let setting = """
            cluster create demo --nodes=1
            create rc web --image=nginx --replicas=3
            settle
            """
        for source in [Source(setting), Source(text, name: name)] {
            guard case .finished = interpreter.run(source, on: &session) else { return false }
        }
        return true
    }
}
