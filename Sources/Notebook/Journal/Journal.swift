import Phrasebook

/// A session as a text that brings it back: the seed, and what the person typed.
///
/// One record a line, so that a file that was cut off in the middle of a write loses its last
/// record and no more:
///
///     pilothouse-journal 2
///     seed 1
///     language en
///     > cluster create demo --nodes=3
///     > advance 1h
///     ^ 5210
///
/// A line break in an input is written `\n`, a backslash `\\`. `^ N` says that the person stopped
/// the command before it: it had asked N times whether to go on. `@ …` are ``JournalNote``s: what
/// the command before it was in a lesson.
public struct Journal: Sendable, Equatable {
    /// The version of the form that this program writes, and the newest that it reads.
    public static let version = 2
    static let magic = "pilothouse-journal"

    /// One input.
    public struct Entry: Sendable, Equatable {
        public var input: String
        /// How often the input had asked whether to go on when the person stopped it; nil when it
        /// ran to its end.
        public var stoppedAt: Int?
        /// What it was in a lesson.
        public var notes: [JournalNote] = []

        public init(_ input: String, stoppedAt: Int? = nil) {
            self.input = input
            self.stoppedAt = stoppedAt
        }
    }

    /// The seed of clusters that are created without one.
    public var seed: UInt64
    /// The language when the session began.
    public var language: Language
    public var entries: [Entry] = []

    public init(seed: UInt64, language: Language) {
        self.seed = seed
        self.language = language
    }

    /// The whole journal as text.
    public var text: String { header + entries.map(Self.text).joined() }

    /// The lines before the first entry.
    public var header: String {
        "\(Self.magic) \(Self.version)\nseed \(seed)\nlanguage \(language.rawValue)\n"
    }

    /// An entry's lines.
    static func text(_ entry: Entry) -> String {
        input(entry.input) + (entry.stoppedAt.map(stop) ?? "") + entry.notes.map(note).joined()
    }

    static func input(_ text: String) -> String { "> " + escaped(text) + "\n" }

    static func stop(_ checks: Int) -> String { "^ \(checks)\n" }

    static func note(_ note: JournalNote) -> String { "@ " + escaped(note.text) + "\n" }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
