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
        var scope = environment
        for name in names.variableNames { scope.variables[name] = .dyn }
        let functions = names.functionNames.filter { text.text.contains($0) }
        let bridge = scriptCalls
        for name in functions {
            let count = names.parameters(ofFunction: name)?.count ?? 0
            scope.declare(
                FunctionDeclaration(
                    name, .scriptFunction(name),
                    [
                        .function(Array(repeating: .dyn, count: count), .dyn) { arguments in
                            try bridge.call(name, arguments)
                        }
                    ]))
        }
        do {
            let program = try scope.compile(text.text)
            return CompiledExpression(
                program: program, callsScript: !functions.isEmpty, text: text)
        } catch {
            let start = error.position.offset
            var diagnostic = text.diagnostic(.host(error.text), start, start + error.length)
            diagnostic.suggestion = error.suggestion
            throw InvalidScript([diagnostic])
        }
    }

    public mutating func evaluate(
        _ expression: CompiledExpression, in interpreter: inout Interpreter<Session>
    ) throws(ScriptFailure) -> CEL.Value {
        let sight = currentIndex.map {
            Sight(view: clusters[$0].cluster.view, namespace: clusters[$0].namespace)
        }
        let variables = interpreter
        let cluster = current
        let bindings = Bindings([:]) { name in
            if let value = variables.value(of: name) { return value }
            switch name {
            case "trace": return cluster?.traceValue()
            case "now":
                return cluster.map { .timestamp(.init(microseconds: $0.now.microseconds)) }
            default: return nil
            }
        }
        if expression.callsScript { scriptCalls.lend(self, interpreter) }
        defer { if expression.callsScript { scriptCalls.giveBack(&self, &interpreter) } }
        do {
            return try world.with(sight) { try expression.program.evaluate(bindings) }
        } catch let error as CELError {
            throw failure(error, in: expression)
        } catch {
            throw ScriptFailure(.refused, .host(.expressionFailed), range: expression.text.range)
        }
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
        let end = Timestamp(
            microseconds: clusters[index].cluster.now.microseconds + microseconds)
        while true {
            if isCancelledNow { throw .interrupted }
            guard clusters[index].cluster.hasPlans else { return false }
            let before = (clusters[index].cluster.revision, clusters[index].cluster.trace.count)
            let moved = clusters[index].cluster.advanceOne(notBeyond: end)
            let after = (clusters[index].cluster.revision, clusters[index].cluster.trace.count)
            if before != after || !moved {
                writeTrace()
                if try isTrueNow(expression, in: &interpreter) { return true }
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
