/// The signatures of the operators, for the checker and the reference.
enum Operators {
    static let unary: [String: [Overload]] = [
        UnaryOperator.not.rawValue: [signature([.bool], .bool)],
        UnaryOperator.negate.rawValue: [signature([.int], .int), signature([.double], .double)],
    ]

    static let binary: [String: [Overload]] = {
        let a = CELType.parameter("A")
        let b = CELType.parameter("B")
        let equality = [signature([a, a], .bool)]
        return [
            BinaryOperator.add.rawValue: same([.int, .uint, .double, .string, .bytes, .duration])
                + [
                    signature([.list(a), .list(a)], .list(a)),
                    signature([.timestamp, .duration], .timestamp),
                    signature([.duration, .timestamp], .timestamp),
                ],
            BinaryOperator.subtract.rawValue: same([.int, .uint, .double, .duration])
                + [
                    signature([.timestamp, .timestamp], .duration),
                    signature([.timestamp, .duration], .timestamp),
                ],
            BinaryOperator.multiply.rawValue: same([.int, .uint, .double]),
            BinaryOperator.divide.rawValue: same([.int, .uint, .double]),
            BinaryOperator.remainder.rawValue: same([.int, .uint]),
            BinaryOperator.equal.rawValue: equality,
            BinaryOperator.notEqual.rawValue: equality,
            BinaryOperator.less.rawValue: ordering,
            BinaryOperator.lessOrEqual.rawValue: ordering,
            BinaryOperator.greater.rawValue: ordering,
            BinaryOperator.greaterOrEqual.rawValue: ordering,
            BinaryOperator.contains.rawValue: [
                signature([a, .list(a)], .bool), signature([a, .map(a, b)], .bool),
            ],
        ]
    }()

    /// Numbers of different kinds have an order, but their equality must be asked for by `dyn`.
    private static let ordering: [Overload] = {
        let numbers: [CELType] = [.int, .uint, .double]
        let others: [CELType] = [.bool, .string, .bytes, .timestamp, .duration]
        return numbers.flatMap { left in numbers.map { signature([left, $0], .bool) } }
            + others.map { signature([$0, $0], .bool) }
    }()

    static func isOperator(_ name: String) -> Bool {
        unary[name] != nil || binary[name] != nil
    }

    private static func same(_ types: [CELType]) -> [Overload] {
        types.map { signature([$0, $0], $0) }
    }

    private static func signature(_ parameters: [CELType], _ result: CELType) -> Overload {
        function(parameters, result) { (arguments: [Value], _) throws(Problem) in
            throw .noSuchOverload(function: "", types: arguments)
        }
    }
}
