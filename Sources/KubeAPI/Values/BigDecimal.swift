/// A whole number of any size times a power of ten: what a quantity falls back to where 64 bits
/// don't suffice.
struct BigDecimal: Sendable {
    /// The magnitude's digits in groups of nine, the least significant group first; empty for 0.
    private(set) var limbs: [UInt32]
    var isNegative: Bool
    /// The power of ten that the whole number is multiplied by.
    var scale: Int

    private static let base: UInt64 = 1_000_000_000

    init(_ unscaled: Int64, scale: Int) {
        self.init(magnitude: unscaled.magnitude, isNegative: unscaled < 0, scale: scale)
    }

    private init(magnitude: UInt64, isNegative: Bool, scale: Int) {
        limbs = []
        var rest = magnitude
        while rest > 0 {
            limbs.append(UInt32(rest % Self.base))
            rest /= Self.base
        }
        self.isNegative = isNegative
        self.scale = scale
    }

    /// The number that ASCII `digits` are.
    init(digits: some Collection<UInt8>, isNegative: Bool, scale: Int) {
        limbs = []
        limbs.reserveCapacity(digits.count / 9 + 1)
        var end = digits.endIndex
        while end > digits.startIndex {
            let start =
                digits.index(end, offsetBy: -9, limitedBy: digits.startIndex)
                ?? digits.startIndex
            let group = digits[start..<end].reduce(UInt32(0)) {
                $0 * 10 + UInt32($1 &- UInt8(ascii: "0"))
            }
            limbs.append(group)
            end = start
        }
        self.isNegative = isNegative
        self.scale = scale
        trim()
    }

    var isZero: Bool { limbs.isEmpty }

    /// The magnitude's digits, without leading zeros.
    var digits: String {
        guard let first = limbs.last else { return "0" }
        return limbs.dropLast().reversed().reduce(into: String(first)) { text, limb in
            let group = String(limb)
            text += String(repeating: "0", count: 9 - group.count) + group
        }
    }

    /// The whole number, where it fits.
    var int64: Int64? {
        guard limbs.count <= 3 else { return nil }
        var value: UInt64 = 0
        for limb in limbs.reversed() {
            let (shifted, isTooLarge) = value.multipliedReportingOverflow(by: Self.base)
            let (sum, overflows) = shifted.addingReportingOverflow(UInt64(limb))
            guard !isTooLarge, !overflows else { return nil }
            value = sum
        }
        guard isNegative else { return Int64(exactly: value) }
        return value <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- value) : nil
    }

    /// Multiplies the whole number.
    mutating func multiply(by factor: UInt32) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = UInt64(limbs[index]) * UInt64(factor) + carry
            limbs[index] = UInt32(product % Self.base)
            carry = product / Self.base
        }
        while carry > 0 {
            limbs.append(UInt32(carry % Self.base))
            carry /= Self.base
        }
        trim()
    }

    /// Divides the whole number, rounding towards zero.
    ///
    /// - Returns: the remainder of the magnitude.
    @discardableResult
    mutating func divide(by divisor: UInt32) -> UInt32 {
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            let dividend = remainder * Self.base + UInt64(limbs[index])
            limbs[index] = UInt32(dividend / UInt64(divisor))
            remainder = dividend % UInt64(divisor)
        }
        trim()
        return UInt32(remainder)
    }

    /// The same value with a scale that is not larger than `newScale`, exactly.
    func lowered(to newScale: Int) -> BigDecimal {
        guard scale > newScale else { return self }
        var result = self
        var count = scale - newScale
        result.scale = newScale
        guard !isZero else { return result }
        result.limbs.insert(contentsOf: repeatElement(0, count: count / 9), at: 0)
        count %= 9
        result.multiply(by: (0..<count).reduce(UInt32(1)) { power, _ in power * 10 })
        return result
    }

    /// The value at `newScale`, rounded away from zero, and whether nothing was lost.
    func rounded(to newScale: Int) -> (value: BigDecimal, isExact: Bool) {
        guard scale < newScale else { return (lowered(to: newScale), true) }
        var result = self
        var isExact = true
        var count = newScale - scale
        result.scale = newScale
        let dropped = min(count / 9, result.limbs.count)
        isExact = result.limbs.prefix(dropped).allSatisfy { $0 == 0 }
        result.limbs.removeFirst(dropped)
        count = result.limbs.isEmpty ? 0 : count - dropped * 9
        while count > 0, !result.limbs.isEmpty {
            if result.divide(by: 10) != 0 { isExact = false }
            count -= 1
        }
        if !isExact {
            // What has become zero on the way had lost its sign.
            result.isNegative = isNegative
            result.incrementMagnitude()
        }
        return (result, isExact)
    }

    static func + (left: BigDecimal, right: BigDecimal) -> BigDecimal {
        let scale = min(left.scale, right.scale)
        let left = left.lowered(to: scale)
        let right = right.lowered(to: scale)
        if left.isNegative == right.isNegative { return left.addingMagnitude(of: right) }
        return left.magnitudeOrder(right) < 0
            ? right.subtractingMagnitude(of: left) : left.subtractingMagnitude(of: right)
    }

    /// Negative, zero or positive as `self` is less than, equal to or greater than `other`.
    func compared(to other: BigDecimal) -> Int {
        if isZero || other.isZero || isNegative != other.isNegative {
            return sign - other.sign
        }
        let scale = min(scale, other.scale)
        let order = lowered(to: scale).magnitudeOrder(other.lowered(to: scale))
        return isNegative ? -order : order
    }

    var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

    private func magnitudeOrder(_ other: BigDecimal) -> Int {
        if limbs.count != other.limbs.count { return limbs.count < other.limbs.count ? -1 : 1 }
        for (left, right) in zip(limbs.reversed(), other.limbs.reversed()) where left != right {
            return left < right ? -1 : 1
        }
        return 0
    }

    private func addingMagnitude(of other: BigDecimal) -> BigDecimal {
        var result = self
        var carry: UInt64 = 0
        for index in 0..<max(limbs.count, other.limbs.count) {
            if index == result.limbs.count { result.limbs.append(0) }
            let addend = index < other.limbs.count ? UInt64(other.limbs[index]) : 0
            let sum = UInt64(result.limbs[index]) + addend + carry
            result.limbs[index] = UInt32(sum % Self.base)
            carry = sum / Self.base
        }
        if carry > 0 { result.limbs.append(UInt32(carry)) }
        return result
    }

    /// The magnitude of `other` is not the larger one.
    private func subtractingMagnitude(of other: BigDecimal) -> BigDecimal {
        var result = self
        var borrow: Int64 = 0
        for index in limbs.indices {
            let subtrahend = index < other.limbs.count ? Int64(other.limbs[index]) : 0
            var difference = Int64(limbs[index]) - subtrahend - borrow
            borrow = difference < 0 ? 1 : 0
            difference += borrow * Int64(Self.base)
            result.limbs[index] = UInt32(difference)
        }
        result.trim()
        return result
    }

    private mutating func incrementMagnitude() {
        let one = BigDecimal(magnitude: 1, isNegative: isNegative, scale: scale)
        self = addingMagnitude(of: one)
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
        if limbs.isEmpty { isNegative = false }
    }
}
