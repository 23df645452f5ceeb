import Phrasebook

/// Breaks text into lines of a terminal: at blanks, and between the wide characters of East Asian
/// text, but not before what closes nor after what opens.
struct LineBreaker {
    /// The columns of a line.
    let width: Int

    private struct Mark {
        let character: Character
        let role: TextRole?
        let columns: Int

        var isBlank: Bool { character == " " }
    }

    /// - Returns: the lines, none of them wider than the width, as far as characters allow.
    func lines(of spans: [Span]) -> [[Span]] {
        var lines: [[Span]] = []
        var line: [Mark] = []
        var columns = 0
        // Where the line can be broken, and how wide it is up to there.
        var opportunity: (index: Int, columns: Int)?
        for mark in spans.flatMap(Self.marks) {
            if mark.character.isNewline {
                lines.append(Self.spans(line))
                (line, columns, opportunity) = ([], 0, nil)
                continue
            }
            if let last = line.last, mark.isBlank ? !last.isBlank : Self.canBreak(last, mark) {
                opportunity = (line.count, columns)
            }
            if mark.isBlank, line.isEmpty, !lines.isEmpty { continue }
            if columns + mark.columns > width, !mark.isBlank, !line.isEmpty {
                let cut = opportunity ?? (line.count, columns)
                lines.append(Self.spans(Array(line[..<cut.index])))
                line = Array(line[cut.index...].drop { $0.isBlank })
                columns = line.reduce(0) { $0 + $1.columns }
                opportunity = nil
            }
            line.append(mark)
            columns += mark.columns
        }
        if !line.isEmpty || lines.isEmpty { lines.append(Self.spans(line)) }
        return lines
    }

    private static func marks(_ span: Span) -> [Mark] {
        span.text.map { Mark(character: $0, role: span.role, columns: $0.displayWidth) }
    }

    private static func canBreak(_ left: Mark, _ right: Mark) -> Bool {
        if left.isBlank { return true }
        return right.character.canBegin(lineAfter: left.character)
    }

    /// The marks as spans, without blanks at the end.
    private static func spans(_ marks: [Mark]) -> [Span] {
        let count = (marks.lastIndex { !$0.isBlank } ?? -1) + 1
        var spans: [Span] = []
        for mark in marks[..<count] {
            if let last = spans.last, last.role == mark.role {
                spans[spans.count - 1].text.append(mark.character)
            } else {
                spans.append(Span(String(mark.character), mark.role))
            }
        }
        return spans
    }
}

extension [Span] {
    /// How wide the spans are, on one line.
    var displayWidth: Int { reduce(0) { $0 + $1.text.displayWidth } }

    func painted(_ paint: Paint) -> String {
        map { span in
            guard let role = span.role, !span.text.isEmpty else { return span.text }
            return paint(role, span.text)
        }.joined()
    }
}
