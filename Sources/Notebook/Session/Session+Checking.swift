import Kubectl
import Phrasebook
import PilotScript

extension Session {
    /// The session's own command that `words` begin with, unless kubectl has one of that name.
    func ownCommand(_ words: [String]) -> SessionCommand? {
        guard let command = SessionCommand.find(words) else { return nil }
        return command
    }

    /// What is wrong with a command line, as far as it can be known before it runs.
    ///
    /// - Parameter words: nil stands for a word that will be known only then.
    func mistake(in words: [String?]) -> CommandFailure? {
        guard let first = words.first, let name = first else { return nil }
        if helpAsked(in: words.map { $0 ?? "" }) != nil { return nil }
        if name == "kubectl" {
            return kubectlMistake(Array(words.dropFirst()), offset: 1)
        }
        let known = words.prefix { $0 != nil }.compactMap { $0 }
        if let command = SessionCommand.find(known) {
            if command.name == "step", words.count > 1 { return stepMistake(words) }
            do {
                _ = try Arguments(command, words)
                return nil
            } catch {
                return error
            }
        }
        let siblings = SessionCommand.starting(with: name)
        if !siblings.isEmpty {
            if words.count > 1 && words[1] == nil { return nil }
            let found = known.count > 1 ? known[1] : ""
            let names = siblings.compactMap { $0.path.count > 1 ? $0.path[1] : nil }
            return CommandFailure(
                .unknownSubcommand(found, of: name), kind: .usage, word: known.count > 1 ? 1 : 0,
                suggestion: nearest(to: found, in: names), example: siblings[0].examples.first)
        }
        return kubectlMistake(words, offset: 0)
    }

    /// `step` is followed by a number or by a command, which is checked in its own right.
    private func stepMistake(_ words: [String?]) -> CommandFailure? {
        guard let second = words[1], Int(second) == nil else { return nil }
        let rest = Array(words.dropFirst())
        if let own = SessionCommand.find(rest.compactMap { $0 }), !own.canBeStepped {
            return CommandFailure(
                .cannotStep(own.name), kind: .usage, word: 1, example: "step node crash node-2")
        }
        guard var failure = mistake(in: rest) else { return nil }
        failure.word = (failure.word ?? 0) + 1
        return failure
    }

    private func kubectlMistake(_ words: [String?], offset: Int) -> CommandFailure? {
        guard let error = Kubectl.check(words) else { return nil }
        return Self.failure(error, offset: offset)
    }

    /// A mistake that kubectl found in its command line, with the session's words among the
    /// suggestions.
    static func failure(_ error: KubectlError, offset: Int) -> CommandFailure {
        var suggestion: String?
        if case .unknownCommand(let word, nearest: nil) = error.reason {
            suggestion = nearest(to: word, in: SessionCommand.all.map { $0.path[0] })
        }
        return CommandFailure(
            error.text, kind: .usage, word: error.place.map { $0.word + offset },
            suggestion: suggestion, example: error.example)
    }
}
