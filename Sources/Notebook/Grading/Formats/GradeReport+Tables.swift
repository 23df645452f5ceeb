import KubeAPI
import Phrasebook
import Records

extension GradeReport {
    /// A gradebook with nbgrader's columns.
    var csv: String {
        var text =
            "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,"
            + "late_submission_penalty,score,max_score\r\n"
        for submission in submissions {
            for exercise in submission.exercises {
                let score = exercise.outcome == .notGraded ? "" : exercise.earned.text
                let mark = exercise.outcome == .notGraded ? "" : exercise.mark.text
                let penalty = Score(
                    thousandths: exercise.earned.thousandths - exercise.mark.thousandths)
                let fields = [
                    exercise.exercise, exercise.ruling?.deadline.map(UTCTime.text) ?? "",
                    submission.submitted.map { UTCTime.text($0.seconds) } ?? "",
                    GradeJob.student(submission.name), "", "", "", score, penalty.text, mark,
                    String(exercise.points),
                ]
                text += fields.map(Self.field).joined(separator: ",") + "\r\n"
            }
        }
        return text
    }

    /// A spreadsheet takes what begins with one of these signs for a formula.
    private static func field(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
            text = "'" + text
        }
        guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) })
        else { return text }
        return "\"" + replacing(["\"": "\"\""], in: text) + "\""
    }

    /// Sign by sign: to Swift a comma with an accent is another character, to a reader it's a
    /// comma.
    private static func replacing(_ signs: [UnicodeScalar: String], in text: String) -> String {
        text.unicodeScalars.map { signs[$0] ?? String($0) }.joined()
    }

    /// Annotations of GitHub's actions: a line for each check that failed.
    var github: String {
        var text = ""
        for (submission, exercise, check) in marks where !check.passed {
            let kind = exercise.outcome == .notGraded ? "warning" : "error"
            let told = ([word(check.title)] + remarks(exercise) + remarks(check))
                .joined(separator: "\n")
            text += "::\(kind) file=\(Self.property(place(submission, exercise)))"
            text += ",line=\(exercise.line ?? 1),title=\(Self.property(exercise.exercise))"
            text += "::" + Self.data(told) + "\n"
        }
        for submission in submissions {
            text += "::notice title=\(Self.property(submission.name))::"
            text += Self.data(score(submission)) + "\n"
        }
        return text
    }

    private static func data(_ text: String) -> String {
        replacing(["%": "%25", "\r": "%0D", "\n": "%0A"], in: text)
    }

    private static func property(_ text: String) -> String {
        replacing(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"], in: text)
    }

    /// The file that a mark is about.
    func place(_ submission: SubmissionVerdict, _ exercise: ExerciseVerdict) -> String {
        guard let file = exercise.file else { return submission.name }
        return submission.name.hasSuffix(file) ? submission.name : submission.name + "/" + file
    }

    /// The Static Analysis Results Interchange Format, version 2.1.0.
    var sarif: String {
        var rules: [JSONValue] = []
        var known: [String] = []
        var results: [JSONValue] = []
        for (submission, exercise, check) in marks {
            let id = exercise.exercise + "/" + check.name
            if !known.contains(id) {
                known.append(id)
                rules.append(
                    ["id": .string(id), "shortDescription": ["text": .string(word(check.title))]])
            }
            guard !check.passed else { continue }
            let told = ([word(check.title)] + remarks(exercise) + remarks(check))
                .joined(separator: "\n")
            results.append([
                "ruleId": .string(id),
                "level": exercise.outcome == .notGraded ? "warning" : "error",
                "message": ["text": .string(told)],
                "locations": [
                    [
                        "physicalLocation": [
                            "artifactLocation": [
                                "uri": .string(Self.uri(place(submission, exercise)))
                            ],
                            "region": ["startLine": .int(Int64(max(1, exercise.line ?? 1)))],
                        ]
                    ]
                ],
            ])
        }
        let driver: JSONValue = [
            "name": "pilothouse", "version": .string(ProductVersion.current),
            "rules": .array(rules),
        ]
        let document: JSONValue = [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
            "runs": [["tool": ["driver": driver], "results": .array(results)]],
        ]
        return JSONWriter.text(of: document, style: .pretty) + "\n"
    }

    /// A path as a reference of a URI.
    private static func uri(_ path: String) -> String {
        path.utf8.map { byte -> String in
            let character = Character(UnicodeScalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character)
            {
                return String(character)
            }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }
        .joined()
    }
}
