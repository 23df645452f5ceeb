/// Turns a tree into a plan: finds out which variable, type or function every name means.
struct Planner {
    private let environment: Environment
    private var locals: [String] = []
    private(set) var slotCount = 0
    private(set) var variables: [String] = []

    init(_ environment: Environment) {
        self.environment = environment
    }

    mutating func plan(_ expression: Expression) throws(Failure) -> Plan {
        let place = Place(expression.focus)
        switch expression.kind {
        case .literal(let value): return .constant(value)
        case .identifier: return planName(expression, place)
        case .select(let operand, let field, let isOptional):
            if expression.qualifiedName != nil { return planName(expression, place) }
            return .select(try plan(operand), field: field, isOptional: isOptional, place)
        case .presence(let operand, let field, let isOptional):
            return .presence(try plan(operand), field: field, isOptional: isOptional, place)
        case .index(let operand, let index, let isOptional):
            return .index(try plan(operand), try plan(index), isOptional: isOptional, place)
        case .call(let name, let target, let arguments, let isRooted):
            return try planCall(name, target, arguments, isRooted, place)
        case .unary(let operation, let operand):
            return .unary(operation, try plan(operand), place)
        case .binary(let operation, let left, let right):
            return .binary(operation, try plan(left), try plan(right), place)
        case .and(let operands): return .and(try planAll(operands), place)
        case .or(let operands): return .or(try planAll(operands), place)
        case .conditional(let condition, let first, let second):
            return .conditional(try plan(condition), try plan(first), try plan(second), place)
        case .list(let elements): return try planList(elements, place)
        case .map(let entries): return try planMap(entries, place)
        case .comprehension(let fold): return try planFold(fold, place)
        case .bind(let name, let value, let body):
            let bound = try plan(value)
            let slot = locals.count
            let inner = try plan(body, declaring: [name])
            return .bind(slot: slot, bound, inner)
        case .optionalMap(let operand, let name, let body, let isFlat):
            let optional = try plan(operand)
            let slot = locals.count
            let inner = try plan(body, declaring: [name])
            return .optionalMap(optional, slot: slot, inner, isFlat: isFlat, place)
        }
    }

    private mutating func planAll(_ expressions: [Expression]) throws(Failure) -> [Plan] {
        var plans: [Plan] = []
        for expression in expressions { plans.append(try plan(expression)) }
        return plans
    }

    /// Plans an expression within which `names` are variables.
    private mutating func plan(
        _ expression: Expression, declaring names: [String]
    ) throws(Failure) -> Plan {
        locals += names
        slotCount = max(slotCount, locals.count)
        defer { locals.removeLast(names.count) }
        return try plan(expression)
    }

    // MARK: - Names

    /// A name, or names joined by dots: the longest that means something, then its fields.
    private mutating func planName(_ expression: Expression, _ place: Place) -> Plan {
        var fields: [(name: String, place: Place)] = []
        var root = expression
        while case .select(let operand, let field, _) = root.kind {
            fields.insert((field, Place(root.focus)), at: 0)
            root = operand
        }
        guard case .identifier(let name, let isRooted) = root.kind else { return .constant(.null) }
        if !isRooted, let slot = locals.lastIndex(of: name) {
            return select(fields[...], from: .local(slot, Place(root.focus)))
        }
        for length in stride(from: fields.count, through: 0, by: -1) {
            let qualified = ([name] + fields[..<length].map(\.name)).joined(separator: ".")
            let place = length == 0 ? Place(root.focus) : fields[length - 1].place
            if let plan = declared(qualified, isRooted: isRooted, place) {
                return select(fields[length...], from: plan)
            }
        }
        return unresolved(name, fields, isRooted: isRooted, Place(root.focus))
    }

    private func select(_ fields: ArraySlice<(name: String, place: Place)>, from plan: Plan) -> Plan
    {
        fields.reduce(plan) {
            .select($0, field: $1.name, isOptional: false, $1.place)
        }
    }

    private mutating func declared(_ name: String, isRooted: Bool, _ place: Place) -> Plan? {
        for candidate in environment.candidates(for: name, isRooted: isRooted) {
            if environment.variableType(candidate) != nil {
                return .variable(slot(of: candidate), place)
            }
            if let type = environment.type(named: candidate) { return .constant(.type(type)) }
        }
        return nil
    }

    private mutating func slot(of variable: String) -> Int {
        if let slot = variables.firstIndex(of: variable) { return slot }
        variables.append(variable)
        return variables.count - 1
    }

    private mutating func unresolved(
        _ name: String, _ fields: [(name: String, place: Place)], isRooted: Bool, _ place: Place
    ) -> Plan {
        var candidates: [Plan.Candidate] = []
        for length in stride(from: fields.count, through: 0, by: -1) {
            let qualified = ([name] + fields[..<length].map(\.name)).joined(separator: ".")
            for candidate in environment.candidates(for: qualified, isRooted: isRooted) {
                candidates.append(
                    .init(variable: slot(of: candidate), fields: fields[length...].map(\.name)))
            }
        }
        return .unresolved(candidates, name: name, place)
    }

    // MARK: - Calls

    private mutating func planCall(
        _ name: String, _ target: Expression?, _ arguments: [Expression], _ isRooted: Bool,
        _ place: Place
    ) throws(Failure) -> Plan {
        if let (function, _) = environment.function(
            name, on: target, isRooted: isRooted, hiding: locals)
        {
            return try planCall(
                of: function, isMember: false, try planAll(arguments), name, place)
        }
        guard let target else {
            return .call(
                .init(name: name, isKnown: false, overloads: []), try planAll(arguments), place)
        }
        let values = try planAll([target] + arguments)
        return try planCall(of: environment.functions[name], isMember: true, values, name, place)
    }

    private func planCall(
        of function: FunctionDeclaration?, isMember: Bool, _ arguments: [Plan], _ name: String,
        _ place: Place
    ) throws(Failure) -> Plan {
        let overloads = (function?.overloads ?? []).filter {
            $0.isMember == isMember && $0.takes(arguments.count)
        }
        if function?.name == "matches", arguments.count == 2,
            case .constant(.string(let pattern)) = arguments[1], let pattern = try? Pattern(pattern)
        {
            return .matches(arguments[0], pattern, place)
        }
        let callee = Plan.Callee(
            name: function?.name ?? name, isKnown: function != nil, overloads: overloads)
        return .call(callee, arguments, place)
    }

    // MARK: - Aggregates

    private mutating func planList(
        _ elements: [Expression.ListElement], _ place: Place
    ) throws(Failure) -> Plan {
        var plans: [Plan.ListElement] = []
        var constants: [Value] = []
        for element in elements {
            let plan = try plan(element.value)
            if case .constant(let value) = plan, !element.isOptional { constants.append(value) }
            plans.append(.init(value: plan, isOptional: element.isOptional))
        }
        return constants.count == plans.count ? .constant(.list(constants)) : .list(plans, place)
    }

    private mutating func planMap(
        _ entries: [Expression.MapEntry], _ place: Place
    ) throws(Failure) -> Plan {
        var plans: [Plan.MapEntry] = []
        for entry in entries {
            plans.append(
                .init(
                    key: try plan(entry.key), value: try plan(entry.value),
                    isOptional: entry.isOptional, place: Place(entry.key.focus)))
        }
        return .map(plans, place)
    }

    private mutating func planFold(
        _ fold: Comprehension, _ place: Place
    ) throws(Failure) -> Plan {
        let range = try plan(fold.range)
        let slot = locals.count
        let names = [fold.variable] + (fold.second.map { [$0] } ?? [])
        let condition: Plan? =
            if let condition = fold.condition { try plan(condition, declaring: names) } else { nil }
        let body = try plan(fold.body, declaring: names)
        return .fold(
            .init(
                kind: fold.kind, range: range, slot: slot, hasTwoVariables: fold.second != nil,
                condition: condition, body: body, place: place,
                rangePlace: Place(fold.range.start..<fold.range.end)))
    }
}
