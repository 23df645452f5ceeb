/// The exact decimal expansion of a double: every double has one of finite length.
struct ExactDecimal {
    /// Digits from the most significant one on, without leading zeros; empty for 0.
    private var digits: [UInt8]
    /// The number of digits before the point; negative when zeros follow it first.
    private var pointPosition: Int

    /// - Parameter magnitude: finite and not negative.
    init(_ magnitude: Double) {
        let exponent = Int(magnitude.exponentBitPattern)
        let fraction = magnitude.significandBitPattern
        let significand = exponent == 0 ? fraction : fraction | 1 << 52
        let power = max(exponent, 1) - 1075
        var number = BigNatural(significand)
        number.multiply(by: power >= 0 ? 2 : 5, times: abs(power))
        digits = number.decimalDigits
        // Below 1, significand / 2^n is significand * 5^n / 10^n.
        pointPosition = digits.count + min(power, 0)
    }

    /// With `places` digits after the point, rounded half to even.
    func fixed(_ places: Int) -> String {
        let (digits, point) = rounded(keeping: pointPosition + places)
        let all = Array(repeating: UInt8(0), count: max(0, 1 - point)) + digits
        let wholeCount = max(point, 1)
        var text = Self.text(all.prefix(wholeCount), wholeCount)
        if places > 0 { text += "." + Self.text(all.dropFirst(wholeCount), places) }
        return text
    }

    /// `d.ddde±dd` with `places` digits after the point, rounded half to even.
    func scientific(_ places: Int) -> String {
        if digits.isEmpty { return Self.scientific([0], 0, places) }
        let (digits, point) = rounded(keeping: places + 1)
        return Self.scientific(digits, point - 1, places)
    }

    private static func scientific(_ digits: [UInt8], _ exponent: Int, _ places: Int) -> String {
        var text = Self.text(digits.prefix(1), 1)
        if places > 0 { text += "." + Self.text(digits.dropFirst(), places) }
        return text + "e" + (exponent < 0 ? "-" : "+") + padded(abs(exponent), 2)
    }

    /// `count` digits, with zeros after those that there are.
    private static func text(_ digits: ArraySlice<UInt8>, _ count: Int) -> String {
        let characters = digits.prefix(count).map { $0 + 48 }
        let zeros = String(repeating: "0", count: max(0, count - characters.count))
        return String(decoding: characters, as: UTF8.self) + zeros
    }

    /// The first `count` digits, rounded, and where the point then is.
    private func rounded(keeping count: Int) -> (digits: [UInt8], point: Int) {
        guard count < digits.count else { return (digits, pointPosition) }
        guard count >= 0 else { return ([], pointPosition) }
        var kept = Array(digits[..<count])
        let rest = digits[count...]
        let isHalf = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
        let isOdd = (kept.last ?? 0) % 2 == 1
        guard (rest.first ?? 0) > 5 || (rest.first == 5 && (!isHalf || isOdd)) else {
            return (kept, pointPosition)
        }
        var index = count - 1
        while index >= 0, kept[index] == 9 {
            kept[index] = 0
            index -= 1
        }
        if index >= 0 {
            kept[index] += 1
            return (kept, pointPosition)
        }
        return ([1] + kept, pointPosition + 1)
    }
}
