import Phrasebook

extension SessionCommand {
    static let journalCommands = [
        SessionCommand(
            "save", taking: "FILE", count: 1...1, .commandSave,
            examples: ["save demo.journal", "save notes.md"]
        ) { (session, arguments) throws(CommandFailure) in
            if SessionNotebook.Format(path: arguments[0]) != nil {
                return try session.exportNotebook(arguments)
            }
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
        SessionCommand(
            "note", taking: "TEXT …", count: 1...1_000, .commandNote,
            examples: ["note Three Pods run.", "note \"Why didn't the fourth one start?\""]
        ) { (session, arguments) throws(CommandFailure) in
            let text = arguments.positional.map(\.text).joined(separator: " ")
            session.recording.transcript.pendingNotes.append(text)
            return CommandOutput(.noted, session.language)
        },
        SessionCommand(
            "export session", taking: "FILE", count: 1...1, .commandExportSession,
            examples: ["export session notes.md", "export session notes.html"]
        ) { (session, arguments) throws(CommandFailure) in try session.exportNotebook(arguments) },
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

    /// Writes what has been typed, printed and noted as a notebook.
    func exportNotebook(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let path = arguments[0]
        guard let format = SessionNotebook.Format(path: path) else {
            throw CommandFailure(
                .notebookNeedsEnding(path), kind: .usage, word: arguments.word(0),
                example: "export session notes.md")
        }
        let notebook = SessionNotebook(self)
        if let problem = try journalStore.save(notebook.text(as: format), to: path) {
            throw CommandFailure(problem, word: arguments.word(0))
        }
        return CommandOutput(.notebookWritten(cells: notebook.cellCount, path), language)
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
