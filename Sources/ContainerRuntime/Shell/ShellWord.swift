/// A word of a script, before its variables have values.
struct ShellWord: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case literal(String)
        /// `$NAME`; unquoted values fall into several words at spaces.
        case variable(String, isQuoted: Bool)
        /// `$(…)` or `` `…` ``.
        case output(of: String, isQuoted: Bool)
        /// `$((…))`.
        case arithmetic(String)
    }

    var parts: [Part] = []
    /// Whether any of it was quoted: then it is a word even if it is empty.
    var isQuoted = false

    /// The word, when it has no variables and no quotes: what keywords are.
    var plain: String? {
        guard !isQuoted, parts.count == 1, case .literal(let text) = parts[0] else { return nil }
        return text
    }

    mutating func append(_ character: Character) {
        if case .literal(let text)? = parts.last {
            parts[parts.count - 1] = .literal(text + String(character))
        } else {
            parts.append(.literal(String(character)))
        }
    }
}

/// What a script falls into.
enum ShellToken: Sendable, Equatable {
    case word(ShellWord)
    /// `;`, a newline, `&`, `&&`, `||`, `|`, `(`, `)`.
    case sign(String)
    /// `>` or `>>`; with the number of what is redirected.
    case redirection(from: Int, appends: Bool)
    /// `2>&1`: joins two streams.
    case joined
}
