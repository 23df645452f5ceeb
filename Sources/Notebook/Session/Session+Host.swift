import CEL
import KubeAPI
import KubeCluster
import Kubectl
import Phrasebook
import PilotScript

/// A compiled expression of a script.
public struct CompiledExpression: Sendable {
    let program: CEL.Program
    /// Whether it calls functions that the script defines.
    let callsScript: Bool
    let text: ExpressionText
}

extension Session: ScriptHost {
    public typealias Value = CEL.Value
    public typealias Expression = CompiledExpression

    /// The commands after whose first word an expression of CEL stands.
    public static let syntax = ScriptSyntax(expressionCommands: ["until", "breakpoint"])

    public func hasCommand(_ name: String) -> Bool {
        name == "kubectl" || !SessionCommand.starting(with: name).isEmpty
            || Command.all.contains { $0.path[0] == name || $0.aliases.contains(name) }
    }

    public mutating func check(_ check: CommandCheck) -> [Diagnostic] {
        let words = check.command.words.map(\.literal)
        if let tail = check.tail, let mistake = hopMistake(in: tail, names: check.names) {
            return [mistake]
        }
        guard let failure = mistake(in: words) else { return [] }
        let ranges = check.command.words.map(\.range)
        let range = failure.word.flatMap { ranges.indices.contains($0) ? ranges[$0] : nil }
        return [
            Diagnostic(
                .host(failure.text), source: check.source, range: range ?? check.command.range,
                suggestion: failure.suggestion, example: failure.example)
        ]
    }

    public mutating func run(
        _ command: ResolvedCommand<CEL.Value>, in interpreter: inout Interpreter<Session>
    ) -> CommandResult<CEL.Value> {
        var words = command.words.map(\.text)
        if let text = helpAsked(in: words) {
            return CommandResult(output: text)
        }
        let offset = words.first == "kubectl" ? 1 : 0
        words.removeFirst(offset)
        var failure: CommandFailure
        do {
            try charge(1, lookingAtCluster: true)
            if offset == 0, let own = ownCommand(words) {
                var arguments = try Arguments(own, words)
                arguments.expression = command.tail
                let variables = interpreter
                arguments.variable = { variables.value(of: $0) }
                let output = try own.body(&self, arguments)
                for note in output.notes { try tell(note(language) + "\n") }
                try checkMemory(always: true)
                return settled(CommandResult(output: output.text), after: own)
            }
            var result = try runKubectl(words, input: command.standardInput)
            if result.failure == nil, result.output.isEmpty, let note = missingNamespace(in: words)
            {
                try tell(note(language) + "\n")
            }
            if result.failure != nil, let (word, nearest) = misspeltName(in: words) {
                let place = word + offset
                if command.words.indices.contains(place) {
                    result.failure?.range = command.words[place].range
                }
                result.failure?.suggestion = nearest
            }
            return settled(result, after: nil)
        } catch {
            failure = error
        }
        if let word = failure.word { failure.word = word + offset }
        let range = failure.word.flatMap {
            command.words.indices.contains($0) ? command.words[$0].range : nil
        }
        return CommandResult(failure: failure.scriptFailure(at: range))
    }

    public mutating func write(_ text: String) {
        sinks.output(text)
    }

    public mutating func readSource(
        _ path: String, from source: Source
    ) throws(UnreadableSource) -> Source {
        switch files.read(path) {
        case .text(let text): return Source(text, name: path)
        case .directory: throw UnreadableSource(.isDirectory(path))
        case .unreadable(let reason): throw UnreadableSource(reason)
        }
    }

    /// The REPL lets consequences follow a command at once; scripts leave them pending.
    private mutating func settled(
        _ result: CommandResult<CEL.Value>, after command: SessionCommand?
    ) -> CommandResult<CEL.Value> {
        guard settlesByItself, !isStepping, command?.movesTime != true, currentIndex != nil else {
            return result
        }
        do throws(CommandFailure) {
            _ = try moveTime(atMost: Cluster.settleLimit) { (cluster: borrowing Cluster, _) in
                cluster.isSettled
            }
            return result
        } catch {
            // What the command itself did and printed stands.
            var result = result
            result.failure = result.failure ?? error.scriptFailure(at: nil)
            return result
        }
    }
}

extension SessionCommand {
    /// Whether the command decides itself how far time moves.
    var movesTime: Bool {
        [
            "step", "next", "resume", "settle", "until", "advance", "back", "trace", "why",
            "stepping", "lesson",
        ]
        .contains(path[0])
    }
}

extension CommandFailure {
    func scriptFailure(at range: SourceRange?) -> ScriptFailure {
        let kind: ScriptFailure.Kind =
            switch self.kind {
            case .refused, .usage: .refused
            case .interrupted: .interrupted
            case .limit: .limit
            }
        return ScriptFailure(
            kind, .host(text), range: range, suggestion: suggestion, example: example)
    }
}
