import Records

/// What a command of a journal was in a lesson: which exercise it began, that it was work on one,
/// which help was taken.
///
/// By these the work on an exercise can be told from what was tried in between, and be graded.
public enum JournalNote: Sendable, Equatable {
    /// An exercise began.
    case began(JournaledBeginning)
    /// Something that had been typed for the exercise in an earlier session.
    case earlier(String)
    /// The command was work on the exercise.
    case worked
    /// The exercise began anew, with the same values.
    case reset
    /// A hint was shown.
    case hint
    /// The reference solution was shown before the exercise had been solved.
    case solution
    /// The exercise was left.
    case left
    /// A question of a lesson was answered.
    case answered(lesson: String, question: String, String)

    private static let words: [(word: String, note: JournalNote)] = [
        ("worked", .worked), ("reset", .reset), ("hint", .hint), ("solution", .solution),
        ("left", .left),
    ]

    /// As a line of the journal says it.
    var text: String {
        switch self {
        case .began(let beginning): beginning.text
        case .earlier(let input): "earlier " + input
        case .answered(let lesson, let question, let text):
            "answered \(lesson) \(question) \(text)"
        default: Self.words.first { $0.note == self }?.word ?? ""
        }
    }

    init?(_ text: String) {
        if let known = Self.words.first(where: { $0.word == text }) {
            self = known.note
        } else if text.hasPrefix("earlier ") {
            self = .earlier(String(text.dropFirst("earlier ".count)))
        } else if text.hasPrefix("answered ") {
            let words = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
                .map(String.init)
            guard words.count == 4 else { return nil }
            self = .answered(lesson: words[1], question: words[2], words[3])
        } else if let beginning = JournaledBeginning(text) {
            self = .began(beginning)
        } else {
            return nil
        }
    }
}

/// How an exercise began in a session.
public struct JournaledBeginning: Sendable, Equatable {
    public var exercise: String
    /// The seed of its values.
    public var variant: UInt64
    /// How many hints had been shown before.
    public var hints = 0
    /// Whether the solution had been shown before.
    public var isAssisted = false

    /// `began keep-running variant=3 hints=1 assisted=no`.
    fileprivate var text: String {
        "began \(exercise) variant=\(variant) hints=\(hints) assisted=\(isAssisted ? "yes" : "no")"
    }

    init(exercise: String, variant: UInt64, hints: Int = 0, isAssisted: Bool = false) {
        self.exercise = exercise
        self.variant = variant
        self.hints = hints
        self.isAssisted = isAssisted
    }

    fileprivate init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 5, words[0] == "began", !words[1].isEmpty,
            let variant = Self.value("variant", words[2]).flatMap(UInt64.init),
            let hints = Self.value("hints", words[3]).flatMap(Int.init), hints >= 0,
            let assisted = Self.value("assisted", words[4]), ["yes", "no"].contains(assisted)
        else { return nil }
        self.init(
            exercise: words[1], variant: variant, hints: hints, isAssisted: assisted == "yes")
    }

    private static func value(_ key: String, _ word: String) -> String? {
        word.hasPrefix(key + "=") ? String(word.dropFirst(key.utf8.count + 1)) : nil
    }
}

extension Session {
    /// Notes down what the present input was in a lesson.
    mutating func journalNote(_ note: JournalNote) {
        guard !recording.journal.entries.isEmpty else { return }
        recording.journal.entries[recording.journal.entries.count - 1].notes.append(note)
        recording.store?.append(Journal.note(note))
    }

    /// Notes down that an exercise began.
    mutating func journalBeginning(_ record: AttemptRecord) {
        journalNote(
            .began(
                JournaledBeginning(
                    exercise: record.exercise, variant: record.variant, hints: record.hints,
                    isAssisted: record.assisted)))
        for input in record.work { journalNote(.earlier(input)) }
    }
}
