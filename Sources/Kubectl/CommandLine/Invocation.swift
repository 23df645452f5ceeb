import KubeAPI
import Phrasebook

/// A command line that has been taken apart: the command, its flags and its arguments.
struct Invocation: Sendable {
    /// A word that is neither part of the command nor a flag.
    struct Argument: Sendable {
        var text: String
        /// Its number among the words.
        var word: Int
    }

    /// A flag with its value.
    struct FlagValue: Sendable {
        var name: String
        var text: String
        /// Where the value begins.
        var place: KubectlError.Place
    }

    let command: Command
    var arguments: [Argument] = []
    private(set) var flags: [FlagValue] = []
    /// The words after `--`; nil where there is no `--`.
    private(set) var rest: [String]?
    private let wordCount: Int

    /// Takes `words` apart as the library does that kubectl uses: flags may stand anywhere,
    /// one-letter ones may be joined.
    init(_ words: [String]) throws(KubectlError) {
        let positions = Self.positionsOutsideGlobalFlags(words)
        let (command, length) = try Self.command(words, at: positions)
        self.command = command
        wordCount = words.count
        if command.refusal != nil { return }
        let name = positions.prefix(length)
        var index = 0
        while index < words.count {
            let word = words[index]
            if word == "--" {
                rest = Array(words[(index + 1)...])
                break
            }
            if word.hasPrefix("--") {
                try readLong(words, &index)
            } else if word.hasPrefix("-"), word != "-" {
                try readShort(words, &index)
            } else if !name.contains(index) {
                arguments.append(Argument(text: word, word: index))
            }
            index += 1
        }
    }

    /// The command that the words at `positions` begin with, and how many of them name it.
    private static func command(
        _ words: [String], at positions: [Int]
    ) throws(KubectlError) -> (command: Command, length: Int) {
        do {
            return try Command.find(positions.map { words[$0] })
        } catch {
            var error = error
            if let place = error.place {
                let isPresent = positions.indices.contains(place.word)
                error.place?.word = isPresent ? positions[place.word] : words.count
            }
            throw error
        }
    }

    /// The numbers of the words, up to `--`, that are neither a flag of all commands nor its value:
    /// such flags may stand between the words of a command's name.
    private static func positionsOutsideGlobalFlags(_ words: [String]) -> [Int] {
        var positions: [Int] = []
        var index = 0
        while index < words.count, words[index] != "--" {
            let word = words[index]
            let name = word.drop { $0 == "-" }.prefix { $0 != "=" }
            let flag = Flag.global.first { flag in
                word.hasPrefix("--")
                    ? flag.name == name : name.count == 1 && flag.short == name.first
            }
            if word.hasPrefix("-"), let flag {
                index += flag.takesNextWord && !word.contains("=") ? 2 : 1
            } else {
                positions.append(index)
                index += 1
            }
        }
        return positions
    }

    private mutating func readLong(_ words: [String], _ index: inout Int) throws(KubectlError) {
        let word = words[index]
        let body = word.dropFirst(2)
        let name = String(body.prefix { $0 != "=" })
        guard let flag = command.allFlags.first(where: { $0.name == name }) else {
            throw unknown("--" + name, at: index)
        }
        try refuse(flag, at: index)
        if name.count < body.count {
            let value = String(body.dropFirst(name.count + 1))
            let offset = 2 + name.unicodeScalars.count + 1
            try add(flag, value, .init(word: index, offset: offset))
        } else {
            try addWithoutEquals(flag, words, &index)
        }
    }

    private mutating func readShort(_ words: [String], _ index: inout Int) throws(KubectlError) {
        let letters = Array(words[index].dropFirst())
        var position = 0
        while position < letters.count {
            let letter = letters[position]
            guard let flag = command.allFlags.first(where: { $0.short == letter }) else {
                throw unknown("-\(letter)", at: index, offset: position + 1)
            }
            try refuse(flag, at: index)
            position += 1
            let rest = String(letters[position...])
            if rest.hasPrefix("=") {
                let place = KubectlError.Place(word: index, offset: position + 2)
                return try add(flag, String(rest.dropFirst()), place)
            }
            if flag.takesNextWord, !rest.isEmpty {
                return try add(flag, rest, .init(word: index, offset: position + 1))
            }
            try addWithoutEquals(flag, words, &index)
        }
    }

    private mutating func addWithoutEquals(
        _ flag: Flag, _ words: [String], _ index: inout Int
    ) throws(KubectlError) {
        let place = KubectlError.Place(word: index)
        switch flag.value {
        case .toggle: try add(flag, "true", place)
        case .optional(let implied): try add(flag, implied, place)
        case .text, .integer, .duration:
            guard index + 1 < words.count else {
                throw KubectlError(
                    .missingFlagValue("--" + flag.name), at: .init(word: words.count),
                    example: exampleLine(with: flag))
            }
            index += 1
            try add(flag, words[index], .init(word: index))
        }
    }

    private mutating func add(
        _ flag: Flag, _ text: String, _ place: KubectlError.Place
    ) throws(KubectlError) {
        try flag.check(text, place)
        flags.append(FlagValue(name: flag.name, text: text, place: place))
    }

    private func refuse(_ flag: Flag, at word: Int) throws(KubectlError) {
        guard let refusal = flag.refusal else { return }
        throw KubectlError(
            .unsupportedFlag("--" + flag.name, hint: refusal), at: .init(word: word))
    }

    private func unknown(_ flag: String, at word: Int, offset: Int = 0) -> KubectlError {
        let names = command.allFlags.filter { $0.refusal == nil }.map { "--" + $0.name }
        let near = flag.hasPrefix("--") ? nearest(to: flag, in: names) : nil
        let nearFlag = command.flags.first { "--" + $0.name == near }
        return KubectlError(
            .unknownFlag(flag, command: command.name, nearest: near),
            at: .init(word: word, offset: offset),
            example: nearFlag.flatMap(exampleLine) ?? command.examples.first?.line)
    }

    /// An example that uses the flag.
    private func exampleLine(with flag: Flag) -> String? {
        let uses = command.examples.first { example in
            example.line.split(separator: " ").contains { word in
                word.hasPrefix("--" + flag.name) || flag.short.map { word == "-\($0)" } == true
            }
        }
        return (uses ?? command.examples.first)?.line
    }

    /// An error in this command line, with an example of right use.
    func error(_ reason: KubectlError.Reason, at place: KubectlError.Place? = nil) -> KubectlError {
        KubectlError(
            reason, at: place ?? .init(word: wordCount), example: command.examples.first?.line)
    }

    func error(_ reason: KubectlError.Reason, at argument: Argument) -> KubectlError {
        error(reason, at: .init(word: argument.word))
    }
}
