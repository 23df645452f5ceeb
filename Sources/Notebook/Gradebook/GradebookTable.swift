import Phrasebook
import Records

/// What everybody has, as text for people or for spreadsheets.
public struct GradebookTable: Sendable {
    private let book: Gradebook
    private let rules: MarkRules
    private let standings: [Standing]

    /// - Parameters:
    ///   - rules: what counts.
    ///   - student: only this one; everybody without it.
    public init(_ book: Gradebook, _ rules: MarkRules, student: String? = nil) {
        self.book = book
        self.rules = rules
        standings = book.standings(rules).filter { student == nil || $0.student == student }
    }

    private var students: [String] {
        standings.map(\.student).reduce(into: []) { names, name in
            if names.last != name { names.append(name) }
        }
    }

    /// A table like kubectl's, and each student's total.
    public func text(in language: Phrasebook.Language) -> String {
        guard !standings.isEmpty else { return Text.Gradebook.empty(language) + "\n" }
        let heading = ["STUDENT", "EXERCISE", "ATTEMPTS", "BEST", "LAST", "MARK", "NOTES"]
        let rows = standings.map { standing in
            [
                standing.student, standing.exercise, "\(standing.attempts)",
                Points.text(standing.best), Points.text(standing.last),
                Points.text(standing.mark) + "/" + Points.text(standing.possible),
                notes(on: standing, language),
            ]
        }
        let widths = heading.indices.map { column in
            ([heading] + rows).map { $0[column].displayWidth }.max() ?? 0
        }
        let table = ([heading] + rows).map { row in
            let cells = zip(row, widths).map { $0.padded(toWidth: $1) }
            return Self.withoutTrailingBlanks(cells.joined(separator: "   ")) + "\n"
        }
        let totals = students.map { student in
            student + ": " + Text.Gradebook.total(percent(student))(language) + "\n"
        }
        return table.joined() + "\n" + totals.joined()
    }

    private func percent(_ student: String) -> String {
        Points.text((book.total(student, rules) + 50) / 100 * 100)
    }

    private func notes(on standing: Standing, _ language: Phrasebook.Language) -> String {
        var notes: [Text] = []
        if standing.isOverridden { notes.append(.Gradebook.overridden) }
        if standing.daysLate > 0 { notes.append(.Gradebook.daysLate(standing.daysLate)) }
        if standing.isAssisted { notes.append(.Gradebook.assisted) }
        return notes.map { $0(language) }.joined(separator: ", ")
    }

    private static func withoutTrailingBlanks(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// Comma-separated values (RFC 4180), one line for each student and exercise.
    public var csv: String {
        let heading = [
            "student", "exercise", "attempts", "counted", "best", "last", "mark", "possible",
            "days_late", "assisted", "overridden",
        ]
        let rows = standings.map { standing in
            [
                standing.student, standing.exercise, "\(standing.attempts)",
                "\(standing.counted)", Points.text(standing.best), Points.text(standing.last),
                Points.text(standing.mark), Points.text(standing.possible),
                "\(standing.daysLate)", "\(standing.isAssisted)", "\(standing.isOverridden)",
            ]
        }
        return ([heading] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell; what a spreadsheet would take for a formula gets an apostrophe.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return safe }
        return "\""
            + safe.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
