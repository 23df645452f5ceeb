/// What the checker knows about types that aren't known yet.
struct TypeInference {
    private var known: [Int: CELType] = [:]
    private var next = 0

    /// A type that isn't known yet.
    mutating func fresh() -> CELType {
        next += 1
        return .inferred(next)
    }

    /// The type, with what is known put in place of variables.
    ///
    /// - Parameter isFinal: variables that stay unknown become `dyn`.
    func resolve(_ type: CELType, isFinal: Bool = false) -> CELType {
        switch type {
        case .inferred(let variable):
            guard let known = known[variable] else { return isFinal ? .dyn : type }
            return resolve(known, isFinal: isFinal)
        case .list(let element): return .list(resolve(element, isFinal: isFinal))
        case .map(let key, let value):
            return .map(resolve(key, isFinal: isFinal), resolve(value, isFinal: isFinal))
        case .optional(let wrapped): return .optional(resolve(wrapped, isFinal: isFinal))
        case .type(let inner): return .type(resolve(inner, isFinal: isFinal))
        default: return type
        }
    }

    /// Whether nothing in the type is left open.
    func isKnown(_ type: CELType) -> Bool {
        switch shallow(type) {
        case .dyn, .inferred, .parameter: false
        case .list(let inner), .optional(let inner), .type(let inner): isKnown(inner)
        case .map(let key, let value): isKnown(key) && isKnown(value)
        default: true
        }
    }

    /// Whether a value of the type `actual` may be where `expected` is; learns what follows.
    mutating func assign(_ actual: CELType, to expected: CELType) -> Bool {
        let actual = shallow(actual)
        let expected = shallow(expected)
        switch (actual, expected) {
        case (.inferred(let left), .inferred(let right)) where left == right: return true
        case (_, .inferred(let variable)): return bind(variable, to: actual)
        case (.inferred(let variable), _): return bind(variable, to: expected)
        case (.dyn, _), (_, .dyn), (.type, .type): return true
        case (.null, .timestamp), (.null, .duration), (.null, .optional), (.null, .opaque),
            (.timestamp, .null), (.duration, .null), (.optional, .null), (.opaque, .null):
            return true
        case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
            return assign(left, to: right)
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            return assign(key, to: otherKey) && assign(value, to: otherValue)
        default: return actual == expected
        }
    }

    private func shallow(_ type: CELType) -> CELType {
        var type = type
        while case .inferred(let variable) = type, let known = known[variable] { type = known }
        return type
    }

    /// A variable isn't part of its own type.
    private mutating func bind(_ variable: Int, to type: CELType) -> Bool {
        if occurs(variable, in: type) { return false }
        known[variable] = type
        return true
    }

    private func occurs(_ variable: Int, in type: CELType) -> Bool {
        switch shallow(type) {
        case .inferred(let other): other == variable
        case .list(let inner), .optional(let inner), .type(let inner):
            occurs(variable, in: inner)
        case .map(let key, let value): occurs(variable, in: key) || occurs(variable, in: value)
        default: false
        }
    }

    /// The type that values of both have, with `dyn` where one has it; nil when there is none.
    mutating func join(_ left: CELType, _ right: CELType) -> CELType? {
        let before = self
        guard assign(right, to: left) else {
            self = before
            return nil
        }
        return general(resolve(left), resolve(right))
    }

    private func general(_ left: CELType, _ right: CELType) -> CELType {
        switch (left, right) {
        case (.dyn, _), (_, .dyn): .dyn
        case (.null, _): right
        case (.list(let left), .list(let right)): .list(general(left, right))
        case (.optional(let left), .optional(let right)): .optional(general(left, right))
        case (.map(let key, let value), .map(let otherKey, let otherValue)):
            .map(general(key, otherKey), general(value, otherValue))
        default: left
        }
    }

    /// The result of a signature for these arguments; nil when it doesn't take them.
    mutating func match(_ overload: Overload, _ arguments: [CELType]) -> CELType? {
        var parameters: [String: CELType] = [:]
        for (index, argument) in arguments.enumerated() {
            let declared = overload.parameters[min(index, overload.parameters.count - 1)]
            let expected = instantiate(declared, &parameters)
            guard assign(argument, to: expected) else { return nil }
            // A parameter that a dyn argument meets later is dyn, whatever it was before.
            if case .inferred(let variable) = expected, let known = known[variable] {
                self.known[variable] = general(known, resolve(argument))
            }
        }
        return resolve(instantiate(overload.result, &parameters))
    }

    /// The type with fresh variables for its parameters, the same for the same name.
    private mutating func instantiate(
        _ type: CELType, _ parameters: inout [String: CELType]
    ) -> CELType {
        switch type {
        case .parameter(let name):
            if let variable = parameters[name] { return variable }
            let variable = fresh()
            parameters[name] = variable
            return variable
        case .list(let element): return .list(instantiate(element, &parameters))
        case .map(let key, let value):
            return .map(instantiate(key, &parameters), instantiate(value, &parameters))
        case .optional(let wrapped): return .optional(instantiate(wrapped, &parameters))
        case .type(let inner): return .type(instantiate(inner, &parameters))
        default: return type
        }
    }
}
