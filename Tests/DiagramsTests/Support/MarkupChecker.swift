/// Whether a text is well-formed as XML, as far as pictures need: balanced elements, quoted
/// attributes that come once, escaped characters, and entities that exist.
struct MarkupChecker {
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private var rest: Substring
    private var open: [String] = []

    private init(_ text: String) {
        rest = text[...]
    }

    static func check(_ text: String) throws(Problem) {
        var checker = MarkupChecker(text)
        try checker.checkAll()
    }

    private mutating func checkAll() throws(Problem) {
        var hasRoot = false
        while let character = rest.first {
            if character == "<" {
                if open.isEmpty && hasRoot { throw Problem(description: "second root") }
                hasRoot = true
                try checkTag()
            } else {
                let text = rest.prefix { $0 != "<" }
                rest = rest[text.endIndex...]
                // Style sheets are text too, and must not need escaping.
                try checkText(text)
                if open.isEmpty, text.contains(where: { !$0.isWhitespace }) {
                    throw Problem(description: "text outside: \(text.prefix(40))")
                }
            }
        }
        if !open.isEmpty { throw Problem(description: "not closed: \(open)") }
    }

    private mutating func checkTag() throws(Problem) {
        guard let end = rest.firstIndex(of: ">") else { throw Problem(description: "no >") }
        var tag = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if tag.first == "/" {
            let name = String(tag.dropFirst())
            guard open.popLast() == name else { throw Problem(description: "stray </\(name)>") }
            return
        }
        let isEmpty = tag.last == "/"
        if isEmpty { tag = tag.dropLast() }
        let name = tag.prefix { !$0.isWhitespace }
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw Problem(description: "tag <\(tag.prefix(40))>")
        }
        try checkAttributes(tag[name.endIndex...])
        if !isEmpty { open.append(String(name)) }
    }

    private func checkAttributes(_ text: Substring) throws(Problem) {
        var text = text.drop(while: \.isWhitespace)
        var names: Set<String> = []
        while !text.isEmpty {
            let name = text.prefix { $0 != "=" }
            guard names.insert(String(name)).inserted, !name.contains(where: \.isWhitespace) else {
                throw Problem(description: "attribute \(name)")
            }
            text = text[name.endIndex...].dropFirst()
            guard text.first == "\"" else { throw Problem(description: "no quote: \(name)") }
            let value = text.dropFirst().prefix { $0 != "\"" }
            guard value.endIndex < text.endIndex, !value.contains("<") else {
                throw Problem(description: "value of \(name)")
            }
            try checkText(value)
            text = text[text.index(after: value.endIndex)...].drop(while: \.isWhitespace)
        }
    }

    private func checkText(_ text: Substring) throws(Problem) {
        for scalar in text.unicodeScalars
        where scalar.value < 0x20 && scalar != "\n" || scalar.value & 0xFFFE == 0xFFFE {
            throw Problem(description: "character U+\(String(scalar.value, radix: 16))")
        }
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let entity = part.prefix { $0 != ";" }
            guard ["amp", "lt", "gt", "quot", "#39"].contains(entity) else {
                throw Problem(description: "entity &\(entity.prefix(20))")
            }
        }
    }
}
