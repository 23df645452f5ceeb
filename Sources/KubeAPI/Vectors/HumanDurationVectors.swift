/// Cases of `human_duration.json`: a duration as a Go expression or in nanoseconds, and its text.
enum HumanDurationVectors {
    static func check(_ test: JSONValue) -> String? {
        let duration: Int64?
        let source: String
        if let nanoseconds = test["d"]?.int {
            duration = nanoseconds
            source = String(nanoseconds)
        } else {
            source = test["d"]?["go"]?.string ?? ""
            duration = GoExpression.nanoseconds(source)
        }
        guard let duration, let expected = test["want"]?.string else {
            return "\(source): not understood"
        }
        let isShort = (test["table"]?.string ?? "").contains("Short")
        let text = GoDuration(nanoseconds: duration)
        return VectorSuite.mismatch(
            source, expected: expected, got: isShort ? text.shortHuman : text.human)
    }
}

/// Evaluates the Go expressions of durations: sums and products of numbers and `time` constants,
/// with parentheses.
struct GoExpression {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    /// The value in nanoseconds; nil for what isn't such an expression, and on overflow.
    static func nanoseconds(_ text: String) -> Int64? {
        var expression = GoExpression(bytes: Array(text.utf8.filter { $0 > 0x20 }))
        guard let value = expression.sum(), expression.position == expression.bytes.count else {
            return nil
        }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func sum() -> Int64? {
        guard var total = product() else { return nil }
        while true {
            let result: (partialValue: Int64, overflow: Bool)
            if accept("+") {
                guard let term = product() else { return nil }
                result = total.addingReportingOverflow(term)
            } else if accept("-") {
                guard let term = product() else { return nil }
                result = total.subtractingReportingOverflow(term)
            } else {
                return total
            }
            if result.overflow { return nil }
            total = result.partialValue
        }
    }

    private mutating func product() -> Int64? {
        guard var total = factor() else { return nil }
        while true {
            let result: (partialValue: Int64, overflow: Bool)
            if accept("*") {
                guard let factor = factor() else { return nil }
                result = total.multipliedReportingOverflow(by: factor)
            } else if accept("/") {
                guard let factor = factor() else { return nil }
                result = total.dividedReportingOverflow(by: factor)
            } else {
                return total
            }
            if result.overflow { return nil }
            total = result.partialValue
        }
    }

    private mutating func factor() -> Int64? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { return nil }
        if accept("-") { return factor().map { 0 &- $0 } }
        if accept("+") { return factor() }
        if accept("(") {
            guard let value = sum(), accept(")") else { return nil }
            return value
        }
        let word = bytes[position...].prefix { !"+-*/()".utf8.contains($0) }
        position += word.count
        let text = String(decoding: word, as: UTF8.self)
        if text == "time.Duration" { return factor() }
        return Self.constants[text] ?? Int64(text)
    }

    private static let constants: [String: Int64] = [
        "time.Nanosecond": 1, "time.Microsecond": 1_000, "time.Millisecond": 1_000_000,
        "time.Second": 1_000_000_000, "time.Minute": 60_000_000_000,
        "time.Hour": 3_600_000_000_000,
    ]

    private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }
}
