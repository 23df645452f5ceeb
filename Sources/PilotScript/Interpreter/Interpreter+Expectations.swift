extension Interpreter {
    /// How long `wait` waits when nothing is said; the same as kubectl's.
    static var defaultTimeout: Int64 { 30_000_000 }

    mutating func wait(
        _ condition: ExpressionNode, _ timeout: DurationArgument?, _ program: Program<Host>,
        _ host: inout Host
    ) throws(ScriptFailure) {
        let microseconds = try duration(timeout, program, &host) ?? Interpreter.defaultTimeout
        guard try holds(condition, within: microseconds, program, &host) else {
            throw located(
                failure(.waitTimedOut(microseconds: microseconds)), condition.range, program)
        }
    }

    mutating func expect(
        _ expectation: Expectation, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) {
        let node = expectation.condition
        let problem: (String?) -> FailureProblem
        if let microseconds = try duration(expectation.within, program, &host) {
            if try holds(node, within: microseconds, program, &host) { return }
            problem = { .expectationTimedOut(microseconds: microseconds, message: $0) }
        } else {
            if try isTrue(node, program, &host) { return }
            problem = { .expectationFailed(message: $0) }
        }
        let notes = host.explain(program.expressions[node.index], in: &self)
        _ = takePending()
        var message: String?
        if let word = expectation.message { message = try text(of: word, program, &host) }
        throw located(
            ScriptFailure(.expectation, .failure(problem(message)), notes: notes), node.range,
            program)
    }

    private mutating func holds(
        _ node: ExpressionNode, within microseconds: Int64, _ program: Program<Host>,
        _ host: inout Host
    ) throws(ScriptFailure) -> Bool {
        let expression = program.expressions[node.index]
        do throws(ScriptFailure) {
            let holds = try host.wait(until: expression, microseconds: microseconds, in: &self)
            if let failure = takePending(), !failure.isAbsorbable { throw failure }
            return holds
        } catch {
            throw takePending() ?? located(error, node.range, program)
        }
    }

    private mutating func duration(
        _ argument: DurationArgument?, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Int64? {
        switch argument {
        case nil: return nil
        case .microseconds(let microseconds): return microseconds
        case .word(let word):
            let text = try text(of: word, program, &host)
            if let microseconds = ScriptDuration.microseconds(text) { return microseconds }
            throw located(failure(.invalidDuration(text)), word.range, program)
        }
    }
}
