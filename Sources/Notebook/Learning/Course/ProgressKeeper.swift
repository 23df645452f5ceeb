import Phrasebook
import Records

/// Saves what is learned, as long as that is possible; when it isn't, says so once and goes on.
public struct ProgressKeeper: Sendable {
    private let store: ProgressStore?
    /// The person's clock, in seconds since 1970.
    private let clock: @Sendable () -> Int64
    /// What the person hasn't been told yet.
    private var news: [Text]
    private var told: [RecordsProblem] = []

    /// Keeps nothing.
    public init() {
        store = nil
        clock = { 0 }
        news = []
    }

    /// - Parameters:
    ///   - path: the database; nil where there is no place for one.
    ///   - clock: seconds since 1970.
    public init(path: String?, clock: @escaping @Sendable () -> Int64) {
        self.clock = clock
        guard let path else {
            store = nil
            news = [RecordsProblem.noPlace.text]
            return
        }
        do {
            let store = try ProgressStore(path: path)
            self.store = store
            news = store.notices
            if store.isReadOnly { told = [.readOnly(path: path)] }
        } catch {
            store = nil
            news = [error.text]
        }
    }

    var now: Int64 { clock() }

    /// What is to be told now; each thing once.
    mutating func takeNews() -> [Text] {
        defer { news = [] }
        return news
    }

    private mutating func attempt<Value>(
        _ body: (ProgressStore) throws(RecordsProblem) -> Value
    ) -> Value? {
        guard let store else { return nil }
        do {
            return try body(store)
        } catch {
            if !told.contains(error) {
                told.append(error)
                news.append(error.text)
            }
            return nil
        }
    }

    mutating func save(_ record: LessonRecord) {
        _ = attempt { (store) throws(RecordsProblem) in try store.save(record) }
    }

    mutating func save(_ record: AttemptRecord) {
        _ = attempt { (store) throws(RecordsProblem) in try store.save(record) }
    }

    mutating func save(_ record: AnswerRecord) {
        _ = attempt { (store) throws(RecordsProblem) in try store.save(record) }
    }

    mutating func progress() -> Progress {
        attempt { (store) throws(RecordsProblem) in try store.progress() } ?? Progress()
    }

    mutating func lesson(_ name: String) -> LessonRecord? {
        attempt { (store) throws(RecordsProblem) in try store.lesson(name) } ?? nil
    }

    mutating func lastAttempt(at exercise: String) -> AttemptRecord? {
        attempt { (store) throws(RecordsProblem) in try store.lastAttempt(at: exercise) } ?? nil
    }
}
