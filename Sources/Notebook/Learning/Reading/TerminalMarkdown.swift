import CCMark
import Diagrams
import Phrasebook

/// Markdown as text for a terminal: broken into lines, tables aligned, colored by meaning.
///
/// cmark-gfm parses; headings, paragraphs, emphasis, code, links, lists, quotations, tables and
/// rules are shown, raw HTML is left out.
public struct TerminalMarkdown: Sendable {
    /// Lines longer than this are hard to read, however wide the terminal is.
    private static let readableWidth = 92
    /// How deep blocks may be nested; what is deeper is left out.
    private static let depthLimit = 12

    let width: Int
    /// Nothing but text: for screen readers.
    let isPlain: Bool
    /// Whether lines may be drawn.
    let canDraw: Bool
    let paint: Paint

    /// - Parameters:
    ///   - display: how wide the screen is, and what can be drawn on it.
    ///   - paint: colors pieces of the text.
    public init(_ display: Display, paint: @escaping Paint = { $1 }) {
        width = max(20, min(display.columns, Self.readableWidth))
        isPlain = display.style == .plain
        canDraw = display.style == .drawn
        self.paint = paint
    }

    /// The text, each line with its newline, blocks an empty line apart; no empty line at either
    /// end.
    public func text(of markdown: String) -> String {
        lines(of: markdown).map { $0.painted(paint) + "\n" }.joined()
    }

    func lines(of markdown: String) -> [[Span]] {
        MarkdownDocument.withTree(of: markdown) { document in
            blocks(MarkdownNode.children(document), width, 0)
        } ?? []
    }

    /// Blocks one below the other.
    func blocks(
        _ nodes: [OpaquePointer], _ width: Int, _ depth: Int, isTight: Bool = false
    ) -> [[Span]] {
        var lines: [[Span]] = []
        for node in nodes {
            let block = depth < Self.depthLimit ? block(node, width, depth) : []
            guard !block.isEmpty else { continue }
            if !lines.isEmpty, !isTight { lines.append([]) }
            lines += block
        }
        return lines
    }

    private func block(_ node: OpaquePointer, _ width: Int, _ depth: Int) -> [[Span]] {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: return heading(node, width)
        case CMARK_NODE_PARAGRAPH:
            return LineBreaker(width: width).lines(of: InlineText(node).spans)
        case CMARK_NODE_CODE_BLOCK: return code(MarkdownNode.literal(node))
        case CMARK_NODE_BLOCK_QUOTE:
            let bar = Span(canDraw ? "│ " : isPlain ? "" : "> ", .quiet)
            return blocks(MarkdownNode.children(node), max(8, width - 2), depth + 1)
                .map { [bar] + $0 }
        case CMARK_NODE_LIST: return list(node, width, depth)
        case CMARK_NODE_THEMATIC_BREAK:
            return isPlain ? [] : [[Span(rule(min(width, 24)), .quiet)]]
        default:
            return MarkdownNode.kind(node) == "table" ? table(node, width) : []
        }
    }

    private func heading(_ node: OpaquePointer, _ width: Int) -> [[Span]] {
        let isTitle = cmark_node_get_heading_level(node) == 1
        let role: TextRole = isTitle ? .title : .heading
        // Code in a heading is part of the heading.
        let spans = InlineText(node).spans.map { Span($0.text, role) }
        let lines = LineBreaker(width: width).lines(of: spans)
        guard isTitle, !isPlain else { return lines }
        let longest = lines.map(\.displayWidth).max() ?? 0
        return lines + [[Span(String(repeating: canDraw ? "═" : "=", count: longest), .quiet)]]
    }

    /// Code stands as it is, indented.
    private func code(_ text: String) -> [[Span]] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        return lines.map { $0.isEmpty ? [] : [Span("    "), Span(String($0), .code)] }
    }

    private func list(_ node: OpaquePointer, _ width: Int, _ depth: Int) -> [[Span]] {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        let isTight = cmark_node_get_list_tight(node) != 0
        var number = Int(cmark_node_get_list_start(node))
        var lines: [[Span]] = []
        for item in MarkdownNode.children(node) {
            let mark = isOrdered ? "\(number). " : canDraw ? "• " : "- "
            number += 1
            let indent = Span(String(repeating: " ", count: mark.displayWidth))
            let content = blocks(
                MarkdownNode.children(item), max(8, width - mark.displayWidth), depth + 1,
                isTight: isTight)
            if !lines.isEmpty, !isTight { lines.append([]) }
            for (index, line) in content.enumerated() {
                lines.append([index == 0 ? Span(mark) : indent] + line)
            }
        }
        return lines
    }

    func rule(_ width: Int) -> String { String(repeating: canDraw ? "─" : "-", count: width) }
}
