import KubeAPI
import Phrasebook

/// A diagram as a recording of a terminal, asciicast v2: hop by hop, with a marker at each, so
/// that a player can stop there.
///
/// Virtual time passes in milliseconds; the recording shows each hop at least ``pace`` after the
/// one before, and waits no longer than ``longestPause``. The lines tell the virtual time.
enum AsciicastExport {
    /// Microseconds from one line to the next, at least.
    static let pace: Micros = 400_000
    /// Microseconds from one line to the next, at most.
    static let longestPause: Micros = 2_000_000
    private static let width = 120

    /// - Parameters:
    ///   - epoch: when virtual time begins, in seconds since 1970.
    static func text(
        _ hops: [TracedHop], cluster: String, epoch: Int64, language: Language
    ) -> String {
        var options = Diagram.Options()
        options.folds = false
        let diagram = Diagram(hops, options)
        let drawing = TerminalDiagram(diagram, width: width, language: language)
        let header: JSONValue = [
            "version": 2, "width": .int(Int64(width)), "height": 36, "timestamp": .int(epoch),
            "idle_time_limit": 2,
            "title": .string(Text.diagramTitle(cluster: cluster.shown)(language)),
            "env": ["TERM": "xterm-256color", "SHELL": "/bin/sh"],
        ]
        var text = JSONWriter.text(of: header) + "\n"
        text += event(0, "o", drawing.header.endingLinesForTerminal)
        var now: Micros = 0
        var previous: Micros?
        for step in diagram.steps {
            if let previous { now += min(max(step.hop.time - previous, pace), longestPause) }
            previous = step.hop.time
            text += event(now, "m", "#\(step.hop.number) " + step.label(language))
            text += event(now, "o", (drawing.line(step) + "\n").endingLinesForTerminal)
        }
        return text
    }

    private static func event(_ time: Micros, _ code: String, _ data: String) -> String {
        let fraction = String(time % 1_000_000)
        let seconds =
            "\(time / 1_000_000)."
            + String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
        return "[\(seconds), \"\(code)\", " + JSONWriter.quoted(data) + "]\n"
    }
}

extension String {
    /// A terminal without a driver needs the carriage return too.
    fileprivate var endingLinesForTerminal: String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
}
