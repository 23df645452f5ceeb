import Phrasebook

extension Quantity: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Quantity? {
        do {
            return try Quantity(json: json)
        } catch {
            issues.add(path, .malformed(error.input, reason: error.message))
            return nil
        }
    }

    public var json: JSONValue { .string(description) }
    public var isOmittable: Bool { false }
    public static var shape: Shape { .quantity }
}

extension Labels: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Labels? {
        guard case .object(let object) = json else {
            issues.addWrongType(path, expected: "object", found: json)
            return nil
        }
        var pairs: [(String, String)] = []
        for (key, value) in object.members {
            let valuePath = path.appending(key: key)
            if let text = String.decode(value, at: valuePath, issues: &issues) {
                pairs.append((key, text))
            }
        }
        return Labels(pairs)
    }

    public var json: JSONValue {
        var object = JSONObject()
        for (key, value) in self { object[key] = .string(value) }
        return .object(object)
    }

    public var isOmittable: Bool { isEmpty }
    public static var shape: Shape { .map(.string) }
}

extension Timestamp: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Timestamp? {
        guard let text = String.decode(json, at: path, issues: &issues) else { return nil }
        do {
            return try Timestamp(parsing: text)
        } catch {
            issues.add(path, .malformed(text, reason: "must be a time in RFC 3339 form"))
            return nil
        }
    }

    public var json: JSONValue { .string(description) }
    public var isOmittable: Bool { false }
    public static var shape: Shape { .time }
}

extension MicroTime: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> MicroTime? {
        Timestamp.decode(json, at: path, issues: &issues).map(MicroTime.init)
    }

    public var json: JSONValue { .string(time.microText) }
    public var isOmittable: Bool { false }
    public static var shape: Shape { .time }
}

extension LabelSelector: APIObject {
    public init() { self.init(matchLabels: [:]) }

    public static let schema = Schema<LabelSelector>(
        "LabelSelector",
        [
            Field("matchLabels", \.matchLabels, .LabelSelectorFields.matchLabels),
            Field("matchExpressions", \.matchExpressions, .LabelSelectorFields.matchExpressions),
        ])
}

extension LabelSelector.Expression: APIObject {
    public init() { self.init(key: "", operation: "") }

    public static let schema = Schema<Self>(
        "LabelSelectorRequirement",
        [
            Field("key", \.key, .LabelRequirementFields.key, required: true),
            Field("operator", \.operation, .LabelRequirementFields.operator, required: true),
            Field("values", \.values, .LabelRequirementFields.values),
        ])
}
