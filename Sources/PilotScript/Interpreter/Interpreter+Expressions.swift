extension Interpreter {
    mutating func evaluate(
        _ node: ExpressionNode, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Host.Value {
        do throws(ScriptFailure) {
            let value = try host.evaluate(program.expressions[node.index], in: &self)
            // An expression may absorb the error of a function it called; a limit is not absorbed.
            if let failure = takePending() { throw failure }
            return value
        } catch {
            throw takePending() ?? located(error, node.range, program)
        }
    }

    mutating func takePending() -> ScriptFailure? {
        defer { pending = nil }
        return pending
    }

    mutating func isTrue(
        _ node: ExpressionNode, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Bool {
        let value = try evaluate(node, program, &host)
        guard let truth = host.truth(of: value) else {
            throw located(failure(.notCondition(host.render(value))), node.range, program)
        }
        return truth
    }

    /// The text of a word or here-document.
    mutating func text(
        of word: Word, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> String {
        guard case .parts(let parts) = word.content else { return word.literal ?? "" }
        var text = ""
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .interpolation(let node):
                text += host.render(try evaluate(node, program, &host))
            }
            if text.utf8.count > limits.memoryBytes {
                throw exceeded(.memoryBytes, limits.memoryBytes)
            }
        }
        return text
    }

    // MARK: Functions

    /// Calls a function of the script; for the host, when an expression does.
    ///
    /// - Returns: What it returns, or the host's nothing.
    /// - Throws: Its failure, which then ends the run even when the expression absorbs errors.
    public mutating func call(
        _ name: String, _ arguments: [Host.Value], on host: inout Host
    ) throws(ScriptFailure) -> Host.Value {
        do throws(ScriptFailure) {
            return try enter(name, arguments, &host)
        } catch {
            let located = located(error)
            // A limit outweighs a refusal that an expression absorbed before.
            if pending.map({ $0.isAbsorbable }) ?? true { pending = located }
            throw located
        }
    }

    private mutating func enter(
        _ name: String, _ arguments: [Host.Value], _ host: inout Host
    ) throws(ScriptFailure) -> Host.Value {
        guard let function = functions[name] else { throw failure(.unknownFunction(name)) }
        let parameters = function.definition.parameters
        guard parameters.count == arguments.count else {
            throw failure(
                .argumentCount(
                    function: name, expected: parameters.count, found: arguments.count))
        }
        guard calls.count < limits.callDepth else {
            throw exceeded(.callDepth, limits.callDepth)
        }
        let site = CallSite(function: name, program: program, range: range)
        calls.append(site)
        variables.pushFrame()
        defer {
            variables.popFrame()
            calls.removeLast()
            program = site.program
            range = site.range
        }
        for (parameter, argument) in zip(parameters, arguments) {
            try declare(parameter.text, argument, host)
        }
        do throws(ScriptFailure) {
            let flow = try execute(function.definition.body, function.program, &host)
            if case .leaveFunction(let value) = flow { return value }
            return host.nothing
        } catch {
            throw located(error)
        }
    }

    // MARK: Failures

    func failure(_ problem: FailureProblem) -> ScriptFailure {
        ScriptFailure(.refused, .failure(problem))
    }

    func exceeded(_ limit: ScriptLimit, _ bound: Int) -> ScriptFailure {
        located(ScriptFailure(.limit, .failure(.limit(limit, bound))))
    }

    /// The failure with its place and the call stack, unless it has them.
    func located(
        _ failure: ScriptFailure, _ place: SourceRange? = nil, _ program: Program<Host>? = nil
    ) -> ScriptFailure {
        guard failure.source == nil else { return failure }
        var failure = failure
        failure.source = (program ?? self.program)?.source
        failure.range = failure.range ?? place ?? range
        failure.stack = calls.reversed().compactMap { site in
            guard let program = site.program else { return nil }
            return StackFrame(
                function: site.function, source: program.source, range: site.range)
        }
        return failure
    }
}
