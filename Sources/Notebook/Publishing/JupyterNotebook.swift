import Diagrams
import Foundation
import KubeAPI
import Phrasebook

/// A lesson as a Jupyter notebook, format 4.5.
///
/// Cells that run are code cells with their outputs; there is no kernel for them, so they are for
/// reading. Questions are Markdown, with the answers folded away.
struct JupyterNotebook {
    private let published: PublishedLesson
    private let language: Phrasebook.Language

    init(_ published: PublishedLesson) {
        self.published = published
        language = published.lesson.language
    }

    var text: String {
        var cells: [JSONValue] = []
        for (index, part) in published.parts.enumerated() {
            var cell = self.cell(part)
            cell["id"] = .string("cell-\(index + 1)")
            cells.append(.object(cell))
        }
        let notebook: JSONValue = [
            "nbformat": 4, "nbformat_minor": 5,
            "metadata": [
                "title": .string(published.lesson.frontMatter.title),
                "language_info": [
                    "name": "pilot", "file_extension": ".pilot", "mimetype": "text/x-pilot",
                ],
            ],
            "cells": .array(cells),
        ]
        return JSONWriter.text(of: notebook, style: .pretty) + "\n"
    }

    private func cell(_ part: PublishedLesson.Part) -> JSONObject {
        switch part {
        case .prose(let text): markdown(text, images: true)
        case .code(let code): self.code(code)
        case .illustration(let text, let name): markdown("```\(name)\n\(text)```")
        case .predict(let cell, let truth): markdown(Self.predict(cell, truth, language))
        case .quiz(let cell): markdown(Self.quiz(cell, language))
        case .claim(let cell, _): markdown(Self.claim(cell, language))
        case .diagram(let cell, let picture, let cluster): diagram(cell, picture, cluster)
        case .exercise(let exercise): markdown(self.exercise(exercise))
        }
    }

    private func markdown(_ text: String, images: Bool = false) -> JSONObject {
        ["cell_type": "markdown", "metadata": JSONValue.object([:]), "source": lines(text)]
    }

    private func code(_ code: PublishedLesson.Code) -> JSONObject {
        let output = RecordedOutput(code.output).text
        let stream: JSONValue = [
            "output_type": "stream", "name": "stdout", "text": lines(output),
        ]
        return [
            "cell_type": "code", "execution_count": .int(Int64(code.count)),
            "metadata": code.cell.kind == .yaml
                ? ["pilothouse": ["kind": "yaml"]] : JSONValue.object([:]),
            "source": lines(code.source), "outputs": output.isEmpty ? .array([]) : [stream],
        ]
    }

    /// A picture goes along as an attachment.
    private func diagram(
        _ cell: DiagramCell, _ picture: DiagramPicture, _ cluster: String
    ) -> JSONObject {
        switch picture {
        case .map(let map):
            return markdown("**\(cell.title)**\n\n```text\n\(map.text())```")
        case .sequence(let hops):
            let svg = TraceDocument(hops, cluster: cluster, language: language).text(as: .svg)
            var result = markdown("**\(cell.title)**\n\n![\(cell.title)](attachment:diagram.svg)")
            let data = Data(svg.utf8).base64EncodedString()
            result["attachments"] = ["diagram.svg": ["image/svg+xml": .string(data)]]
            return result
        }
    }

    private func exercise(_ exercise: PublishedExercise) -> String {
        let hints = exercise.hints.enumerated().map { index, hint in
            Self.folded(.Page.hint(index + 1), hint, language)
        }
        return
            (["### " + Text.Page.exercise(language) + ": " + exercise.title, exercise.task]
            + hints + [Text.Page.trySelf(published.name)(language)])
            .joined(separator: "\n\n")
    }

    /// Lines as notebooks have them, each but the last with its newline.
    private func lines(_ text: String) -> JSONValue {
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        let lines = parts.enumerated().map { index, line in
            index == parts.count - 1 ? String(line) : line + "\n"
        }
        return .array(lines.filter { !$0.isEmpty }.map { .string($0) })
    }
}

/// Questions as Markdown, with the answers folded away.
extension JupyterNotebook {
    static func folded(
        _ title: Text, _ text: String, _ language: Phrasebook.Language
    ) -> String {
        let summary = PageParts.escaped(title(language))
        return "<details><summary>\(summary)</summary>\n\n\(text)\n\n</details>"
    }

    static func predict(
        _ cell: PredictCell, _ truth: PredictTruth, _ language: Phrasebook.Language
    ) -> String {
        let options = cell.shownOrder.map { "- " + cell.options[$0].text }.joined(separator: "\n")
        let answer: String
        switch truth {
        case .order(let moments):
            answer = moments.enumerated().map { index, moment in
                "\(index + 1). \(cell.options[moment.option].text) (#\(moment.hop))"
            }.joined(separator: "\n")
        case .value(let value): answer = "`\(value)`"
        }
        return join([
            "**" + Text.Page.predict(language) + "** " + cell.ask, options,
            folded(.Page.whatHappened, join([answer, cell.explain]), language),
        ])
    }

    static func quiz(_ cell: QuizCell, _ language: Phrasebook.Language) -> String {
        let shown = cell.shownOrder.map { cell.options[$0] }
        var answers = shown.map { option in
            "- \(option.isRight ? "✓" : "✗") \(option.text)"
                + (option.because.isEmpty ? "" : " – " + option.because)
        }
        answers += cell.answers.map { "- `\($0)`" }
        if let range = cell.range { answers.append("- \(range.lowerBound) – \(range.upperBound)") }
        return join([
            "**" + Text.Page.quiz(language) + "** " + cell.ask,
            shown.map { "- " + $0.text }.joined(separator: "\n"),
            folded(
                .Page.answer, join([answers.joined(separator: "\n"), cell.explain]), language),
        ])
    }

    static func claim(_ cell: ClaimCell, _ language: Phrasebook.Language) -> String {
        let verdict: Text = cell.isTrue ? .Page.holds : .Page.isRefuted
        let script = "```text\n\(cell.experiment.text)\nexpect \(cell.expect.text)\n```"
        return join([
            "**" + Text.Page.claim(language) + "**", "> " + cell.claim.replacing("\n", with: " "),
            folded(
                .Page.experiment, join([script, "**\(verdict(language))** " + cell.explain]),
                language),
        ])
    }

    private static func join(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
