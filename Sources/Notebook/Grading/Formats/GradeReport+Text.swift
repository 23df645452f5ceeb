import Phrasebook

extension GradeReport {
    /// For people, on a terminal.
    var plainText: String {
        var lines: [String] = []
        for submission in submissions {
            lines.append(
                "\(submission.name): " + score(submission)
                    + (hasTimes ? " (\(submission.milliseconds) ms)" : ""))
            if let submitted = submission.submitted {
                lines.append(
                    "  " + remark(submitted)
                        + (submission.total.map { "; " + word(.Grading.total(String($0))) } ?? ""))
            }
            for problem in submission.problems {
                lines.append("  \(problem.file): \(word(problem.text))")
            }
            for exercise in submission.exercises { lines += self.lines(exercise) }
        }
        lines += classLines
        return lines.map { Self.harmless($0) + "\n" }.joined()
    }

    /// A line that can't break itself, move the cursor or turn the writing around, whatever a
    /// file is called or says.
    private static func harmless(_ line: String) -> String {
        var result = ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func lines(_ exercise: ExerciseVerdict) -> [String] {
        var lines = [
            "  \(exercise.exercise): \(exercise.earned.text)/\(exercise.points)  "
                + word(exercise.title)
        ]
        lines += remarks(exercise).map { "    " + $0 }
        guard exercise.outcome == .graded else { return lines }
        var told: [String] = []
        for check in exercise.checks {
            let mark = check.passed ? "✓" : check.earned > Score(points: 0) ? "~" : "✗"
            lines.append(
                "    \(mark) \(check.earned.text)/\(check.points)  \(word(check.title))")
            guard !check.passed else { continue }
            // Several checks may fail for the same reason; it is said once.
            let way = check.divergence.map(word) ?? ""
            lines += remarks(check).filter { $0 != way || !told.contains(way) }
                .map { "        " + $0 }
            told.append(way)
        }
        return lines
    }

    private var classLines: [String] {
        guard submissions.count > 1 else { return [] }
        var lines = ["", word(.Grading.statistics)]
        for item in statistics {
            var line = "  \(item.exercise)/\(item.check): \(item.passed)/\(item.graded)"
            if item.partly > 0 { line += " (+\(item.partly))" }
            for (name, count) in item.misconceptions { line += ", \(name) ×\(count)" }
            lines.append(line)
        }
        guard !likenesses.isEmpty else { return lines }
        lines += ["", word(.Grading.likenesses)]
        for likeness in likenesses.prefix(50) {
            lines.append(
                "  \(likeness.left) – \(likeness.right): \(likeness.percent) %, \(likeness.rare)")
        }
        return lines
    }
}
