/// An expression of Go, as far as the tables of Kubernetes' own tests use them.
indirect enum GoExpression {
    case integer(Int)
    case text(String)
    case name(String)
    case member(GoExpression, String)
    case call(GoExpression, [GoExpression])
    case literal(type: String, [Element])
    case binary(Character, GoExpression, GoExpression)

    struct Element {
        let key: GoExpression?
        let value: GoExpression
    }

    /// Reads `text`; nil where it isn't such an expression.
    init?(_ text: String) {
        var parser = GoParser(text)
        guard let expression = parser.expression(), parser.isAtEnd else { return nil }
        self = expression
    }
}

/// Reads expressions, character by character.
struct GoParser {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
    }

    var isAtEnd: Bool {
        var copy = self
        copy.skipSpace()
        return copy.position == characters.count
    }

    mutating func expression() -> GoExpression? {
        guard var left = operand() else { return nil }
        while let sign = take(oneOf: "+-*/") {
            guard let right = operand() else { return nil }
            left = .binary(sign, left, right)
        }
        return left
    }

    private mutating func operand() -> GoExpression? {
        guard var operand = primary() else { return nil }
        while true {
            if take("(") {
                guard let arguments = list(until: ")") else { return nil }
                operand = .call(operand, arguments.map(\.value))
            } else if take(".") {
                guard let name = word() else { return nil }
                operand = .member(operand, name)
            } else {
                return operand
            }
        }
    }

    private mutating func primary() -> GoExpression? {
        if take("&") || take("*") { return operand() }
        if take("-") { return operand().map { .binary("-", .integer(0), $0) } }
        guard let next = peek() else { return nil }
        if next == "\"" { return quoted().map(GoExpression.text) }
        if next.isNumber { return number() }
        if next == "[" || next.isLetter {
            guard let type = type() else { return nil }
            return peek() == "{" ? literal(type) : .name(type)
        }
        return nil
    }

    /// A name, or a type such as `[]*v1.Pod` or `map[string]int`; pointers are dropped.
    private mutating func type() -> String? {
        if take("*") { return type() }
        if take("[") { return take("]") ? type().map { "[]" + $0 } : nil }
        guard var name = word() else { return nil }
        if name == "map", take("[") {
            guard let key = type(), take("]"), let value = type() else { return nil }
            return "map[\(key)]\(value)"
        }
        while peekIsMember(), take("."), let member = word() { name += "." + member }
        return name
    }

    /// Whether a dotted name goes on here: not across lines, where methods are chained.
    private func peekIsMember() -> Bool {
        position + 1 < characters.count && characters[position] == "."
            && characters[position + 1].isLetter
    }

    private mutating func literal(_ type: String) -> GoExpression? {
        guard take("{"), let elements = list(until: "}", element: Self.elementType(type)) else {
            return nil
        }
        return .literal(type: type, elements)
    }

    /// What elements of a literal are whose type is left out.
    private static func elementType(_ type: String) -> (key: String, value: String) {
        if type.hasPrefix("[]") { return ("", String(type.dropFirst(2))) }
        guard type.hasPrefix("map["), let end = type.firstIndex(of: "]") else { return ("", "") }
        let key = type[type.index(type.startIndex, offsetBy: 4)..<end]
        return (String(key), String(type[type.index(after: end)...]))
    }

    private mutating func list(
        until end: Character, element: (key: String, value: String) = ("", "")
    ) -> [GoExpression.Element]? {
        var elements: [GoExpression.Element] = []
        while !take(end) {
            let isKey = !element.key.isEmpty
            guard let first = part(isKey ? element.key : element.value) else { return nil }
            if take(":") {
                guard let value = part(element.value) else { return nil }
                elements.append(.init(key: first, value: value))
            } else {
                elements.append(.init(key: nil, value: first))
            }
            if !take(",") {
                guard take(end) else { return nil }
                break
            }
        }
        return elements
    }

    private mutating func part(_ type: String) -> GoExpression? {
        peek() == "{" ? literal(type) : expression()
    }

    // MARK: Tokens

    private mutating func skipSpace() {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
    }

    private mutating func peek() -> Character? {
        skipSpace()
        return position < characters.count ? characters[position] : nil
    }

    private mutating func take(_ character: Character) -> Bool {
        guard peek() == character else { return false }
        position += 1
        return true
    }

    private mutating func take(oneOf set: String) -> Character? {
        guard let next = peek(), set.contains(next) else { return nil }
        position += 1
        return next
    }

    private mutating func word() -> String? {
        guard let first = peek(), first.isLetter else { return nil }
        let start = position
        while position < characters.count,
            characters[position].isLetter || characters[position].isNumber
                || characters[position] == "_"
        {
            position += 1
        }
        return String(characters[start..<position])
    }

    private mutating func number() -> GoExpression? {
        let start = position
        while position < characters.count, characters[position].isNumber { position += 1 }
        return Int(String(characters[start..<position])).map(GoExpression.integer)
    }

    private mutating func quoted() -> String? {
        position += 1
        var text = ""
        while position < characters.count, characters[position] != "\"" {
            if characters[position] == "\\" { position += 1 }
            text.append(characters[position])
            position += 1
        }
        position += 1
        return text
    }
}
