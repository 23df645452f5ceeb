/// A port by number or by name.
public enum IntOrString: Sendable, Hashable {
    case int(Int)
    case string(String)
}

extension IntOrString: CustomStringConvertible {
    public var description: String {
        switch self {
        case .int(let number): String(number)
        case .string(let text): text
        }
    }
}

extension IntOrString: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> IntOrString? {
        switch json {
        case .int(let number): return .int(Int(number))
        case .string(let text): return .string(text)
        default:
            issues.addWrongType(path, expected: "integer or string", found: json)
            return nil
        }
    }

    public var json: JSONValue {
        switch self {
        case .int(let number): .int(Int64(number))
        case .string(let text): .string(text)
        }
    }

    public var isOmittable: Bool { false }
    public static var shape: Shape { .intOrString }
}
