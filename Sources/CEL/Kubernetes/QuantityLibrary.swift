import Phrasebook

extension Library {
    private static let quantityType = Quantity.celType

    /// Kubernetes' library for quantities.
    static let quantity = Library(
        id: .quantity, title: .celLibraryQuantity,
        functions: [
            FunctionDeclaration(
                "quantity", .celQuantity,
                [
                    function([.string], quantityType) { (a: [Value], _) throws(Problem) in
                        let text = try a.string(0)
                        guard let quantity = Quantity(text) else {
                            throw .conversion(value: quoted(text), type: "quantity")
                        }
                        return .opaque(quantity)
                    }
                ]),
            FunctionDeclaration(
                "isQuantity", .celIsQuantity,
                [
                    function([.string], .bool) { (a: [Value], _) throws(Problem) in
                        .bool(Quantity(try a.string(0)) != nil)
                    }
                ]),
            read("isInteger", .celQuantityIsInteger, .bool) { .bool($0.integer != nil) },
            FunctionDeclaration(
                "asInteger", .celQuantityAsInteger,
                [
                    method([quantityType], .int) { (a: [Value], _) throws(Problem) in
                        let quantity = try a.opaque(0, as: Quantity.self)
                        guard let integer = quantity.integer else {
                            throw .conversion(value: quantity.text, type: "int")
                        }
                        return .int(integer)
                    }
                ]),
            read("asApproximateFloat", .celQuantityAsFloat, .double) { .double($0.double) },
            read("sign", .celQuantitySign, .int) { .int($0.sign) },
            sum("add", .celQuantityAdd) { $0.adding($1) },
            sum("sub", .celQuantitySub) { left, right in
                right.negated.flatMap { left.adding($0) }
            },
        ] + Comparison.functions(Quantity.self, quantityType))

    private static func read(
        _ name: String, _ summary: Text, _ result: CELType,
        _ read: @escaping @Sendable (Quantity) -> Value
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                method([quantityType], result) { (a: [Value], _) throws(Problem) in
                    read(try a.opaque(0, as: Quantity.self))
                }
            ])
    }

    /// An operation with another quantity or an integer.
    private static func sum(
        _ name: String, _ summary: Text,
        _ combine: @escaping @Sendable (Quantity, Quantity) -> Quantity?
    ) -> FunctionDeclaration {
        let body: Overload.Body = { (a: [Value], _) throws(Problem) in
            let left = try a.opaque(0, as: Quantity.self)
            let right: Quantity
            if case .int(let integer) = a[1] {
                right = Quantity(units: integer)
            } else {
                right = try a.opaque(1, as: Quantity.self)
            }
            guard let result = combine(left, right) else { throw .overflow(operation: name) }
            return .opaque(result)
        }
        return FunctionDeclaration(
            name, summary,
            [
                method([quantityType, quantityType], quantityType, body),
                method([quantityType, .int], quantityType, body),
            ])
    }
}

/// `isLessThan`, `isGreaterThan` and `compareTo`, which several libraries have.
enum Comparison {
    static func functions<T: OpaqueValue & Comparable>(
        _ kind: T.Type, _ type: CELType
    ) -> [FunctionDeclaration] {
        [
            compare("isLessThan", .celIsLessThan, type, .bool) { (a: T, b: T) in .bool(a < b) },
            compare("isGreaterThan", .celIsGreaterThan, type, .bool) { (a: T, b: T) in
                .bool(a > b)
            },
            compare("compareTo", .celCompareTo, type, .int) { (a: T, b: T) in
                .int(a < b ? -1 : a > b ? 1 : 0)
            },
        ]
    }

    private static func compare<T: OpaqueValue>(
        _ name: String, _ summary: Text, _ type: CELType, _ result: CELType,
        _ compare: @escaping @Sendable (T, T) -> Value
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                method([type, type], result) { (a: [Value], _) throws(Problem) in
                    compare(try a.opaque(0, as: T.self), try a.opaque(1, as: T.self))
                }
            ])
    }
}
