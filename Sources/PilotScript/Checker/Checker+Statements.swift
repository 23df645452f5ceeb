extension Checker {
    mutating func check(
        _ statement: Statement, _ unit: inout CheckUnit<Host>, _ host: inout Host
    ) {
        // More would not be shown, and looking for what was meant takes time.
        guard diagnostics.count < Parser.diagnosticLimit else { return }
        switch statement.kind {
        case .commands(let pipelines):
            for pipeline in pipelines { check(pipeline, &unit, &host) }
        case .expression(let node): compile(node, &unit, &host)
        case .bind(let binding): check(binding, &unit, &host)
        case .branch(let branch):
            for arm in branch.arms {
                compile(arm.condition, &unit, &host)
                check(arm.body, &unit, &host)
            }
            if let otherwise = branch.otherwise { check(otherwise, &unit, &host) }
        case .each(let loop):
            compile(loop.sequence, &unit, &host)
            check(loop.body, declaring: loop.name.text, &unit, &host)
        case .loop(let loop):
            compile(loop.condition, &unit, &host)
            check(loop.body, &unit, &host)
        case .return(let node):
            if let node { compile(node, &unit, &host) }
        case .wait(let condition, let timeout):
            compile(condition, &unit, &host)
            check(timeout, &unit, &host)
        case .expect(let expectation):
            compile(expectation.condition, &unit, &host)
            check(expectation.within, &unit, &host)
            if let message = expectation.message { check(message, &unit, &host) }
        case .source(let word): load(word, &unit, &host)
        case .invalid(let name):
            if let name { declare(name.text) }
        case .define, .break, .continue: break
        }
    }

    private mutating func check(
        _ block: [Statement], declaring name: String? = nil, _ unit: inout CheckUnit<Host>,
        _ host: inout Host
    ) {
        openScope()
        if let name { declare(name) }
        for statement in block { check(statement, &unit, &host) }
        closeScope()
    }

    private mutating func check(
        _ binding: Binding, _ unit: inout CheckUnit<Host>, _ host: inout Host
    ) {
        switch binding.value {
        case .expression(let node): compile(node, &unit, &host)
        case .capture(let pipeline): check(pipeline, &unit, &host)
        }
        let name = binding.name
        if binding.declares {
            declare(name.text)
        } else if !names.hasVariable(name.text) {
            let nearest = Suggestion.nearest(to: name.text, among: names.variableNames)
            report(
                .undeclared(name.text), name.range, unit.script.source,
                suggestion: nearest ?? "let \(name.text)")
            // Said once is enough.
            declare(name.text)
        }
    }

    private mutating func check(
        _ duration: DurationArgument?, _ unit: inout CheckUnit<Host>, _ host: inout Host
    ) {
        if case .word(let word) = duration { check(word, &unit, &host) }
    }

    mutating func check(_ word: Word, _ unit: inout CheckUnit<Host>, _ host: inout Host) {
        guard case .parts(let parts) = word.content else { return }
        for case .interpolation(let node) in parts { compile(node, &unit, &host) }
    }

    mutating func compile(
        _ node: ExpressionNode, _ unit: inout CheckUnit<Host>, _ host: inout Host
    ) {
        do throws(InvalidScript) {
            unit.expressions[node.index] = try host.compile(
                unit.script.text(of: node.range), names: names)
        } catch {
            diagnostics += error.diagnostics
        }
    }

    /// Reads the file of a `source` statement as a part of this script.
    private mutating func load(
        _ word: Word, _ unit: inout CheckUnit<Host>, _ host: inout Host
    ) {
        guard let file = word.literal else { return }
        let source: Source
        do throws(UnreadableSource) {
            source = try host.readSource(file, from: unit.script.source)
        } catch {
            diagnostics.append(
                Diagnostic(.host(error.reason), source: unit.script.source, range: word.range))
            return
        }
        if path.contains(source.name) || source.name == unit.script.source.name {
            return report(.sourceCycle(file), word.range, unit.script.source)
        }
        if path.count >= Checker.sourceLimit {
            let problem = UsageProblem.sourceTooDeep(limit: Checker.sourceLimit)
            return report(problem, word.range, unit.script.source)
        }
        path.append(unit.script.source.name)
        unit.sources[word.range.start] = program(source, on: &host)
        path.removeLast()
    }
}
