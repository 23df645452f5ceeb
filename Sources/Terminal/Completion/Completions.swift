import Phrasebook
import PilotScript

/// One thing that could stand at the cursor.
struct Candidate: Sendable, Equatable {
    /// What is inserted.
    var text: String
    /// What the list shows; the text where it is empty.
    var shown = ""
    /// What it is, in a few words.
    var summary = ""
    /// Whether more of the same word follows, so that no blank is put after it.
    var continues = false

    var label: String { shown.isEmpty ? text : shown }

    init(_ text: String, _ summary: String = "", shown: String = "", continues: Bool = false) {
        self.text = text
        self.summary = summary
        self.shown = shown
        self.continues = continues
    }
}

/// All that fits at the cursor.
struct Completions: Sendable, Equatable {
    /// Where in the line the text begins that a candidate replaces, in UTF-8.
    var start: Int
    /// What is typed of it.
    var partial: String
    var quoting = Quoting.none
    var candidates: [Candidate]
    var language = Language.english

    /// What to put in the place of what is typed: the one candidate, or what all have in common.
    var insertion: String {
        let quote =
            switch quoting {
            case .none: ""
            case .single: "'"
            case .double: "\""
            }
        if candidates.count == 1, let only = candidates.first {
            if only.continues { return quote + escaped(only.text) }
            return quote + escaped(only.text) + quote + " "
        }
        let common = commonBeginning
        return quote + escaped(common.utf8.count > partial.utf8.count ? common : partial)
    }

    /// Characters that a word can't have outside of quotes get a backslash.
    private func escaped(_ text: String) -> String {
        guard quoting == .none, isWord else { return text }
        var result = ""
        for character in text {
            if " \t\\'\"#;|&<>$`".contains(character) { result += "\\" }
            result.append(character)
        }
        return result
    }

    /// Whether a word of a command is completed, rather than an expression.
    var isWord = true

    private var commonBeginning: String {
        guard var common = candidates.first.map({ Array($0.text.unicodeScalars) }) else { return "" }
        for candidate in candidates.dropFirst() {
            var length = 0
            for scalar in candidate.text.unicodeScalars {
                guard length < common.count, common[length] == scalar else { break }
                length += 1
            }
            if length < common.count { common.removeSubrange(length...) }
            if common.isEmpty { break }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: common)
        return String(text)
    }
}
