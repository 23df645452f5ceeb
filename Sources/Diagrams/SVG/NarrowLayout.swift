import KubeAPI
import Phrasebook

/// A diagram for a telephone: thin lanes at the left, and beside each arrow who tells whom what,
/// in lines that fit.
struct NarrowLayout {
    static let width = 360
    private static let margin = 12
    private static let size = 12
    private static let smallSize = 11
    private static let lineHeight = 16
    private static let stepsPerHeader = 16

    private let diagram: Diagram
    private let markup: StepMarkup
    private let pitch: Int
    private let textLeft: Int
    private let columns: Int

    init(_ diagram: Diagram, _ markup: StepMarkup) {
        self.diagram = diagram
        self.markup = markup
        let gaps = max(diagram.lanes.count - 1, 1)
        pitch = min(max(72 / gaps, 4), 16)
        textLeft = Self.margin + min(pitch * gaps, 130) + 16
        columns = Canvas.columns(width: Self.width - Self.margin - textLeft, size: Self.size)
    }

    /// Draws the steps from `top` on.
    ///
    /// - Returns: where the drawing ends.
    func draw(in canvas: inout Canvas, from top: Int) -> Int {
        var top = top
        var first = 0
        while first < diagram.steps.count {
            let left = diagram.steps.count - first
            let count = left < Self.stepsPerHeader * 4 / 3 ? left : Self.stepsPerHeader
            top = draw(diagram.steps[first..<first + count], in: &canvas, from: top) + 14
            first += count
        }
        return top
    }

    private func draw(
        _ steps: ArraySlice<Diagram.Step>, in canvas: inout Canvas, from top: Int
    ) -> Int {
        var y = top
        for lane in diagram.lanes.indices {
            let name = diagram.lanes[lane].name.truncated(
                toWidth: Canvas.columns(
                    width: Self.width - Self.margin - x(lane), size: Self.smallSize))
            canvas.text(
                [.init(name)], x: x(lane) - 3, y: y + 11, size: Self.smallSize, style: "lane-name")
            y += Self.lineHeight
        }
        let blocks = steps.map { lines(of: $0) }
        let heights = blocks.map { $0.count * Self.lineHeight + 12 }
        let bottom = y + 6 + heights.reduce(0, +)
        var row = y + 6
        for (offset, height) in heights.enumerated() {
            if offset % 2 == 1 {
                canvas.rectangle(
                    x: 4, y: row, width: Self.width - 8, height: height, radius: 4, style: "stripe")
            }
            row += height
        }
        for lane in diagram.lanes.indices {
            canvas.path(
                "M\(x(lane)) \(top + (lane + 1) * Self.lineHeight)V\(bottom)", style: "lane")
        }
        row = y + 6
        for (offset, step) in steps.enumerated() {
            markup.group(step, in: &canvas) { canvas in
                draw(step, blocks[offset], in: &canvas, y: row, heights[offset])
            }
            row += heights[offset]
        }
        return bottom
    }

    private func draw(
        _ step: Diagram.Step, _ lines: [[Canvas.Run]], in canvas: inout Canvas, y top: Int,
        _ height: Int
    ) {
        canvas.rectangle(
            x: 4, y: top, width: Self.width - 8, height: height, radius: 4, style: "row")
        canvas.arrow(
            from: x(step.from), to: step.targets.map(x), y: top + height / 2, head: 6,
            isDashed: step.form == .reply)
        for (index, line) in lines.enumerated() {
            canvas.text(
                line, x: textLeft, y: top + 17 + index * Self.lineHeight,
                size: index == 0 ? Self.smallSize : Self.size, style: index == 0 ? "muted" : "label"
            )
        }
    }

    private func lines(of step: Diagram.Step) -> [[Canvas.Run]] {
        let hop = step.hop
        var lines: [[Canvas.Run]] = [[.init("#\(hop.number)  \(hop.seconds) s")]]
        for line in "\(hop.from.name) → \(step.receivers)".wrapped(toWidth: columns, atMost: 3) {
            lines.append([.init(line)])
        }
        let label = step.label(markup.language).wrapped(toWidth: columns, atMost: 4)
        for (index, line) in label.enumerated() {
            // The first line begins with the verb, unless a very long one was broken.
            if index == 0, line.hasPrefix(hop.head) {
                lines.append([
                    .init(hop.head, "verb"), .init(String(line.dropFirst(hop.head.count))),
                ])
            } else {
                lines.append([.init(line)])
            }
        }
        return lines
    }

    private func x(_ lane: Int) -> Int {
        // Very many lanes share the room that there is.
        Self.margin + 4 + min(pitch * lane, 130)
    }
}
