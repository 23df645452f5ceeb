import Foundation

/// What the text files of this target have in common: JSON Lines under a first line with the
/// form's name and version.
enum TextLine {
    /// The longest text that is read, in bytes.
    private static let limit = 64 << 20

    private struct Header: Codable {
        var format: String
        var version: Int
    }

    /// The lines after the first, with their numbers.
    static func lines(
        of text: String, format: String, version: Int
    ) throws(RecordsProblem) -> [(number: Int, text: Substring)] {
        guard text.utf8.count <= limit else { throw .tooLong }
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        guard let first = lines.first, let header = read(Header.self, first),
            header.format == format
        else { throw .notARecord(format: format) }
        guard header.version == version else {
            throw .textVersion(header.version, known: version)
        }
        var numbered = lines.enumerated().dropFirst().map {
            (number: $0.offset + 1, text: $0.element)
        }
        while let last = numbered.last, last.text.isEmpty { numbered.removeLast() }
        return numbered
    }

    static func read<Value: Decodable>(_ type: Value.Type, _ line: Substring) -> Value? {
        try? JSONDecoder().decode(type, from: Data(line.utf8))
    }

    /// A record on one line, its keys sorted.
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// Whether a text from a file can be the name of a lesson, an exercise or a question: it is
    /// shown in a terminal.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 200
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    ? scalar.properties.isAlphabetic
                        || "0123456789-._/".unicodeScalars.contains(scalar)
                    : scalar.properties.isAlphabetic
            }
    }

    /// What a person has typed, without the characters that would steer a terminal.
    static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars
        where scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control {
            kept.append(scalar)
        }
        return String(kept)
    }
}
