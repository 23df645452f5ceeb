/// Reads a JSONPath template.
struct JSONPathParser {
    /// How many filters and unions may be inside of one another.
    static let maximumDepth = 20

    private let input: String
    let bytes: [UInt8]
    var position: Int
    private let end: Int
    private let depth: Int

    init(_ text: String) {
        input = text
        bytes = Array(text.utf8)
        position = 0
        end = bytes.count
        depth = 0
    }

    /// A parser of what stands in brackets at `range` of the same text.
    init(inside parser: JSONPathParser, at range: Range<Int>) throws(JSONPathError) {
        input = parser.input
        bytes = parser.bytes
        position = range.lowerBound
        end = range.upperBound
        depth = parser.depth + 1
        guard depth <= Self.maximumDepth else { throw failure(.tooDeep) }
    }

    func failure(_ reason: JSONPathError.Reason, at offset: Int? = nil) -> JSONPathError {
        JSONPathError(reason, in: input, at: offset ?? position)
    }

    mutating func template() throws(JSONPathError) -> ([JSONPathNode], offsets: [Int]) {
        var nodes: [JSONPathNode] = []
        var offsets: [Int] = []
        while position < end {
            offsets.append(position)
            if peek == UInt8(ascii: "{") {
                position += 1
                nodes.append(.list(try action()))
                position += 1
            } else {
                let text = bytes[position..<end].prefix { $0 != UInt8(ascii: "{") }
                nodes.append(.text(String(decoding: text, as: UTF8.self)))
                position += text.count
            }
        }
        return (nodes, offsets)
    }

    /// The nodes up to the closing brace, at which it stops, or up to the end of what is inside of
    /// brackets.
    mutating func action() throws(JSONPathError) -> [JSONPathNode] {
        var nodes: [JSONPathNode] = []
        while true {
            guard position < end else {
                if depth > 0 { return nodes }
                throw failure(.unclosedAction)
            }
            if peek == UInt8(ascii: "}") { return nodes }
            if starts(with: "[?(") {
                nodes.append(try filter())
            } else if starts(with: "..") {
                guard nodes.last != .recursive else { throw failure(.multipleRecursiveDescent) }
                nodes.append(.recursive)
                position += 2
                if isAlphanumeric { nodes.append(contentsOf: field()) }
            } else {
                nodes += try step()
            }
        }
    }

    private mutating func step() throws(JSONPathError) -> [JSONPathNode] {
        let byte = peek
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw failure(.unclosedAction)
        case UInt8(ascii: " "), UInt8(ascii: "@"), UInt8(ascii: "$"):
            position += 1
            return []
        case UInt8(ascii: "["): return try brackets()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return [.text(try quotedText())]
        case UInt8(ascii: "."):
            position += 1
            return field()
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return [try number()]
        default:
            guard isAlphanumeric else {
                let rest = String(decoding: bytes[position..<end], as: UTF8.self)
                throw failure(.unrecognizedCharacter(rest.unicodeScalars.first ?? "?"))
            }
            let word = word()
            return [
                word == "true" ? .bool(true) : word == "false" ? .bool(false) : .identifier(word)
            ]
        }
    }

    /// The field whose name begins at the position; nothing for the dot alone, which is the
    /// object itself.
    private mutating func field() -> [JSONPathNode] {
        let name = word()
        return name == "*" ? [.wildcard] : name.isEmpty ? [] : [.field(name)]
    }

    /// The field at the beginning of a quoted key.
    mutating func leadingField() -> [JSONPathNode] { field() }

    /// The characters up to one that ends a name; a backslash makes the next one part of it.
    private mutating func word() -> String {
        var word: [UInt8] = []
        while position < end, !isTerminator {
            if peek == UInt8(ascii: "\\") {
                position += 1
                if position == end { break }
            }
            word.append(peek)
            position += 1
        }
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func number() throws(JSONPathError) -> JSONPathNode {
        let start = position
        position += 1
        while position < end, peek == UInt8(ascii: ".") || peek &- UInt8(ascii: "0") < 10 {
            position += 1
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if let int = Int64(text) { return .int(int) }
        if let double = Double(text), double.isFinite { return .double(double) }
        throw failure(.badNumber(text), at: start)
    }

    /// The byte at the position, which is inside of the text.
    var peek: UInt8 { position < end ? bytes[position] : 0 }

    func starts(with text: String) -> Bool { bytes[position..<end].starts(with: text.utf8) }

    /// The position of the next `byte`; nil where the line or the text ends before.
    func next(_ byte: UInt8, from start: Int) -> Int? {
        bytes[start..<end].firstIndex { $0 == byte || $0 == UInt8(ascii: "\n") }
            .flatMap { bytes[$0] == byte ? $0 : nil }
    }

    var rangeToEnd: Range<Int> { position..<end }

    private var isTerminator: Bool { " \t\r\n.,[]$@{}".utf8.contains(peek) }

    /// Whether a letter, digit or underscore is at the position; all beyond ASCII count as letters.
    private var isAlphanumeric: Bool {
        let byte = peek
        return byte == UInt8(ascii: "_") || byte &- UInt8(ascii: "0") < 10
            || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
    }
}
