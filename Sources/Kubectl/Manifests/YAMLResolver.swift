import KubeAPI

/// What a plain scalar of YAML means, as Kubernetes reads it: YAML 1.1's words and numbers, by the
/// rules of go-yaml 2 on which `sigs.k8s.io/yaml` rests.
///
/// `yes`, `on` and `y` are true; `010` and `0o10` are 8; dates and `12:30` stay texts.
enum YAMLResolver {
    static func value(of text: String) -> JSONValue {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            if let number = number(text) { return number }
        case UInt8(ascii: "."):
            if let number = float(text) { return number }
        default:
            if let word = word(text) { return word }
        }
        return .string(text)
    }

    /// Whether a text written plain would be read as something else.
    static func isAmbiguous(_ text: String) -> Bool {
        if case .string = value(of: text) {
            return isTimeLike(text) || isBase60(text) || isInfinite(text) || text == "<<"
        }
        return true
    }

    private static func word(_ text: String) -> JSONValue? {
        switch text {
        case "~", "null", "Null", "NULL": .null
        case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON": true
        case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF": false
        default: nil
        }
    }

    /// JSON has no infinity, so these stay texts here; the API refuses them anyway.
    private static func isInfinite(_ text: String) -> Bool {
        let body = text.hasPrefix("+") || text.hasPrefix("-") ? String(text.dropFirst()) : text
        if [".inf", ".Inf", ".INF"].contains(body) { return true }
        return [".nan", ".NaN", ".NAN"].contains(text)
    }

    private static func number(_ text: String) -> JSONValue? {
        let plain = text.filter { $0 != "_" }
        if let int = integer(plain) { return .int(int) }
        return float(plain)
    }

    /// As Go's `strconv.ParseInt` with base 0.
    private static func integer(_ text: String) -> Int64? {
        var digits = text[...]
        var sign = ""
        if let first = digits.first, first == "+" || first == "-" {
            sign = String(first)
            digits = digits.dropFirst()
        }
        guard digits.first?.isASCII == true, digits.first != "+", digits.first != "-" else {
            return nil
        }
        var radix = 10
        if digits.first == "0", digits.count > 1 {
            let mark = digits.dropFirst().first
            switch mark {
            case "x", "X": radix = 16
            case "o", "O": radix = 8
            case "b", "B": radix = 2
            default: radix = 8
            }
            digits = digits.dropFirst(mark?.isLetter == true ? 2 : 1)
        }
        guard digits.first != "+", digits.first != "-" else { return nil }
        return Int64(sign + digits, radix: radix)
    }

    /// Digits with a fraction or an exponent:
    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
    private static func float(_ text: String) -> JSONValue? {
        var rest = text.utf8[...]
        func skipSign() {
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
                rest = rest.dropFirst()
            }
        }
        func skipDigits() -> Int {
            let digits = rest.prefix { (48...57).contains($0) }
            rest = rest.dropFirst(digits.count)
            return digits.count
        }
        skipSign()
        var count = skipDigits()
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            count += skipDigits()
        }
        guard count > 0 else { return nil }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            skipSign()
            guard skipDigits() > 0 else { return nil }
        }
        guard rest.isEmpty, let number = Double(text), number.isFinite else { return nil }
        // JSON doesn't tell 3.0 from 3.
        if number == number.rounded(), abs(number) < 1e15 { return .int(Int64(number)) }
        return .double(number)
    }

    /// A date, with or without a time: `2026-01-01`, `2026-01-01T00:00:00Z`.
    private static func isTimeLike(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 8, bytes.prefix(4).allSatisfy({ (48...57).contains($0) }),
            bytes[4] == UInt8(ascii: "-")
        else { return false }
        let rest = bytes.dropFirst(5)
        let month = rest.prefix { (48...57).contains($0) }
        let afterMonth = rest.dropFirst(month.count)
        guard (1...2).contains(month.count), afterMonth.first == UInt8(ascii: "-") else {
            return false
        }
        let day = afterMonth.dropFirst().prefix { (48...57).contains($0) }
        let end = afterMonth.dropFirst(1 + day.count)
        guard (1...2).contains(day.count) else { return false }
        return end.isEmpty || "Tt \t".utf8.contains(end[end.startIndex])
    }

    /// `12:30`, which YAML 1.1 reads as a number to the base of 60.
    private static func isBase60(_ text: String) -> Bool {
        var parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count > 1 else { return false }
        if let first = parts[0].first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
            parts[0] = parts[0].dropFirst()
        }
        let fraction = parts[parts.count - 1].split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        parts[parts.count - 1] = fraction[0]
        guard parts[0].first.map({ (48...57).contains($0) }) == true else { return false }
        let isFractionGood = fraction.count == 1 || fraction[1].allSatisfy(isDigitOrUnderscore)
        return isFractionGood && parts[0].allSatisfy(isDigitOrUnderscore)
            && parts.dropFirst().allSatisfy { part in
                part.allSatisfy { (48...57).contains($0) }
                    && (part.count == 1 || part.count == 2 && part.first.map { $0 < 54 } == true)
            }
    }

    private static func isDigitOrUnderscore(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || byte == UInt8(ascii: "_")
    }
}
