import Phrasebook

/// Collects the elements of a drawing, and where each text stands.
///
/// All texts are set in a fixed-width font, so that their extent is known without measuring:
/// a column takes at most 0.61 of the font's size in the usual ones.
struct Canvas {
    /// The rectangle that a text takes at most.
    struct TextBox: Equatable {
        let text: String
        let x: Int
        let y: Int
        let width: Int
        let height: Int

        func overlaps(_ other: TextBox) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height
                && other.y < y + height
        }
    }

    /// A piece of a text with a style of its own.
    struct Run {
        let text: String
        let style: String

        init(_ text: String, _ style: String = "") {
            self.text = text
            self.style = style
        }
    }

    enum Anchor: String { case start, middle, end }

    private(set) var body = ""
    private(set) var boxes: [TextBox] = []

    /// How wide `columns` columns are at a font size of `size`.
    static func width(columns: Int, size: Int) -> Int { (columns * size * 61 + 99) / 100 }

    /// How many columns fit into `width`.
    static func columns(width: Int, size: Int) -> Int { max(width * 100 / (size * 61), 0) }

    /// - Parameter y: the baseline.
    mutating func text(
        _ runs: [Run], x: Int, y: Int, size: Int, style: String, anchor: Anchor = .start
    ) {
        let content = runs.map(\.text).joined()
        guard !content.isEmpty else { return }
        let width = Self.width(columns: content.displayWidth, size: size)
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        boxes.append(
            TextBox(text: content, x: left, y: y - size * 8 / 10, width: width, height: size))
        body += "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" class=\"\(style)\""
        if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
        body += ">"
        for run in runs {
            let text = Markup.escaped(run.text)
            body += run.style.isEmpty ? text : "<tspan class=\"\(run.style)\">\(text)</tspan>"
        }
        body += "</text>\n"
    }

    mutating func rectangle(
        x: Int, y: Int, width: Int, height: Int, radius: Int = 0, style: String
    ) {
        body += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
        if radius > 0 { body += " rx=\"\(radius)\"" }
        body += " class=\"\(style)\"/>\n"
    }

    mutating func path(_ data: String, style: String) {
        body += "<path d=\"\(data)\" class=\"\(style)\"/>\n"
    }

    mutating func dot(x: Int, y: Int, radius: Int, style: String) {
        body += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" class=\"\(style)\"/>\n"
    }

    /// A horizontal arrow from one place to others, or a loop at one place.
    ///
    /// - Parameter head: the length of the arrowheads.
    mutating func arrow(from start: Int, to ends: [Int], y: Int, head: Int, isDashed: Bool) {
        let line = isDashed ? "arrow dashed" : "arrow"
        if ends.contains(start) {
            path("M\(start) \(y - head)h\(2 * head)v\(2 * head)h\(-head)", style: line)
            arrowhead(at: start, y: y + head, pointing: -1, head)
        }
        if let left = ends.min(), left < start {
            path("M\(start) \(y)H\(left + head)", style: line)
        }
        if let right = ends.max(), right > start {
            path("M\(start) \(y)H\(right - head)", style: line)
        }
        for end in ends where end != start {
            arrowhead(at: end, y: y, pointing: start < end ? 1 : -1, head)
        }
        if ends != [start] { dot(x: start, y: y, radius: head / 3, style: "tip") }
    }

    private mutating func arrowhead(at x: Int, y: Int, pointing direction: Int, _ size: Int) {
        path("M\(x) \(y)l\(-direction * size) \(-size / 2)v\(size / 2 * 2)z", style: "tip")
    }

    mutating func raw(_ markup: String) { body += markup }
}
