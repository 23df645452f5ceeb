import Notebook
import Phrasebook
import PilotScript

/// Short words for commands.
struct Aliases: Sendable {
    /// Those that everybody has, as many people have them in their shell.
    private static let standard = [
        "k": "kubectl", "kg": "get", "kgp": "get pods", "kgs": "get services", "kgn": "get nodes",
        "kgrc": "get replicationcontrollers", "kge": "get events", "kd": "describe",
        "kdp": "describe pod", "kdel": "delete", "ka": "apply -f", "kl": "logs",
        "kgy": "get -o yaml",
    ]

    private var meanings = standard

    subscript(name: String) -> String? { meanings[name] }

    /// All of them by name.
    var all: [(name: String, meaning: String)] {
        meanings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What can be typed at the prompt besides commands: the words about aliases, those that end
    /// the program, and the aliases themselves.
    var promptWords: [PromptWord] {
        let words = [
            PromptWord("alias", usage: "alias [NAME=COMMAND]", .promptAlias),
            PromptWord("unalias", usage: "unalias NAME", .promptUnalias),
            PromptWord("exit", usage: "exit", .wordExit),
            PromptWord("quit", usage: "quit", .wordExit),
        ]
        return words
            + all.map { name, meaning in
                PromptWord(name, usage: name, .anAlias(meaning), isListed: false)
            }
    }

    /// Forgets one; returns whether there was one.
    mutating func remove(_ name: String) -> Bool {
        meanings.removeValue(forKey: name) != nil
    }

    mutating func define(_ name: String, _ meaning: String) {
        meanings[name] = meaning
    }

    /// A text with the aliases at the beginning of its commands spelled out.
    ///
    /// - Parameter names: variables and functions, which win over aliases.
    func expand(_ text: String, except names: Set<String> = []) -> String {
        let text = expandFirst(text, except: names)
        guard case .complete(let script) = ScriptParser.parse(Source(text), syntax: Session.syntax)
        else { return text }
        var bytes = script.source.bytes
        for word in Self.heads(of: script.statements).sorted(by: { $0.range.start > $1.range.start }
        ) {
            guard !word.isQuoted, let name = word.literal, !names.contains(name),
                let meaning = meanings[name]
            else { continue }
            bytes.replaceSubrange(word.range.start..<word.range.end, with: meaning.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first word counts before the text is parsed: it may stand for one that changes how the
    /// rest is read.
    private func expandFirst(_ text: String, except names: Set<String>) -> String {
        let rest = text.drop { $0 == " " || $0 == "\t" }
        let word = rest.prefix { !$0.isWhitespace && !";|&'\"\\=.([".contains($0) }
        let after = rest.dropFirst(word.count)
        // `k = 3` and `k(3)` are about a name.
        let next = after.first { $0 != " " }
        guard let meaning = meanings[String(word)], !names.contains(String(word)),
            next.map({ !"=.([".contains($0) }) ?? true
        else { return text }
        return meaning + after
    }

    /// The first words of all commands.
    private static func heads(of statements: [Statement]) -> [Word] {
        statements.flatMap { statement -> [Word] in
            switch statement.kind {
            case .commands(let pipelines): pipelines.flatMap(heads)
            case .bind(let binding):
                if case .capture(let pipeline) = binding.value { heads(of: pipeline) } else { [] }
            case .branch(let branch):
                branch.arms.flatMap { heads(of: $0.body) } + heads(of: branch.otherwise ?? [])
            case .each(let loop): heads(of: loop.body)
            case .loop(let loop): heads(of: loop.body)
            case .define(let function): heads(of: function.body)
            default: []
            }
        }
    }

    private static func heads(of pipeline: Pipeline) -> [Word] {
        pipeline.stages.compactMap { stage in
            if case .command(let command) = stage { command.words.first } else { nil }
        }
    }
}
