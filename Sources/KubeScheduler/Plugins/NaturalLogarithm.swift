/// The natural logarithm of whole numbers, by additions and multiplications alone, so that it is
/// the same on every machine; the C library's isn't.
enum NaturalLogarithm {
    /// The logarithms of the numbers that clusters of ordinary size need.
    private static let table: [Double] = (0..<8192).map(computed)

    /// The logarithm of `number`; 0 for numbers below 1.
    static func of(_ number: Int) -> Double {
        number < table.count ? table[max(0, number)] : computed(number)
    }

    private static func computed(_ number: Int) -> Double {
        guard number > 1 else { return 0 }
        let value = Double(number)
        let exponent = Int(value.exponent)
        var mantissa = value.significand
        var halvings = exponent
        if mantissa > 1.414_213_562_373_095_1 {
            mantissa /= 2
            halvings += 1
        }
        return Double(halvings) * ln2 + series(mantissa)
    }

    /// The logarithm of a number near 1: twice the inverse hyperbolic tangent of (x−1)/(x+1).
    private static func series(_ value: Double) -> Double {
        let ratio = (value - 1) / (value + 1)
        let square = ratio * ratio
        var sum = 0.0
        for power in stride(from: 25, through: 1, by: -2) { sum = sum * square + 1 / Double(power) }
        return 2 * ratio * sum
    }

    private static let ln2 = 0.693_147_180_559_945_3
}
