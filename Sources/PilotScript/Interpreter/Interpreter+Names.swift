extension Interpreter {
    /// The variables and functions that an expression can use between runs.
    ///
    /// For a host that evaluates an expression of its own, beside the script.
    public var names: NameScope {
        var names = NameScope()
        for name in variables.visibleNames { names.variables[name] = 1 }
        for (name, function) in functions {
            names.functions[name] = function.definition.parameters.map(\.text)
        }
        return names
    }
}

extension ExpressionText {
    /// An expression that stands in no script: all of `source`.
    public init(_ source: Source) {
        self.init(text: source.text(source.range), source: source, range: source.range)
    }
}
