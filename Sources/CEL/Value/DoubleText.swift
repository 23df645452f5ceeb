/// Doubles as text, in the forms of Go's `strconv`.
enum DoubleText {
    /// `%g` with as few digits as tell the number: `1e+06`, `0.001`, `NaN`, `+Inf`.
    ///
    /// - Parameter limit: the exponent from which on it is written.
    static func general(_ number: Double, limit: Int = 6) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Inf" : "+Inf" }
        let (sign, digits, exponent) = shortest(number)
        if exponent < -4 || exponent >= limit {
            var text = sign + String(digits.prefix(1))
            if digits.utf8.count > 1 { text += "." + digits.dropFirst() }
            return text + "e" + (exponent < 0 ? "-" : "+") + padded(abs(exponent), 2)
        }
        return sign + plain(digits, exponent)
    }

    /// All digits, without an exponent, as few as tell the number: `1000000`, `0.00001`.
    static func plain(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        let (sign, digits, exponent) = shortest(number)
        return sign + plain(digits, exponent)
    }

    private static func plain(_ digits: String, _ exponent: Int) -> String {
        let count = digits.utf8.count
        if exponent < 0 { return "0." + String(repeating: "0", count: -exponent - 1) + digits }
        if count <= exponent + 1 {
            return digits + String(repeating: "0", count: exponent + 1 - count)
        }
        return digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }

    /// The fewest digits that tell the number, with the decimal exponent of the first.
    private static func shortest(
        _ number: Double
    ) -> (sign: String, digits: String, exponent: Int) {
        let sign = number.sign == .minus ? "-" : ""
        if number == 0 { return (sign, "0", 0) }
        let text = number.magnitude.description
        let parts = text.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        let written = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let all = whole + fraction
        let leading = all.prefix { $0 == "0" }.count
        let digits = trimmingZeros(String(all.dropFirst(leading)))
        return (sign, digits, written + whole.count - 1 - leading)
    }
}
