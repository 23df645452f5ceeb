/// An amount of a resource, such as `250m` CPU or `64Mi` memory: an exact decimal number.
///
/// The grammar, the rounding and the canonical form are those of apimachinery's
/// `resource.Quantity`: a value finer than a billionth is rounded away from zero when it is read,
/// and a binary quantity is capped at 2^63−1. Two quantities are equal when their values are,
/// however they are written: `1` equals `1000m`. ``isIdentical(to:)`` also compares the writing.
///
/// Nearly all quantities are a 64-bit number and a power of ten, in 24 bytes without allocation;
/// larger ones, and those whose written form isn't the canonical one, have a box.
public struct Quantity: Sendable {
    /// Which family of suffixes a quantity is written with.
    public enum Format: UInt8, Sendable, CaseIterable {
        /// `n u m k M G T P E`, powers of a thousand.
        case decimalSI
        /// `Ki Mi Gi Ti Pi Ei`, powers of 1024.
        case binarySI
        /// `e3`, a power of ten.
        case decimalExponent
    }

    /// The number in units of ten to the power of ``scale``, where `box` has no larger one.
    var unscaled: Int64
    var box: Box?
    var scale: Int16
    /// The family of suffixes it is written with.
    public var format: Format

    /// What only a few quantities have.
    final class Box: Sendable {
        /// The value, when it doesn't fit 64 bits.
        let value: BigDecimal?
        /// The text it was read from, when Kubernetes keeps that and it isn't canonical.
        let text: String?

        init(value: BigDecimal?, text: String?) {
            self.value = value
            self.text = text
        }
    }

    /// `unscaled` · 10^`scale`.
    ///
    /// - Parameters:
    ///   - unscaled: the number before scaling.
    ///   - scale: the power of ten, from -1000 to 1000; beyond, the nearest of these.
    public init(_ unscaled: Int64, scale: Int = 0, format: Format = .decimalSI) {
        self.unscaled = unscaled
        self.scale = Int16(max(-1000, min(1000, scale)))
        self.format = format
        box = nil
    }

    /// `value` thousandths, as CPU is counted.
    public init(milli value: Int64, format: Format = .decimalSI) {
        self.init(value, scale: -3, format: format)
    }

    public static let zero = Quantity(0)

    /// A value of any size.
    init(_ value: BigDecimal, format: Format) {
        if value.scale >= -1000, value.scale <= 1000, let int64 = value.int64 {
            self.init(int64, scale: value.scale, format: format)
            return
        }
        self.init(0, format: format)
        box = Box(value: value, text: nil)
    }

    /// The value where it needs more than 64 bits.
    var large: BigDecimal? { box?.value }

    /// The value as a number of any size.
    var bigDecimal: BigDecimal { large ?? BigDecimal(unscaled, scale: Int(scale)) }
}

extension Quantity {
    public var isZero: Bool { sign == 0 }

    /// -1, 0 or 1.
    public var sign: Int { large?.sign ?? Int(unscaled.signum()) }

    /// The value in whole units, rounded away from zero; capped at the bounds of 64 bits.
    public var value: Int64 { scaledValue(0) }

    /// The value in thousandths, rounded away from zero; capped at the bounds of 64 bits.
    public var milliValue: Int64 { scaledValue(-3) }

    /// The value in units of 10^`scale`, rounded away from zero.
    ///
    /// Capped at the bounds of 64 bits; the real function leaves that case undefined.
    public func scaledValue(_ scale: Int) -> Int64 {
        if large == nil, Int(self.scale) == scale { return unscaled }
        if large == nil, unscaled == 0 { return 0 }
        if large == nil, let fast = smallValue(at: scale) { return fast }
        let rounded = bigDecimal.rounded(to: max(-1000, min(1000, scale))).value
        return rounded.int64 ?? (rounded.isNegative ? .min : .max)
    }

    /// The small value in units of 10^`newScale`, rounded away from zero; nil where it overflows.
    private func smallValue(at newScale: Int) -> Int64? {
        let difference = Int(scale) - newScale
        guard difference.magnitude <= 18 else { return nil }
        let power = Self.powersOfTen[Int(difference.magnitude)]
        if difference > 0 {
            let (product, overflows) = unscaled.multipliedReportingOverflow(by: power)
            return overflows ? nil : product
        }
        let (quotient, remainder) = unscaled.quotientAndRemainder(dividingBy: power)
        return quotient + remainder.signum()
    }

    /// The small value at `newScale`, where nothing is lost.
    func exactValue(at newScale: Int) -> Int64? {
        let difference = Int(scale) - newScale
        guard large == nil, (0...18).contains(difference) else { return nil }
        let (product, overflows) =
            unscaled.multipliedReportingOverflow(by: Self.powersOfTen[difference])
        return overflows ? nil : product
    }

    /// The value as a floating-point number, which may be a little off.
    public var double: Double {
        Double((sign < 0 ? "-" : "") + bigDecimal.digits + "e" + String(bigDecimal.scale)) ?? 0
    }

    /// The value rounded away from zero to a multiple of 10^`scale`.
    public func rounded(to scale: Int) -> Quantity {
        guard bigDecimal.scale < scale else { return self }
        return Quantity(bigDecimal.rounded(to: min(1000, scale)).value, format: format)
    }

    static let powersOfTen: [Int64] = (0...18).map { exponent in
        (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
    }
}
