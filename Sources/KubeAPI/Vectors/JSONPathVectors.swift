/// Cases of `jsonpath.json`: a template, an input, and what is printed or the error's message.
///
/// A case doesn't say whether missing keys are allowed, so a text may come out either way; an
/// expected error has to come without allowing them.
enum JSONPathVectors {
    static func check(_ test: JSONValue) -> String? {
        guard let template = text(test["template"]), let expected = test["expect"]?.string else {
            return "no template, or nothing expected"
        }
        guard let input = JSONPathInputs.input(test["input"], template: template) else {
            return "\(template): unknown input \(GoText.verb(test["input"] ?? .null))"
        }
        let expectsError = test["expectError"]?.bool ?? false
        switch run(template, on: input, allowsMissingKeys: false) {
        case .failure(let error):
            if expectsError || error.message.hasSameScalars(as: generic(expected)) { return nil }
            guard case .success(let text) = run(template, on: input, allowsMissingKeys: true),
                isSame(text, expected, template)
            else { return "\(template): expected \(expected), got the error \(error.message)" }
            return nil
        case .success(let text):
            if expectsError { return "\(template): expected an error, got \(text)" }
            if isSame(text, expected, template) { return nil }
            return "\(template): expected \(expected), got \(text)"
        }
    }

    private static func run(
        _ template: String, on input: JSONValue, allowsMissingKeys: Bool
    ) -> Result<String, JSONPathError> {
        do {
            let path = try JSONPath(parsing: template)
            return .success(
                try path.text(
                    of: input, allowsMissingKeys: allowsMissingKeys,
                    order: JSONPathInputs.structOrder))
        } catch {
            return .failure(error)
        }
    }

    /// Whether the texts are the same; where a template visits a whole map, in any order of words.
    private static func isSame(_ text: String, _ expected: String, _ template: String) -> Bool {
        if text.hasSameScalars(as: expected) { return true }
        guard template.contains("..") || template.contains(".*") else { return false }
        let words = [text, expected].map { $0.split(whereSeparator: \.isWhitespace).sorted() }
        return words[0] == words[1]
    }

    /// A message about the objects of Go as one about objects of JSON.
    private static func generic(_ message: String) -> String {
        guard message.hasPrefix("map[string]"), let space = message.firstIndex(of: " ") else {
            return message
        }
        return "map[string]interface {}" + message[space...]
    }

    /// The text that a string is, or a Go expression of strings.
    private static func text(_ value: JSONValue?) -> String? {
        if let text = value?.string { return text }
        guard let expression = value?["go"]?.string else { return nil }
        var result = ""
        var rest = Array(expression.utf8)[...]
        while let byte = rest.first {
            rest = rest.dropFirst()
            switch byte {
            case UInt8(ascii: "`"):
                result += String(decoding: rest.prefix { $0 != byte }, as: UTF8.self)
                rest = rest.drop { $0 != byte }.dropFirst()
            case UInt8(ascii: "\""):
                var end = rest.startIndex
                while end < rest.endIndex, rest[end] != byte {
                    end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
                }
                guard end < rest.endIndex,
                    let text = GoQuotes.unquoted(rest[..<end], quote: byte)
                else { return nil }
                result += text
                rest = rest[(end + 1)...]
            case UInt8(ascii: "+"), 0x09, 0x0A, 0x20: break
            default: return nil
            }
        }
        return result
    }
}
