import CCMark
import Glibc

/// The top-level blocks of a Markdown text, as cmark-gfm reads it.
struct MarkdownDocument {
    /// One block, with the lines that it stands on, counted from one.
    struct Block {
        enum Form: Equatable {
            /// A code block: its info string, its text, and how long its fence is; 0 where it is
            /// indented instead.
            case code(info: String, text: String, fence: Int)
            case heading(level: Int)
            /// Paragraphs, lists, quotes, tables: whatever is for reading.
            case prose
        }

        let form: Form
        let lines: ClosedRange<Int>
        /// What is read, without marks: a line for each paragraph, item or cell of a table. Code
        /// is left out.
        let plain: String
        let isTable: Bool
    }

    /// A link or an image.
    struct Link {
        let address: String
        let line: Int
    }

    let blocks: [Block]
    let links: [Link]
    /// The first lines of fenced blocks that stand inside a list or a quote.
    let nestedFences: [Int]

    /// Makes tables known to the library, once in the process.
    private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

    /// - Parameter text: Markdown without front matter.
    init(_ text: String) {
        var blocks: [Block] = []
        var nested: [Int] = []
        var links: [Link] = []
        Self.withTree(of: text) { document in
            for node in MarkdownNode.children(document) {
                blocks.append(Self.block(node))
                nested += Self.fences(below: node)
                links += Self.links(below: node)
            }
        }
        self.blocks = blocks
        self.links = links
        nestedFences = nested
    }

    /// Parses a text, and lends its tree.
    static func withTree<Result>(of text: String, _ body: (OpaquePointer) -> Result) -> Result? {
        Self.extensions
        let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") {
            cmark_parser_attach_syntax_extension(parser, table)
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                cmark_parser_feed(parser, characters.baseAddress, characters.count)
            }
        }
        guard let document = cmark_parser_finish(parser) else { return nil }
        defer { cmark_node_free(document) }
        return body(document)
    }

    /// A text as HTML: raw HTML and dangerous links in it are left out.
    static func html(_ text: String) -> String {
        withTree(of: text) { document in
            guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, nil) else { return "" }
            defer { free(html) }
            return String(cString: html)
        } ?? ""
    }

    private static func block(_ node: OpaquePointer) -> Block {
        let first = max(1, Int(cmark_node_get_start_line(node)))
        let last = max(first, Int(cmark_node_get_end_line(node)))
        let form: Block.Form
        switch cmark_node_get_type(node) {
        case CMARK_NODE_CODE_BLOCK:
            var length: Int32 = 0
            var offset: Int32 = 0
            var character: CChar = 0
            let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
            form = .code(
                info: string(cmark_node_get_fence_info(node)),
                text: string(cmark_node_get_literal(node)), fence: isFenced ? Int(length) : 0)
        case CMARK_NODE_HEADING: form = .heading(level: Int(cmark_node_get_heading_level(node)))
        default: form = .prose
        }
        return Block(
            form: form, lines: first...last, plain: plain(node),
            isTable: string(cmark_node_get_type_string(node)) == "table")
    }

    /// Visits everything inside `node`, itself included, in the order of the text.
    private static func visit(
        _ node: OpaquePointer, _ body: (_ node: OpaquePointer, _ isLeaving: Bool) -> Void
    ) {
        let iterator = cmark_iter_new(node)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            if let inner = cmark_iter_get_node(iterator) {
                body(inner, event == CMARK_EVENT_EXIT)
            }
        }
    }

    private static func plain(_ node: OpaquePointer) -> String {
        var text = ""
        visit(node) { inner, isLeaving in
            switch cmark_node_get_type(inner) {
            case CMARK_NODE_TEXT: text += string(cmark_node_get_literal(inner))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: if isLeaving { text += "\n" }
            default:
                if isLeaving, string(cmark_node_get_type_string(inner)) == "table_cell" {
                    text += "\n"
                }
            }
        }
        return text
    }

    private static func links(below node: OpaquePointer) -> [Link] {
        var links: [Link] = []
        visit(node) { inner, isLeaving in
            let type = cmark_node_get_type(inner)
            guard !isLeaving, type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE else { return }
            var line = 0
            var around: OpaquePointer? = inner
            while line == 0, let current = around {
                line = Int(cmark_node_get_start_line(current))
                around = cmark_node_parent(current)
            }
            links.append(Link(address: string(cmark_node_get_url(inner)), line: max(1, line)))
        }
        return links
    }

    /// The first lines of the fenced blocks inside `node`, in the order of the text.
    private static func fences(below node: OpaquePointer) -> [Int] {
        var lines: [Int] = []
        visit(node) { inner, isLeaving in
            guard !isLeaving, inner != node, cmark_node_get_type(inner) == CMARK_NODE_CODE_BLOCK,
                !string(cmark_node_get_fence_info(inner)).isEmpty
            else { return }
            lines.append(Int(cmark_node_get_start_line(inner)))
        }
        return lines
    }

    private static func string(_ characters: UnsafePointer<CChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
