import Kubectl
import Phrasebook

extension Session {
    func help(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        var words = arguments.positional.map(\.text)
        if words.first == "kubectl" { words.removeFirst() }
        guard !words.isEmpty else { return CommandOutput(overview) }
        if let command = SessionCommand.find(words) { return CommandOutput(page(of: command)) }
        let family = SessionCommand.starting(with: words[0])
        if !family.isEmpty { return CommandOutput(list(family.map { ($0.usage, $0.summary) })) }
        let name = words.joined(separator: " ")
        if let command = Command.all.first(where: { $0.name == name || $0.aliases.contains(name) })
        {
            return CommandOutput(page(of: command))
        }
        let names = SessionCommand.all.map(\.name) + Command.all.map(\.name)
        throw CommandFailure(
            .noSuchCommand(name), word: arguments.positional.first?.word,
            suggestion: nearest(to: name, in: names))
    }

    private var overview: String {
        Text.helpOwn(language) + "\n" + list(SessionCommand.all.map { ($0.usage, $0.summary) })
            + "\n" + Text.helpKubectl(language) + "\n"
            + list(Command.all.filter { $0.refusal == nil }.map { ($0.name, $0.summary) })
            + "\n" + Text.helpMore(language) + "\n"
    }

    private func list(_ rows: [(name: String, summary: Text)]) -> String {
        let width = min(44, rows.map { $0.name.displayWidth }.max() ?? 0)
        return rows.map { name, summary in
            let label =
                name.displayWidth > width
                ? name + "\n" + pad(width + 2) : name.padded(toWidth: width)
            return "  \(label)  \(summary(language))\n"
        }.joined()
    }

    private func pad(_ width: Int) -> String { String(repeating: " ", count: width) }

    private func page(of command: SessionCommand) -> String {
        var text = command.summary(language) + "\n\n  " + command.usage + "\n"
        if !command.flags.isEmpty {
            text +=
                "\n"
                + list(
                    command.flags.map { ($0.usage, $0.summary) })
        }
        return text + "\n" + Text.helpExamples(language) + "\n"
            + command.examples.map { "  \($0)\n" }.joined()
    }

    private func page(of command: Command) -> String {
        var text = command.summary(language) + "\n\n  " + command.usage + "\n"
        if !command.flags.isEmpty {
            text += "\n" + list(command.flags.map { ($0.usage, $0.summary) })
        }
        text +=
            "\n" + Text.helpExamples(language) + "\n"
            + command.examples.map { "  \($0.line)\n" }.joined()
        return text + "\n" + Text.helpDocumentation(command.documentationName)(language) + "\n"
    }
}
