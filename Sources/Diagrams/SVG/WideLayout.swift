import KubeAPI
import Phrasebook

/// A diagram with a lane for each component side by side, and what passes in a column at the
/// right: one row a step, so that no text meets another however many lanes there are.
struct WideLayout {
    static let margin = 20
    private static let rowHeight = 26
    private static let rowsPerHeader = 24
    private static let labelSize = 12
    private static let smallSize = 11
    private static let mostLabelColumns = 56

    private let diagram: Diagram
    private let markup: StepMarkup
    private let laneNames: [[String]]
    private let pitch: Int
    private let numberRight: Int
    private let timeRight: Int
    private let labelLeft: Int
    private let labelColumns: Int
    let width: Int

    init(_ diagram: Diagram, _ markup: StepMarkup) {
        self.diagram = diagram
        self.markup = markup
        laneNames = diagram.lanes.map { $0.name.wrapped(toWidth: 14, atMost: 3) }
        let widest = laneNames.joined().map(\.displayWidth).max() ?? 0
        pitch = max(Canvas.width(columns: widest, size: Self.smallSize) + 22, 72)
        func extent(_ texts: [String]) -> Int {
            Canvas.width(columns: texts.map(\.displayWidth).max() ?? 0, size: Self.smallSize)
        }
        numberRight = Self.margin + extent(diagram.steps.map { "#\($0.hop.number)" })
        timeRight = numberRight + 14 + extent(diagram.steps.map { $0.hop.seconds + " s" })
        labelLeft = timeRight + 14 + pitch * diagram.lanes.count + 10
        let columns = diagram.steps.map { $0.label(markup.language).displayWidth }.max() ?? 0
        labelColumns = min(max(columns, 24), Self.mostLabelColumns)
        width = labelLeft + Canvas.width(columns: labelColumns, size: Self.labelSize) + Self.margin
    }

    /// Draws the steps from `top` on.
    ///
    /// - Returns: where the drawing ends.
    func draw(in canvas: inout Canvas, from top: Int) -> Int {
        var top = top
        var first = 0
        while first < diagram.steps.count {
            // A last block of a few rows goes with the one before.
            let left = diagram.steps.count - first
            let count = left < Self.rowsPerHeader * 4 / 3 ? left : Self.rowsPerHeader
            top = draw(first..<first + count, in: &canvas, from: top) + 14
            first += count
        }
        return top
    }

    private func draw(_ steps: Range<Int>, in canvas: inout Canvas, from top: Int) -> Int {
        let lines = laneNames.map(\.count).max() ?? 1
        let headerHeight = lines * 14 + 14
        let firstRow = top + headerHeight + 6
        let bottom = firstRow + steps.count * Self.rowHeight + 6
        for offset in stride(from: 1, to: steps.count, by: 2) {
            canvas.rectangle(
                x: Self.margin - 8, y: firstRow + offset * Self.rowHeight,
                width: width - 2 * Self.margin + 16, height: Self.rowHeight, radius: 4,
                style: "stripe")
        }
        for lane in diagram.lanes.indices {
            canvas.path("M\(x(lane)) \(top + headerHeight)V\(bottom)", style: "lane")
            drawHeader(lane, in: &canvas, top, headerHeight)
        }
        for (offset, index) in steps.enumerated() {
            let step = diagram.steps[index]
            markup.group(step, in: &canvas) { canvas in
                draw(step, in: &canvas, y: firstRow + offset * Self.rowHeight)
            }
        }
        return bottom
    }

    private func drawHeader(_ lane: Int, in canvas: inout Canvas, _ top: Int, _ height: Int) {
        canvas.rectangle(
            x: x(lane) - pitch / 2 + 4, y: top, width: pitch - 8, height: height, radius: 6,
            style: "head-box")
        let names = laneNames[lane]
        let first = top + (height - names.count * 14) / 2 + 11
        for (line, name) in names.enumerated() {
            canvas.text(
                [.init(name)], x: x(lane), y: first + line * 14, size: Self.smallSize,
                style: "lane-name", anchor: .middle)
        }
    }

    private func draw(_ step: Diagram.Step, in canvas: inout Canvas, y top: Int) {
        let middle = top + Self.rowHeight / 2
        // The whole row can be pointed at.
        canvas.rectangle(
            x: Self.margin - 8, y: top, width: width - 2 * Self.margin + 16,
            height: Self.rowHeight, radius: 4, style: "row")
        canvas.text(
            [.init("#\(step.hop.number)")], x: numberRight, y: middle + 4, size: Self.smallSize,
            style: "muted", anchor: .end)
        canvas.text(
            [.init(step.hop.seconds + " s")], x: timeRight, y: middle + 4, size: Self.smallSize,
            style: "muted", anchor: .end)
        canvas.arrow(
            from: x(step.from), to: step.targets.map(x), y: middle, head: 8,
            isDashed: step.form == .reply)
        let head = step.hop.head
        let subject = step.subject(markup.language)
            .truncated(toWidth: labelColumns - head.displayWidth - 1)
        canvas.text(
            [.init(head, "verb"), .init(" " + subject)], x: labelLeft, y: middle + 4,
            size: Self.labelSize, style: "label")
    }

    private func x(_ lane: Int) -> Int { timeRight + 14 + pitch * lane + pitch / 2 }
}
