import Phrasebook

/// A text with `${…}`: expressions whose values take their places.
public struct Template: Sendable, Equatable {
    public enum Part: Sendable, Equatable {
        case text(String)
        case expression(String)
    }

    /// The text as it is written.
    public let source: String
    public let parts: [Part]

    /// What is between `${` and the brace that closes it is an expression; braces in it pair up,
    /// and those in quotation marks don't count. A `${` that is never closed is text.
    public init(_ source: String) {
        self.source = source
        var parts: [Part] = []
        var rest = Substring(source)
        var text = ""
        while let dollar = rest.firstIndex(of: "$") {
            text += rest[..<dollar]
            rest = rest[dollar...]
            guard rest.hasPrefix("${"), let end = Self.end(of: rest) else {
                text.append("$")
                rest = rest.dropFirst()
                continue
            }
            if !text.isEmpty { parts.append(.text(text)) }
            text = ""
            parts.append(.expression(String(rest[..<end].dropFirst(2))))
            rest = rest[end...].dropFirst()
        }
        text += rest
        if !text.isEmpty { parts.append(.text(text)) }
        self.parts = parts
    }

    /// The expressions, in order.
    public var expressions: [String] {
        parts.compactMap { if case .expression(let text) = $0 { text } else { nil } }
    }

    /// The place of the brace that closes the one after `$` at the start of `text`.
    private static func end(of text: Substring) -> Substring.Index? {
        var depth = 0
        var quote: Character?
        var isEscaped = false
        var index = text.index(after: text.startIndex)
        while index < text.endIndex {
            let character = text[index]
            if let open = quote {
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == open {
                    quote = nil
                }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "{" {
                depth += 1
            } else if character == "}" {
                depth -= 1
                if depth == 0 { return index }
            }
            index = text.index(after: index)
        }
        return nil
    }
}

/// A template in every language.
public struct TextTemplate: Sendable, Equatable {
    public let english: Template
    public let chinese: Template
    /// The file's line that it stands on.
    public let line: Int

    public init(en english: String = "", zh chinese: String = "", line: Int = 1) {
        self.english = Template(english)
        self.chinese = Template(chinese)
        self.line = line
    }

    public subscript(language: Phrasebook.Language) -> Template {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    public static func == (left: Self, right: Self) -> Bool {
        left.english == right.english && left.chinese == right.chinese
    }
}
