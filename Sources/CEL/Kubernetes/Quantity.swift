/// An amount of a resource, such as `1.5Gi` or `250m`, to the billionth.
///
/// As in `resource.Quantity`, what is finer is rounded up, and what doesn't fit into 64 bits
/// before the point becomes the greatest number that does.
struct Quantity: OpaqueValue, Comparable {
    static let celType = CELType.opaque("kubernetes.Quantity")

    /// Rounded down.
    let units: Int64
    /// 0 to 999,999,999, upwards of `units`.
    let nanos: Int64
    /// Whether the number was too large, and isn't what was written.
    let isCapped: Bool

    init(units: Int64, nanos: Int64 = 0, isCapped: Bool = false) {
        self.units = units
        self.nanos = nanos
        self.isCapped = isCapped
    }

    var type: CELType { Self.celType }
    var text: String { "quantity(\"\(decimal)\")" }

    /// The number without a suffix.
    var decimal: String {
        if nanos == 0 { return String(units) }
        let isNegative = units < 0
        let whole = isNegative ? (units + 1).magnitude : units.magnitude
        let part = isNegative ? 1_000_000_000 - nanos : nanos
        return "\(isNegative ? "-" : "")\(whole)." + trimmingZeros(padded(Int(part), 9))
    }

    /// The number, when it is whole.
    var integer: Int64? { nanos == 0 && !isCapped ? units : nil }

    var double: Double { Double(decimal) ?? Double(units) }

    var sign: Int64 { units < 0 ? -1 : units > 0 || nanos > 0 ? 1 : 0 }

    func isEqual(to other: any OpaqueValue) -> Bool { (other as? Quantity) == self }

    static func == (left: Quantity, right: Quantity) -> Bool {
        left.units == right.units && left.nanos == right.nanos
    }

    static func < (left: Quantity, right: Quantity) -> Bool {
        (left.units, left.nanos) < (right.units, right.nanos)
    }

    /// The sum; nil when it doesn't fit.
    func adding(_ other: Quantity) -> Quantity? {
        let nanos = nanos + other.nanos
        let (sum, overflow) = units.addingReportingOverflow(other.units)
        let (units, carry) = sum.addingReportingOverflow(nanos / 1_000_000_000)
        return overflow || carry ? nil : Quantity(units: units, nanos: nanos % 1_000_000_000)
    }

    /// The number with the other sign; nil when it doesn't fit.
    var negated: Quantity? {
        let (negative, overflow) = Int64(0).subtractingReportingOverflow(units)
        if nanos == 0 { return overflow ? nil : Quantity(units: negative) }
        return Quantity(units: ~units, nanos: 1_000_000_000 - nanos)
    }
}

extension Quantity {
    private static let decimalSuffixes: [String: Int] = [
        "n": -9, "u": -6, "m": -3, "": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18,
    ]
    private static let binarySuffixes: [String: Int] = [
        "Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60,
    ]
    /// Digits that a number may have.
    private static let digitLimit = 200

    /// Reads `1.5Gi`, `250m`, `1e3`; nil when it isn't a quantity.
    init?(_ text: String) {
        var rest = Substring(text).utf8
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
        let whole = Array(rest.prefix(while: isDigit))
        rest = rest.dropFirst(whole.count)
        var fraction: [UInt8] = []
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = Array(rest.prefix(while: isDigit))
            rest = rest.dropFirst(fraction.count)
        }
        let digits = (whole + fraction).map { $0 - 48 }
        guard !digits.isEmpty, digits.count <= Self.digitLimit else { return nil }
        let suffix = String(Substring(rest))
        var number = BigNatural(digits: digits)
        var point = -fraction.count
        if let power = Self.binarySuffixes[suffix] {
            number.multiply(by: 2, times: power)
        } else if let power = Self.decimalSuffixes[suffix] ?? Self.exponent(suffix) {
            point += power
        } else {
            return nil
        }
        self.init(number.decimalDigits, point: point, isNegative: isNegative)
    }

    /// `e3`, `E-3`, `e+3`.
    private static func exponent(_ suffix: String) -> Int? {
        guard suffix.hasPrefix("e") || suffix.hasPrefix("E"), suffix.utf8.count <= 5 else {
            return nil
        }
        return Int(suffix.dropFirst())
    }

    /// The digits times ten to the power of `point`.
    private init(_ digits: [UInt8], point: Int, isNegative: Bool) {
        let wholeCount = digits.count + point
        let zeros = Array(repeating: UInt8(0), count: max(0, min(-wholeCount, 10)))
        let fraction = zeros + digits.suffix(max(0, min(digits.count, -point)))
        var nanos = (fraction + Array(repeating: 0, count: 9)).prefix(9)
            .reduce(Int64(0)) { $0 * 10 + Int64($1) }
        if fraction.dropFirst(9).contains(where: { $0 != 0 }) { nanos += 1 }
        var units: Int64? = 0
        if wholeCount > 19, !digits.isEmpty { units = nil }
        for index in 0..<max(0, min(wholeCount, 19)) {
            let digit = index < digits.count ? Int64(digits[index]) : 0
            let (product, overflow) = (units ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(digit)
            units = units == nil || overflow || carry ? nil : sum
        }
        guard var units else {
            let limit = isNegative ? -Int64.max : Int64.max
            self.init(units: limit, isCapped: true)
            return
        }
        if nanos == 1_000_000_000, units < .max {
            units += 1
            nanos = 0
        }
        nanos = min(nanos, 999_999_999)
        if !isNegative {
            self.init(units: units, nanos: nanos)
        } else if nanos == 0 {
            self.init(units: -units)
        } else {
            self.init(units: ~units, nanos: 1_000_000_000 - nanos)
        }
    }
}
