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
            try checkNumber(String(parts[1]), of: flag, index)
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
        if let value = words[index + 1] { try checkNumber(value, of: flag, index + 1) }
        values[name] = (words[index + 1] ?? "", index + 1)
        return index + 2
    }

    /// Whether a number stands where one belongs; what range it must be in is for the command to
    /// say, when it runs.
    private func checkNumber(
        _ text: String, of flag: SessionCommand.Flag, _ word: Int
    ) throws(CommandFailure) {
        guard flag.placeholder == "N", Int64(text) == nil, UInt64(text) == nil else { return }
        throw CommandFailure(
            .flagNeedsNumber("--" + flag.name, found: text), kind: .usage, word: word,
            example: command.examples.first)
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
    func quantity(_ flag: String) throws(CommandFailure) -> Quantity? {
        guard let (text, word) = values[flag] else { return nil }
        do {
            return try Quantity(text)
        } catch {
            throw CommandFailure(error.text, word: word, example: command.examples.first)
        }
    }

    /// A span of time: `30s`, `1m30s`.
    func duration(_ text: String, word: Int) throws(CommandFailure) -> Micros {
        do {
            return try GoDuration(parsing: text).nanoseconds / 1000
        } catch {
            throw CommandFailure(
                .notADuration(text), word: word, example: command.examples.first)
        }
    }

    /// The place of a positional argument among the words.
    func word(_ index: Int) -> Int { positional[index].word }
}
