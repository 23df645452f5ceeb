import Phrasebook

/// What a stage of a pipeline hands on.
struct StageOutput<Value: Sendable> {
    var text: String
    var value: Value?
    /// False when `grep` found nothing: not a failure, but it ends an `&&` chain.
    var isMatch = true
}

extension Interpreter {
    /// Runs pipelines joined by `&&`.
    mutating func execute(
        _ pipelines: [Pipeline], _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) {
        for pipeline in pipelines {
            let output = try run(pipeline, program, &host, isCaptured: false)
            if !output.isMatch { return }
        }
    }

    /// Runs the pipeline of `$( … )`.
    mutating func capture(
        _ pipeline: Pipeline, _ program: Program<Host>, _ host: inout Host
    ) throws(ScriptFailure) -> Host.Value {
        let output = try run(pipeline, program, &host, isCaptured: true)
        if let value = output.value { return value }
        var text = Substring(output.text)
        while text.utf8.last == Byte.newline { text = text.dropLast() }
        return host.value(ofOutput: String(text))
    }

    private mutating func run(
        _ pipeline: Pipeline, _ program: Program<Host>, _ host: inout Host, isCaptured: Bool
    ) throws(ScriptFailure) -> StageOutput<Host.Value> {
        var input: StageOutput<Host.Value>?
        for (index, stage) in pipeline.stages.enumerated() {
            if index > 0 { try step(stage.range, program) }
            let isLast = index == pipeline.stages.count - 1
            let isTaken = isCaptured || !isLast
            switch stage {
            case .command(let command):
                input = try run(command, input, program, &host, isTaken: isTaken)
            case .expression(let node):
                let value = try evaluate(node, on: input, program, &host)
                let text = isTaken && isLast ? "" : host.render(value).asLine
                input = StageOutput(text: text, value: value)
                if !isTaken { try emit(text, &host) }
            }
        }
        return input ?? StageOutput(text: "", value: nil)
    }

    /// The value of a stage that is CEL, where `it` is the output of the stage before.
    private mutating func evaluate(
        _ node: ExpressionNode, on input: StageOutput<Host.Value>?, _ program: Program<Host>,
        _ host: inout Host
    ) throws(ScriptFailure) -> Host.Value {
        let it = input?.value ?? host.value(ofOutput: input?.text ?? "")
        variables.pushScope()
        defer { variables.popScope() }
        try declare("it", it, host)
        return try evaluate(node, program, &host)
    }

    private mutating func run(
        _ command: CommandLine, _ input: StageOutput<Host.Value>?, _ program: Program<Host>,
        _ host: inout Host, isTaken: Bool
    ) throws(ScriptFailure) -> StageOutput<Host.Value> {
        if let name = command.name, functions[name] != nil {
            return try runFunction(name, command, program, &host, isTaken: isTaken)
        }
        if input == nil, let name = command.loneName, let value = variables.value(of: name),
            !host.hasCommand(name), TextTool(rawValue: name) == nil
        {
            let text = isTaken ? host.render(value) : host.render(value).asLine
            if !isTaken { try emit(text, &host) }
            return StageOutput(text: text, value: value)
        }
        var words: [ResolvedCommand<Host.Value>.Word] = []
        words.reserveCapacity(command.words.count)
        for word in command.words {
            let text = try text(of: word, program, &host)
            words.append(ResolvedCommand.Word(text: text, range: word.range))
        }
        var document: String?
        if let index = command.hereDocument {
            document = try text(of: program.script.hereDocuments[index], program, &host)
        }
        if let name = command.name, let tool = TextTool(rawValue: name) {
            let text = document ?? input?.text ?? ""
            let output = try run(tool, words.dropFirst().map(\.text), text, command.range)
            if !isTaken { try emit(output.text, &host) }
            return StageOutput(text: output.text, value: nil, isMatch: output.isMatch)
        }
        let resolved = ResolvedCommand(
            words: words, standardInput: document ?? input?.text,
            tail: command.tail.map { program.script.text(of: $0) },
            isCaptured: isTaken || !captures.isEmpty, source: program.source,
            range: command.range)
        return try run(resolved, program, &host, isTaken: isTaken)
    }

    private mutating func run(
        _ command: ResolvedCommand<Host.Value>, _ program: Program<Host>, _ host: inout Host,
        isTaken: Bool
    ) throws(ScriptFailure) -> StageOutput<Host.Value> {
        let result = host.run(command, in: &self)
        // What a failing command did print is printed.
        if !isTaken || result.failure != nil { try emit(result.output, &host) }
        if var failure = takePending() ?? result.failure {
            if failure.kind == .refused, failure.notes.isEmpty {
                failure.notes += fullWidthNotes(command)
            }
            throw located(failure, command.range, program)
        }
        return StageOutput(text: result.output, value: result.value)
    }

    /// What was refused may only have been typed with another keyboard: a name in “” or a flag
    /// that begins with －.
    private func fullWidthNotes(_ command: ResolvedCommand<Host.Value>) -> [Text] {
        for word in command.words {
            let typed = command.source.text(word.range)
            guard let first = typed.first, first != "\"", first != "'",
                let sign = [first, typed.last ?? first].lazy.map(String.init)
                    .first(where: { FullWidth.ascii(for: $0) != nil }),
                let ascii = FullWidth.ascii(for: sign)
            else { continue }
            return [.Script.fullWidthInCommand(sign, write: ascii)]
        }
        return []
    }

    private mutating func run(
        _ tool: TextTool, _ arguments: [String], _ input: String, _ range: SourceRange
    ) throws(ScriptFailure) -> (text: String, isMatch: Bool) {
        do throws(UsageProblem) {
            return try tool.prepare(arguments).run(input)
        } catch {
            throw located(failure(.tool(error)), range)
        }
    }

    /// A function called as a command: its words are its arguments, and a word that is one
    /// `${…}` hands over the value itself.
    private mutating func runFunction(
        _ name: String, _ command: CommandLine, _ program: Program<Host>, _ host: inout Host,
        isTaken: Bool
    ) throws(ScriptFailure) -> StageOutput<Host.Value> {
        var arguments: [Host.Value] = []
        for word in command.words.dropFirst() {
            if let node = word.soleInterpolation, !word.isQuoted {
                arguments.append(try evaluate(node, program, &host))
            } else {
                arguments.append(host.value(ofText: try text(of: word, program, &host)))
            }
        }
        if isTaken { captures.append("") }
        let result: Host.Value
        do throws(ScriptFailure) {
            result = try call(name, arguments, on: &host)
        } catch {
            pending = nil
            if isTaken, let text = captures.popLast() { try emit(text, &host) }
            throw error
        }
        let printed = isTaken ? captures.popLast() ?? "" : ""
        if host.isNothing(result) { return StageOutput(text: printed, value: nil) }
        let text = printed + host.render(result).asLine
        if !isTaken { try emit(text, &host) }
        // What it returns is its value only when it printed nothing besides.
        return StageOutput(text: text, value: printed.isEmpty ? result : nil)
    }

    /// Prints, or adds to what a pipe waits for.
    mutating func emit(_ text: String, _ host: inout Host) throws(ScriptFailure) {
        if text.isEmpty { return }
        usage.outputBytes += text.utf8.count
        if usage.outputBytes > limits.outputBytes {
            throw exceeded(.outputBytes, limits.outputBytes)
        }
        if captures.isEmpty {
            host.write(text)
        } else {
            captures[captures.count - 1] += text
        }
    }
}
