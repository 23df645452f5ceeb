import PilotScript

/// What was typed in a session and what came of it, for the notebook that a person writes of it.
///
/// It is bounded: of a long session, the oldest outputs are let go.
public struct SessionTranscript: Sendable {
    /// One input.
    public struct Entry: Sendable {
        public let input: String
        /// What was printed, diagnostics included; nil when it was let go.
        public internal(set) var output: String?
        /// What the person noted down; then the input is the command that did it.
        public let notes: [String]
    }

    /// How many bytes of output are kept.
    static let limit = 4 << 20

    public private(set) var entries: [Entry] = []
    /// What `note` has said during the present input.
    var pendingNotes: [String] = []
    /// Whether an input is running: one inside it is a part of it.
    var isWriting = false
    private var bytes = 0
    /// The entries before this one have no output any more.
    private var firstKept = 0

    mutating func add(_ input: String, _ output: String) {
        let text = output.withoutTerminalSequences
        entries.append(Entry(input: input, output: text, notes: pendingNotes))
        pendingNotes = []
        bytes += text.utf8.count
        while bytes > Self.limit, firstKept < entries.count {
            bytes -= entries[firstKept].output?.utf8.count ?? 0
            entries[firstKept].output = nil
            firstKept += 1
        }
    }
}

extension String {
    /// Without the sequences by which terminals are told colors.
    var withoutTerminalSequences: String {
        guard unicodeScalars.contains("\u{1B}") else { return self }
        var result = String.UnicodeScalarView()
        var rest = unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\u{1B}" else {
                result.append(scalar)
                continue
            }
            guard rest.first == "[" else { continue }
            rest = rest.dropFirst().drop { !(0x40...0x7E).contains($0.value) }.dropFirst()
        }
        return String(result)
    }
}
