/// How Go writes floating-point numbers: the shortest digits that read back as the same number.
enum GoNumber {
    /// As `encoding/json`: plain digits, with an exponent below 1e-6 and from 1e21 on.
    static func json(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        let magnitude = number.magnitude
        let isScientific = magnitude != 0 && (magnitude < 1e-6 || magnitude >= 1e21)
        return isScientific ? scientific(number, exponentDigits: 1) : plain(number)
    }

    /// As `fmt` prints `%v`: with an exponent of at least two digits below 1e-4 and from 1e21 on.
    static func verb(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Inf" : "+Inf" }
        let magnitude = number.magnitude
        let isScientific = magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e21)
        return isScientific ? scientific(number, exponentDigits: 2) : plain(number)
    }

    private static func plain(_ number: Double) -> String {
        let (sign, digits, point) = parts(of: number)
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count {
            return sign + digits + String(repeating: "0", count: point - digits.count)
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// The exponent has its sign always in `%v`, and in JSON too; only its zero padding differs.
    private static func scientific(_ number: Double, exponentDigits: Int) -> String {
        let (sign, digits, point) = parts(of: number)
        let exponent = point - 1
        let fraction = digits.count > 1 ? "." + digits.dropFirst() : ""
        let magnitude = String(exponent.magnitude)
        let padding = String(repeating: "0", count: max(0, exponentDigits - magnitude.count))
        return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+") + padding
            + magnitude
    }

    /// Sign, significant digits, and the number of digits before the decimal point.
    private static func parts(of number: Double) -> (sign: String, digits: String, point: Int) {
        let sign = number.sign == .minus ? "-" : ""
        if number == 0 { return (sign, "0", 1) }
        var digits = ""
        var point = 0
        var hasPoint = false
        var exponent = 0
        let text = number.magnitude.description
        let halves = text.split(separator: "e", maxSplits: 1)
        if halves.count == 2 { exponent = Int(halves[1]) ?? 0 }
        for character in halves[0] {
            if character == "." {
                hasPoint = true
                continue
            }
            if digits.isEmpty, character == "0" {
                if hasPoint { point -= 1 }
                continue
            }
            digits.append(character)
            if !hasPoint { point += 1 }
        }
        while digits.last == "0" { digits.removeLast() }
        return (sign, digits, point + exponent)
    }
}
