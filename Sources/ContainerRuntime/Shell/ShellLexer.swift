/// Cuts a script into words and signs. A script that uses more of the shell's language than is
/// simulated has no tokens.
struct ShellLexer {
    private let characters: [Character]
    private var index = 0
    private var tokens: [ShellToken] = []
    private var word: ShellWord?

    private init(_ script: String) {
        characters = Array(script)
    }

    static let longestScript = 16_384

    static func tokens(of script: String) -> [ShellToken]? {
        guard script.utf8.count <= longestScript else { return nil }
        var lexer = ShellLexer(script)
        return lexer.run() ? lexer.tokens : nil
    }

    private var current: Character? { index < characters.count ? characters[index] : nil }
    private var next: Character? { index + 1 < characters.count ? characters[index + 1] : nil }

    private mutating func run() -> Bool {
        while let character = current {
            guard step(character) else { return false }
        }
        endWord()
        return true
    }

    private mutating func step(_ character: Character) -> Bool {
        switch character {
        case " ", "\t":
            endWord()
            index += 1
        case "\n": sign("\n")
        case "#" where word == nil:
            while let character = current, character != "\n" { _ = character; index += 1 }
        case "\\":
            if let next, next != "\n" { literal(next) }
            index += 2
        case "'": return singleQuoted()
        case "\"": return doubleQuoted()
        case "$", "`": return expansion(isQuoted: false)
        case ";", "(", ")": sign(String(character))
        case "&": sign(next == "&" ? "&&" : "&")
        case "|": sign(next == "|" ? "||" : "|")
        case ">": return redirection()
        case "<": return false
        default:
            literal(character)
            index += 1
        }
        return true
    }

    private mutating func literal(_ character: Character) {
        var word = self.word ?? ShellWord()
        word.append(character)
        self.word = word
    }

    private mutating func endWord() {
        if let word { tokens.append(.word(word)) }
        word = nil
    }

    private mutating func sign(_ sign: String) {
        endWord()
        tokens.append(.sign(sign))
        index += sign.count
    }

    private mutating func redirection() -> Bool {
        var source = 1
        if let number = word?.plain, let stream = Int(number) {
            source = stream
            word = nil
        }
        endWord()
        index += 1
        if current == "&" {
            index += 1
            guard let digit = current, digit.isNumber else { return false }
            index += 1
            tokens.append(.joined)
            return true
        }
        let appends = current == ">"
        if appends { index += 1 }
        tokens.append(.redirection(from: source, appends: appends))
        return true
    }

    private mutating func singleQuoted() -> Bool {
        index += 1
        word = word ?? ShellWord()
        word?.isQuoted = true
        while let character = current {
            index += 1
            if character == "'" { return true }
            literal(character)
        }
        return false
    }

    private mutating func doubleQuoted() -> Bool {
        index += 1
        word = word ?? ShellWord()
        word?.isQuoted = true
        while let character = current {
            switch character {
            case "\"":
                index += 1
                return true
            case "\\":
                if let next { literal(next) }
                index += 2
            case "$", "`":
                if !expansion(isQuoted: true) { return false }
            default:
                literal(character)
                index += 1
            }
        }
        return false
    }

    private mutating func expansion(isQuoted: Bool) -> Bool {
        if current == "`" {
            index += 1
            let start = index
            while let character = current, character != "`" { _ = character; index += 1 }
            guard current == "`" else { return false }
            add(.output(of: String(characters[start..<index]), isQuoted: isQuoted))
            index += 1
            return true
        }
        switch next {
        case "(":
            index += 2
            return parenthesized(isQuoted: isQuoted)
        case "{":
            index += 2
            let start = index
            while let character = current, character != "}" { _ = character; index += 1 }
            guard current == "}" else { return false }
            add(.variable(String(characters[start..<index]), isQuoted: isQuoted))
            index += 1
        default:
            index += 1
            let start = index
            while let character = current,
                character.isLetter || character.isNumber || character == "_"
            {
                index += 1
            }
            if start == index, let character = current, "?$@*#!".contains(character) { index += 1 }
            let name = String(characters[start..<index])
            if name.isEmpty { literal("$") } else { add(.variable(name, isQuoted: isQuoted)) }
        }
        return true
    }

    /// `$(…)` and `$((…))`, up to the bracket that closes it.
    private mutating func parenthesized(isQuoted: Bool) -> Bool {
        let start = index
        var depth = 1
        while let character = current {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            index += 1
            if depth == 0 { break }
        }
        guard depth == 0 else { return false }
        let inside = characters[start..<index - 1]
        if inside.first == "(", inside.last == ")" {
            add(.arithmetic(String(inside.dropFirst().dropLast())))
        } else {
            add(.output(of: String(inside), isQuoted: isQuoted))
        }
        return true
    }

    private mutating func add(_ part: ShellWord.Part) {
        var word = self.word ?? ShellWord()
        word.parts.append(part)
        self.word = word
    }
}
