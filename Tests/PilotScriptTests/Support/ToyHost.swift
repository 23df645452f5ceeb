import Phrasebook
import PilotScript

/// A host for tests: a few commands, toy expressions, a clock that only `wait` moves.
struct ToyHost: ScriptHost {
    /// What was printed.
    var output = ""
    /// The words of the commands that ran.
    var log: [[String]] = []
    /// What the commands read.
    var inputs: [String?] = []
    /// Texts that `source` finds.
    var files: [String: String] = [:]
    /// Virtual seconds.
    var clock = 0
    var keepsLog = true

    static let commands = [
        "get", "apply", "delete", "fail", "json", "tick", "read", "until", "wait",
    ]

    func hasCommand(_ name: String) -> Bool { ToyHost.commands.contains(name) }

    mutating func check(_ command: CommandCheck) -> [Diagnostic] {
        guard let name = command.command.name, !hasCommand(name) else { return [] }
        let text = Text(en: "unknown command `\(name)`", zh: "未知命令 `\(name)`")
        return [
            Diagnostic(
                .host(text), source: command.source, range: command.command.words[0].range,
                suggestion: Suggestion.nearest(to: name, among: ToyHost.commands))
        ]
    }

    mutating func compile(
        _ text: ExpressionText, names: NameScope
    ) throws(InvalidScript) -> ToyExpression {
        let expression: ToyExpression
        do throws(ToyError) {
            expression = try ToyParser.parse(text.text)
        } catch {
            throw invalid(text, error.message, error.offset)
        }
        try check(expression, text, names)
        return expression
    }

    private func invalid(_ text: ExpressionText, _ message: String, _ offset: Int) -> InvalidScript
    {
        let problem = ScriptProblem.host(Text(verbatim: message))
        return InvalidScript([text.diagnostic(problem, offset, offset + 1)])
    }

    private func check(
        _ expression: ToyExpression, _ text: ExpressionText, _ names: NameScope
    ) throws(InvalidScript) {
        switch expression {
        case .variable(let name, let offset):
            if !names.hasVariable(name) { throw invalid(text, "no variable \(name)", offset) }
        case .binary(_, let left, let right):
            try check(left, text, names)
            try check(right, text, names)
        case .list(let items), .call(_, let items, _):
            for item in items { try check(item, text, names) }
        case .not(let inner): try check(inner, text, names)
        case .literal: break
        }
    }

    mutating func readSource(
        _ path: String, from source: Source
    ) throws(UnreadableSource) -> Source {
        guard let text = files[path] else {
            throw UnreadableSource(Text(en: "no file `\(path)`", zh: "没有文件 `\(path)`"))
        }
        return Source(text, name: path)
    }

    mutating func run(
        _ command: ResolvedCommand<ToyValue>, in interpreter: inout Interpreter<ToyHost>
    ) -> CommandResult<ToyValue> {
        let words = command.words.map(\.text)
        if keepsLog {
            log.append(words)
            inputs.append(command.standardInput)
        }
        switch words[0] {
        case "fail":
            let text = Text(verbatim: words.dropFirst().joined(separator: " "))
            return CommandResult(output: "partly\n", failure: .refused(text))
        case "json":
            let value = ToyValue.list(words.dropFirst().map { .string($0) })
            return CommandResult(output: value.text + "\n", value: value)
        case "read": return CommandResult(output: command.standardInput ?? "")
        case "until": return CommandResult(output: (command.tail?.text ?? "") + "\n")
        case "tick":
            clock += 1
            return CommandResult()
        default: return CommandResult(output: words.joined(separator: " ") + "\n")
        }
    }

    mutating func wait(
        until expression: ToyExpression, microseconds: Int64,
        in interpreter: inout Interpreter<ToyHost>
    ) throws(ScriptFailure) -> Bool {
        let end = clock + Int(microseconds / 1_000_000)
        while true {
            if case .bool(true)? = try? evaluate(expression, in: &interpreter) { return true }
            if clock >= end { return false }
            clock += 1
        }
    }

    mutating func explain(
        _ expression: ToyExpression, in interpreter: inout Interpreter<ToyHost>
    ) -> [Text] {
        guard case .binary(let name, let left, let right) = expression,
            let one = try? evaluate(left, in: &interpreter),
            let other = try? evaluate(right, in: &interpreter)
        else { return [] }
        return [
            Text(
                en: "it is \(one.text) \(name) \(other.text)",
                zh: "实际是 \(one.text) \(name) \(other.text)")
        ]
    }

    mutating func write(_ text: String) { output += text }

    var nothing: ToyValue { .null }
    func isNothing(_ value: ToyValue) -> Bool { value == .null }

    func truth(of value: ToyValue) -> Bool? {
        if case .bool(let truth) = value { truth } else { nil }
    }

    func elements(of value: ToyValue) -> [ToyValue]? {
        if case .list(let values) = value { values } else { nil }
    }

    func render(_ value: ToyValue) -> String { value.text }
    func value(ofText text: String) -> ToyValue { .string(text) }
    func value(ofOutput text: String) -> ToyValue { Int(text).map { .int($0) } ?? .string(text) }
    func footprint(of value: ToyValue) -> Int { value.footprint }
}
