/// How Go's `fmt` prints values, which many messages of the API contain.
package enum GoText {
    /// `%q`: in double quotes, with everything that doesn't print escaped.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{7}": result += "\\a"
            case "\u{8}": result += "\\b"
            case "\u{C}": result += "\\f"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{B}": result += "\\v"
            case " ": result += " "
            default: result += isPrintable(scalar) ? String(scalar) : escape(scalar)
            }
        }
        return result + "\""
    }

    /// `%v` of a JSON value: maps as `map[a:1 b:2]`, lists as `[1 2]`.
    package static func verb(_ value: JSONValue) -> String {
        switch value {
        case .null: "<nil>"
        case .bool(let bool): bool ? "true" : "false"
        case .int(let int): String(int)
        case .double(let double): GoNumber.verb(double)
        case .string(let string): string
        case .array(let array): "[" + array.map(verb).joined(separator: " ") + "]"
        case .object(let object):
            "map[" + object.members.map { "\($0.key):\(verb($0.value))" }.joined(separator: " ")
                + "]"
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator, .spaceSeparator:
            false
        default: true
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        func padded(_ count: Int) -> String {
            String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        if scalar.value < 0x80 { return "\\x" + padded(2) }
        return scalar.value < 0x10000 ? "\\u" + padded(4) : "\\U" + padded(8)
    }
}
