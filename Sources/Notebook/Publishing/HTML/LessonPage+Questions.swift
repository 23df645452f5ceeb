import Foundation
import KubeAPI
import Phrasebook

extension LessonPage {
    // MARK: predict

    func predict(_ cell: PredictCell, _ truth: PredictTruth) -> String {
        let fields: String
        let key: JSONValue
        let happened: String
        switch truth {
        case .order(let moments):
            fields = orderFields(cell)
            // The place of each option, in the order in which they are shown.
            let places = cell.shownOrder.map { option in
                moments.firstIndex { $0.option == option }.map { $0 + 1 } ?? 0
            }
            key = ["places": .array(places.map { .int(Int64($0)) })]
            happened =
                "<ol>"
                + moments.map { moment in
                    let link = hopLink(moment.hop)
                    return "<li>\(inline(cell.options[moment.option].text)) \(link)</li>"
                }.joined() + "</ol>"
        case .value(let value):
            fields = answerField
            key = ["answers": [.string(value.foldedAnswer)], "isName": .bool(cell.kind != .value)]
            happened = "<p><code>\(escaped(value))</code></p>"
        }
        let levels: [(String, Text)] = [
            ("guess", .Page.guess), ("sure", .Page.sure), ("certain", .Page.certain),
        ]
        let options = levels.map { "<option value=\"\($0)\">\(word($1))</option>" }
        return question(
            "predict", .Page.predict, cell.ask, key: key,
            fields: fields + "<label class=\"confidence\">\(word(.Page.confidence)) "
                + "<select name=\"confidence\">\(options.joined())</select></label>\n",
            button: .Page.compare, summary: .Page.whatHappened,
            answer: happened + prose(cell.explain))
    }

    private func orderFields(_ cell: PredictCell) -> String {
        let places = cell.options.indices.map { "<option>\($0 + 1)</option>" }.joined()
        let items = cell.shownOrder.map { index in
            let text = cell.options[index].text
            return "<li><select class=\"place\" aria-label=\"\(word(.Page.place(of: text)))\">"
                + "<option value=\"\">–</option>\(places)</select> <span>\(inline(text))</span></li>"
        }
        return "<ul class=\"options\">\(items.joined(separator: "\n"))</ul>\n"
    }

    private func hopLink(_ hop: HopNumber) -> String {
        published.trace.contains { $0.number == hop }
            ? "<a href=\"#hop-\(hop)\">#\(hop)</a>" : "<span class=\"muted\">#\(hop)</span>"
    }

    private var answerField: String {
        "<label>\(word(.Page.yourAnswer)) <input type=\"text\" name=\"answer\" autocomplete=\"off\" "
            + "autocapitalize=\"off\" spellcheck=\"false\"></label>\n"
    }

    // MARK: quiz

    func quiz(_ cell: QuizCell) -> String {
        guard cell.kind.hasOptions else { return typedQuiz(cell) }
        let type = cell.kind == .choice ? "radio" : "checkbox"
        let shown = cell.shownOrder.map { cell.options[$0] }
        let items = shown.enumerated().map { index, option in
            "<li><label><input type=\"\(type)\" name=\"option\" value=\"\(index)\"> "
                + "<span>\(inline(option.text))</span></label></li>"
        }
        let answers = shown.map { option in
            let because = option.because.isEmpty ? "" : " – " + inline(option.because)
            let mark = option.isRight ? "✓" : "✗"
            return "<li class=\"\(option.isRight ? "right" : "wrong")\">"
                + "<span aria-label=\"\(word(option.isRight ? .Page.right : .Page.wrong))\">\(mark)</span> "
                + "\(inline(option.text))\(because)</li>"
        }
        return question(
            "quiz", .Page.quiz, cell.ask,
            key: ["right": .array(shown.map { .bool($0.isRight) })],
            fields: "<ul class=\"options\">\(items.joined(separator: "\n"))</ul>\n",
            button: .Page.check, summary: .Page.answer,
            answer: "<ul class=\"answers\">\(answers.joined())</ul>"
                + (cell.explain.isEmpty ? "" : prose(cell.explain)))
    }

    private func typedQuiz(_ cell: QuizCell) -> String {
        var key: JSONObject = [
            "answers": .array(cell.answers.map { .string($0.foldedAnswer) }),
            "isName": .bool(cell.kind == .name),
        ]
        var answer = cell.answers.map { "<code>\(escaped($0))</code>" }
        if let range = cell.range {
            key["range"] = [.int(range.lowerBound), .int(range.upperBound)]
            answer.append("\(range.lowerBound) – \(range.upperBound)")
        }
        if cell.kind == .hop { key["isHop"] = true }
        return question(
            "quiz", .Page.quiz, cell.ask, key: .object(key), fields: answerField,
            button: .Page.check, summary: .Page.answer,
            answer: "<p>\(answer.joined(separator: ", "))</p>"
                + (cell.explain.isEmpty ? "" : prose(cell.explain)))
    }

    // MARK: claim

    func claim(_ cell: ClaimCell, _ output: String) -> String {
        let verdict: Text = cell.isTrue ? .Page.holds : .Page.isRefuted
        let shown =
            output.isEmpty
            ? "" : "<pre class=\"output\" tabindex=\"0\">\(pre(output))</pre>\n"
        let buttons = [("yes", Text.Page.agree), ("no", .Page.disagree)].map {
            "<button type=\"submit\" name=\"vote\" value=\"\($0)\">\(word($1))</button>"
        }
        return """
            <form class="question claim" data-key="\(encoded(["true": .bool(cell.isTrue)]))" \
            data-words="\(verdicts)">
            <p class="kind">\(word(.Page.claim))</p>
            <blockquote>\(inline(cell.claim))</blockquote>
            <div class="buttons">\(buttons.joined())</div>
            <p class="verdict" role="status"></p>
            <details class="answer"><summary>\(word(.Page.experiment))</summary>
            <pre class="code" tabindex="0">\(pre(cell.experiment.text))</pre>
            \(shown)<pre class="code" tabindex="0">expect \(pre(cell.expect.text))</pre>
            <p><b>\(word(verdict))</b></p>
            \(prose(cell.explain))</details>
            </form>

            """
    }

    // MARK: What they share

    private func question(
        _ style: String, _ kind: Text, _ ask: String, key: JSONValue, fields: String,
        button: Text, summary: Text, answer: String
    ) -> String {
        """
        <form class="question \(style)" data-key="\(encoded(key))" data-words="\(verdicts)">
        <p class="kind">\(word(kind))</p>
        <div class="ask">\(prose(ask))</div>
        \(fields)<div class="buttons"><button type="submit">\(word(button))</button></div>
        <p class="verdict" role="status"></p>
        <details class="answer"><summary>\(word(summary))</summary>
        \(answer)</details>
        </form>

        """
    }

    /// What the script says.
    private var verdicts: String {
        let words: [Text] = [
            .Page.right, .Page.wrong, .Page.wrongAndCertain, .Page.rightByGuess, .Page.incomplete,
        ]
        return escaped(JSONWriter.text(of: .array(words.map { .string($0(language)) })))
    }

    /// Not in plain sight: whoever reads the page's source doesn't read the answer by accident.
    private func encoded(_ key: JSONValue) -> String {
        Data(JSONWriter.text(of: key).utf8).base64EncodedString()
    }
}
