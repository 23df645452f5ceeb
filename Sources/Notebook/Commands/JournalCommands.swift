import Phrasebook

extension SessionCommand {
    static let journalCommands = [
        SessionCommand(
            "save", taking: "FILE", count: 1...1, .commandSave,
            examples: ["save demo.journal", "save /tmp/demo.journal"]
        ) { (session, arguments) throws(CommandFailure) in
            let store = try session.journalStore
            if let problem = store.save(session.recording.journal.text, to: arguments[0]) {
                throw CommandFailure(problem, word: arguments.word(0))
            }
            return CommandOutput(
                .journalSaved(session.recording.journal.entries.count, arguments[0]),
                session.language)
        },
        SessionCommand(
            "load", taking: "[FILE]", count: 0...1, .commandLoad,
            examples: ["load demo.journal", "load"]
        ) { (session, arguments) throws(CommandFailure) in try session.load(arguments) },
    ]
}

extension Session {
    /// The place of journals; a script from a stranger has none.
    var journalStore: any JournalStore {
        get throws(CommandFailure) {
            guard let store = recording.store else { throw CommandFailure(.noJournalStore) }
            return store
        }
    }

    mutating func load(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let path = arguments.positional.first
        let journal: Journal
        switch try journalStore.load(path?.text) {
        case .text(let text):
            do {
                journal = try Journal(reading: text)
            } catch {
                throw CommandFailure(error.text, word: path?.word)
            }
        case .directory: throw CommandFailure(.isDirectory(path?.text ?? ""), word: path?.word)
        case .unreadable(let reason): throw CommandFailure(reason, word: path?.word)
        }
        try replay(journal)
        return CommandOutput(.journalLoaded(journal.entries.count), language)
    }
}
