import KubeAPI
import KubeCluster
import Phrasebook

/// A lesson as a recording of a terminal, asciicast v2: headings, commands as they are typed,
/// outputs; with a marker at each heading, each command and each hop that is printed, so that a
/// player can stop there.
struct LessonRecording {
    private static let width = 120
    /// Microseconds between two characters that are typed.
    private static let typing: Micros = 25_000
    /// Microseconds before an output, and after it.
    private static let pause: Micros = 600_000
    /// Microseconds from one line of output to the next.
    private static let line: Micros = 60_000

    private let published: PublishedLesson
    private let language: Phrasebook.Language
    private var now: Micros = 0
    private var events = ""

    init(_ published: PublishedLesson) {
        self.published = published
        language = published.lesson.language
    }

    var text: String {
        var recording = self
        recording.play()
        let header: JSONValue = [
            "version": 2, "width": .int(Int64(Self.width)), "height": 36,
            "timestamp": .int(Cluster.epoch.seconds), "idle_time_limit": 2,
            "title": .string(published.lesson.frontMatter.title),
            "env": ["TERM": "xterm-256color", "SHELL": "/bin/sh"],
        ]
        return JSONWriter.text(of: header) + "\n" + recording.events
    }

    private mutating func play() {
        for part in published.parts {
            switch part {
            case .prose(let text):
                for block in MarkdownDocument(text).blocks {
                    guard case .heading(let level) = block.form, level <= 2 else { continue }
                    mark(block.plain.trimmed)
                    put("\r\n\u{1B}[1m" + block.plain.trimmed + "\u{1B}[0m\r\n\r\n")
                    now += Self.pause
                }
            case .code(let code): play(code)
            case .illustration, .predict, .quiz, .claim, .diagram, .exercise: break
            }
        }
    }

    private mutating func play(_ code: PublishedLesson.Code) {
        let lines = code.cell.script.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.dropLast() {
            if !line.isEmpty { mark("> " + line) }
            put("\u{1B}[36m>\u{1B}[0m ")
            for character in line {
                put(String(character))
                now += Self.typing
            }
            put("\r\n")
            now += Self.pause / 4
        }
        now += Self.pause
        let output = (code.shownOutput ?? RecordedOutput(code.output).text)
        for line in output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("#"), line.dropFirst().first?.isNumber == true {
                mark(line.split(separator: " ").joined(separator: " "))
            }
            put(line + "\r\n")
            now += Self.line
        }
        put("\r\n")
        now += Self.pause
    }

    private mutating func put(_ text: String) { event("o", text) }

    private mutating func mark(_ text: String) { event("m", text) }

    private mutating func event(_ code: String, _ data: String) {
        let fraction = String(now % 1_000_000)
        let seconds =
            "\(now / 1_000_000)."
            + String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
        events += "[\(seconds), \"\(code)\", " + JSONWriter.quoted(data) + "]\n"
    }
}
