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

    /// The same with something before it.
    func prefixed(_ prefix: String) -> Candidate {
        Candidate(prefix + text, summary, shown: label, continues: continues)
    }
}

/// All that fits at the cursor.
struct Completions: Sendable, Equatable {
    /// Where in the line the text begins that a candidate replaces, in UTF-8.
    var start: Int
    /// What is typed of it, without quotes.
    var partial: String
    var quoting = Quoting.none
    /// Whether a word of a command is completed, rather than a name of an expression.
    var isWord = true
    /// The first of them.
    var candidates: [Candidate]
    /// How many there are.
    var total: Int
    /// What all of them begin with.
    var beginning: String
    var language = Language.english

    /// What to put in the place of what is typed: the one candidate, or what all have in common.
    var insertion: String {
        let quote =
            switch quoting {
            case .none: ""
            case .single: "'"
            case .double: "\""
            }
        if total == 1, let only = candidates.first {
            let end = only.continues ? "" : isWord ? quote + " " : ""
            return quote + escaped(only.text) + end
        }
        return quote + escaped(beginning.utf8.count > partial.utf8.count ? beginning : partial)
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
}
