import Phrasebook

extension Library {
    private static let a = CELType.parameter("A")
    private static let optional = CELType.optional(.parameter("A"))

    /// The extension `optionals`; its syntax and its macros are the parser's business.
    static let optionals = Library(
        id: .optionals, title: .celLibraryOptionals,
        functions: [
            FunctionDeclaration(
                "optional.of", .celOptionalOf,
                [function([a], optional) { (a: [Value], _) in .optional(a[0]) }]),
            FunctionDeclaration(
                "optional.none", .celOptionalNoneFunction,
                [function([], optional) { (_: [Value], _) in .optional(nil) }]),
            FunctionDeclaration(
                "optional.ofNonZeroValue", .celOptionalOfNonZero,
                [
                    function([a], optional) { (a: [Value], _) in
                        .optional(a[0].isZero ? nil : a[0])
                    }
                ]),
            FunctionDeclaration(
                "hasValue", .celHasValue,
                [
                    method([optional], .bool) { (a: [Value], _) throws(Problem) in
                        .bool(try a.optional(0) != nil)
                    }
                ]),
            FunctionDeclaration(
                "value", .celOptionalValue,
                [
                    method([optional], a) { (a: [Value], _) throws(Problem) in
                        guard let value = try a.optional(0) else { throw .optionalNone }
                        return value
                    }
                ]),
            FunctionDeclaration(
                "or", .celOptionalOr,
                [
                    method([optional, optional], optional) { (a: [Value], _) throws(Problem) in
                        try a.optional(0) == nil ? a[1] : a[0]
                    }
                ]),
            FunctionDeclaration(
                "orValue", .celOptionalOrValue,
                [
                    method([optional, a], a) { (a: [Value], _) throws(Problem) in
                        try a.optional(0) ?? a[1]
                    }
                ]),
            FunctionDeclaration(
                "unwrapOpt", .celUnwrap, [method([.list(optional)], .list(a), unwrap)]),
            FunctionDeclaration(
                "optional.unwrap", .celUnwrap, [function([.list(optional)], .list(a), unwrap)]),
            FunctionDeclaration(
                "first", .celFirst,
                [
                    method([.list(a)], optional) { (a: [Value], _) throws(Problem) in
                        .optional(try a.list(0).first)
                    }
                ]),
            FunctionDeclaration(
                "last", .celLast,
                [
                    method([.list(a)], optional) { (a: [Value], _) throws(Problem) in
                        .optional(try a.list(0).last)
                    }
                ]),
        ])

    private static let unwrap: Overload.Body = { (a: [Value], meter) throws(Problem) in
        let list = try a.list(0)
        try meter.charge(list.count)
        var values: [Value] = []
        for element in list {
            guard case .optional(let wrapped) = element else {
                throw .wrongType(found: element.type.description, expected: "optional")
            }
            if let wrapped { values.append(wrapped) }
        }
        return .list(values)
    }
}

extension Value {
    /// Whether this is its type's zero: 0, false, empty, null, the beginning of 1970.
    var isZero: Bool {
        switch self {
        case .null, .optional(nil): true
        case .bool(let bool): !bool
        case .int(let int): int == 0
        case .uint(let uint): uint == 0
        case .double(let double): double == 0
        case .string(let text): text.isEmpty
        case .bytes(let bytes): bytes.isEmpty
        case .list(let list): list.isEmpty
        case .map(let map): map.isEmpty
        case .timestamp(let moment): moment.seconds == 0 && moment.nanoseconds == 0
        case .duration(let span): span.nanoseconds == 0
        case .type, .optional, .opaque: false
        }
    }
}
