import Phrasebook

/// An object type of the API, described once: decoding, encoding, `explain`, completion and
/// strategic merge patches all follow from its schema.
public protocol APIObject: APIValue {
    init()
    static var schema: Schema<Self> { get }
}

/// The fields of an API type.
public struct Schema<Root: Sendable>: Sendable {
    public let name: String
    let fields: [Field<Root>]
    /// Fields of real Kubernetes that the simulation refuses, since it couldn't act on them.
    let unsupported: [String]

    public init(_ name: String, _ fields: [Field<Root>], unsupported: [String] = []) {
        self.name = name
        self.fields = fields
        self.unsupported = unsupported
    }

    public var description: TypeDescription {
        TypeDescription(
            name: name, fields: fields.map(\.description), unsupported: unsupported)
    }
}

/// One field of an API type.
public struct Field<Root: Sendable>: Sendable {
    let description: FieldDescription
    let decode: @Sendable (inout Root, JSONValue, FieldPath, inout DecodingIssues) -> Void
    let encode: @Sendable (Root) -> JSONValue?

    /// - Parameters:
    ///   - name: the field's name in JSON.
    ///   - path: where the value lives.
    ///   - summary: what the field means, for `explain` and completion.
    ///   - required: whether the API demands it.
    ///   - always: whether it is written even when empty.
    ///   - inert: whether nothing in the simulation depends on it.
    ///   - patch: how a strategic merge patch treats it.
    public init<Value: APIValue>(
        _ name: String, _ path: WritableKeyPath<Root, Value> & Sendable, _ summary: Text,
        required: Bool = false, always: Bool = false, inert: Bool = false,
        patch: FieldDescription.PatchStrategy = .replace
    ) {
        description = FieldDescription(
            name: name, summary: summary, isRequired: required, isInert: inert, strategy: patch,
            value: Value.self)
        decode = { root, json, fieldPath, issues in
            if let value = Value.decode(json, at: fieldPath, issues: &issues) {
                root[keyPath: path] = value
            }
        }
        encode = { root in
            let value = root[keyPath: path]
            return value.isOmittable && !always ? nil : value.json
        }
    }
}

extension APIObject {
    public static var shape: Shape { .object(schema.description) }

    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Self? {
        guard case .object(let object) = json else {
            issues.addWrongType(path, expected: "object", found: json)
            return nil
        }
        let schema = schema
        var result = Self()
        for (name, value) in object.members {
            let fieldPath = path.appending(name)
            guard
                let field = schema.fields.first(where: {
                    $0.description.name.hasSameScalars(as: name)
                })
            else {
                issues.add(fieldPath, schema.problem(ofUnknown: name))
                continue
            }
            if value == .null { continue }
            if field.description.isInert { issues.add(fieldPath, .withoutEffect) }
            field.decode(&result, value, fieldPath, &issues)
        }
        return result
    }

    public var json: JSONValue { .object(jsonObject) }

    /// The JSON form as an object.
    public var jsonObject: JSONObject {
        var object = JSONObject()
        for field in Self.schema.fields {
            if let value = field.encode(self) { object[field.description.name] = value }
        }
        return object
    }

    public var isOmittable: Bool { self == Self() }
}

extension Schema {
    fileprivate func problem(ofUnknown name: String) -> DecodingIssue.Problem {
        if unsupported.contains(name) { return .unsupportedField }
        let names = fields.map(\.description.name)
        return .unknownField(nearest: nearest(to: name, in: names))
    }
}
