import Notebook
import Phrasebook

/// A person's own settings: one `NAME = VALUE` a line, `#` begins a comment.
struct Configuration: Sendable {
    /// What is wrong with a line.
    struct Problem: Sendable, Equatable {
        let line: Int
        let text: Text
    }

    var language: Language?
    var seed: UInt64?
    var trace: Session.TraceStyle?
    var usesColors = true
    var usesPager = true
    /// The command line of a pager.
    var pager: String?
    var isStepping = false
    var aliases = Aliases()
    /// Lines that were left out, and why.
    private(set) var problems: [Problem] = []

    private static let names = [
        "alias", "language", "seed", "trace", "color", "pager", "stepping",
    ]

    init() {}

    /// Reads settings; a line that makes no sense is left out and told.
    init(reading text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let trimmed = line.trimmingBlanks
            if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
            if let text = read(trimmed) { problems.append(Problem(line: index + 1, text: text)) }
        }
    }

    /// Takes one line in; returns what is wrong with it.
    private mutating func read(_ line: Substring) -> Text? {
        guard let equals = line.firstIndex(of: "=") else { return .configurationForm }
        let name = line[..<equals].trimmingBlanks
        let value = String(line[line.index(after: equals)...].trimmingBlanks)
        if name.hasPrefix("alias ") || name.hasPrefix("alias\t") {
            return define(String(name.dropFirst(6).trimmingBlanks), value)
        }
        switch name {
        case "language": return Self.set(&language, Language(rawValue: value), "en, zh", value)
        case "seed": return Self.set(&seed, UInt64(value), "0, 1, 2, …", value)
        case "trace":
            return Self.set(&trace, Session.TraceStyle(rawValue: value), "none, text, json", value)
        case "color": return Self.setSwitch(&usesColors, value)
        case "stepping": return Self.setSwitch(&isStepping, value)
        case "pager":
            if value == "on" || value == "off" { return Self.setSwitch(&usesPager, value) }
            pager = value.isEmpty ? nil : value
            return nil
        default:
            return .unknownSetting(String(name), nearest: nearest(to: String(name), in: Self.names))
        }
    }

    /// Adds an alias; returns what is wrong with it.
    mutating func define(_ name: String, _ meaning: String) -> Text? {
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte > 0x20 && !"=;|&<>#'\"\\$`(){}".utf8.contains(byte)
            }
        guard isName, !meaning.isEmpty else { return .aliasForm }
        aliases.define(name, meaning)
        return nil
    }

    private static func set<Value>(
        _ place: inout Value?, _ value: Value?, _ allowed: String, _ text: String
    ) -> Text? {
        guard let value else { return .badSetting(text, allowed: allowed) }
        place = value
        return nil
    }

    private static func setSwitch(_ place: inout Bool, _ value: String) -> Text? {
        guard value == "on" || value == "off" else {
            return .badSetting(value, allowed: "on, off")
        }
        place = value == "on"
        return nil
    }
}

extension Substring {
    /// Without blanks at both ends.
    var trimmingBlanks: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
