import CCMark
import Phrasebook

extension TerminalMarkdown {
    /// The blanks between two columns.
    private static let gap = 2

    /// A table: a heading, a rule, and rows whose cells are broken into lines where the screen is
    /// too narrow. Without drawing for screen readers, each row becomes a sentence that names its
    /// columns.
    func table(_ node: OpaquePointer, _ width: Int) -> [[Span]] {
        let rows = MarkdownNode.children(node).map { row in
            MarkdownNode.children(row).map { InlineText($0).spans }
        }
        guard let header = rows.first, !header.isEmpty else { return [] }
        if isPlain { return sentences(header, Array(rows.dropFirst()), width) }
        let widths = columnWidths(rows, header.count, width)
        let strong = header.map { cell in cell.map { Span($0.text, .heading) } }
        var lines = row(strong, widths)
        lines.append([Span(rule(widths.reduce(0, +) + Self.gap * (widths.count - 1)), .quiet)])
        for cells in rows.dropFirst() { lines += row(cells, widths) }
        return lines
    }

    /// Each column as wide as its widest cell; where that is too much, the widest ones give.
    private func columnWidths(_ rows: [[[Span]]], _ count: Int, _ width: Int) -> [Int] {
        var widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
        }
        let room = max(count * 4, width - Self.gap * (count - 1))
        while widths.reduce(0, +) > room,
            let widest = widths.indices.max(by: { widths[$0] < widths[$1] }
            ), widths[widest] > 4
        {
            widths[widest] -= 1
        }
        return widths
    }

    private func row(_ cells: [[Span]], _ widths: [Int]) -> [[Span]] {
        let broken = widths.indices.map { column in
            column < cells.count
                ? LineBreaker(width: max(widths[column], 1)).lines(of: cells[column]) : [[]]
        }
        let height = broken.map(\.count).max() ?? 1
        return (0..<height).map { index in
            var line: [Span] = []
            for (column, lines) in broken.enumerated() {
                let spans = index < lines.count ? lines[index] : []
                line += spans
                guard column < broken.count - 1 else { continue }
                let blanks = widths[column] - spans.displayWidth + Self.gap
                line.append(Span(String(repeating: " ", count: max(1, blanks))))
            }
            return line
        }
    }

    private func sentences(_ header: [[Span]], _ rows: [[[Span]]], _ width: Int) -> [[Span]] {
        rows.flatMap { cells in
            var spans: [Span] = []
            for (name, cell) in zip(header, cells) {
                if !spans.isEmpty { spans.append(Span("; ")) }
                spans += name + [Span(": ")] + cell
            }
            return LineBreaker(width: width).lines(of: spans)
        }
    }
}
