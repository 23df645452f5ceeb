import Phrasebook

/// `"%s has %d".format([...])`.
struct Formatter {
    /// The most digits after the point that may be asked for.
    private static let precisionLimit = 1000

    private let arguments: [Value]
    private var next = 0
    private var output: [UInt8] = []

    init(_ arguments: [Value]) {
        self.arguments = arguments
    }

    mutating func format(_ template: String, _ meter: inout Meter) throws(Problem) -> String {
        var rest = Substring(template).utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                output.append(byte)
                continue
            }
            if rest.first == UInt8(ascii: "%") {
                output.append(byte)
                rest.removeFirst()
                continue
            }
            let precision = try precision(&rest)
            guard let clause = Substring(rest).unicodeScalars.first else {
                throw .invalidArgument(.celFormatEnd())
            }
            rest = rest.dropFirst(UTF8.width(clause))
            guard next < arguments.count else {
                throw .invalidArgument(.celFormatIndex(next))
            }
            let text = try format(arguments[next], clause, precision, &meter)
            next += 1
            try meter.charge(bytes: text.count + output.count / 64)
            output += text
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// `.3`; nil when there is none.
    private func precision(
        _ rest: inout Substring.UTF8View.SubSequence
    ) throws(Problem) -> Int? {
        guard rest.first == UInt8(ascii: ".") else { return nil }
        rest.removeFirst()
        let digits = rest.prefix { (48...57).contains($0) }
        rest = rest.dropFirst(digits.count)
        guard let number = Int(String(Substring(digits))), number <= Self.precisionLimit else {
            throw .invalidArgument(.celFormatPrecision(limit: Self.precisionLimit))
        }
        return number
    }

    private func format(
        _ value: Value, _ clause: Unicode.Scalar, _ precision: Int?, _ meter: inout Meter
    ) throws(Problem) -> [UInt8] {
        switch clause {
        case "s": return try plain(value, &meter)
        case "d":
            switch value {
            case .int, .uint, .double: return try plain(value, &meter)
            default: throw unsuitable(value, clause)
            }
        case "b":
            if case .bool(let bool) = value { return [bool ? 49 : 48] }
            return try digits(value, radix: 2, clause)
        case "o": return try digits(value, radix: 8, clause)
        case "x", "X": return try hexadecimal(value, clause)
        case "f", "e": return try decimal(value, clause, precision ?? 6)
        default: throw .invalidArgument(.celFormatClause(String(clause)))
        }
    }

    private func unsuitable(_ value: Value, _ clause: Unicode.Scalar) -> Problem {
        .invalidArgument(.celFormatType("%\(clause)", type: value.type.name))
    }

    private func digits(
        _ value: Value, radix: Int, _ clause: Unicode.Scalar
    ) throws(Problem) -> [UInt8] {
        switch value {
        case .int(let int): return Array(String(int, radix: radix).utf8)
        case .uint(let uint): return Array(String(uint, radix: radix).utf8)
        default: throw unsuitable(value, clause)
        }
    }

    private func hexadecimal(
        _ value: Value, _ clause: Unicode.Scalar
    ) throws(Problem) -> [UInt8] {
        let bytes: [UInt8]
        switch value {
        case .string(let text): bytes = Array(text.utf8)
        case .bytes(let content): bytes = content
        default:
            let digits = try digits(value, radix: 16, clause)
            return clause == "X" ? digits.map { $0 >= 97 ? $0 - 32 : $0 } : digits
        }
        let alphabet = Array((clause == "X" ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
        return bytes.flatMap { [alphabet[Int($0 >> 4)], alphabet[Int($0 & 15)]] }
    }

    private func decimal(
        _ value: Value, _ clause: Unicode.Scalar, _ precision: Int
    ) throws(Problem) -> [UInt8] {
        let number: Double
        switch value {
        case .int(let int): number = Double(int)
        case .uint(let uint): number = Double(uint)
        case .double(let double): number = double
        default: throw unsuitable(value, clause)
        }
        guard number.isFinite else { return Array(DoubleText.plain(number).utf8) }
        let exact = ExactDecimal(number.magnitude)
        let sign = number.sign == .minus ? "-" : ""
        let text = clause == "f" ? exact.fixed(precision) : exact.scientific(precision)
        return Array((sign + text).utf8)
    }

    /// `%s`: lists and maps with all that is in them, a map's entries sorted by their text.
    private func plain(_ value: Value, _ meter: inout Meter) throws(Problem) -> [UInt8] {
        try meter.charge()
        switch value {
        case .string(let text):
            try meter.charge(bytes: text.utf8.count)
            return Array(text.utf8)
        case .bytes(let bytes):
            try meter.charge(bytes: bytes.count)
            return bytes
        case .list(let list):
            var parts: [[UInt8]] = []
            for element in list { parts.append(try plain(element, &meter)) }
            return Array("[".utf8) + parts.joined(separator: Array(", ".utf8)) + Array("]".utf8)
        case .map(let map):
            var entries: [(key: [UInt8], value: [UInt8])] = []
            for index in 0..<map.count {
                let key = try plain(map.key(at: index).value, &meter)
                entries.append((key, try plain(map.value(at: index), &meter)))
            }
            let order = entries.indices.sorted {
                let (left, right) = (entries[$0].key, entries[$1].key)
                return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
            }
            let parts = order.map { entries[$0].key + Array(": ".utf8) + entries[$0].value }
            return Array("{".utf8) + parts.joined(separator: Array(", ".utf8)) + Array("}".utf8)
        default: return Array(Self.plain(value).utf8)
        }
    }

    private static func plain(_ value: Value) -> String {
        switch value {
        case .int(let int): String(int)
        case .uint(let uint): String(uint)
        case .double(let double): DoubleText.plain(double)
        case .timestamp(let moment): moment.rfc3339
        case .duration(let span): span.text
        default: value.text
        }
    }
}
