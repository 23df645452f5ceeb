extension String: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> String? {
        if case .string(let text) = json { return text }
        issues.addWrongType(path, expected: "string", found: json)
        return nil
    }

    public var json: JSONValue { .string(self) }
    public var isOmittable: Bool { isEmpty }
    public static var shape: Shape { .string }
}

extension Int: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Int? {
        if case .int(let number) = json { return Int(number) }
        issues.addWrongType(path, expected: "integer", found: json)
        return nil
    }

    public var json: JSONValue { .int(Int64(self)) }
    public var isOmittable: Bool { self == 0 }
    public static var shape: Shape { .integer }
}

extension Bool: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Bool? {
        if case .bool(let flag) = json { return flag }
        issues.addWrongType(path, expected: "boolean", found: json)
        return nil
    }

    public var json: JSONValue { .bool(self) }
    public var isOmittable: Bool { !self }
    public static var shape: Shape { .boolean }
}

extension Optional: APIValue where Wrapped: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Wrapped?? {
        Wrapped.decode(json, at: path, issues: &issues).map { .some($0) }
    }

    public var json: JSONValue { self?.json ?? .null }
    public var isOmittable: Bool { self == nil }
    public static var shape: Shape { Wrapped.shape }
    public static var words: [String] { Wrapped.words }
}

extension Array: APIValue where Element: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> [Element]? {
        guard case .array(let elements) = json else {
            issues.addWrongType(path, expected: "array", found: json)
            return nil
        }
        var result: [Element] = []
        for (index, element) in elements.enumerated() {
            let elementPath = path.appending(index)
            if let value = Element.decode(element, at: elementPath, issues: &issues) {
                result.append(value)
            }
        }
        return result
    }

    public var json: JSONValue { .array(map(\.json)) }
    public var isOmittable: Bool { isEmpty }
    public static var shape: Shape { .list(Element.shape) }
}

extension Ref: APIValue where Value: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Self? {
        Value.decode(json, at: path, issues: &issues).map { Self($0) }
    }

    public var json: JSONValue { value.json }
    public var isOmittable: Bool { value.isOmittable }
    public static var shape: Shape { Value.shape }
}

/// An enum of the API's fixed words.
public protocol APIWord: APIValue, CaseIterable, RawRepresentable<String> {}

extension APIWord {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> Self? {
        guard case .string(let word) = json else {
            issues.addWrongType(path, expected: "string", found: json)
            return nil
        }
        if let value = Self(rawValue: word) { return value }
        issues.add(path, .unsupportedValue(word, supported: words))
        return nil
    }

    public var json: JSONValue { .string(rawValue) }
    public var isOmittable: Bool { false }
    public static var shape: Shape { .string }
    public static var words: [String] { allCases.map(\.rawValue).sorted { $0.precedes($1) } }
}
