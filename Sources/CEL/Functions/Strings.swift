import Phrasebook

extension Library {
    /// The extension `strings`: positions count Unicode scalars from 0.
    static let strings = Library(
        id: .strings, title: .celLibraryStrings,
        functions: [
            FunctionDeclaration(
                "charAt", .celCharAt, [text([.string, .int], .string, Strings.charAt)]),
            FunctionDeclaration(
                "indexOf", .celIndexOf,
                [
                    text([.string, .string], .int) { (a: [Value], _) throws(Problem) in
                        .int(try Strings.index(of: try a.string(1), in: try a.string(0), from: 0))
                    },
                    text([.string, .string, .int], .int) { (a: [Value], _) throws(Problem) in
                        .int(
                            try Strings.index(
                                of: try a.string(1), in: try a.string(0), from: try a.int(2)))
                    },
                ]),
            FunctionDeclaration(
                "lastIndexOf", .celLastIndexOf,
                [
                    text([.string, .string], .int) { (a: [Value], _) throws(Problem) in
                        .int(try Strings.lastIndex(of: a.string(1), in: a.string(0), upTo: nil))
                    },
                    text([.string, .string, .int], .int) { (a: [Value], _) throws(Problem) in
                        .int(
                            try Strings.lastIndex(
                                of: try a.string(1), in: try a.string(0), upTo: try a.int(2)))
                    },
                ]),
            FunctionDeclaration(
                "join", .celJoin,
                [
                    method([.list(.string)], .string) { (a: [Value], meter) throws(Problem) in
                        .string(try Strings.join(try a.list(0), "", &meter))
                    },
                    method([.list(.string), .string], .string) {
                        (a: [Value], meter) throws(Problem) in
                        .string(try Strings.join(try a.list(0), try a.string(1), &meter))
                    },
                ]),
            FunctionDeclaration(
                "lowerAscii", .celLowerAscii,
                [
                    text([.string], .string) { (a: [Value], _) throws(Problem) in
                        .string(Strings.mapAscii(try a.string(0), 65...90) { $0 + 32 })
                    }
                ]),
            FunctionDeclaration(
                "upperAscii", .celUpperAscii,
                [
                    text([.string], .string) { (a: [Value], _) throws(Problem) in
                        .string(Strings.mapAscii(try a.string(0), 97...122) { $0 - 32 })
                    }
                ]),
            FunctionDeclaration(
                "replace", .celReplace,
                [
                    method([.string, .string, .string], .string) {
                        (a: [Value], meter) throws(Problem) in
                        .string(try Strings.replace(a, count: -1, &meter))
                    },
                    method([.string, .string, .string, .int], .string) {
                        (a: [Value], meter) throws(Problem) in
                        .string(try Strings.replace(a, count: try a.int(3), &meter))
                    },
                ]),
            FunctionDeclaration(
                "split", .celSplit,
                [
                    text([.string, .string], .list(.string)) {
                        (a: [Value], meter) throws(Problem) in
                        try Strings.split(a, count: -1, &meter)
                    },
                    text([.string, .string, .int], .list(.string)) {
                        (a: [Value], meter) throws(Problem) in
                        try Strings.split(a, count: try a.int(2), &meter)
                    },
                ]),
            FunctionDeclaration(
                "substring", .celSubstring,
                [
                    text([.string, .int], .string, Strings.substring),
                    text([.string, .int, .int], .string, Strings.substring),
                ]),
            FunctionDeclaration(
                "trim", .celTrim,
                [
                    text([.string], .string) { (a: [Value], _) throws(Problem) in
                        .string(Strings.trim(try a.string(0)))
                    }
                ]),
            FunctionDeclaration(
                "reverse", .celReverseText,
                [
                    text([.string], .string) { (a: [Value], _) throws(Problem) in
                        .string(Strings.text(try a.string(0).unicodeScalars.reversed()))
                    }
                ]),
            FunctionDeclaration(
                "strings.quote", .celQuote,
                [
                    function([.string], .string) { (a: [Value], meter) throws(Problem) in
                        try meter.charge(bytes: try a.string(0).utf8.count)
                        return .string(quoted(try a.string(0)))
                    }
                ]),
            FunctionDeclaration(
                "format", .celFormat,
                [
                    method([.string, .list(.dyn)], .string) { (a: [Value], meter) throws(Problem) in
                        var formatter = Formatter(try a.list(1))
                        return .string(try formatter.format(try a.string(0), &meter))
                    }
                ]),
        ])

    /// A method of a text that goes once through it.
    private static func text(
        _ parameters: [CELType], _ result: CELType, _ body: @escaping Overload.Body
    ) -> Overload {
        method(parameters, result) { (arguments: [Value], meter) throws(Problem) in
            try meter.charge(bytes: try arguments.string(0).utf8.count)
            return try body(arguments, &meter)
        }
    }
}
