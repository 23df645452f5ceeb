extension Checker {
    mutating func inferIndex(
        _ operand: CELType, _ index: CELType, _ isOptional: Bool, at expression: Expression
    ) -> CELType {
        switch types.resolve(operand) {
        case .list(let element):
            if types.assign(index, to: .int) { return isOptional ? .optional(element) : element }
        case .map(let key, let value):
            if types.assign(index, to: key) { return isOptional ? .optional(value) : value }
        case .optional(let wrapped):
            return .optional(inferIndex(wrapped, index, false, at: expression))
        case .dyn, .inferred, .parameter: return isOptional ? .optional(.dyn) : .dyn
        default: break
        }
        let shown = [operand, index].map { types.resolve($0, isFinal: true).description }
        return report(
            .noMatchingOverload(function: "_[_]", types: shown, signatures: []),
            at: expression.focus)
    }

    mutating func inferBranches(
        _ first: CELType, _ second: CELType, at expression: Expression
    ) -> CELType {
        if let joined = types.join(first, second) { return joined }
        let shown = [CELType.bool, first, second].map {
            types.resolve($0, isFinal: true).description
        }
        return report(
            .noMatchingOverload(function: "_?_:_", types: shown, signatures: []),
            at: expression.focus)
    }

    mutating func inferList(_ elements: [Expression.ListElement]) -> CELType {
        var result: CELType?
        for element in elements {
            let type = infer(element.value)
            add(element.isOptional ? unwrap(type, at: element.value) : type, to: &result)
        }
        return .list(result ?? types.fresh())
    }

    mutating func inferMap(_ entries: [Expression.MapEntry]) -> CELType {
        var keys: CELType?
        var values: CELType?
        for entry in entries {
            add(infer(entry.key), to: &keys)
            let type = infer(entry.value)
            add(entry.isOptional ? unwrap(type, at: entry.value) : type, to: &values)
        }
        return .map(keys ?? types.fresh(), values ?? types.fresh())
    }

    /// What the elements have in common: `dyn` when they are of several types.
    private mutating func add(_ type: CELType, to common: inout CELType?) {
        common = common.map { types.join($0, type) ?? .dyn } ?? type
    }

    private mutating func unwrap(_ type: CELType, at expression: Expression) -> CELType {
        switch types.resolve(type) {
        case .optional(let wrapped): return wrapped
        case .dyn, .inferred, .parameter: return .dyn
        case let other:
            return report(
                .wrongType(found: other.description, expected: "optional"),
                at: expression.start..<expression.end)
        }
    }

    mutating func inferOptionalMap(
        _ operand: Expression, _ name: String, _ body: Expression, _ isFlat: Bool
    ) -> CELType {
        let wrapped = unwrap(infer(operand), at: operand)
        let type = infer(body, declaring: [(name, wrapped)])
        return .optional(isFlat ? unwrap(type, at: body) : type)
    }

    // MARK: - Macros over elements

    mutating func inferFold(_ fold: Comprehension) -> CELType {
        let range = types.resolve(infer(fold.range))
        let key: CELType
        let value: CELType
        switch range {
        case .list(let element): (key, value) = (.int, element)
        case .map(let mapKey, let mapValue): (key, value) = (mapKey, mapValue)
        case .dyn, .inferred, .parameter: (key, value) = (.dyn, .dyn)
        default:
            return report(
                .notIterable(type: range.description), at: fold.range.start..<fold.range.end)
        }
        var isMap = false
        if case .map = range { isMap = true }
        let variables: [(String, CELType)] =
            if let second = fold.second { [(fold.variable, key), (second, value)] } else {
                [(fold.variable, isMap ? key : value)]
            }
        if let condition = fold.condition {
            let type = infer(condition, declaring: variables)
            expect(.bool, type, at: condition)
        }
        let body = infer(fold.body, declaring: variables)
        return result(of: fold, element: isMap ? key : value, key: key, body: body)
    }

    private mutating func result(
        of fold: Comprehension, element: CELType, key: CELType, body: CELType
    ) -> CELType {
        switch fold.kind {
        case .all, .exists, .existsOne:
            expect(.bool, body, at: fold.body)
            return .bool
        case .filter:
            expect(.bool, body, at: fold.body)
            return .list(element)
        case .map, .transformList: return .list(body)
        case .transformMap: return .map(key, body)
        case .transformMapEntry:
            expect(.map(.dyn, .dyn), body, at: fold.body)
            return types.resolve(body)
        case .sortBy: return .list(element)
        }
    }
}
