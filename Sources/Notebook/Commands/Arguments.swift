import CEL
import KubeAPI
import Phrasebook
import PilotScript

/// The words after a command's name, taken apart.
struct Arguments: Sendable {
    let command: SessionCommand
    private(set) var positional: [(text: String, word: Int)] = []
    private var values: [String: (text: String, word: Int)] = [:]
    /// The expression after the words, for the commands that take one.
    var expression: ExpressionText?
    /// The values of the script's variables.
    var variable: @Sendable (String) -> CEL.Value? = { _ in nil }

    /// - Parameter words: all words of the command line; nil where one will be known only when
    ///   the command runs.
    init(_ command: SessionCommand, _ words: [String?]) throws(CommandFailure) {
        self.command = command
        var index = command.path.count
        while index < words.count {
            if let word = words[index], word.hasPrefix("-"), word != "-", !command.takesCommand {
                index = try take(flag: word, at: index, words)
            } else {
                positional.append((words[index] ?? "", index))
                index += 1
            }
        }
        // A word that isn't known yet may turn out to be a flag.
        let unknown = words.dropFirst(command.path.count).count { $0 == nil }
        let found = positional.count
        if found < command.count.lowerBound && !command.takesExpression {
            throw CommandFailure(
                .missingArgument(command.arguments), kind: .usage, example: command.examples.first)
        }
        if found - unknown > command.count.upperBound {
            throw CommandFailure(
                .unexpectedArgument(positional[command.count.upperBound].text), kind: .usage,
                word: positional[command.count.upperBound].word, example: command.examples.first)
        }
        try checkForms(words)
    }

    /// Whether the arguments have the forms that the usage text names. A usage that isn't a word
    /// for each argument says nothing about forms.
    private func checkForms(_ words: [String?]) throws(CommandFailure) {
        let placeholders = command.arguments.split(separator: " ").map(String.init)
        guard placeholders.count >= command.count.upperBound else { return }
        for (argument, placeholder) in zip(positional, placeholders)
        where words[argument.word] != nil {
            try check(argument.text, placeholder, argument.word)
        }
    }

    /// Whether a word has the form that a placeholder names; what range a number must be in is for
    /// the command to say, when it runs.
    private func check(
        _ text: String, _ placeholder: String, _ word: Int, flag: String? = nil
    ) throws(CommandFailure) {
        guard let problem = ArgumentForm(placeholder).problem(with: text, flag: flag) else {
            return
        }
        throw CommandFailure(
            problem.text, kind: .usage, word: word, suggestion: problem.suggestion,
            example: command.examples.first)
    }

    private mutating func take(
        flag word: String, at index: Int, _ words: [String?]
    ) throws(CommandFailure) -> Int {
        let body = word.drop { $0 == "-" }
        let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let flag = command.flags.first(where: { $0.name == name }) else {
            let names = command.flags.map { "--" + $0.name }
            throw CommandFailure(
                .unknownFlag(String(word.prefix { $0 != "=" }), command: command.name),
                kind: .usage,
                word: index, suggestion: nearest(to: "--" + name, in: names),
                example: command.examples.first)
        }
        if parts.count == 2 {
            try check(String(parts[1]), of: flag, index)
            values[name] = (String(parts[1]), index)
            return index + 1
        }
        guard flag.placeholder != nil else {
            values[name] = ("true", index)
            return index + 1
        }
        guard index + 1 < words.count else {
            throw CommandFailure(
                .flagNeedsValue("--" + name), kind: .usage, word: index,
                example: command.examples.first)
        }
        if let value = words[index + 1] { try check(value, of: flag, index + 1) }
        values[name] = (words[index + 1] ?? "", index + 1)
        return index + 2
    }

    private func check(
        _ text: String, of flag: SessionCommand.Flag, _ word: Int
    ) throws(CommandFailure) {
        let dashes = flag.name.count == 1 ? "-" : "--"
        guard let placeholder = flag.placeholder else { return }
        try check(text, placeholder, word, flag: dashes + flag.name)
    }

    subscript(index: Int) -> String { positional[index].text }

    func has(_ flag: String) -> Bool { values[flag].map { $0.text != "false" } ?? false }

    func value(_ flag: String) -> String? { values[flag]?.text }

    /// The value of `flag` as a number in `range`.
    func int(_ flag: String, in range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
        guard let (text, word) = values[flag] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw CommandFailure(
                .notANumber(text, range.lowerBound, range.upperBound), word: word,
                example: command.examples.first)
        }
        return number
    }

    /// The value of `flag` as an amount: `4`, `500m`, `8Gi`.
    func quantity(_ flag: String) -> Quantity? {
        value(flag).flatMap { try? Quantity($0) }
    }

    /// An argument that is a span of time: `30s`, `1m30s`.
    func duration(_ index: Int) -> Micros {
        (try? GoDuration(parsing: self[index])).map { $0.nanoseconds / 1000 } ?? 0
    }

    /// An argument that is the word for a kind.
    func kind(_ index: Int) -> Kind? { Kind(word: self[index]) }

    /// The place of a positional argument among the words.
    func word(_ index: Int) -> Int { positional[index].word }
}
