import CEL
import Kubectl
import Phrasebook

/// Lays out what `help` says.
struct HelpPage {
    /// A name or a form, and what it is.
    struct Row {
        let label: String
        let summary: Text

        init(_ label: String, _ summary: Text) {
            self.label = label
            self.summary = summary
        }
    }

    let language: Language
    /// How wide the screen is.
    let columns: Int
    let paint: Paint

    /// Labels wider than this have their summary on lines of its own.
    private static let labelLimit = 30

    /// Two columns, the second one broken into lines.
    func rows(_ rows: [Row]) -> String {
        let widest = rows.map(\.label.displayWidth).filter { $0 <= Self.labelLimit }.max() ?? 8
        let room = max(20, columns - widest - 4)
        let indent = String(repeating: " ", count: widest + 4)
        return rows.map { row in
            let summary = row.summary(language).wrapped(toWidth: room)
                .joined(separator: "\n" + indent)
            guard row.label.displayWidth <= widest else {
                return lines(of: row.label, indented: 2) + indent + summary + "\n"
            }
            return "  " + row.label.padded(toWidth: widest) + "  " + summary + "\n"
        }.joined()
    }

    func heading(_ title: Text) -> String { paint(.heading, title(language)) + "\n" }

    /// A text broken into lines; those after the first are indented further.
    func lines(of text: String, indented indent: Int = 0) -> String {
        let space = String(repeating: " ", count: indent)
        return text.wrapped(toWidth: max(20, columns - indent - 4)).enumerated()
            .map { space + ($0 > 0 && indent > 0 ? "    " : "") + $1 + "\n" }.joined()
    }

    func text(of command: SessionCommand) -> String {
        var text = command.summary(language) + "\n\n" + heading(.Help.usage)
        text += lines(of: command.usage, indented: 2)
        text += "\n" + heading(.Help.examples)
        text += command.examples.map { "  \($0)\n" }.joined()
        if command.flags.isEmpty { return text }
        return text + "\n" + heading(.Help.flags)
            + rows(command.flags.map { Row($0.usage, $0.summary) })
    }

    /// A command of kubectl with the generators below it, or the family that the words begin.
    func text(ofKubectl words: [String]) -> String? {
        let family = Command.all.filter {
            $0.path.count > words.count && $0.path.starts(with: words)
        }
        let below = rows(family.map { Row($0.name, $0.summary) })
        let command = Command.named(words).flatMap { $0.path.count == words.count ? $0 : nil }
        if let command {
            let text = command.help(language)
            return family.isEmpty ? text : text + "\n" + heading(.Help.more) + below
        }
        guard let first = family.first else { return nil }
        if let why = first.inapplicable { return below + "\n" + lines(of: why(language)) }
        return below
    }

    func text(of entry: LanguageReference.Entry) -> String {
        lines(of: entry.summary(language).plain) + "\n" + heading(.Help.usage)
            + "  \(entry.form)\n\n" + heading(.Help.examples)
            + entry.example.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  \($0)\n" }.joined()
    }

    func text(of entry: CELReference.Entry) -> String {
        lines(of: entry.summary(language).plain) + "\n" + heading(.Help.usage)
            + entry.signatures.map { "  \($0)\n" }.joined()
    }

    /// The names of all that expressions can call, by library.
    var celOverview: String {
        lines(of: Text.Help.cel(language)) + "\n"
            + CELReference.sections.map { section in
                heading(section.title)
                    + lines(of: section.entries.map(\.name).joined(separator: "  "), indented: 2)
            }.joined(separator: "\n")
    }
}

extension String {
    /// Without the marks that Markdown has for code.
    fileprivate var plain: String { filter { $0 != "`" } }
}
