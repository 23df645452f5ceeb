import KubeAPI
import Kubectl
import Phrasebook

/// Reads the YAML of a cell, strictly: a key that isn't known, is missing or has the wrong form is
/// a problem on its line.
struct CellReader {
    /// Something that is wrong, with the file's line.
    struct Problem {
        let text: Text
        let line: Int
    }

    private let document: YAMLDocument
    private let firstLine: Int
    private let lines: [Substring]
    private(set) var problems: [Problem] = []

    /// - Parameters:
    ///   - yaml: the cell's text.
    ///   - firstLine: the file's line on which it begins.
    static func open(_ yaml: String, firstLine: Int) -> Result<CellReader, LessonCellFailure> {
        switch YAMLDocument.first(in: yaml) {
        case .success(let document):
            return .success(CellReader(document, firstLine, yaml))
        case .failure(let error):
            let problem = Problem(text: error.text, line: firstLine + error.line - 1)
            return .failure(LessonCellFailure(problems: [problem]))
        }
    }

    private init(_ document: YAMLDocument, _ firstLine: Int, _ yaml: String) {
        self.document = document
        self.firstLine = firstLine
        lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    }

    var root: JSONValue { document.value }

    // MARK: Problems

    mutating func complain(_ text: Text, at path: String) {
        problems.append(Problem(text: text, line: line(of: path)))
    }

    /// The file's line that a path stands on; the first line for what isn't there.
    func line(of path: String) -> Int { firstLine + (document.line(of: path) ?? 1) - 1 }

    // MARK: Values

    /// The object at `path`, which has no other keys than `keys`.
    mutating func object(_ path: String, keys: [String]) -> JSONObject {
        guard let object = jsonValue(at: path)?.object else {
            complain(.Lesson.cellNeedsKeys(keys), at: path)
            return JSONObject()
        }
        for (key, _) in object.members where !keys.contains(key) {
            complain(
                .Lesson.unknownCellKey(key, suggestion: nearest(to: key, in: keys), known: keys),
                at: Self.join(path, key))
        }
        return object
    }

    /// A text, or a number as it is written.
    mutating func text(_ path: String) -> String {
        guard let value = jsonValue(at: path) else {
            complain(.Lesson.cellKeyMissing(Self.name(path)), at: path)
            return ""
        }
        return text(value, at: path)
    }

    /// A text that may be left out.
    mutating func optionalText(_ path: String) -> String? {
        jsonValue(at: path).map { text($0, at: path) }
    }

    private mutating func text(_ value: JSONValue, at path: String) -> String {
        switch value {
        case .string(let text) where !text.trimmed.isEmpty: return text.trimmed
        case .int(let number): return String(number)
        case .bool, .double: complain(.Lesson.cellKeyNeedsQuotes(Self.name(path)), at: path)
        default: complain(.Lesson.cellKeyNeedsText(Self.name(path)), at: path)
        }
        return ""
    }

    /// An expression or a script, with the line on which its text begins.
    mutating func expression(_ path: String) -> CellExpression {
        if case .bool(let flag) = jsonValue(at: path) {
            return CellExpression(text: String(flag), line: line(of: path))
        }
        return CellExpression(text: text(path), line: contentLine(of: path))
    }

    mutating func optionalExpression(_ path: String) -> CellExpression? {
        jsonValue(at: path) == nil ? nil : expression(path)
    }

    /// A block scalar begins on the line after its key.
    private func contentLine(of path: String) -> Int {
        let line = line(of: path)
        let index = line - firstLine
        guard lines.indices.contains(index) else { return line }
        let end = String(lines[index]).trimmed
        let isBlock = ["|", ">", "|-", ">-", "|+", ">+"].contains { end.hasSuffix(": " + $0) }
        return isBlock ? line + 1 : line
    }

    mutating func yesNo(_ path: String, default fallback: Bool? = nil) -> Bool {
        switch jsonValue(at: path) {
        case .bool(let flag): return flag
        case nil where fallback != nil: return fallback ?? false
        case nil: complain(.Lesson.cellKeyMissing(Self.name(path)), at: path)
        default: complain(.Lesson.cellKeyNeedsYesNo(Self.name(path)), at: path)
        }
        return false
    }

    /// One of a few words.
    mutating func choice<Word: RawRepresentable & CaseIterable>(_ path: String) -> Word?
    where Word.RawValue == String {
        guard jsonValue(at: path) != nil else {
            complain(.Lesson.cellKeyMissing(Self.name(path)), at: path)
            return nil
        }
        let text = text(path)
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        complain(
            .Lesson.cellKeyNeedsOne(
                Self.name(path), text, of: words, suggestion: nearest(to: text, in: words)),
            at: path)
        return nil
    }

    /// The paths of a list's elements; none where there is no list.
    mutating func elements(_ path: String) -> [String] {
        guard let value = jsonValue(at: path) else { return [] }
        guard let elements = value.array, !elements.isEmpty else {
            complain(.Lesson.cellKeyNeedsList(Self.name(path)), at: path)
            return []
        }
        return elements.indices.map { "\(path)[\($0)]" }
    }

    /// One text, or a list of texts.
    mutating func texts(_ path: String) -> [String] {
        if jsonValue(at: path)?.array == nil { return optionalText(path).map { [$0] } ?? [] }
        return elements(path).map { text($0) }
    }

    mutating func integer(_ path: String) -> Int64 {
        if let number = jsonValue(at: path)?.int { return number }
        complain(.Lesson.cellKeyNeedsNumber(Self.name(path)), at: path)
        return 0
    }

    func has(_ path: String) -> Bool { jsonValue(at: path) != nil }

    // MARK: Paths

    /// The value at `options[0].text`; nil where there is none, and for a null.
    func jsonValue(at path: String) -> JSONValue? {
        var value = document.value
        for part in path.split(whereSeparator: { $0 == "." || $0 == "[" }) {
            let next: JSONValue?
            if part.hasSuffix("]"), let index = Int(part.dropLast()) {
                next = value.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            } else {
                next = value[String(part)]
            }
            guard let next, next != .null else { return nil }
            value = next
        }
        return value
    }

    private static func join(_ path: String, _ key: String) -> String {
        path.isEmpty ? key : path + "." + key
    }

    /// What a person calls a path: its last key, with its place in a list.
    private static func name(_ path: String) -> String {
        path.split(separator: ".").last.map(String.init) ?? path
    }
}

/// What is wrong inside a cell.
struct LessonCellFailure: Error {
    let problems: [CellReader.Problem]
}
