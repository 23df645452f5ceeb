import Phrasebook

/// Aligns text with tabs in columns, as Go's `text/tabwriter` does, on which all of kubectl's
/// tables and descriptions rest.
///
/// A cell is the text before a tab. A column is a run of lines that all have a cell there, and as
/// wide as its widest cell and the padding; the text behind a line's last tab belongs to no column.
struct TabWriter {
    private var lines: [[String]] = []
    private let minimum: Int
    private let padding: Int

    private init(_ text: String, minimum: Int, padding: Int) {
        self.minimum = minimum
        self.padding = padding
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// As `kubectl get` prints: columns are at least six wide and three apart.
    static func table(_ text: String) -> String { aligned(text, minimum: 6, padding: 3) }

    /// As `kubectl describe` prints: columns are two apart.
    static func description(_ text: String) -> String { aligned(text, minimum: 0, padding: 2) }

    static func aligned(_ text: String, minimum: Int, padding: Int) -> String {
        let writer = TabWriter(text, minimum: minimum, padding: padding)
        var output = ""
        var widths: [Int] = []
        writer.format(0..<writer.lines.count, &widths, &output)
        output.removeLast()
        return output
    }

    private func format(_ range: Range<Int>, _ widths: inout [Int], _ output: inout String) {
        let column = widths.count
        var start = range.lowerBound
        var line = start
        while line < range.upperBound {
            guard lines[line].count - 1 > column else {
                line += 1
                continue
            }
            write(start..<line, widths, &output)
            start = line
            var width = minimum
            while line < range.upperBound, lines[line].count - 1 > column {
                width = max(width, lines[line][column].displayWidth + padding)
                line += 1
            }
            widths.append(width)
            format(start..<line, &widths, &output)
            widths.removeLast()
            start = line
        }
        write(start..<range.upperBound, widths, &output)
    }

    private func write(_ range: Range<Int>, _ widths: [Int], _ output: inout String) {
        for line in lines[range] {
            for (column, cell) in line.enumerated() {
                output += column < widths.count ? cell.padded(toWidth: widths[column]) : cell
            }
            output += "\n"
        }
    }
}
