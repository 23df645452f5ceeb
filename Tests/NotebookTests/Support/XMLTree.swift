/// An element of an XML document, as a strict reader sees it.
struct XMLElement {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [XMLElement] = []
    var text = ""

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Reads the XML that reports are written in; nil for anything that isn't well-formed.
struct XMLTree {
    private var rest: Substring.UnicodeScalarView

    static func read(_ text: String) -> XMLElement? {
        guard text.unicodeScalars.allSatisfy(isAllowed) else { return nil }
        var tree = XMLTree(rest: Substring(text).unicodeScalars)
        guard tree.skip("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") else { return nil }
        guard let root = tree.element() else { return nil }
        return tree.rest.allSatisfy(\.properties.isWhitespace) ? root : nil
    }

    /// What XML 1.0 calls a character.
    private static func isAllowed(_ scalar: UnicodeScalar) -> Bool {
        switch scalar {
        case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}",
            "\u{10000}"..."\u{10FFFF}":
            true
        default: false
        }
    }

    private mutating func element() -> XMLElement? {
        guard skip("<"), let name = word() else { return nil }
        var element = XMLElement(name: name)
        while skip(" ") {
            guard let key = word(), skip("=\""), let value = text(until: "\""), skip("\""),
                element[key] == nil
            else { return nil }
            element.attributes.append((key, value))
        }
        if skip("/>") { return element }
        guard skip(">") else { return nil }
        while true {
            guard let text = text(until: "<") else { return nil }
            element.text += text
            if skip("</\(name)>") { return element }
            guard let child = self.element() else { return nil }
            element.children.append(child)
        }
    }

    private mutating func word() -> String? {
        let word = rest.prefix { $0.properties.isAlphabetic || $0 == "-" || $0 == "_" }
        rest = rest.dropFirst(word.count)
        return word.isEmpty ? nil : String(word)
    }

    private mutating func text(until end: UnicodeScalar) -> String? {
        var result = ""
        while let scalar = rest.first, scalar != end {
            if scalar == "<" || scalar == ">" { return nil }
            if scalar == "&" {
                let names = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#10;": "\n"]
                guard let (name, sign) = names.first(where: { starts($0.key) }) else { return nil }
                rest = rest.dropFirst(name.unicodeScalars.count)
                result += sign
            } else {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return rest.isEmpty ? nil : result
    }

    private func starts(_ text: String) -> Bool { rest.starts(with: text.unicodeScalars) }

    private mutating func skip(_ text: String) -> Bool {
        guard starts(text) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }
}
