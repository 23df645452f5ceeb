/// The words and signs of a label selector.
struct SelectorLexer {
    enum Token: Equatable {
        case end, close, comma, not, doubleEquals, equals, greaterThan, identifier
        case `in`, lessThan, notEquals, notIn, open
    }

    struct Item {
        var token: Token
        var text: String
        var offset: Int
    }

    private static let signs: [(text: String, token: Token)] = [
        ("==", .doubleEquals), ("!=", .notEquals), ("=", .equals), ("!", .not), (">", .greaterThan),
        ("<", .lessThan), ("(", .open), (")", .close), (",", .comma),
    ]

    /// All items of `text`; the last is the end.
    static func items(of text: String) -> [Item] {
        let bytes = Array(text.utf8)
        var items: [Item] = []
        var position = 0
        while position < bytes.count {
            if isSpace(bytes[position]) {
                position += 1
            } else if let sign = signs.first(where: {
                bytes[position...].starts(with: $0.text.utf8)
            }) {
                items.append(Item(token: sign.token, text: sign.text, offset: position))
                position += sign.text.utf8.count
            } else {
                let word = bytes[position...].prefix { !isSpace($0) && !isSign($0) }
                let text = String(decoding: word, as: UTF8.self)
                let token: Token = text == "in" ? .in : text == "notin" ? .notIn : .identifier
                items.append(Item(token: token, text: text, offset: position))
                position += word.count
            }
        }
        items.append(Item(token: .end, text: "", offset: bytes.count))
        return items
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        "=!(),><".utf8.contains(byte)
    }
}
