import Phrasebook

/// Why a text is no journal that this program can read.
public struct JournalError: Error, Sendable {
    public let text: Text
}

extension Journal {
    /// Reads a journal.
    ///
    /// What follows the last line break is ignored: the write that was cut off.
    ///
    /// - Throws: the reason, when the text is no journal, has a version that is not known, or has
    ///   a line that makes no sense.
    public init(reading text: String) throws(JournalError) {
        // By scalars: a carriage return and a line feed are one character.
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        lines.removeLast()
        let first = (lines.first.map { String($0) } ?? "").split(separator: " ").map(String.init)
        guard first.count == 2, first[0] == Self.magic, let found = Int(first[1]) else {
            throw JournalError(text: .notAJournal)
        }
        guard (1...Self.version).contains(found) else {
            throw JournalError(text: .journalVersion(found, known: Self.version))
        }
        self.init(seed: 1, language: .english)
        for (index, line) in lines.enumerated().dropFirst() {
            guard read(line) else { throw JournalError(text: .journalLine(index + 1)) }
        }
    }

    /// Takes one line in; returns whether it made sense.
    private mutating func read(_ line: Substring.UnicodeScalarView) -> Bool {
        guard let space = line.firstIndex(of: " ") else { return line.isEmpty }
        let rest = line[line.index(after: space)...]
        switch String(line[..<space]) {
        case ">":
            guard let input = Self.unescaped(rest) else { return false }
            entries.append(Entry(input))
        case "^":
            guard let checks = Int(String(rest)), checks > 0, !entries.isEmpty else { return false }
            entries[entries.count - 1].stoppedAt = checks
        case "@":
            guard let text = Self.unescaped(rest), let note = JournalNote(text), !entries.isEmpty
            else { return false }
            entries[entries.count - 1].notes.append(note)
        case "seed":
            guard entries.isEmpty, let seed = UInt64(String(rest)) else { return false }
            self.seed = seed
        case "language":
            guard entries.isEmpty, let language = Language(rawValue: String(rest)) else {
                return false
            }
            self.language = language
        default: return false
        }
        return true
    }

    private static func unescaped(_ text: Substring.UnicodeScalarView) -> String? {
        var result = String.UnicodeScalarView()
        var scalars = text.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            switch scalars.next() {
            case "\\": result.append("\\")
            case "n": result.append("\n")
            case "r": result.append("\r")
            default: return nil
            }
        }
        return String(result)
    }
}
