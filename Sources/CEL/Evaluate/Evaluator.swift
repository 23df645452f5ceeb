/// Runs a plan once.
struct Evaluator {
    /// What a macro's variable holds: `cel.bind` defers the failure of its value.
    enum Local {
        case value(Value)
        case failure(Failure)
    }

    var locals: [Local]
    var meter: Meter
    private let names: [String]
    private let bindings: Bindings
    private var variables: [Value?]

    init(_ program: Program, _ bindings: Bindings, _ budget: Budget) {
        locals = Array(repeating: .value(.null), count: program.slotCount)
        names = program.variables
        variables = Array(repeating: nil, count: program.variables.count)
        self.bindings = bindings
        meter = Meter(limit: budget.steps)
    }

    mutating func evaluate(_ plan: Plan) throws(Failure) -> Value {
        switch plan {
        case .constant(let value): return value
        case .local(let slot, _):
            switch locals[slot] {
            case .value(let value): return value
            case .failure(let failure): throw failure
            }
        case .variable(let slot, let place): return try variable(slot, place)
        case .unresolved(let candidates, let name, let place):
            return try resolve(candidates, name, place)
        case .select(let operand, let field, let isOptional, let place):
            return try select(try evaluate(operand), field, isOptional, place)
        case .presence(let operand, let field, let isOptional, let place):
            return try presence(try evaluate(operand), field, isOptional, place)
        case .index(let operand, let index, let isOptional, let place):
            return try self.index(
                try evaluate(operand), try evaluate(index), isOptional, place)
        case .call(let callee, let arguments, let place):
            return try call(callee, arguments, place)
        case .unary(let operation, let operand, let place):
            return try apply(operation, try evaluate(operand), place)
        case .binary(let operation, let left, let right, let place):
            return try apply(operation, try evaluate(left), try evaluate(right), place)
        case .and(let operands, let place):
            return try evaluateLogic(operands, deciding: false, place)
        case .or(let operands, let place):
            return try evaluateLogic(operands, deciding: true, place)
        default: return try evaluateRest(plan)
        }
    }

    /// The rarer forms, apart so that the common ones need less stack.
    private mutating func evaluateRest(_ plan: Plan) throws(Failure) -> Value {
        switch plan {
        case .conditional(let condition, let first, let second, let place):
            let value = try evaluate(condition)
            guard case .bool(let holds) = value else {
                throw Failure(.noSuchOverload(function: "_?_:_", types: [value]), at: place)
            }
            return try evaluate(holds ? first : second)
        case .list(let elements, let place): return try list(elements, place)
        case .map(let entries, let place): return try map(entries, place)
        case .fold(let fold): return try evaluateFold(fold)
        case .bind(let slot, let value, let body):
            locals[slot] = try attempt(value)
            return try evaluate(body)
        case .optionalMap(let operand, let slot, let body, let isFlat, let place):
            return try optionalMap(try evaluate(operand), slot, body, isFlat, place)
        case .matches(let operand, let pattern, let place):
            let value = try evaluate(operand)
            guard case .string(let text) = value else {
                throw Failure(.noSuchOverload(function: "matches", types: [value, ""]), at: place)
            }
            return .bool(
                try located(place) { (meter: inout Meter) throws(Problem) in
                    try pattern.matches(text, &meter)
                })
        default: return .null
        }
    }

    /// Evaluates what may fail and perhaps isn't needed.
    private mutating func attempt(_ plan: Plan) throws(Failure) -> Local {
        do throws(Failure) {
            return .value(try evaluate(plan))
        } catch {
            if error.isAbsorbable { return .failure(error) }
            throw error
        }
    }

    /// Runs what throws a bare problem, and says where it happened.
    mutating func located<T>(
        _ place: Place, _ body: (inout Meter) throws(Problem) -> T
    ) throws(Failure) -> T {
        do throws(Problem) {
            return try body(&meter)
        } catch {
            throw Failure(error, at: place)
        }
    }

    mutating func charge(_ place: Place, steps: Int = 1) throws(Failure) {
        do throws(Problem) {
            try meter.charge(steps)
        } catch {
            throw Failure(error, at: place)
        }
    }

    // MARK: - Names

    private mutating func variable(_ slot: Int, _ place: Place) throws(Failure) -> Value {
        if let value = bound(slot) { return value }
        throw Failure(.undeclaredReference(name: names[slot], container: ""), at: place)
    }

    private mutating func bound(_ slot: Int) -> Value? {
        if let value = variables[slot] { return value }
        variables[slot] = bindings[names[slot]]
        return variables[slot]
    }

    private mutating func resolve(
        _ candidates: [Plan.Candidate], _ name: String, _ place: Place
    ) throws(Failure) -> Value {
        for candidate in candidates {
            guard var value = bound(candidate.variable) else { continue }
            for field in candidate.fields { value = try select(value, field, false, place) }
            return value
        }
        throw Failure(.undeclaredReference(name: name, container: ""), at: place)
    }

    // MARK: - Calls and logic

    private mutating func call(
        _ callee: Plan.Callee, _ plans: [Plan], _ place: Place
    ) throws(Failure) -> Value {
        guard callee.isKnown else {
            throw Failure(.undeclaredFunction(name: callee.name, container: ""), at: place)
        }
        var arguments: [Value] = []
        arguments.reserveCapacity(plans.count)
        for plan in plans { arguments.append(try evaluate(plan)) }
        try charge(place)
        for overload in callee.overloads where overload.accepts(arguments) {
            do throws(Problem) {
                return try overload.body(arguments, &meter)
            } catch {
                throw Failure(error, at: place)
            }
        }
        throw Failure(.noSuchOverload(function: callee.name, types: arguments), at: place)
    }

    /// `&&` and `||`: an operand that decides wins over one that failed, on either side.
    private mutating func evaluateLogic(
        _ operands: [Plan], deciding: Bool, _ place: Place
    ) throws(Failure) -> Value {
        var first: Failure?
        for operand in operands {
            do throws(Failure) {
                let value = try evaluate(operand)
                guard case .bool(let holds) = value else {
                    let name = deciding ? "_||_" : "_&&_"
                    throw Failure(.noSuchOverload(function: name, types: [value]), at: place)
                }
                if holds == deciding { return .bool(deciding) }
            } catch {
                guard error.isAbsorbable else { throw error }
                first = first ?? error
            }
        }
        if let first { throw first }
        return .bool(!deciding)
    }
}
