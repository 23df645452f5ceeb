extension JSONParser {
    /// The number that begins at the position.
    mutating func number() throws(Problem) -> JSONValue {
        let start = position
        let isNegative = peek() == UInt8(ascii: "-")
        if isNegative { position += 1 }

        let integer = digits()
        var isValid = integer.count == 1 || integer.count > 1 && !integer.startsWithZero
        var isInteger = true
        if peek() == UInt8(ascii: ".") {
            position += 1
            isInteger = false
            isValid = isValid && digits().count > 0
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            position += 1
            isInteger = false
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            isValid = isValid && digits().count > 0
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard isValid else { throw Problem(reason: .badNumber(text), offset: start) }
        if isInteger, let value = integer.value, let signed = signed(value, isNegative) {
            return .int(signed)
        }
        guard let double = Double(text), double.isFinite else {
            throw Problem(reason: .numberOutOfRange(text), offset: start)
        }
        return .double(double)
    }

    /// A run of digits: how many, and their value where it fits.
    private struct Digits {
        var count = 0
        var startsWithZero = false
        var value: UInt64? = 0
    }

    private mutating func digits() -> Digits {
        var digits = Digits()
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
            let digit = UInt64(bytes[position] &- UInt8(ascii: "0"))
            if digits.count == 0 { digits.startsWithZero = digit == 0 }
            if let value = digits.value {
                let (tenfold, isTooLarge) = value.multipliedReportingOverflow(by: 10)
                let (sum, overflows) = tenfold.addingReportingOverflow(digit)
                digits.value = isTooLarge || overflows ? nil : sum
            }
            digits.count += 1
            position += 1
        }
        return digits
    }

    private func signed(_ magnitude: UInt64, _ isNegative: Bool) -> Int64? {
        if !isNegative { return Int64(exactly: magnitude) }
        return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
}
