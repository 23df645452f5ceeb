import Phrasebook

extension GradeReport {
    /// One page of its own that loads nothing, with the pictures of what happened.
    var html: String {
        let title = XMLText.escaped(word(.Grading.reportTitle(subject)))
        return """
            <!doctype html>
            <html lang="\(language == .chinese ? "zh-Hans" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; \
            padding: 0 1rem; }
            li { margin: .4rem 0; } .ok { color: #1a7f37; } .no { color: #cf222e; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; } svg { max-width: 100%; }
            .muted { color: #57606c; } ul ul { font-size: .9rem; } h2, h3 { overflow-wrap: anywhere; }
            @media (prefers-color-scheme: dark) {
            .ok { color: #3fb950; } .no { color: #ff7b72; } .muted { color: #a0aab8; } }
            @media print { body { margin: 0; max-width: none; } article { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            \(submissions.enumerated().map(section).joined())</body>
            </html>

            """
    }

    private func section(_ index: Int, _ submission: SubmissionVerdict) -> String {
        var text = "<section>\n<h2>"
        text += XMLText.escaped(submission.name + ": " + score(submission)) + "</h2>\n"
        if let submitted = submission.submitted {
            text += "<p>\(XMLText.escaped(remark(submitted)))"
            if let total = submission.total {
                text += "; \(XMLText.escaped(word(.Grading.total(String(total)))))"
            }
            text += "</p>\n"
        }
        for problem in submission.problems {
            text +=
                "<p class=\"no\">\(XMLText.escaped(problem.file + ": " + word(problem.text)))</p>\n"
        }
        for exercise in submission.exercises {
            text += article(exercise, id: "\(index)-\(exercise.exercise)")
        }
        return text + "</section>\n"
    }

    private func article(_ exercise: ExerciseVerdict, id: String) -> String {
        var text = "<article>\n<h3>\(XMLText.escaped(word(exercise.title))) "
        text += "(\(exercise.earned.text)/\(exercise.points))</h3>\n"
        let told = remarks(exercise)
        if !told.isEmpty {
            text += "<pre>\(XMLText.escaped(told.joined(separator: "\n")))</pre>\n"
        }
        text += "<ul>\n"
        for check in exercise.checks {
            text += "<li class=\"\(check.passed ? "ok" : "no")\">\(check.passed ? "✓" : "✗") "
            text += "\(check.earned.text)/\(check.points) \(XMLText.escaped(word(check.title)))"
            let remarks = check.passed ? [] : remarks(check)
            if !remarks.isEmpty {
                text += "<ul class=\"muted\">"
                text += remarks.map { "<li>\(XMLText.escaped($0))</li>" }.joined() + "</ul>"
            }
            text += "</li>\n"
        }
        text += "</ul>\n"
        if let diagram = exercise.diagram, exercise.outcome == .graded {
            text += "<details><summary>\(XMLText.escaped(word(.Grading.whatHappened)))</summary>\n"
            text += Self.inline(diagram, id: id) + "</details>\n"
        }
        return text + "</article>\n"
    }

    /// A picture of its own as one of many on a page: without the declaration that only a file
    /// has, with names that no other has, and with rules for itself where it had them for all.
    private static func inline(_ svg: String, id: String) -> String {
        guard let start = svg.range(of: "<svg ") else { return "" }
        var text = "<svg class=\"trace\" " + svg[start.upperBound...]
        for name in ["title", "description"] {
            text = text.replacing("id=\"\(name)\"", with: "id=\"\(name)-\(id)\"")
        }
        return text.replacing(
            "aria-labelledby=\"title description\"",
            with: "aria-labelledby=\"title-\(id) description-\(id)\""
        ).replacing(":root{", with: ".trace{")
    }
}
