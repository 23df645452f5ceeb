import KubeAPI
import Phrasebook

/// What every layout of a diagram draws in the same way.
struct StepMarkup {
    let language: Language
    /// Whether a step leads to its row in the table of the page.
    let isLinked: Bool

    /// Draws a step as a group that carries its color and explanation.
    func group(_ step: Diagram.Step, in canvas: inout Canvas, _ draw: (inout Canvas) -> Void) {
        let style = "step " + Palette.style(step.hop)
        let hops = step.hops.map { String($0.number) }.joined(separator: " ")
        if isLinked {
            canvas.raw(
                "<a href=\"#hop-\(step.hop.number)\" tabindex=\"-1\" class=\"\(style)\" "
                    + "data-hops=\"\(hops)\">")
        } else {
            canvas.raw("<g class=\"\(style)\">")
        }
        canvas.raw("<title>" + Markup.escaped(explanation(step)) + "</title>\n")
        draw(&canvas)
        canvas.raw(isLinked ? "</a>\n" : "</g>\n")
    }

    private func explanation(_ step: Diagram.Step) -> String {
        let hop = step.hop
        var text =
            "#\(hop.number) \(hop.seconds) s: \(hop.from.name) → "
            + step.receivers + ": " + step.label(language)
        let note = hop.note(language)
        if !note.isEmpty { text += " — " + note }
        return text
    }

    /// The explanation of the colors: samples and words from left to right, in as many rows as
    /// it takes.
    ///
    /// - Returns: the height that it took.
    func legend(in canvas: inout Canvas, x: Int, y: Int, width: Int, size: Int) -> Int {
        let entries: [(TracedHop.Form, String, Text)] = [
            (.request, "request", .diagramRequest), (.reply, "reply", .diagramReply),
            (.event, "event", .diagramEvent), (.reply, "failure", .diagramFailure),
        ]
        let sample = 30
        var left = x
        var top = y
        for (form, style, text) in entries {
            let word = text(language)
            let extent = sample + 6 + Canvas.width(columns: word.displayWidth, size: size)
            if left > x, left + extent > x + width {
                left = x
                top += 18
            }
            canvas.raw("<g class=\"\(style)\">")
            canvas.arrow(
                from: left, to: [left + sample], y: top + 7, head: 7, isDashed: form == .reply)
            canvas.raw("</g>\n")
            canvas.text(
                [.init(word)], x: left + sample + 6, y: top + 11, size: size, style: "muted")
            left += extent + 20
        }
        return top - y + 18
    }
}
