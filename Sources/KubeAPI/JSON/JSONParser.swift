/// Reads JSON as RFC 8259 has it, strictly, and fast.
///
/// As in Kubernetes' own decoding, a number without fraction and exponent is an integer when it
/// fits 64 bits, otherwise a floating-point number; an unpaired surrogate escape and bytes that
/// are no UTF-8 become U+FFFD. A key that comes twice in one object is an error, which Kubernetes'
/// strict decoding reports as `duplicate field`.
///
/// ```swift
/// let pod = try JSONParser.parse(#"{"kind": "Pod"}"#)
/// ```
public struct JSONParser {
    /// How many arrays and objects may be inside of one another.
    public static let maximumDepth = 100

    /// The document in `text`.
    ///
    /// - Throws: ``JSONError`` with the position of the first problem.
    /// - Complexity: O(n log n) in the worst case (objects with unsorted keys), otherwise O(n).
    public static func parse(_ text: String) throws(JSONError) -> JSONValue {
        var text = text
        let result = text.withUTF8 { bytes in parse(buffer: bytes) }
        return try result.get()
    }

    /// The document in `bytes`, which are UTF-8.
    ///
    /// - Throws: ``JSONError`` with the position of the first problem.
    public static func parse(bytes: [UInt8]) throws(JSONError) -> JSONValue {
        try bytes.withUnsafeBufferPointer { bytes in parse(buffer: bytes) }.get()
    }

    private static func parse(
        buffer: UnsafeBufferPointer<UInt8>
    ) -> Result<JSONValue, JSONError> {
        var parser = JSONParser(bytes: buffer)
        do {
            return .success(try parser.document())
        } catch {
            return .failure(error.located(in: buffer))
        }
    }

    /// A problem at an offset; line and column are counted only when one is reported.
    struct Problem: Error {
        var reason: JSONError.Reason
        var offset: Int
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    private var depth = 0

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private mutating func document() throws(Problem) -> JSONValue {
        skipSpace()
        let value = try value()
        skipSpace()
        guard position == bytes.count else { throw problem(.trailingText) }
        return value
    }

    private mutating func value() throws(Problem) -> JSONValue {
        switch peek() {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw unexpected(.value)
        }
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(Problem) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            guard peek() == word.utf8Start[index] else { throw unexpected(.value) }
            position += 1
        }
        return value
    }

    private mutating func array() throws(Problem) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        skipSpace()
        if peek() == UInt8(ascii: "]") {
            leave()
            return elements
        }
        while true {
            skipSpace()
            elements.append(try value())
            skipSpace()
            switch peek() {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"):
                leave()
                return elements
            default: throw unexpected(.commaOrBracket)
            }
        }
    }

    private mutating func object() throws(Problem) -> JSONObject {
        try enter()
        var members = JSONObject.Builder()
        skipSpace()
        if peek() == UInt8(ascii: "}") {
            leave()
            return JSONObject()
        }
        while true {
            skipSpace()
            guard peek() == UInt8(ascii: "\"") else { throw unexpected(.key) }
            let keyPosition = position
            let key = try string()
            skipSpace()
            guard peek() == UInt8(ascii: ":") else { throw unexpected(.colon) }
            position += 1
            skipSpace()
            members.append(key, try value(), at: keyPosition)
            skipSpace()
            switch peek() {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"):
                leave()
                let (object, duplicate) = members.build()
                if let duplicate {
                    throw Problem(
                        reason: .duplicateKey(duplicate.key), offset: duplicate.position)
                }
                return object
            default: throw unexpected(.commaOrBrace)
            }
        }
    }

    private mutating func enter() throws(Problem) {
        guard depth < Self.maximumDepth else { throw problem(.tooDeep) }
        depth += 1
        position += 1
    }

    private mutating func leave() {
        depth -= 1
        position += 1
    }

    /// The byte at the position; 0, which no JSON text has outside of errors, at the end.
    func peek() -> UInt8 {
        position < bytes.count ? bytes[position] : 0
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }
}
