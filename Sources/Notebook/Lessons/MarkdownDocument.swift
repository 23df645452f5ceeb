import CCMark

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
    }

    let blocks: [Block]
    /// The first lines of fenced blocks that stand inside a list or a quote.
    let nestedFences: [Int]

    /// Makes tables known to the library, once in the process.
    private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

    /// - Parameter text: Markdown without front matter.
    init(_ text: String) {
        var blocks: [Block] = []
        var nested: [Int] = []
        Self.withTree(of: text) { document in
            for node in MarkdownNode.children(document) {
                blocks.append(Self.block(node))
                nested += Self.fences(below: node)
            }
        }
        self.blocks = blocks
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
        return Block(form: form, lines: first...last)
    }

    /// The first lines of the fenced blocks inside `node`, in the order of the text.
    private static func fences(below node: OpaquePointer) -> [Int] {
        var lines: [Int] = []
        let iterator = cmark_iter_new(node)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return lines }
            guard event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator),
                inner != node, cmark_node_get_type(inner) == CMARK_NODE_CODE_BLOCK,
                !string(cmark_node_get_fence_info(inner)).isEmpty
            else { continue }
            lines.append(Int(cmark_node_get_start_line(inner)))
        }
    }

    private static func string(_ characters: UnsafePointer<CChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
