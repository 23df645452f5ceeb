import Phrasebook

/// Lays texts out in two columns of the same width, behind a label.
///
/// Counts the columns that characters take in a terminal, so Chinese fits as well.
struct SideBySide {
    private let label: Int
    private let width: Int

    /// - Parameters:
    ///   - columns: of the terminal.
    ///   - label: how many of them the label takes; nil for a good share.
    init(columns: Int, label: Int? = nil) {
        let columns = max(columns, 24)
        self.label = label ?? max(10, min(46, columns * 2 / 5))
        width = max(4, (columns - self.label - 4) / 2)
    }

    /// A row; what doesn't fit is cut, a label at its front so that its end stays.
    func row(_ name: String?, _ first: String, _ second: String) -> String {
        let line =
            (name.map { Self.fitting($0, label).padded(toWidth: label) + "  " } ?? "  ")
            + Self.oneLine(first).truncated(toWidth: width).padded(toWidth: width) + "  "
            + Self.oneLine(second).truncated(toWidth: width)
        return line.withoutTrailingBlanks + "\n"
    }

    /// Rows with as many lines as the longer of the two texts takes.
    func wrappedRow(_ first: String, _ second: String) -> String {
        let left = first.wrapped(toWidth: width)
        let right = second.wrapped(toWidth: width)
        return (0..<max(left.count, right.count)).map { index in
            row(
                nil, index < left.count ? left[index] : "", index < right.count ? right[index] : "")
        }.joined()
    }

    private static func oneLine(_ text: String) -> String {
        text.contains("\n") ? text.split(separator: "\n").joined(separator: "⏎") : text
    }

    private static func fitting(_ label: String, _ width: Int) -> String {
        guard label.displayWidth > width else { return label }
        let indent = String(label.prefix { $0 == " " })
        var kept: [Character] = []
        var used = indent.count + 1
        for character in label.reversed() {
            used += character.displayWidth
            if used > width { break }
            kept.append(character)
        }
        return indent + "…" + String(kept.reversed())
    }
}

extension String {
    var withoutTrailingBlanks: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
