extension Quantity: Comparable, Hashable {
    public static func == (left: Quantity, right: Quantity) -> Bool {
        left.compared(to: right) == 0
    }

    public static func < (left: Quantity, right: Quantity) -> Bool {
        left.compared(to: right) < 0
    }

    /// Equal values hash alike, whatever their scale.
    public func hash(into hasher: inout Hasher) {
        let (digits, exponent) = significantDigits
        hasher.combine(sign)
        hasher.combine(digits)
        if sign != 0 { hasher.combine(exponent) }
    }

    /// Whether both have the same value, format and written form.
    public func isIdentical(to other: Quantity) -> Bool {
        format == other.format && compared(to: other) == 0
            && (box?.text ?? "").hasSameScalars(as: other.box?.text ?? "")
    }

    /// Negative, zero or positive as this is less than, equal to or greater than `other`.
    public func compared(to other: Quantity) -> Int {
        let scale = Int(min(scale, other.scale))
        if let left = exactValue(at: scale), let right = other.exactValue(at: scale) {
            return left < right ? -1 : left == right ? 0 : 1
        }
        return bigDecimal.compared(to: other.bigDecimal)
    }
}

extension Quantity {
    /// The sum. It has the format of `left`, or of `right` where `left` is zero, as in the real
    /// type.
    public static func + (left: Quantity, right: Quantity) -> Quantity {
        let format = left.isZero ? right.format : left.format
        let scale = Int(min(left.scale, right.scale))
        if let one = left.exactValue(at: scale), let other = right.exactValue(at: scale) {
            let (sum, overflows) = one.addingReportingOverflow(other)
            if !overflows { return Quantity(sum, scale: scale, format: format) }
        }
        return Quantity(left.bigDecimal + right.bigDecimal, format: format)
    }

    public static func - (left: Quantity, right: Quantity) -> Quantity { left + -right }

    public static prefix func - (quantity: Quantity) -> Quantity {
        if quantity.large == nil, quantity.unscaled != .min {
            let scale = Int(quantity.scale)
            return Quantity(-quantity.unscaled, scale: scale, format: quantity.format)
        }
        var value = quantity.bigDecimal
        value.isNegative.toggle()
        return Quantity(value, format: quantity.format)
    }

    public static func += (left: inout Quantity, right: Quantity) { left = left + right }
    public static func -= (left: inout Quantity, right: Quantity) { left = left - right }
}
