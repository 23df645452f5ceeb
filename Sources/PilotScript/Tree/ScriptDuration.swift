/// Lengths of time as Kubernetes writes them: `90s`, `1m30s`, `500ms`, `1.5h`.
public enum ScriptDuration {
    /// The duration in microseconds, or `nil` when `text` is not one.
    ///
    /// The form is that of Go's `time.ParseDuration` without a sign. What is smaller than a
    /// microsecond is cut; what exceeds Go's 292 years is not a duration.
    public static func microseconds(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= 64 else { return nil }
        if bytes == [UInt8(ascii: "0")] { return 0 }
        var total: Int64 = 0
        var index = 0
        while index < bytes.count {
            guard let part = component(bytes, &index) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(part)
            if overflow { return nil }
            total = sum
        }
        return total / 1_000
    }

    /// One number with its unit, from `index` on, in nanoseconds.
    private static func component(_ bytes: [UInt8], _ index: inout Int) -> Int64? {
        let start = index
        var whole: Int64 = 0
        while index < bytes.count, bytes[index].isDigit {
            let (shifted, overflow) = whole.multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(Int64(bytes[index] - 0x30))
            if overflow || carry { return nil }
            whole = sum
            index += 1
        }
        var digits = index - start
        var fraction: UInt64 = 0
        var scale: UInt64 = 1
        if index < bytes.count, bytes[index] == Byte.dot {
            index += 1
            while index < bytes.count, bytes[index].isDigit {
                if scale < 1_000_000_000 {
                    fraction = fraction * 10 + UInt64(bytes[index] - 0x30)
                    scale *= 10
                }
                digits += 1
                index += 1
            }
        }
        guard digits > 0, let unit = unit(bytes, &index) else { return nil }
        let (product, overflow) = whole.multipliedReportingOverflow(by: unit)
        // The fraction is less than the scale, so the quotient is less than the unit.
        let part = scale.dividingFullWidth(fraction.multipliedFullWidth(by: UInt64(unit))).quotient
        let (sum, carry) = product.addingReportingOverflow(Int64(part))
        return overflow || carry ? nil : sum
    }

    /// The nanoseconds of the unit at `index`.
    private static func unit(_ bytes: [UInt8], _ index: inout Int) -> Int64? {
        let start = index
        while index < bytes.count, !bytes[index].isDigit, bytes[index] != Byte.dot { index += 1 }
        switch String(decoding: bytes[start..<index], as: UTF8.self) {
        case "h": return 3_600_000_000_000
        case "m": return 60_000_000_000
        case "s": return 1_000_000_000
        case "ms": return 1_000_000
        case "us", "µs", "μs": return 1_000
        case "ns": return 1
        default: return nil
        }
    }
}

extension ScriptDuration {
    /// A duration as Go prints it: `1m30s`, `500ms`, `0s`.
    public static func text(_ microseconds: Int64) -> String {
        guard microseconds > 0 else { return "0s" }
        if microseconds < 1_000 { return "\(microseconds)µs" }
        if microseconds < 1_000_000 { return decimal(microseconds, 1_000) + "ms" }
        let hours = microseconds / 3_600_000_000
        let minutes = microseconds / 60_000_000 % 60
        var text = hours > 0 ? "\(hours)h" : ""
        if hours > 0 || minutes > 0 { text += "\(minutes)m" }
        return text + decimal(microseconds % 60_000_000, 1_000_000) + "s"
    }

    /// `value / scale` with as many decimals as it needs; the scale is a power of ten.
    private static func decimal(_ value: Int64, _ scale: Int64) -> String {
        var text = "\(value / scale)"
        var fraction = value % scale
        guard fraction > 0 else { return text }
        text += "."
        var unit = scale / 10
        while fraction > 0 {
            text += "\(fraction / unit)"
            fraction %= unit
            unit /= 10
        }
        return text
    }
}
