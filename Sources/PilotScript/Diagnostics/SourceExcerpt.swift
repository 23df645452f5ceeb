import Phrasebook

/// A source line as a terminal shows it, and the columns of the place to mark.
struct SourceExcerpt {
    private(set) var text = ""
    /// Columns before the mark.
    private(set) var indent = 0
    /// Columns of the mark; at least one.
    private(set) var length = 1

    /// - Parameter width: The columns that the text may take.
    init(_ range: SourceRange, in source: Source, width: Int) {
        let line = source.line(at: range.start)
        // A megabyte on one line is looked at near the mark only.
        let start = max(line.start, range.start - 4_096)
        let end = min(line.end, range.start + 4_096)
        var cells: [(text: String, width: Int)] = []
        var first: Int?
        var last = 0
        var offset = start
        for character in source.text(SourceRange(start, end)) {
            if offset >= range.start, first == nil { first = cells.count }
            offset += character.utf8.count
            cells.append(SourceExcerpt.cell(character))
            if offset <= range.end { last = cells.count }
        }
        let mark = first ?? cells.count
        let markEnd = max(last, mark + 1)
        let window = SourceExcerpt.window(cells.map(\.width), around: mark, width: width)
        let isCutBefore = window.lowerBound > 0 || start > line.start
        let isCutAfter = window.upperBound < cells.count || end < line.end
        text = (isCutBefore ? "…" : "") + cells[window].map(\.text).joined()
        if isCutAfter { text += "…" }
        if !isCutAfter { while text.hasSuffix(" ") { text.removeLast() } }
        let before = cells[window.lowerBound..<min(mark, window.upperBound)]
        indent = before.reduce(isCutBefore ? 1 : 0) { $0 + $1.width }
        let marked = cells[min(mark, window.upperBound)..<min(markEnd, window.upperBound)]
        length = max(marked.reduce(0) { $0 + $1.width }, 1)
    }

    /// A character as it is shown: tabs as four blanks, control characters as a replacement.
    private static func cell(_ character: Character) -> (text: String, width: Int) {
        if character == "\t" { return ("    ", 4) }
        let isControl = character.unicodeScalars.contains {
            $0.properties.generalCategory == .control
        }
        return isControl ? ("\u{FFFD}", 1) : (String(character), character.displayWidth)
    }

    /// The cells to show: all when they fit, else those around the mark.
    private static func window(_ widths: [Int], around mark: Int, width: Int) -> Range<Int> {
        if widths.reduce(0, +) <= width { return 0..<widths.count }
        var low = min(mark, widths.count)
        var high = low
        var used = 0
        // Two thirds of the space go to what precedes the mark.
        while low > 0, used + widths[low - 1] <= width * 2 / 3 {
            low -= 1
            used += widths[low]
        }
        while high < widths.count, used + widths[high] <= width - 2 {
            used += widths[high]
            high += 1
        }
        while low > 0, used + widths[low - 1] <= width - 2 {
            low -= 1
            used += widths[low]
        }
        return low..<high
    }
}
