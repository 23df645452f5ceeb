import CEL
import KubeAPI
import PilotScript

/// What is known of an expression's value without evaluating it.
enum ExpressionShape {
    case schema(Shape)
    case hop
    case hops
    case value(CEL.Value)
    case unknown

    static let hopFields = [
        "hop", "cause", "time", "from", "to", "verb", "object", "revision", "note", "observed",
        "code",
    ]

    /// The type's name as signatures of member functions have it; nil where it isn't known.
    var receiverName: String? {
        switch self {
        case .hops, .schema(.list): "list"
        case .schema(.string), .value(.string): "string"
        case .schema(.map), .hop: "map"
        case .value(.list): "list"
        default: nil
        }
    }

    /// What an element of a list is.
    var element: ExpressionShape {
        switch self {
        case .schema(.list(let element)): .schema(element)
        case .schema(.map(let element)): .schema(element)
        case .hops: .hop
        case .value(.list(let values)): values.first.map(ExpressionShape.value) ?? .unknown
        default: .unknown
        }
    }

    func member(_ name: String) -> ExpressionShape {
        switch self {
        case .schema(.object(let description)):
            description.field(name).map { .schema($0.shape) } ?? .unknown
        case .schema(.map(let element)): .schema(element)
        case .value(let value): value.map?[name].map(ExpressionShape.value) ?? .unknown
        case .hop:
            ["hop", "cause", "time", "revision", "observed", "code"].contains(name)
                ? .schema(.integer) : .schema(.string)
        default: .unknown
        }
    }

    /// What a call on the value returns.
    func calling(_ name: String) -> ExpressionShape {
        switch name {
        case "filter", "sort", "slice", "distinct", "reverse", "sortBy": self
        case "first", "last", "value", "orValue": element
        case "lowerAscii", "upperAscii", "trim", "replace", "substring", "join":
            .schema(.string)
        case "split": .schema(.list(.string))
        default: .unknown
        }
    }
}

extension ExpressionCompleter {
    /// What the chain `text` is: `pods("app=web")[0].spec`.
    ///
    /// - Parameter whole: the expression up to the cursor, for the names that macros bind.
    func shape(of text: String, in whole: String, depth: Int = 0) -> ExpressionShape {
        guard depth < 8 else { return .unknown }
        var links = ChainReader(text).links[...]
        guard let first = links.popFirst() else { return .unknown }
        var shape = root(first, in: whole, depth: depth)
        for link in links {
            switch link {
            case .name(let name): shape = shape.member(name)
            case .call(let name): shape = shape.calling(name)
            case .index: shape = shape.element
            }
        }
        return shape
    }

    private func root(
        _ link: ChainReader.Link, in whole: String, depth: Int
    ) -> ExpressionShape {
        switch link {
        case .call(let name):
            guard let kind = Kind(word: name) else { return .unknown }
            let object = Shape.object(kind.description)
            return .schema(name == kind.info.plural ? .list(object) : object)
        case .name("hop"): return .hop
        case .name("trace"): return .hops
        case .name(let name):
            if let bound = boundByMacro(name, in: whole, depth: depth) { return bound }
            return value(of: name).map(ExpressionShape.value) ?? .unknown
        case .index: return .unknown
        }
    }

    /// What `p` is in `pods().filter(p, p.`.
    private func boundByMacro(_ name: String, in whole: String, depth: Int) -> ExpressionShape? {
        let pattern = Array("(\(name),".utf8)
        let bytes = Array(whole.utf8)
        guard bytes.count >= pattern.count else { return nil }
        for start in stride(from: bytes.count - pattern.count, through: 0, by: -1)
        where bytes[start...].starts(with: pattern) {
            guard let dot = bytes[..<start].lastIndex(of: UInt8(ascii: ".")) else { return nil }
            let before = String(decoding: bytes[..<dot], as: UTF8.self)
            guard let list = ExpressionPlace(before + ".").receiver else { return nil }
            return shape(of: list, in: before, depth: depth + 1).element
        }
        return nil
    }
}

/// Takes a chain of names, calls and indexes apart.
struct ChainReader {
    enum Link: Equatable {
        case name(String)
        case call(String)
        case index
    }

    private(set) var links: [Link] = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("):
                index = Self.end(of: bytes, from: index)
                if case .name(let name)? = links.last { links[links.count - 1] = .call(name) }
            case UInt8(ascii: "["):
                index = Self.end(of: bytes, from: index)
                links.append(.index)
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: " "): index += 1
            default:
                let start = index
                while index < bytes.count, !".([? ".utf8.contains(bytes[index]) { index += 1 }
                links.append(.name(String(decoding: bytes[start..<index], as: UTF8.self)))
            }
        }
    }

    /// The place behind the bracket that closes the one at `start`.
    private static func end(of bytes: [UInt8], from start: Int) -> Int {
        var depth = 0
        var quote: UInt8?
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if "\"'".utf8.contains(byte) {
                quote = byte
            } else if "([{".utf8.contains(byte) {
                depth += 1
            } else if ")]}".utf8.contains(byte) {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
        }
        return bytes.count
    }
}
