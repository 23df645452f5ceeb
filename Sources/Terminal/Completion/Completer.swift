import KubeAPI
import KubeCluster
import Notebook
import Phrasebook
import PilotScript

/// Finds what could stand at the cursor: from the tables of commands, from the schema of the API,
/// and from the objects that live in the cluster at this moment.
struct Completer {
    let session: Session
    let interpreter: Interpreter<Session>
    let aliases: Aliases
    /// Where relative paths of files start.
    var directory = "."

    var language: Language { session.language }

    var objects: LiveObjects? {
        session.current.map {
            LiveObjects(cluster: $0, namespace: session.namespace, language: language)
        }
    }

    /// - Parameters:
    ///   - text: what has been typed, with the lines before when there are several.
    ///   - cursor: the cursor's offset in UTF-8.
    /// - Returns: nil where nothing can be offered. The start is an offset in `text`.
    func complete(_ text: String, cursor: Int) -> Completions? {
        let context = CompletionContext(text, cursor: cursor, syntax: Session.syntax)
        var list = CandidateList(context.partial)
        var isWord = true
        switch context.place {
        case .statement: addStatements(to: &list)
        case .command(let stage): addCommands(to: &list, stage: stage)
        case .argument(let words, let stage):
            addArguments(after: expanded(words), partial: context.partial, stage: stage, to: &list)
        case .expression(let place):
            isWord = false
            ExpressionCompleter(self).add(place, to: &list)
        case .file:
            FileNames(directory: directory, language: language).add(context.partial, to: &list)
        case .nothing: return nil
        }
        // Bytes that are no text have been replaced, and places behind them have moved.
        guard !list.kept.isEmpty, context.replacing.start <= cursor else { return nil }
        return Completions(
            start: context.replacing.start, partial: context.partial, quoting: context.quoting,
            isWord: isWord, candidates: list.kept, total: list.total, beginning: list.beginning,
            language: language)
    }

    /// The words with an alias at their front spelled out.
    private func expanded(_ words: [String?]) -> [String?] {
        guard let first = words.first, let name = first, let meaning = aliases[name] else {
            return words
        }
        return meaning.split(separator: " ").map(String.init) + words.dropFirst()
    }
}

/// The names of files.
struct FileNames {
    let directory: String
    let language: Language

    func add(
        _ partial: String, to list: inout CandidateList, prefix: String = ""
    ) {
        let slash = partial.lastIndex(of: "/").map { partial.index(after: $0) }
        let folder = String(partial[..<(slash ?? partial.startIndex)])
        let name = partial[(slash ?? partial.startIndex)...]
        let path = folder.hasPrefix("/") ? folder : directory + "/" + folder
        for entry in Directory.entries(of: path) {
            if entry.name.hasPrefix("."), !name.hasPrefix(".") { continue }
            let shown = entry.name + (entry.isDirectory ? "/" : "")
            list.add(prefix + folder + shown) {
                let summary: Text = entry.isDirectory ? .aDirectory : Self.kind(of: entry.name)
                return Candidate(
                    prefix + folder + shown, summary(language), shown: shown,
                    continues: entry.isDirectory)
            }
        }
    }

    /// What a file is, as far as its name says.
    private static func kind(of name: String) -> Text {
        if [".yaml", ".yml", ".json"].contains(where: name.hasSuffix) { return .aManifest }
        if name.hasSuffix(".pilot") { return .aScript }
        return name.hasSuffix(".journal") ? .aJournal : .aFile
    }
}
