import Phrasebook

/// A call that the parser rewrites: its arguments are expressions, not values.
enum Macro: String, Sendable, CaseIterable {
    case has, all, exists, existsOne, existsOneSnake = "exists_one", map, filter
    case transformList, transformMap, transformMapEntry
    case bind = "cel.bind"
    case optMap, optFlatMap
    case sortBy

    /// The macros of the standard; the others come with their libraries.
    static let standard: Set<Macro> = [
        .has, .all, .exists, .existsOne, .existsOneSnake, .map, .filter,
    ]

    /// The numbers of arguments that make a call of this name the macro.
    var argumentCounts: ClosedRange<Int> {
        switch self {
        case .has: 1...1
        case .all, .exists, .existsOne, .existsOneSnake: 2...3
        case .map, .bind: self == .map ? 2...3 : 3...3
        case .filter, .optMap, .optFlatMap, .sortBy: 2...2
        case .transformList, .transformMap, .transformMapEntry: 3...4
        }
    }
}

extension Parser {
    /// A call, or what it means when it is a macro.
    mutating func makeCall(
        _ name: String, at focus: Range<Int>, on target: Expression?, _ arguments: [Expression],
        isRooted: Bool
    ) throws(Failure) -> Expression {
        let start = target?.start ?? focus.lowerBound
        if !isRooted, let macro = macro(named: name, on: target, arguments.count) {
            let kind = try expand(macro, name, at: focus, on: target, arguments)
            return try node(from: start, focus: focus, kind)
        }
        return try node(
            from: start, focus: focus,
            .call(name, target: target, arguments: arguments, isRooted: isRooted))
    }

    private func macro(named name: String, on target: Expression?, _ count: Int) -> Macro? {
        let macro: Macro?
        if case .identifier("cel", false) = target?.kind, name == "bind" {
            macro = .bind
        } else {
            macro = Macro(rawValue: name)
            guard (macro == .has) == (target == nil) else { return nil }
        }
        guard let macro, macros.contains(macro), macro.argumentCounts.contains(count) else {
            return nil
        }
        let isTwoVariable = [.all, .exists, .existsOne, .existsOneSnake].contains(macro)
        if count == 3, isTwoVariable, !macros.contains(.transformList) { return nil }
        return macro
    }

    private func expand(
        _ macro: Macro, _ name: String, at focus: Range<Int>, on target: Expression?,
        _ arguments: [Expression]
    ) throws(Failure) -> Expression.Kind {
        if macro == .has { return try expandHas(arguments[0]) }
        guard let target else { return .identifier(name, isRooted: false) }
        let variable = try variable(arguments[0], of: name)
        switch macro {
        case .bind: return .bind(variable, value: arguments[1], body: arguments[2])
        case .optMap, .optFlatMap:
            return .optionalMap(
                target, variable, body: arguments[1], isFlat: macro == .optFlatMap)
        case .map:
            return .comprehension(
                Comprehension(
                    kind: .map, range: target, variable: variable, second: nil,
                    condition: arguments.count == 3 ? arguments[1] : nil,
                    body: arguments[arguments.count - 1]))
        default: break
        }
        let kind: Comprehension.Kind =
            macro == .existsOneSnake
            ? .existsOne : Comprehension.Kind(rawValue: macro.rawValue) ?? .all
        let second = arguments.count > 2 ? try self.variable(arguments[1], of: name) : nil
        if let second, second == variable {
            throw Failure(.macroVariableTwice(second), at: arguments[1].start, to: arguments[1].end)
        }
        return .comprehension(
            Comprehension(
                kind: kind, range: target, variable: variable, second: second,
                condition: arguments.count == 4 ? arguments[2] : nil,
                body: arguments[arguments.count - 1]))
    }

    private func variable(_ argument: Expression, of macro: String) throws(Failure) -> String {
        if case .identifier(let name, false) = argument.kind { return name }
        throw Failure(.macroNeedsVariable(macro: macro), at: argument.start, to: argument.end)
    }

    private func expandHas(_ argument: Expression) throws(Failure) -> Expression.Kind {
        guard case .select(let operand, let field, let isOptional) = argument.kind else {
            throw Failure(.hasNeedsField, at: argument.start, to: argument.end)
        }
        return .presence(operand, field: field, isOptional: isOptional)
    }
}
