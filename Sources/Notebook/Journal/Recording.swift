import Phrasebook
import PilotScript

/// What a session writes down about itself, so that it can be saved and carried on.
public struct Recording: Sendable {
    public internal(set) var journal: Journal
    /// What came of it, for a notebook of the session.
    public internal(set) var transcript = SessionTranscript()
    /// Where journals live; nil where commands may not write files.
    public var store: (any JournalStore)?
    /// Counts the points at which running inputs can be stopped.
    public var stops: StopCounter?
    /// The variables and functions of a journal that was loaded during this input; at most one.
    var loaded: [Interpreter<Session>] = []

    init(seed: UInt64, language: Language) {
        journal = Journal(seed: seed, language: language)
    }
}

/// The files of journals: those that a person names, and the one that survives a crash.
public protocol JournalStore: Sendable {
    /// Adds text to the journal of this session; when it returns, the text is on the disk.
    func append(_ text: String)

    /// Puts another text in the place of this session's journal.
    func replace(_ text: String)

    /// Writes a journal to a file; returns why that is not possible.
    func save(_ text: String, to path: String) -> Text?

    /// Reads a journal that was saved; without a path, that of the session before this one.
    func load(_ path: String?) -> FileContent
}
