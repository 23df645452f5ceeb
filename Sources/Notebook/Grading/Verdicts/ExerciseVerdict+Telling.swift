import Phrasebook
import PilotScript

extension ExerciseVerdict {
    /// Takes in what the script complained about.
    mutating func tell(_ attempt: Attempt, _ part: SubmissionPart) {
        guard let english = attempt.message(.english), let chinese = attempt.message(.chinese)
        else { return }
        guard part.form == .script else {
            let complaint = ManifestComplaint(english, part)
            message = Text(en: complaint.text, zh: ManifestComplaint(chinese, part).text)
            line = complaint.line
            return
        }
        message = Text(en: english, zh: chinese)
        guard let diagnostic = attempt.diagnostic, !diagnostic.source.bytes.isEmpty else { return }
        line = max(1, diagnostic.source.position(of: diagnostic.range.start).line)
    }
}

/// What is said about a manifest, with its places in the file that was handed in: the `apply` that
/// runs it is nothing that the person has written.
private struct ManifestComplaint {
    private(set) var text = ""
    private(set) var line: Int?

    init(_ message: String, _ part: SubmissionPart) {
        let mark = "STDIN"
        let lines = message.split(separator: "\n").map(String.init)
        let placed = lines.filter { $0.contains(mark) }
        guard placed.isEmpty else {
            text = placed.map { told($0, part, mark) + "\n" }.joined()
            return
        }
        // The line that shows the `apply`, and the one that underlines it.
        let own = lines.filter { !$0.hasPrefix("    ") }
        text = own.map { Self.withoutPlace($0, part.file) + "\n" }.joined()
    }

    /// `STDIN:5:9: …` as `web.yaml:5:9: …`.
    private mutating func told(_ text: String, _ part: SubmissionPart, _ mark: String) -> String {
        guard let range = text.range(of: mark) else { return text }
        var rest = text[range.upperBound...]
        var place = ""
        if rest.first == ":", let number = Int(rest.dropFirst().prefix { $0.isNumber }) {
            let digits = rest.dropFirst().prefix { $0.isNumber }.count
            let found = number + part.firstLine - 1
            line = line ?? found
            place = ":\(found)"
            rest = rest.dropFirst(digits + 1)
        }
        return part.file + place + rest.replacing(mark, with: part.file)
    }

    /// Without `web.yaml:0:1: error: ` at the beginning.
    private static func withoutPlace(_ text: String, _ file: String) -> String {
        guard text.hasPrefix(file + ":") else { return text }
        var parts = text.dropFirst(file.count + 1)[...]
        while let first = parts.first, first.isNumber || first == ":" { parts = parts.dropFirst() }
        return parts.first == " " ? String(parts.dropFirst()) : String(parts)
    }
}

extension Attempt {
    /// The first thing that the script complained about.
    fileprivate var diagnostic: Diagnostic? {
        switch ending {
        case .finished: nil
        case .rejected(let diagnostics): diagnostics.first
        case .stopped(let failure), .limit(let failure): failure.diagnostic
        }
    }
}
