import Phrasebook
import PilotScript
import Synchronization

@testable import Notebook

/// A session and what it works with: files, journals and output, all in memory.
final class Desk: FileReader, FileWriter, JournalStore {
    let output = Mutex("")
    let files: Mutex<[String: String]>

    init(files: [String: String] = [:]) {
        self.files = Mutex(files)
    }

    var printed: String { output.withLock { $0 } }

    /// A session at this desk.
    func session(_ language: Language = .english) -> Session {
        let sinks = Session.Sinks(
            output: { text in self.output.withLock { $0 += text } },
            diagnostics: { text in self.output.withLock { $0 += text } })
        var session = Session(sinks: sinks, language: language, files: self)
        session.sinks.fileWriter = self
        session.recording.store = self
        return session
    }

    // MARK: Files

    func read(_ path: String) -> FileContent {
        files.withLock { $0[path] }.map(FileContent.text) ?? .unreadable(.noSuchFile(path))
    }

    func write(_ text: String, to path: String) -> Text? {
        files.withLock { $0[path] = text }
        return nil
    }

    // MARK: Journals

    func append(_ text: String) {}
    func replace(_ text: String) {}
    func save(_ text: String, to path: String) -> Text? { write(text, to: path) }
    func load(_ path: String?) -> FileContent { read(path ?? "last.journal") }
}
