import Phrasebook

extension Library {
    static let conversions: [FunctionDeclaration] = [
        conversion("bool", .celToBool, .bool, from: [.bool, .string], Conversion.bool),
        conversion(
            "int", .celToInt, .int, from: [.int, .uint, .double, .string, .timestamp, .duration],
            Conversion.int),
        conversion(
            "uint", .celToUint, .uint, from: [.uint, .int, .double, .string], Conversion.uint),
        conversion(
            "double", .celToDouble, .double, from: [.double, .int, .uint, .string],
            Conversion.double),
        conversion(
            "string", .celToString, .string,
            from: [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration],
            Conversion.string),
        conversion("bytes", .celToBytes, .bytes, from: [.bytes, .string], Conversion.bytes),
        conversion(
            "timestamp", .celToTimestamp, .timestamp, from: [.timestamp, .string, .int],
            Conversion.timestamp),
        conversion(
            "duration", .celToDuration, .duration, from: [.duration, .string, .int],
            Conversion.duration),
    ]

    private static func conversion(
        _ name: String, _ summary: Text, _ result: CELType, from types: [CELType],
        _ convert: @escaping @Sendable (Value) throws(Problem) -> Value
    ) -> FunctionDeclaration {
        let body: Overload.Body = { (arguments: [Value], meter) throws(Problem) in
            if case .string(let text) = arguments[0] { try meter.charge(bytes: text.utf8.count) }
            return try convert(arguments[0])
        }
        return FunctionDeclaration(name, summary, types.map { function([$0], result, body) })
    }
}

/// What `int(x)` and its kin do.
enum Conversion {
    static func bool(_ value: Value) throws(Problem) -> Value {
        switch value {
        case .string("1"), .string("t"), .string("T"), .string("true"), .string("True"),
            .string("TRUE"):
            return .bool(true)
        case .string("0"), .string("f"), .string("F"), .string("false"), .string("False"),
            .string("FALSE"):
            return .bool(false)
        case .bool: return value
        default: throw .conversion(value: value.text, type: "bool")
        }
    }

    static func int(_ value: Value) throws(Problem) -> Value {
        let result: Int64?
        switch value {
        case .int: return value
        case .uint(let uint): result = Int64(exactly: uint)
        // Both ends are out: 2^63 isn't an int64, and its negative is hard to tell from less.
        case .double(let double) where double > -0x1p63 && double < 0x1p63:
            result = Int64(double)
        case .string(let text):
            guard let number = Int64(text) else { throw .conversion(value: text, type: "int") }
            result = number
        case .timestamp(let moment): result = moment.seconds
        case .duration(let span): result = span.nanoseconds
        default: result = nil
        }
        guard let result else { throw .outOfRange(value: value.text, type: "int") }
        return .int(result)
    }

    static func uint(_ value: Value) throws(Problem) -> Value {
        let result: UInt64?
        switch value {
        case .uint: return value
        case .int(let int): result = UInt64(exactly: int)
        case .double(let double) where double >= 0 && double < 0x1p64: result = UInt64(double)
        case .string(let text):
            guard let number = UInt64(text), !text.hasPrefix("+"), !text.hasPrefix("-") else {
                throw .conversion(value: text, type: "uint")
            }
            result = number
        default: result = nil
        }
        guard let result else { throw .outOfRange(value: value.text, type: "uint") }
        return .uint(result)
    }

    static func double(_ value: Value) throws(Problem) -> Value {
        switch value {
        case .int(let int): return .double(Double(int))
        case .uint(let uint): return .double(Double(uint))
        case .string(let text):
            guard let number = Double(text), text.utf8.allSatisfy({ $0 != 40 }) else {
                throw .conversion(value: text, type: "double")
            }
            let hasDigits = text.utf8.contains { (48...57).contains($0) }
            if number.isInfinite, hasDigits { throw .outOfRange(value: text, type: "double") }
            return .double(number)
        default: return value
        }
    }

    static func string(_ value: Value) throws(Problem) -> Value {
        switch value {
        case .bool(let bool): return .string(bool ? "true" : "false")
        case .int(let int): return .string(String(int))
        case .uint(let uint): return .string(String(uint))
        case .double(let double): return .string(DoubleText.general(double))
        case .bytes(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .conversion(value: value.text, type: "string")
            }
            return .string(text)
        case .timestamp(let moment): return .string(moment.rfc3339)
        case .duration(let span): return .string(span.text)
        default: return value
        }
    }

    static func bytes(_ value: Value) throws(Problem) -> Value {
        if case .string(let text) = value { .bytes(Array(text.utf8)) } else { value }
    }

    static func timestamp(_ value: Value) throws(Problem) -> Value {
        switch value {
        case .string(let text):
            guard let moment = Value.Timestamp(rfc3339: text) else {
                throw .conversion(value: text, type: "timestamp")
            }
            return .timestamp(moment)
        case .int(let seconds):
            guard let moment = Value.Timestamp(seconds: seconds) else {
                throw .outOfRange(value: String(seconds), type: "timestamp")
            }
            return .timestamp(moment)
        default: return value
        }
    }

    static func duration(_ value: Value) throws(Problem) -> Value {
        if case .int(let nanoseconds) = value {
            return .duration(Value.Duration(nanoseconds: nanoseconds))
        }
        guard case .string(let text) = value else { return value }
        guard let span = Value.Duration(text) else {
            throw .conversion(value: text, type: "duration")
        }
        return .duration(span)
    }
}
