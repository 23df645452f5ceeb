/// How a statement leaves its block.
enum Flow<Value> {
    case next
    case leaveLoop
    case nextTurn
    case leaveFunction(Value)
}

extension Interpreter {
    typealias Value = Host.Value

    mutating func execute(
        _ block: [Statement], _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Flow<Value> {
        for statement in block {
            try step(statement.range, program)
            let flow = try execute(statement, program, &host)
            guard case .next = flow else { return flow }
        }
        return .next
    }

    /// Runs a block in a scope of its own.
    private mutating func executeScoped(
        _ block: [Statement], _ program: Program<Host>, _ host: inout Host,
        declaring entry: (name: String, value: Value)? = nil
    ) throws(ScriptFailure) -> Flow<Value> {
        variables.pushScope()
        defer { variables.popScope() }
        if let entry { try declare(entry.name, entry.value, host) }
        return try execute(block, program, &host)
    }

    /// Counts a step and looks whether somebody wants the run to end.
    mutating func step(_ range: SourceRange, _ program: Program<Host>) throws(ScriptFailure) {
        self.range = range
        self.program = program
        usage.steps += 1
        if usage.steps > limits.steps { throw exceeded(.steps, limits.steps) }
        if isCancelled() { throw located(.interrupted) }
    }

    private mutating func execute(
        _ statement: Statement, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Flow<Value> {
        switch statement.kind {
        case .commands(let pipelines): try execute(pipelines, program, &host)
        case .expression(let node):
            let value = try evaluate(node, program, &host)
            if !host.isNothing(value) { try emit(host.render(value).asLine, &host) }
        case .bind(let binding): try execute(binding, program, &host)
        case .branch(let branch): return try execute(branch, program, &host)
        case .each(let loop): return try execute(loop, program, &host)
        case .loop(let loop): return try execute(loop, program, &host)
        case .return(let node):
            guard let node else { return .leaveFunction(host.nothing) }
            return .leaveFunction(try evaluate(node, program, &host))
        case .break: return .leaveLoop
        case .continue: return .nextTurn
        case .wait(let condition, let timeout):
            try wait(condition, timeout, program, &host)
        case .expect(let expectation): try expect(expectation, program, &host)
        case .source(let word):
            guard let sourced = program.sources[word.range.start] else { return .next }
            try runTop(sourced, &host)
        case .define, .invalid: break
        }
        return .next
    }

    private mutating func execute(
        _ branch: Branch, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Flow<Value> {
        for arm in branch.arms where try isTrue(arm.condition, program, &host) {
            return try executeScoped(arm.body, program, &host)
        }
        guard let otherwise = branch.otherwise else { return .next }
        return try executeScoped(otherwise, program, &host)
    }

    private mutating func execute(
        _ loop: EachLoop, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Flow<Value> {
        let sequence = try evaluate(loop.sequence, program, &host)
        guard let elements = host.elements(of: sequence) else {
            throw located(
                failure(.notSequence(host.render(sequence))), loop.sequence.range, program)
        }
        for element in elements {
            try turn(loop.sequence.range, program)
            let flow = try executeScoped(
                loop.body, program, &host, declaring: (loop.name.text, element))
            if case .leaveFunction = flow { return flow }
            if case .leaveLoop = flow { break }
        }
        return .next
    }

    private mutating func execute(
        _ loop: WhileLoop, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Flow<Value> {
        while try isTrue(loop.condition, program, &host) {
            try turn(loop.condition.range, program)
            let flow = try executeScoped(loop.body, program, &host)
            if case .leaveFunction = flow { return flow }
            if case .leaveLoop = flow { break }
        }
        return .next
    }

    /// Counts a turn of a loop.
    private mutating func turn(
        _ range: SourceRange, _ program: Program<Host>
    ) throws(ScriptFailure) {
        try step(range, program)
        usage.iterations += 1
        if usage.iterations > limits.iterations { throw exceeded(.iterations, limits.iterations) }
    }

    private mutating func execute(
        _ binding: Binding, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) {
        let value: Value
        switch binding.value {
        case .expression(let node): value = try evaluate(node, program, &host)
        case .capture(let pipeline): value = try capture(pipeline, program, &host)
        }
        let name = binding.name.text
        if binding.declares { return try declare(name, value, host) }
        guard variables.assign(name, value, bytes: host.footprint(of: value)) else {
            throw located(failure(.undeclared(name)), binding.name.range, program)
        }
        try checkMemory()
    }

    mutating func declare(
        _ name: String, _ value: Value, _ host: Host
    ) throws(ScriptFailure) {
        variables.declare(name, value, bytes: host.footprint(of: value))
        try checkMemory()
    }

    private func checkMemory() throws(ScriptFailure) {
        if variables.bytes > limits.memoryBytes {
            throw exceeded(.memoryBytes, limits.memoryBytes)
        }
    }
}

extension String {
    /// The text with a newline at its end.
    var asLine: String { utf8.last == Byte.newline ? self : self + "\n" }
}
