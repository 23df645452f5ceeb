import Phrasebook

/// Why a text is not a quantity.
public struct QuantityError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        /// A character that no quantity has at this place.
        case badFormat
        /// More digits, or a larger exponent, than are supported.
        case outOfRange
        /// A suffix that isn't one.
        case badSuffix(String)
    }

    public var reason: Reason
    /// The text that was read.
    public var input: String
    /// The position of the problem in bytes of UTF-8, from 0.
    public var offset: Int

    /// The API server's message, in English.
    public var message: String {
        switch reason {
        case .badFormat:
            "quantities must match the regular expression "
                + "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
        case .outOfRange: "unable to parse numeric part of quantity"
        case .badSuffix: "unable to parse quantity's suffix"
        }
    }

    /// One sentence for people, which points at the problem.
    public var text: Text {
        let column = column(inUTF8: offset, of: input)
        switch reason {
        case .badFormat: return .atColumn(column, .quantityFormat(input, message: message))
        case .outOfRange: return .atColumn(column, .quantityRange(input, message: message))
        case .badSuffix(let suffix):
            return .atColumn(column, .quantitySuffix(input, suffix: suffix, message: message))
        }
    }
}

/// The column, in Unicode scalars from 1, of the byte `offset` of `text`.
func column(inUTF8 offset: Int, of text: String) -> Int {
    text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
}
