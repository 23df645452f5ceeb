import Phrasebook

extension Library {
    /// Kubernetes' library for the forms that its API asks of texts.
    static let formats = Library(
        id: .formats, title: .celLibraryFormats, functions: [named, validate] + constants)

    private static let named = FunctionDeclaration(
        "format.named", .celFormatNamed,
        [
            function([.string], .optional(NamedFormat.celType)) {
                (a: [Value], _) throws(Problem) in
                let name = try a.string(0)
                return .optional(
                    NamedFormat.all.first { $0.name.hasSameScalars(as: name) }.map { .opaque($0) })
            }
        ])

    private static let validate = FunctionDeclaration(
        "validate", .celFormatValidate,
        [
            method([NamedFormat.celType, .string], .optional(.list(.string))) {
                (a: [Value], meter) throws(Problem) in
                let text = try a.string(1)
                try meter.charge(bytes: text.utf8.count * 4)
                let errors = try a.opaque(0, as: NamedFormat.self).validate(text)
                return .optional(errors.isEmpty ? nil : .list(errors.map { .string($0) }))
            }
        ])

    private static let constants: [FunctionDeclaration] = NamedFormat.all.map { format in
        FunctionDeclaration(
            "format." + format.name, .celFormatConstant(format.name),
            [function([], NamedFormat.celType) { (_: [Value], _) in .opaque(format) }])
    }

    /// Kubernetes' library for the paths of JSON patches.
    static let jsonPatch = Library(
        id: .jsonPatch, title: .celLibraryJSONPatch,
        functions: [
            FunctionDeclaration(
                "jsonpatch.escapeKey", .celEscapeKey,
                [
                    function([.string], .string) { (a: [Value], meter) throws(Problem) in
                        let key = try a.string(0)
                        try meter.charge(bytes: key.utf8.count)
                        var escaped = String.UnicodeScalarView()
                        for scalar in key.unicodeScalars {
                            switch scalar {
                            case "~": escaped.append(contentsOf: "~0".unicodeScalars)
                            case "/": escaped.append(contentsOf: "~1".unicodeScalars)
                            default: escaped.append(scalar)
                            }
                        }
                        return .string(String(escaped))
                    }
                ])
        ])

    /// Kubernetes' functions that find what a pattern matches.
    static let regex = Library(
        id: .regex, title: .celLibraryRegex,
        functions: [
            FunctionDeclaration(
                "find", .celFind,
                [
                    method([.string, .string], .string) { (a: [Value], meter) throws(Problem) in
                        .string(try matches(a, limit: 1, &meter).first ?? "")
                    }
                ]),
            FunctionDeclaration(
                "findAll", .celFindAll,
                [
                    method([.string, .string], .list(.string)) {
                        (a: [Value], meter) throws(Problem) in
                        .list(try matches(a, limit: .max, &meter).map { .string($0) })
                    },
                    method([.string, .string, .int], .list(.string)) {
                        (a: [Value], meter) throws(Problem) in
                        let limit = try a.int(2)
                        let count = limit < 0 ? Int.max : Int(clamping: limit)
                        return .list(try matches(a, limit: count, &meter).map { .string($0) })
                    },
                ]),
        ])

    /// The parts of the text that match, from the left, none overlapping another.
    private static func matches(
        _ a: [Value], limit: Int, _ meter: inout Meter
    ) throws(Problem) -> [String] {
        let pattern = try Pattern(try a.string(1), &meter)
        let scalars = Array(try a.string(0).unicodeScalars)
        var found: [String] = []
        var position = 0
        var lastEnd = -1
        while found.count < limit, position <= scalars.count,
            let bounds = try pattern.firstMatch(in: scalars, from: position, &meter)
        {
            let (start, end) = (bounds[0], bounds[1])
            // An empty match right after another match doesn't count, as in Go.
            if start != end || start != lastEnd { found.append(Strings.text(scalars[start..<end])) }
            lastEnd = end
            position = end > start ? end : end + 1
        }
        return found
    }
}
