import Phrasebook

extension Checker {
    mutating func check(
        _ pipeline: Pipeline, _ unit: inout CheckUnit<Host>, _ host: inout Host
    ) {
        for (index, stage) in pipeline.stages.enumerated() {
            switch stage {
            case .command(let command): check(command, stage: index, &unit, &host)
            case .expression(let node):
                openScope()
                declare("it")
                compile(node, &unit, &host)
                closeScope()
            }
        }
    }

    private mutating func check(
        _ command: CommandLine, stage: Int, _ unit: inout CheckUnit<Host>, _ host: inout Host
    ) {
        let script = unit.script
        for word in command.words { check(word, &unit, &host) }
        let document = command.hereDocument.map { script.hereDocuments[$0] }
        if let document { check(document, &unit, &host) }
        guard let name = command.name else { return }
        if let parameters = names.parameters(ofFunction: name) {
            return checkCall(command, parameters, stage, script.source)
        }
        if let tool = TextTool(rawValue: name) {
            let hasInput = stage > 0 || document != nil
            return checkTool(tool, command, hasInput: hasInput, script.source)
        }
        if stage == 0, let name = command.loneName, names.hasVariable(name), !host.hasCommand(name)
        {
            return
        }
        let found = host.check(
            CommandCheck(
                command: command, source: script.source,
                tail: command.tail.map { script.text(of: $0) }, hereDocument: document,
                readsPipe: stage > 0, names: names))
        diagnostics += found.enumerated().map { index, diagnostic in
            index == 0 ? withHints(diagnostic, command, stage, script.source) : diagnostic
        }
    }

    private mutating func checkCall(
        _ command: CommandLine, _ parameters: [String], _ stage: Int, _ source: Source
    ) {
        let name = command.name ?? ""
        if stage > 0 { return report(.functionInPipe(name), command.range, source) }
        let found = command.words.count - 1
        guard found != parameters.count else { return }
        report(
            .argumentCount(function: name, expected: parameters.count, found: found),
            command.range, source,
            example: "\(name)(\(parameters.joined(separator: ", ")))")
    }

    private mutating func checkTool(
        _ tool: TextTool, _ command: CommandLine, hasInput: Bool, _ source: Source
    ) {
        if !hasInput, tool.needsInput {
            return report(.toolWithoutInput(tool.rawValue), command.range, source)
        }
        let arguments = command.words.dropFirst().compactMap(\.literal)
        guard arguments.count == command.words.count - 1 else { return }
        do throws(UsageProblem) {
            _ = try tool.prepare(arguments)
        } catch {
            report(error, command.range, source)
        }
    }

    /// Adds what the host can't know: that full-width punctuation stands where a shell wants ASCII,
    /// that a Unix tool has a substitute here.
    private func withHints(
        _ diagnostic: Diagnostic, _ command: CommandLine, _ stage: Int, _ source: Source
    ) -> Diagnostic {
        var diagnostic = diagnostic
        let name = command.name ?? ""
        if stage > 0, ["jq", "yq", "awk", "cut", "sed", "xargs"].contains(name) {
            diagnostic.notes.append(.Script.useExpressionStage(name))
            diagnostic.example = "get pods -o json | it.items.map(p, p.metadata.name)"
        }
        for word in command.words where !word.isQuoted {
            let hit = source.text(word.range).lazy
                .compactMap { character in
                    FullWidth.ascii(for: String(character)).map { (character, $0) }
                }
                .first
            guard let (character, ascii) = hit else { continue }
            diagnostic.notes.append(.Script.fullWidthInCommand(String(character), write: ascii))
            break
        }
        return diagnostic
    }
}

extension UsageProblem: Error {}
