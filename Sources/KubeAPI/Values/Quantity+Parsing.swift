extension Quantity {
    /// The longest text that is read; real quantities have a few characters.
    static let maximumLength = 256
    /// The largest exponent, positive or negative, that is read.
    static let maximumExponent = 500

    /// The quantity that `text` says, as `1.5Gi`, `100m` or `12e6`.
    ///
    /// The real parser has no bound on length and exponent; this one refuses more than 256
    /// characters and exponents beyond ±500.
    ///
    /// - Throws: ``QuantityError`` with the position of the problem.
    public init(_ text: String) throws(QuantityError) {
        let parts = try Parts(text)
        let mantissa = parts.whole + parts.fraction
        var value = BigDecimal(
            digits: mantissa, isNegative: parts.isNegative, scale: -parts.fraction.count)
        var format = parts.suffix.format
        if format == .binarySI {
            for _ in 0..<parts.suffix.exponent / 10 { value.multiply(by: 1024) }
        } else {
            value.scale += parts.suffix.exponent
        }

        if value.scale < -9 { value = value.rounded(to: -9).value }
        if format == .binarySI {
            var largest = BigDecimal(.max, scale: 0)
            largest.isNegative = value.isNegative
            let one = BigDecimal(value.isNegative ? -1 : 1, scale: 0)
            let direction = value.isNegative ? -1 : 1
            if value.compared(to: largest) * direction > 0 { value = largest }
            if !value.isZero, value.compared(to: one) * direction < 0 { format = .decimalSI }
        }
        self.init(value, format: format)
        if parts.keepsText, !description.hasSameScalars(as: text) {
            box = Box(value: large, text: text)
        }
    }

    /// A quantity as it stands in JSON: a string, in which spaces around are forgiven, or a
    /// number.
    ///
    /// - Throws: ``QuantityError``, also for JSON that is neither.
    public init(json: JSONValue) throws(QuantityError) {
        switch json {
        case .string(let string):
            let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
            let scalars = string.unicodeScalars
            let start = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
            let end = scalars.lastIndex { !isSpace($0) }.map(scalars.index(after:)) ?? start
            try self.init(String(scalars[start..<end]))
        case .int(let int): try self.init(String(int))
        case .double(let double): try self.init(GoNumber.json(double))
        default:
            throw QuantityError(
                reason: .badFormat, input: JSONWriter.text(of: json), offset: 0)
        }
    }

    /// The pieces of a text.
    private struct Parts {
        var isNegative = false
        /// The digits before the point without zeros at the front, but at least one.
        var whole: [UInt8] = []
        var fraction: [UInt8] = []
        var suffix = Suffix.plain

        /// Whether the real parser would keep the text as it was written: it has few enough digits
        /// and looks canonical at a glance, as `1.500` and `+5` do too.
        var keepsText: Bool {
            let mantissa = whole + fraction
            guard suffix.format == .binarySI else {
                let scale = suffix.exponent - fraction.count
                return mantissa.count <= 18 && scale >= -9 && scale % 3 == 0
                    && mantissa.first != UInt8(ascii: "0")
                    && !mantissa.suffix(3).elementsEqual("000".utf8)
            }
            let precision = 14 - whole.count - suffix.exponent * 3 / 10
            let last = mantissa.suffix(18).reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
            return fraction.isEmpty && precision >= 0 && last & 7 != 0
        }

        init(_ text: String) throws(QuantityError) {
            func failure(_ reason: QuantityError.Reason, _ offset: Int) -> QuantityError {
                QuantityError(reason: reason, input: text, offset: offset)
            }
            let bytes = Array(text.utf8)
            guard !bytes.isEmpty else { throw failure(.badFormat, 0) }
            guard bytes.count <= Quantity.maximumLength else {
                throw failure(.outOfRange, Quantity.maximumLength)
            }
            var position = 0
            func run(_ isMember: (UInt8) -> Bool) -> [UInt8] {
                let run = Array(bytes[position...].prefix(while: isMember))
                position += run.count
                return run
            }
            let isDigit: (UInt8) -> Bool = { $0 &- UInt8(ascii: "0") < 10 }
            let isSign: (UInt8) -> Bool = { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }

            if isSign(bytes[0]) {
                isNegative = bytes[0] == UInt8(ascii: "-")
                position = 1
            }
            whole = Array(run(isDigit).drop { $0 == UInt8(ascii: "0") })
            if whole.isEmpty { whole = [UInt8(ascii: "0")] }
            if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
                position += 1
                fraction = run(isDigit)
            }
            let suffixStart = position
            _ = run { byte in "eEinumkKMGTP".utf8.contains(byte) }
            if position < bytes.count, isSign(bytes[position]) { position += 1 }
            _ = run(isDigit)
            guard position == bytes.count else { throw failure(.badFormat, position) }
            let suffixText = String(decoding: bytes[suffixStart...], as: UTF8.self)
            guard let suffix = Suffix.named(suffixText) else {
                throw failure(.badSuffix(suffixText), suffixStart)
            }
            guard suffix.exponent.magnitude <= Quantity.maximumExponent else {
                throw failure(.outOfRange, suffixStart)
            }
            self.suffix = suffix
        }
    }
}

extension Quantity.Suffix {
    /// What a suffix says: a power of ten, or of two for binary ones.
    typealias Meaning = (exponent: Int, format: Quantity.Format)

    static let plain: Meaning = (0, .decimalSI)

    /// The meaning of a suffix; nil for what isn't one.
    static func named(_ text: String) -> Meaning? {
        if let index = decimal.firstIndex(of: text) { return (3 * index - 9, .decimalSI) }
        if let index = binary.firstIndex(of: text) { return (10 * index, .binarySI) }
        guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "e"),
            text.utf8.count > 1, let exponent = Int64(text.dropFirst())
        else { return nil }
        return (Int(clamping: exponent), .decimalExponent)
    }
}
