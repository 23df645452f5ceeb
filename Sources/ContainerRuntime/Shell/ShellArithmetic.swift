/// `$((…))`: whole numbers, `+ - * / %` and brackets.
struct ShellArithmetic {
    private var characters: [Character]
    private var index = 0
    private var depth = 0
    private let variable: (String) -> Int

    /// The value; 0 for what can't be read.
    static func value(of text: String, variable: (String) -> Int) -> Int {
        withoutActuallyEscaping(variable) { variable in
            var parser = ShellArithmetic(
                characters: text.filter { !$0.isWhitespace && $0 != "$" }, variable: variable)
            return parser.sum()
        }
    }

    private init(characters: String, variable: @escaping (String) -> Int) {
        self.characters = Array(characters.prefix(500))
        self.variable = variable
    }

    private mutating func take(_ signs: String) -> Character? {
        guard index < characters.count, signs.contains(characters[index]) else { return nil }
        index += 1
        return characters[index - 1]
    }

    private mutating func sum() -> Int {
        var value = product()
        while let sign = take("+-") {
            let next = product()
            value = sign == "+" ? value &+ next : value &- next
        }
        return value
    }

    private mutating func product() -> Int {
        var value = factor()
        while let sign = take("*/%") {
            let next = factor()
            switch sign {
            case "*": value = value &* next
            case "/": value = next == 0 ? 0 : value.dividedReportingOverflow(by: next).partialValue
            default:
                value =
                    next == 0 ? 0 : value.remainderReportingOverflow(dividingBy: next).partialValue
            }
        }
        return value
    }

    private mutating func factor() -> Int {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { return 0 }
        if take("-") != nil { return 0 &- factor() }
        if take("(") != nil {
            let value = sum()
            _ = take(")")
            return value
        }
        let start = index
        while index < characters.count,
            characters[index].isLetter || characters[index].isNumber || characters[index] == "_"
        {
            index += 1
        }
        let name = String(characters[start..<index])
        return Int(name) ?? (name.isEmpty ? 0 : variable(name))
    }
}
