import KubeAPI

/// What the API server answers to a document that isn't an object of its kind.
enum DecodingProblem {
    /// Nil when all that is wrong are fields that only the simulation refuses.
    static func failure(_ kind: Kind, name: String, _ issues: [DecodingIssue]) -> APIFailure? {
        let unsupported = issues.compactMap { issue -> APIFailure.Cause? in
            guard case .unsupportedValue(let value, let supported) = issue.problem else {
                return nil
            }
            let list = supported.map(GoText.quoted).joined(separator: ", ")
            return .init(
                field: issue.path,
                message: "Unsupported value: \(GoText.quoted(value)): supported values: \(list)")
        }
        guard let detail = detail(kind, issues) else {
            return unsupported.isEmpty ? nil : .invalid(kind, name, unsupported)
        }
        let info = kind.info
        return APIFailure(
            .badRequest,
            "\(info.name) in version \"\(info.version)\" cannot be handled as a \(info.name): "
                + detail,
            kind: kind, name: name)
    }

    private static func detail(_ kind: Kind, _ issues: [DecodingIssue]) -> String? {
        var unknown: [String] = []
        for issue in issues {
            switch issue.problem {
            case .wrongType(let expected, let found):
                let type = goType(expected, at: issue.path, in: kind)
                let owner = owner(of: issue.path, in: kind)
                let value = found == "boolean" ? "bool" : found
                return "json: cannot unmarshal \(value) into Go struct field "
                    + "\(owner).\(withoutIndices(issue.path)) of type \(type)"
            case .malformed(_, let reason): return reason
            case .unknownField: unknown.append("unknown field \"\(issue.path)\"")
            case .unsupportedField, .unsupportedValue, .withoutEffect: break
            }
        }
        return unknown.isEmpty
            ? nil : "strict decoding error: " + unknown.joined(separator: ", ")
    }

    private static func withoutIndices(_ path: String) -> String {
        steps(path).joined(separator: ".")
    }

    /// The names along a path, without indices.
    private static func steps(_ path: String) -> [String] {
        path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
    }

    /// The type whose field a path ends with.
    private static func owner(of path: String, in kind: Kind) -> String {
        var type = kind.description
        for step in steps(path).dropLast() {
            guard let inner = type.field(step)?.shape.description else { break }
            type = inner
        }
        return type.name
    }

    private static func goType(_ expected: String, at path: String, in kind: Kind) -> String {
        switch expected {
        case "integer":
            return wideIntegers.contains(steps(path).last ?? "") ? "int64" : "int32"
        case "boolean": return "bool"
        case "object", "array":
            var shape = Shape.object(kind.description)
            for step in steps(path) {
                guard let field = shape.description?.field(step) else { break }
                shape = field.shape
            }
            return goType(shape)
        default: return expected
        }
    }

    private static func goType(_ shape: Shape) -> String {
        switch shape {
        case .object(let type): type.name == "ObjectMeta" ? "v1.ObjectMeta" : "v1." + type.name
        case .list(let element): "[]" + goType(element)
        case .map(let element): "map[string]" + goType(element)
        case .integer: "int32"
        case .boolean: "bool"
        case .quantity: "resource.Quantity"
        default: "string"
        }
    }

    /// The fields that have 64 bits in the API.
    private static let wideIntegers: Set<String> = [
        "generation", "observedGeneration", "deletionGracePeriodSeconds",
        "terminationGracePeriodSeconds", "activeDeadlineSeconds", "runAsUser", "runAsGroup",
        "fsGroup", "tolerationSeconds", "sizeBytes", "seconds",
    ]
}
