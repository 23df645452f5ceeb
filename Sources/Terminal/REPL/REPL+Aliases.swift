import Notebook
import Phrasebook

/// `alias`, `unalias`: words that are about the prompt, not about a cluster.
extension REPL {
    /// Does what a line about aliases says.
    ///
    /// - Returns: false for any other line.
    func manageAliases(_ line: Substring) -> Bool {
        let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let rest = parts.count > 1 ? parts[1].trimmingBlanks : ""
        switch parts.first {
        case "alias": alias(rest)
        case "unalias": unalias(String(rest))
        default: return false
        }
        return true
    }

    private func alias(_ text: Substring) {
        guard let equals = text.firstIndex(of: "=") else {
            let all = configuration.aliases.all.filter { text.isEmpty || $0.name == text }
            if all.isEmpty { return complain(.noSuchAlias(String(text))) }
            let width = all.map(\.name.displayWidth).max() ?? 0
            return gate.output(
                all.map { $0.name.padded(toWidth: width) + " = " + $0.meaning + "\n" }.joined())
        }
        let name = String(text[..<equals].trimmingBlanks)
        let meaning = text[text.index(after: equals)...].trimmingBlanks.unquoted
        if let problem = configuration.define(name, String(meaning)) { return complain(problem) }
        session.promptWords = configuration.aliases.promptWords
        say(.aliasDefined(name, String(meaning)))
    }

    private func unalias(_ name: String) {
        guard configuration.aliases.remove(name) else { return complain(.noSuchAlias(name)) }
        session.promptWords = configuration.aliases.promptWords
    }

    private func complain(_ problem: Text) {
        let language = session.language
        gate.diagnostics(
            style(.error, Text.Script.error(language)) + Text.Script.colon(language)
                + problem(language) + "\n")
    }
}

extension Substring {
    /// Without the quotes around it.
    fileprivate var unquoted: Substring {
        guard count > 1, let quote = first, quote == "'" || quote == "\"", last == quote else {
            return self
        }
        return dropFirst().dropLast()
    }
}
