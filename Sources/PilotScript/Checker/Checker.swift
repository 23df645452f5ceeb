/// Judges a whole script before any of it runs: names, functions, the host's commands and
/// expressions, sourced files.
struct Checker<Host: ScriptHost> {
    /// How deep `source` may nest.
    static var sourceLimit: Int { 16 }

    let syntax: ScriptSyntax
    var names: NameScope
    var diagnostics: [Diagnostic] = []
    /// The names of each open scope.
    var scopes: [[String]] = [[]]
    /// The files being read, outermost first.
    var path: [String] = []

    init(names: NameScope, syntax: ScriptSyntax) {
        self.names = names
        self.syntax = syntax
    }

    /// Reads and judges a script; the program is of use only when nothing was found.
    mutating func program(_ source: Source, on host: inout Host) -> Program<Host>? {
        var unit = CheckUnit<Host>(source, syntax: syntax)
        diagnostics += unit.syntaxDiagnostics
        collectFunctions(unit.script, host)
        for statement in unit.script.statements { check(statement, &unit, &host) }
        // Functions run when everything at the top has been declared.
        for definition in unit.script.definitions { check(definition, &unit, &host) }
        return diagnostics.isEmpty ? unit.program() : nil
    }

    private mutating func collectFunctions(_ script: Script, _ host: Host) {
        var seen: Set<String> = []
        for definition in script.definitions {
            let name = definition.name
            if host.hasCommand(name.text) || TextTool(rawValue: name.text) != nil {
                report(.functionIsCommand(name.text), name.range, script.source)
            }
            if !seen.insert(name.text).inserted {
                report(.functionTwice(name.text), name.range, script.source)
            }
            names.functions[name.text] = definition.parameters.map(\.text)
        }
    }

    private mutating func check(
        _ definition: FunctionDefinition, _ unit: inout CheckUnit<Host>, _ host: inout Host
    ) {
        openScope()
        for parameter in definition.parameters { declare(parameter.text) }
        for statement in definition.body { check(statement, &unit, &host) }
        closeScope()
    }

    // MARK: Names

    mutating func declare(_ name: String) {
        names.variables[name, default: 0] += 1
        scopes[scopes.count - 1].append(name)
    }

    mutating func openScope() { scopes.append([]) }

    mutating func closeScope() {
        for name in scopes.removeLast() {
            let count = names.variables[name] ?? 1
            names.variables[name] = count > 1 ? count - 1 : nil
        }
    }

    mutating func report(
        _ problem: UsageProblem, _ range: SourceRange, _ source: Source,
        suggestion: String? = nil, example: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                .usage(problem), source: source, range: range, suggestion: suggestion,
                example: example ?? problem.example))
    }
}

/// One source while it is checked.
struct CheckUnit<Host: ScriptHost> {
    let script: Script
    let syntaxDiagnostics: [Diagnostic]
    /// The compiled expressions by number.
    var expressions: [Host.Expression?]
    var sources: [Int: Program<Host>] = [:]

    init(_ source: Source, syntax: ScriptSyntax) {
        (script, syntaxDiagnostics) = ScriptParser.parseWhole(source, syntax: syntax)
        expressions = Array(repeating: nil, count: script.expressionCount)
    }

    /// The program, unless an expression has not been compiled.
    func program() -> Program<Host>? {
        let compiled = expressions.compactMap { $0 }
        guard compiled.count == expressions.count else { return nil }
        return Program(script: script, expressions: compiled, sources: sources)
    }
}
