extension Quantity: CustomStringConvertible {
    /// The text as Kubernetes prints it: the one it was read from where that is kept, otherwise
    /// the canonical one.
    public var description: String { box?.text ?? canonical }

    /// The shortest exact text without fraction: `1500m`, `1Gi`, `12e6`.
    ///
    /// A binary quantity that is no whole number, or less than 1024, is written with a decimal
    /// suffix, so that nothing is lost. Where there is no suffix (from 10^21 on, and below a
    /// billionth), an exponent is written.
    public var canonical: String {
        if isZero { return "0" }
        if format == .binarySI, let text = binaryText { return text }
        var (digits, exponent) = significantDigits
        let excess = ((exponent % 3) + 3) % 3
        digits += String(repeating: "0", count: excess)
        exponent -= excess
        let prefix = sign < 0 ? "-" : ""
        if format != .decimalExponent, let suffix = Suffix.decimal(exponent: exponent) {
            return prefix + digits + suffix
        }
        return prefix + digits + (exponent == 0 ? "" : "e\(exponent)")
    }

    /// The magnitude's digits without zeros at the end, and the power of ten they are of.
    var significantDigits: (digits: String, exponent: Int) {
        let decimal = large
        var digits = decimal?.digits ?? String(unscaled.magnitude)
        var exponent = decimal?.scale ?? Int(scale)
        while digits.count > 1, digits.utf8.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        return (digits, exponent)
    }

    /// The text with a binary suffix, where one can be used.
    private var binaryText: String? {
        let whole = bigDecimal.rounded(to: 0)
        let isSmall = compared(to: Quantity(-1024)) > 0 && compared(to: Quantity(1024)) < 0
        guard whole.isExact, !isSmall else { return nil }
        var number = whole.value
        var suffix = 0
        while suffix < Suffix.binary.count - 1 {
            var quotient = number
            guard quotient.divide(by: 1024) == 0 else { break }
            number = quotient
            suffix += 1
        }
        return (sign < 0 ? "-" : "") + number.digits + Suffix.binary[suffix]
    }

    /// The suffixes, by their powers.
    enum Suffix {
        /// By powers of 1024.
        static let binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
        /// By powers of a thousand, from -3 on.
        static let decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"]

        static func decimal(exponent: Int) -> String? {
            let index = exponent / 3 + 3
            return exponent % 3 == 0 && decimal.indices.contains(index) ? decimal[index] : nil
        }
    }
}
