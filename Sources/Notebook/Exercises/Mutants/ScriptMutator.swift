/// Finds the slips that a script invites.
struct ScriptMutator {
    private let lines: [String]
    private let words: WordMutator
    private(set) var slips: [Slip] = []

    /// The first words of lines that are part of the script's own course.
    private static let structure = ["if", "for", "while", "def", "}", "else", "return", "source"]
    private static let expressions = ["let", "expect", "wait", "until"]

    init(_ lines: [String], _ words: WordMutator) {
        self.lines = lines
        self.words = words
        var index = 0
        while index < lines.count {
            let document = hereDocument(after: index)
            mutate(index, through: document?.upperBound ?? index)
            if let document {
                slips += ManifestMutator(lines, within: document, words).slips
                index = document.upperBound
            }
            index += 1
        }
    }

    /// The lines of the here-document that begins on a line.
    private func hereDocument(after index: Int) -> Range<Int>? {
        guard let start = lines[index].range(of: "<<") else { return nil }
        let mark = lines[index][start.upperBound...]
            .filter { !"'\"-".contains($0) }.prefix { !$0.isWhitespace }
        guard !mark.isEmpty else { return nil }
        let end = lines[(index + 1)...].firstIndex { $0.trimmed == mark } ?? lines.count - 1
        return index + 1..<max(index + 1, end)
    }

    // MARK: Lines

    private mutating func mutate(_ index: Int, through end: Int) {
        let line = lines[index]
        let first = line.trimmed.split(separator: " ").first.map(String.init) ?? "#"
        guard !first.hasPrefix("#") else { return }
        if Self.structure.contains(first) || line.trimmed.hasSuffix("{") {
            changeNumbers(index)
            return
        }
        let whole = index...end
        let short = Self.short(line.trimmed)
        add("\(index + 1): without `\(short)`", replacing: whole, by: [])
        add(
            "\(index + 1): twice `\(short)`", replacing: whole,
            by: Array(lines[whole] + lines[whole]))
        if index == end, index + 1 < lines.count, !lines[index + 1].contains("<<"),
            !lines[index + 1].trimmed.hasSuffix("{"), lines[index + 1].trimmed != "}"
        {
            add(
                "\(index + 1): after the next `\(short)`", replacing: index...(index + 1),
                by: [lines[index + 1], line])
        }
        if Self.expressions.contains(first) {
            changeNumbers(index)
        } else {
            changeWords(index)
        }
    }

    private mutating func add(
        _ label: String, replacing range: ClosedRange<Int>, by new: [String]
    ) {
        var changed = lines
        changed.replaceSubrange(range, with: new)
        let isRepetition = new.count > range.count
        slips.append(Slip(label: label, lines: changed, isRepetition: isRepetition))
    }

    static func short(_ line: String) -> String {
        line.count <= 60 ? line : line.prefix(59) + "…"
    }

    // MARK: Words

    private mutating func changeWords(_ index: Int) {
        let line = ScriptWords(lines[index])
        var previous = ""
        for (position, word) in line.words.enumerated() {
            defer { previous = word }
            if word.hasPrefix("-"), position > 0 {
                let takesNext =
                    !word.contains("=") && position + 1 < line.words.count
                    && !line.words[position + 1].hasPrefix("-")
                let dropped = line.without(position, count: takesNext ? 2 : 1)
                let name = takesNext ? word + " " + line.words[position + 1] : word
                add("\(index + 1): without `\(name)`", replacing: index...index, by: [dropped])
            }
            for change in words.changes(of: word, after: previous, at: position) {
                add(
                    "\(index + 1): \(word) → \(change)", replacing: index...index,
                    by: [line.replacing(position, by: change)])
                let isName = change == word + "x" && !previous.hasPrefix("-")
                if isName || word.hasPrefix("--name="), !word.contains("/") {
                    slips[slips.count - 1].renamed =
                        String(word.split(separator: "=").last ?? "")
                }
            }
        }
        if line.isCommand {
            add(
                "\(index + 1): in another namespace", replacing: index...index,
                by: [line.inserting("--namespace=kube-system")])
        }
    }

    private mutating func changeNumbers(_ index: Int) {
        let line = ScriptWords(lines[index])
        for (position, word) in line.words.enumerated() {
            for change in words.numberChanges(of: word) {
                add(
                    "\(index + 1): \(word) → \(change)", replacing: index...index,
                    by: [line.replacing(position, by: change)])
            }
        }
    }
}

/// The words of a command line, with what is between them.
struct ScriptWords {
    private(set) var words: [String] = []
    private var gaps: [String] = []
    private var end = ""

    init(_ line: String) {
        var gap = ""
        var word = ""
        var quote: Character?
        var depth = 0
        for character in line {
            if quote == nil, depth == 0, character == " " || character == "\t" {
                if !word.isEmpty { add(&gap, &word) }
                gap.append(character)
                continue
            }
            word.append(character)
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "{", word.hasSuffix("${") || depth > 0 {
                depth += 1
            } else if character == "}" {
                depth = max(0, depth - 1)
            }
        }
        if word.isEmpty { end = gap } else { add(&gap, &word) }
    }

    private mutating func add(_ gap: inout String, _ word: inout String) {
        gaps.append(gap)
        words.append(word)
        gap = ""
        word = ""
    }

    /// Whether kubectl takes `--namespace` here.
    var isCommand: Bool {
        let own = ["cluster", "node", "advance", "settle", "request", "resolve", "step", "kill"]
        return words.count > 1 && !own.contains(words[0]) && !words.contains("|")
            && !words.contains { $0.hasPrefix("-n") || $0.hasPrefix("--namespace") }
    }

    private func text(_ pieces: [(gap: String, word: String)]) -> String {
        pieces.map { $0.gap + $0.word }.joined() + end
    }

    private var pieces: [(gap: String, word: String)] { Array(zip(gaps, words)) }

    func replacing(_ position: Int, by word: String) -> String {
        var pieces = pieces
        pieces[position].word = word
        return text(pieces)
    }

    func without(_ position: Int, count: Int) -> String {
        var pieces = pieces
        pieces.removeSubrange(position..<min(pieces.count, position + count))
        return text(pieces)
    }

    /// The line with a flag after the verb.
    func inserting(_ flag: String) -> String {
        var pieces = pieces
        pieces.insert((" ", flag), at: 1)
        return text(pieces)
    }
}
