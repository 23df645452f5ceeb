/// Options of a tool as POSIX has them: `-iv`, `-n5`, `-n 5`, `--lines=5`, `--`.
struct ToolOptions {
    private(set) var flags: Set<Character> = []
    private(set) var values: [Character: [String]] = [:]
    var operands: [String] = []

    /// What a tool knows.
    struct Grammar {
        var tool: TextTool
        /// Letters of options without a value.
        var flags: String
        /// Letters of options with one.
        var valued = ""
        /// Long names and their letters.
        var long: [String: Character] = [:]
        /// The option that `-5` stands for.
        var digits: Character?
    }

    init(_ arguments: [String], _ grammar: Grammar) throws(UsageProblem) {
        var rest = arguments[...]
        var onlyOperands = false
        while let argument = rest.popFirst() {
            if onlyOperands || argument == "-" || !argument.hasPrefix("-") {
                operands.append(argument)
            } else if argument == "--" {
                onlyOperands = true
            } else if argument.hasPrefix("--") {
                try long(argument, &rest, grammar)
            } else {
                try short(argument, &rest, grammar)
            }
        }
    }

    private mutating func long(
        _ argument: String, _ rest: inout ArraySlice<String>, _ grammar: Grammar
    ) throws(UsageProblem) {
        let pieces = argument.dropFirst(2).split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let unknown = UsageProblem.toolOption(tool: grammar.tool.rawValue, option: argument)
        guard let letter = grammar.long[String(pieces[0])] else { throw unknown }
        guard grammar.valued.contains(letter) else {
            if pieces.count > 1 { throw unknown }
            flags.insert(letter)
            return
        }
        guard let value = pieces.count > 1 ? String(pieces[1]) : rest.popFirst() else {
            throw missing(argument, grammar)
        }
        values[letter, default: []].append(value)
    }

    private mutating func short(
        _ argument: String, _ rest: inout ArraySlice<String>, _ grammar: Grammar
    ) throws(UsageProblem) {
        var letters = argument.dropFirst()
        if let option = grammar.digits, letters.utf8.allSatisfy(\.isDigit) {
            values[option, default: []].append(String(letters))
            return
        }
        while let letter = letters.popFirst() {
            if grammar.flags.contains(letter) {
                flags.insert(letter)
            } else if grammar.valued.contains(letter) {
                let value = letters.isEmpty ? rest.popFirst() : String(letters)
                guard let value else { throw missing("-\(letter)", grammar) }
                values[letter, default: []].append(value)
                return
            } else {
                throw .toolOption(tool: grammar.tool.rawValue, option: "-\(letter)")
            }
        }
    }

    private func missing(_ option: String, _ grammar: Grammar) -> UsageProblem {
        .toolOptionValue(tool: grammar.tool.rawValue, option: option, value: "")
    }

    /// The last value of an option as a number that is not negative.
    func number(_ letter: Character, _ tool: TextTool) throws(UsageProblem) -> Int? {
        guard let text = values[letter]?.last else { return nil }
        guard let number = Int(text), number >= 0 else {
            throw .toolOptionValue(tool: tool.rawValue, option: "-\(letter)", value: text)
        }
        return number
    }

    /// Refuses operands but `-`, the standard input.
    func refuseFiles(_ tool: TextTool) throws(UsageProblem) {
        if let file = operands.first(where: { $0 != "-" }) {
            throw .toolFile(tool: tool.rawValue, file: file)
        }
    }
}
