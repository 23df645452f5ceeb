import KubeAPI
import Phrasebook

/// A diagram drawn with characters, for a terminal of a given width.
///
/// ```
///           kubectl
///           │     kube-apiserver
///           │     │     etcd
/// 0.079427  ├────▶│     │     create replicationcontrollers/default/web
/// 0.079603  │     ├────▶│     txn replicationcontrollers/default/web
/// ```
///
/// Where the lanes don't fit side by side, each step is a line of its own with both ends named.
public struct TerminalDiagram: Sendable {
    /// What the terminal can show.
    public enum Style: Sendable {
        case drawn
        /// Lanes and arrows of ASCII characters.
        case ascii
        /// Sentences and nothing else: for screen readers.
        case plain
    }

    /// How many steps come between two headers.
    private static let stepsPerHeader = 40
    /// The least room that labels get beside the lanes.
    private static let leastLabelWidth = 26

    private let diagram: Diagram
    private let language: Language
    private let width: Int
    private let style: Style
    private let glyphs: Glyphs
    private let timeWidth: Int
    /// The columns from one lane to the next; nil where they don't fit.
    private let pitch: Int?

    /// - Parameters:
    ///   - width: the terminal's columns.
    ///   - style: what the terminal can show.
    public init(_ diagram: Diagram, width: Int, style: Style = .drawn, language: Language) {
        self.diagram = diagram
        self.language = language
        self.width = max(width, 20)
        self.style = style
        glyphs = style == .drawn ? .drawn : .ascii
        timeWidth = diagram.steps.map { $0.hop.seconds.displayWidth }.max() ?? 0
        let gaps = max(diagram.lanes.count - 1, 1)
        let labels = diagram.steps.map { $0.label(language).displayWidth }.max() ?? 0
        let free = self.width - timeWidth - 2 - 1 - 2
        let pitch = min((free - min(labels, free)) / gaps, 8)
        let least = (free - min(labels, Self.leastLabelWidth)) / gaps
        self.pitch =
            style == .plain
            ? nil : pitch >= 4 ? pitch : least >= 3 ? min(max(pitch, 4), least) : nil
    }

    /// All lines, each ended.
    public var text: String {
        var text = ""
        for (index, step) in diagram.steps.enumerated() {
            if index % Self.stepsPerHeader == 0 {
                let header = header
                if index > 0, !header.isEmpty { text += "\n" }
                text += header
            }
            text += line(step) + "\n"
        }
        return text
    }

    /// The names of the lanes, each above its own; empty where no lanes are drawn.
    var header: String {
        guard let pitch else { return "" }
        var text = ""
        for (index, lane) in diagram.lanes.enumerated() {
            var line = String(repeating: " ", count: timeWidth + 2)
            for _ in 0..<index {
                line.append(glyphs.lane)
                line += String(repeating: " ", count: pitch - 1)
            }
            text += line + cut(lane.name, width - line.displayWidth) + "\n"
        }
        return text
    }

    func line(_ step: Diagram.Step) -> String {
        guard let pitch else { return compactLine(step) }
        let seconds = step.hop.seconds
        let time = String(repeating: " ", count: timeWidth - seconds.displayWidth) + seconds
        let rails = time + "  " + String(self.rails(step, pitch)) + "  "
        return rails + cut(step.label(language), width - rails.displayWidth)
    }

    private func rails(_ step: Diagram.Step, _ pitch: Int) -> [Character] {
        var cells = [Character](repeating: " ", count: (diagram.lanes.count - 1) * pitch + 1)
        for lane in diagram.lanes.indices { cells[lane * pitch] = glyphs.lane }
        let start = step.from * pitch
        let ends = step.targets.map { $0 * pitch }
        guard let left = ends.min(), let right = ends.max(), ends != [start] else {
            cells[start] = glyphs.toItself
            return cells
        }
        let range = min(left, start)...max(right, start)
        for place in range.dropFirst().dropLast() {
            let isReply = step.form == .reply
            cells[place] =
                place % pitch == 0
                ? (isReply ? glyphs.replyCrossing : glyphs.crossing)
                : (isReply ? glyphs.replyDash : glyphs.dash)
        }
        let isInside = range.lowerBound < start && start < range.upperBound
        cells[start] =
            isInside ? glyphs.crossing : left < start ? glyphs.fromRight : glyphs.fromLeft
        for end in ends where end != start {
            cells[start < end ? end - 1 : end + 1] =
                start < end ? glyphs.headRight : glyphs.headLeft
        }
        return cells
    }

    /// Both ends in one column and the label in another; below each other on a narrow terminal.
    private func compactLine(_ step: Diagram.Step) -> String {
        let ends = step.hop.from.name + glyphs.arrow + step.receivers
        let time = step.hop.seconds.padded(toWidth: timeWidth)
        let label = step.label(language)
        if style == .plain { return time + "  " + ends + ": " + label }
        let endsWidth = 40
        if width >= timeWidth + 2 + endsWidth + 2 + Self.leastLabelWidth {
            let left = (time + "  " + cut(ends, endsWidth))
                .padded(toWidth: timeWidth + 2 + endsWidth)
            return left + "  " + cut(label, width - left.displayWidth - 2)
        }
        let lines =
            (time + "  " + ends).wrapped(toWidth: width, atMost: 4)
            + label.wrapped(toWidth: width - 2, atMost: 4).map { "  " + $0 }
        return lines.joined(separator: "\n")
    }

    /// The beginning of `text` that fits, and a sign when something is left out.
    private func cut(_ text: String, _ width: Int) -> String {
        guard style == .ascii, text.displayWidth > width, width > 3 else {
            return text.truncated(toWidth: width)
        }
        return text.truncated(toWidth: width - 2).dropLast() + "..."
    }
}
