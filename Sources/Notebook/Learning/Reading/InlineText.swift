import CCMark
import Phrasebook

/// The text inside a paragraph, a heading or a table's cell, as spans.
struct InlineText {
    private(set) var spans: [Span] = []

    init(_ parent: OpaquePointer, role: TextRole? = nil) {
        add(below: parent, role)
    }

    private mutating func add(below parent: OpaquePointer, _ role: TextRole?) {
        var child = cmark_node_first_child(parent)
        while let node = child {
            add(node, role)
            child = cmark_node_next(node)
        }
    }

    private mutating func add(_ node: OpaquePointer, _ role: TextRole?) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: append(MarkdownNode.literal(node), role)
        case CMARK_NODE_CODE: append(MarkdownNode.literal(node), .code)
        case CMARK_NODE_SOFTBREAK: addSoftBreak(node)
        case CMARK_NODE_LINEBREAK: append("\n", nil)
        case CMARK_NODE_EMPH: add(below: node, role ?? .emphasis)
        case CMARK_NODE_STRONG: add(below: node, .strong)
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE: addLink(node, role)
        case CMARK_NODE_HTML_INLINE: break
        default: add(below: node, role)
        }
    }

    /// A line's end in the file is a blank, unless wide characters meet there.
    private mutating func addSoftBreak(_ node: OpaquePointer) {
        let before = spans.last?.text.last?.displayWidth ?? 1
        let next = cmark_node_next(node).map { MarkdownNode.literal($0).first?.displayWidth ?? 1 }
        if before != 2 || next != 2 { append(" ", spans.last?.role) }
    }

    /// A link's address is shown, too, when it leads out of the lesson and isn't the text itself.
    private mutating func addLink(_ node: OpaquePointer, _ role: TextRole?) {
        let count = spans.count
        add(below: node, role ?? .link)
        let address = MarkdownNode.url(node)
        guard address.contains("://"), !spans[count...].map(\.text).joined().hasSuffix(address)
        else { return }
        append(" (" + address + ")", .quiet)
    }

    private mutating func append(_ text: String, _ role: TextRole?) {
        guard !text.isEmpty else { return }
        spans.append(Span(text, role))
    }
}

/// What is asked of cmark's nodes.
enum MarkdownNode {
    static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { printable(String(cString: $0)) } ?? ""
    }

    static func url(_ node: OpaquePointer) -> String {
        cmark_node_get_url(node).map { printable(String(cString: $0)) } ?? ""
    }

    static func kind(_ node: OpaquePointer) -> String {
        cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }

    static func children(_ node: OpaquePointer) -> [OpaquePointer] {
        var children: [OpaquePointer] = []
        var child = cmark_node_first_child(node)
        while let next = child {
            children.append(next)
            child = cmark_node_next(next)
        }
        return children
    }

    /// A text without the characters that would steer a terminal: a lesson may be a stranger's.
    private static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isSteering) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isSteering($0) }))
    }

    private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control
    }
}
