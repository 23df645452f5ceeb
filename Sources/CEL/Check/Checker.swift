/// Infers types and finds what can't work: names without declaration, calls that no signature
/// takes. What is `dyn` goes with everything, and is looked at when the expression runs.
struct Checker {
    private let environment: Environment
    private var locals: [(name: String, type: CELType)] = []
    var types = TypeInference()
    private var found: [Failure] = []

    init(_ environment: Environment) {
        self.environment = environment
    }

    /// What is wrong, in the order of the text.
    var failures: [Failure] { found.sorted { $0.start < $1.start } }

    /// Checks an expression and answers its type; `dyn` for what is wrong.
    @discardableResult
    mutating func check(_ expression: Expression) -> CELType {
        types.resolve(infer(expression), isFinal: true)
    }

    mutating func infer(_ expression: Expression) -> CELType {
        switch expression.kind {
        case .literal(let value): return value.type
        case .identifier: return inferName(expression)
        case .select(let operand, _, let isOptional):
            if expression.qualifiedName != nil { return inferName(expression) }
            return inferField(of: infer(operand), isOptional, at: expression)
        case .presence(let operand, _, _):
            _ = inferField(of: infer(operand), false, at: expression)
            return .bool
        case .index(let operand, let index, let isOptional):
            return inferIndex(infer(operand), infer(index), isOptional, at: expression)
        case .call(let name, let target, let arguments, let isRooted):
            return inferCall(name, target, arguments, isRooted, at: expression)
        case .unary(let operation, let operand):
            return resolve(
                Operators.unary[operation.rawValue], operation.rawValue,
                [infer(operand)], at: expression)
        case .binary(let operation, let left, let right):
            return resolve(
                Operators.binary[operation.rawValue], operation.rawValue,
                [infer(left), infer(right)], at: expression)
        case .and(let operands), .or(let operands):
            for operand in operands { expect(.bool, operand) }
            return .bool
        case .conditional(let condition, let first, let second):
            expect(.bool, condition)
            return inferBranches(infer(first), infer(second), at: expression)
        case .list(let elements): return inferList(elements)
        case .map(let entries): return inferMap(entries)
        case .comprehension(let fold): return inferFold(fold)
        case .bind(let name, let value, let body):
            let type = infer(value)
            return infer(body, declaring: [(name, type)])
        case .optionalMap(let operand, let name, let body, let isFlat):
            return inferOptionalMap(operand, name, body, isFlat)
        }
    }

    mutating func report(_ problem: Problem, at range: Range<Int>) -> CELType {
        found.append(
            Failure(
                problem, at: range.lowerBound, to: range.upperBound, locals: locals.map(\.name)))
        return .dyn
    }

    /// Infers within the scope of further variables.
    mutating func infer(
        _ expression: Expression, declaring variables: [(String, CELType)]
    ) -> CELType {
        locals += variables.map { (name: $0.0, type: $0.1) }
        defer { locals.removeLast(variables.count) }
        return infer(expression)
    }

    /// Reports an expression that can't have the type.
    mutating func expect(_ type: CELType, _ expression: Expression) {
        let actual = infer(expression)
        expect(type, actual, at: expression)
    }

    mutating func expect(_ type: CELType, _ actual: CELType, at expression: Expression) {
        guard !types.assign(actual, to: type) else { return }
        let found = types.resolve(actual, isFinal: true).description
        _ = report(
            .wrongType(found: found, expected: type.description),
            at: expression.start..<expression.end)
    }

    // MARK: - Names

    /// A name, or names joined by dots: the longest that is declared, then its fields.
    private mutating func inferName(_ expression: Expression) -> CELType {
        var selections: [Expression] = []
        var root = expression
        while case .select(let operand, _, _) = root.kind {
            selections.insert(root, at: 0)
            root = operand
        }
        guard case .identifier(let name, let isRooted) = root.kind else { return .dyn }
        if !isRooted, let local = locals.last(where: { $0.name == name }) {
            return inferFields(selections[...], of: local.type)
        }
        for length in stride(from: selections.count, through: 0, by: -1) {
            let node = length == 0 ? root : selections[length - 1]
            guard let qualified = node.qualifiedName?.name else { continue }
            for candidate in environment.candidates(for: qualified, isRooted: isRooted) {
                if let type = environment.variableType(candidate) {
                    return inferFields(selections[length...], of: type)
                }
                if let type = environment.type(named: candidate) { return .type(type) }
            }
        }
        return report(
            .undeclaredReference(name: name, container: environment.container), at: root.focus)
    }

    private mutating func inferFields(
        _ selections: ArraySlice<Expression>, of type: CELType
    ) -> CELType {
        selections.reduce(type) { inferField(of: $0, false, at: $1) }
    }

    private mutating func inferField(
        of operand: CELType, _ isOptional: Bool, at expression: Expression
    ) -> CELType {
        switch types.resolve(operand) {
        case .map(_, let value): return isOptional ? .optional(value) : value
        case .dyn, .inferred, .parameter: return isOptional ? .optional(.dyn) : .dyn
        case .optional(let wrapped):
            let field = inferField(of: wrapped, false, at: expression)
            return .optional(field)
        case let type:
            return report(.notSelectable(type: type.description), at: expression.focus)
        }
    }

    // MARK: - Calls

    private mutating func inferCall(
        _ name: String, _ target: Expression?, _ arguments: [Expression], _ isRooted: Bool,
        at expression: Expression
    ) -> CELType {
        let hidden = locals.map(\.name)
        if let (function, qualified) = environment.function(
            name, on: target, isRooted: isRooted, hiding: hidden)
        {
            let overloads = function.overloads.filter { !$0.isMember }
            return resolve(
                overloads, qualified, arguments.map { infer($0) }, of: function, at: expression)
        }
        guard let target else {
            for argument in arguments { _ = infer(argument) }
            return report(
                .undeclaredFunction(name: name, container: environment.container),
                at: expression.focus)
        }
        guard let function = environment.functions[name] else {
            return reportUnknownMethod(name, target, arguments, at: expression)
        }
        let overloads = function.overloads.filter(\.isMember)
        return resolve(
            overloads, name, ([target] + arguments).map { infer($0) }, of: function,
            at: expression)
    }

    /// An unknown name after a dot: when what is before the dot isn't known either, it is meant
    /// as a namespace, and only the whole name is reported.
    private mutating func reportUnknownMethod(
        _ name: String, _ target: Expression, _ arguments: [Expression], at expression: Expression
    ) -> CELType {
        let known = found.count
        _ = infer(target)
        var shown = name
        var place = expression.focus
        if found.count > known, let prefix = target.qualifiedName?.name,
            environment.hasNamespace(prefix)
        {
            found.removeLast(found.count - known)
            shown = prefix + "." + name
            place = expression.start..<place.upperBound
        }
        for argument in arguments { _ = infer(argument) }
        return report(
            .undeclaredFunction(name: shown, container: environment.container),
            at: place)
    }

    /// The result of the signatures that take the arguments; `dyn` when they don't agree on one.
    mutating func resolve(
        _ overloads: [Overload]?, _ name: String, _ arguments: [CELType],
        of function: FunctionDeclaration? = nil, at expression: Expression
    ) -> CELType {
        var result: CELType?
        let before = types
        var afterOne = types
        for overload in overloads ?? [] where overload.takes(arguments.count) {
            types = before
            guard let type = types.match(overload, arguments) else { continue }
            if result == nil {
                result = type
                afterOne = types
                // What is known for sure takes the first; the rest may turn out to be any.
                if arguments.allSatisfy({ before.isKnown($0) }) { break }
            } else if result != type {
                result = .dyn
                afterOne = before
            }
        }
        types = result == nil ? before : afterOne
        if let result { return result }
        let shown = arguments.map { types.resolve($0, isFinal: true).description }
        let hasForm = overloads.map { !$0.isEmpty } ?? false
        let signatures = (hasForm ? overloads : function?.overloads ?? [])?.map {
            $0.signature(of: name)
        }
        return report(
            .noMatchingOverload(
                function: name, types: shown,
                signatures: Operators.isOperator(name) ? [] : Array((signatures ?? []).prefix(6))),
            at: expression.focus)
    }
}

extension Environment {
    /// Whether a function's or variable's name begins with `prefix` and a dot.
    fileprivate func hasNamespace(_ prefix: String) -> Bool {
        callableNames.contains { $0.hasPrefix(prefix + ".") }
    }
}
