import Foundation
import KubeAPI

/// As much of JSON Schema as the schemas of these tests use.
struct JSONSchema {
    let root: JSONValue

    init(path: String) throws {
        root = try JSONParser.parse(String(contentsOf: URL(filePath: path), encoding: .utf8))
    }

    /// What is wrong with a value, and where; empty if it is valid.
    func problems(_ value: JSONValue) -> [String] { problems(value, root, "$") }

    private func problems(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
        guard let rules = schema.object else { return ["\(place): the schema is no object"] }
        return rules.members.flatMap { rule -> [String] in
            switch rule.key {
            case "$ref": problems(value, definition(rule.value), place)
            case "type":
                isOfType(value, rule.value.string ?? "") ? [] : ["\(place): no \(rule.value)"]
            case "enum":
                rule.value.array?.contains(value) == true ? [] : ["\(place): \(value)"]
            case "const": rule.value == value ? [] : ["\(place): \(value)"]
            case "required": missing(value, rule.value, place)
            case "properties": members(value, rule.value, schema, place)
            case "items":
                (value.array ?? []).enumerated().flatMap {
                    problems($1, rule.value, "\(place)[\($0)]")
                }
            case "minimum": number(value) < number(rule.value) ? ["\(place): too low"] : []
            case "maximum": number(value) > number(rule.value) ? ["\(place): too high"] : []
            case "minLength": value.string?.isEmpty == true ? ["\(place): empty"] : []
            case "uniqueItems": isUnique(value) ? [] : ["\(place): twice the same"]
            case "characters": isReference(value) ? [] : ["\(place): no reference"]
            case "$schema", "$id", "$defs", "title", "description", "additionalProperties": []
            default: ["the schema has \(rule.key), which this reader doesn't know"]
            }
        }
    }

    private func definition(_ reference: JSONValue) -> JSONValue {
        let name = reference.string?.split(separator: "/").last.map(String.init) ?? ""
        return root["$defs"]?[name] ?? .null
    }

    private func isOfType(_ value: JSONValue, _ type: String) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool),
            ("integer", .int), ("number", .int), ("number", .double):
            true
        default: false
        }
    }

    private func missing(_ value: JSONValue, _ names: JSONValue, _ place: String) -> [String] {
        (names.array ?? []).compactMap(\.string).filter { value[$0] == nil }
            .map { "\(place): \($0) is missing" }
    }

    private func members(
        _ value: JSONValue, _ properties: JSONValue, _ schema: JSONValue, _ place: String
    ) -> [String] {
        (value.object?.members ?? []).flatMap { member -> [String] in
            if let rules = properties[member.key] {
                return problems(member.value, rules, place + "." + member.key)
            }
            let isOpen = schema["additionalProperties"] != .bool(false)
            return isOpen ? [] : ["\(place): \(member.key) is unknown"]
        }
    }

    private func number(_ value: JSONValue) -> Double { value.double ?? 0 }

    private func isUnique(_ value: JSONValue) -> Bool {
        let texts = (value.array ?? []).map { JSONWriter.text(of: $0) }
        return Set(texts).count == texts.count
    }

    /// Whether a text has only what may stand in a relative reference of a URI.
    private func isReference(_ value: JSONValue) -> Bool {
        (value.string ?? "").unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || "0123456789-._~/%".unicodeScalars.contains($0))
        }
    }
}
