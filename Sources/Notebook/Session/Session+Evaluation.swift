import CEL
import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript
import Synchronization

extension Session {
    public mutating func compile(
        _ text: ExpressionText, names: NameScope
    ) throws(InvalidScript) -> CompiledExpression {
        let (scope, callsScript) = scope(
            for: text.text, hasVariable: names.hasVariable, parameters: names.parameters)
        do {
            let program = try scope.compile(text.text)
            return CompiledExpression(
                program: program, callsScript: callsScript, text: text)
        } catch {
            let start = error.position.offset
            var diagnostic = text.diagnostic(.host(error.text), start, start + error.length)
            diagnostic.suggestion = error.suggestion ?? Self.name(meantBy: error, names)
            throw InvalidScript([diagnostic])
        }
    }

    /// The environment with those names of a script that `text` mentions: a script may have any
    /// number of variables.
    func scope(
        for text: String, hasVariable: (String) -> Bool, parameters: (String) -> [String]?
    ) -> (scope: Environment, callsScript: Bool) {
        var (scope, callsScript) = (environment, false)
        for name in Self.words(of: text) {
            if hasVariable(name) { scope.variables[name] = .dyn }
            guard let parameters = parameters(name) else { continue }
            callsScript = true
            let bridge = scriptCalls
            let form: [CELType] = Array(repeating: .dyn, count: parameters.count)
            scope.declare(
                FunctionDeclaration(
                    name, .scriptFunction(name),
                    [.function(form, .dyn) { arguments in try bridge.call(name, arguments) }]))
        }
        return (scope, callsScript)
    }

    /// What looks like a name in an expression, each once, in order.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var seen: Set<String> = []
        var word: [UInt8] = []
        func isPart(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        for byte in Array(text.utf8) + [UInt8(ascii: " ")] {
            if isPart(byte) {
                word.append(byte)
            } else if !word.isEmpty {
                let name = String(decoding: word, as: UTF8.self)
                if seen.insert(name).inserted { words.append(name) }
                word = []
            }
        }
        return words
    }

    /// The name of the script that was meant by one that is not known.
    private static func name(meantBy error: CELError, _ names: NameScope) -> String? {
        switch error.problem {
        case .undeclaredReference(let name, _): nearest(to: name, in: names.variableNames)
        case .undeclaredFunction(let name, _): nearest(to: name, in: names.functionNames)
        default: nil
        }
    }

    public mutating func evaluate(
        _ expression: CompiledExpression, in interpreter: inout Interpreter<Session>
    ) throws(ScriptFailure) -> CEL.Value {
        let sight = currentIndex.map {
            Sight(view: clusters[$0].cluster.view, namespace: clusters[$0].namespace)
        }
        let variables = interpreter
        let (held, index) = (clusters, currentIndex)
        let bindings = Bindings([:]) { name in
            if let value = variables.value(of: name) { return value }
            switch name {
            case "trace": return index.map { held[$0].cluster.traceValue() }
            case "now":
                return index.map {
                    .timestamp(.init(microseconds: held[$0].cluster.now.microseconds))
                }
            default: return nil
            }
        }
        let budget = limits.map {
            Budget(steps: max(1, min($0.hostSteps - usage.steps, 2_000_000)))
        }
        var steps = program(expression, looksAt: "trace") ? current?.trace.kept.count ?? 0 : 0
        let result: Result<CEL.Value, ScriptFailure>
        do {
            if expression.callsScript { scriptCalls.lend(self, interpreter) }
            defer { if expression.callsScript { scriptCalls.giveBack(&self, &interpreter) } }
            let run = try world.with(sight) {
                try expression.program.run(bindings, budget: budget ?? .standard)
            }
            steps += run.steps
            result = .success(run.value)
        } catch let error as CELError {
            if case .budgetExceeded(let spent) = error.problem { steps += spent }
            result = .failure(failure(error, in: expression))
        } catch {
            result = .failure(
                ScriptFailure(.refused, .host(.expressionFailed), range: expression.text.range))
        }
        do throws(CommandFailure) {
            try charge(steps + 1, lookingAtCluster: true)
        } catch {
            throw error.scriptFailure(at: expression.text.range)
        }
        return try result.get()
    }

    private func program(_ expression: CompiledExpression, looksAt name: String) -> Bool {
        limits != nil && expression.program.variables.contains(name)
    }

    private func failure(_ error: CELError, in expression: CompiledExpression) -> ScriptFailure {
        if case .host(let inner) = error.problem, let failure = inner as? ScriptFailure {
            return failure
        }
        let start = error.position.offset
        return ScriptFailure(
            .refused, .host(error.text),
            range: expression.text.sourceRange(start, start + error.length),
            suggestion: error.suggestion)
    }

    public mutating func wait(
        until expression: CompiledExpression, microseconds: Int64,
        in interpreter: inout Interpreter<Session>
    ) throws(ScriptFailure) -> Bool {
        if try isTrueNow(expression, in: &interpreter) { return true }
        guard let index = currentIndex else { return false }
        let start = clusters[index].cluster.now
        defer { countTime(since: start, at: index) }
        let left = virtualTimeLeft
        let end = Timestamp(microseconds: start.microseconds + min(microseconds, left))
        // What looks at objects only can change only with a revision.
        let looksAtHops =
            expression.callsScript
            || expression.program.variables.contains { ["trace", "now"].contains($0) }
        while true {
            if isCancelledNow { throw .interrupted }
            guard clusters[index].cluster.hasPlans else { return false }
            let before = (clusters[index].cluster.revision, clusters[index].cluster.trace.count)
            let moved = clusters[index].cluster.advanceOne(notBeyond: end)
            let after = (clusters[index].cluster.revision, clusters[index].cluster.trace.count)
            if before.0 != after.0 || looksAtHops && before.1 != after.1 || !moved {
                writeTrace()
                if try isTrueNow(expression, in: &interpreter) { return true }
            }
            do throws(CommandFailure) {
                try checkMemory()
                if !moved, left < microseconds { throw outOfTime }
            } catch {
                throw error.scriptFailure(at: nil)
            }
            if !moved { return false }
        }
    }

    /// Whether the expression is true; an error means not yet.
    private mutating func isTrueNow(
        _ expression: CompiledExpression, in interpreter: inout Interpreter<Session>
    ) throws(ScriptFailure) -> Bool {
        do {
            return try evaluate(expression, in: &interpreter).bool ?? false
        } catch {
            if error.isAbsorbable { return false }
            throw error
        }
    }
}
