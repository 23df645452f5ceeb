/// A condition on an object's fields, as `--field-selector status.phase=Running`.
///
/// Which fields can be selected by depends on the kind, and is the API server's business.
public struct FieldSelector: Sendable, Equatable {
    /// One comparison.
    public struct Term: Sendable, Equatable {
        public var field: String
        public var value: String
        /// True for `!=`.
        public var isNegated: Bool

        public init(field: String, value: String, isNegated: Bool = false) {
            self.field = field
            self.value = value
            self.isNegated = isNegated
        }
    }

    public var terms: [Term]

    public init(_ terms: [Term] = []) {
        self.terms = terms
    }

    /// The selector that `text` says: `a=b`, `a==b` and `a!=b`, joined by commas. A backslash
    /// makes a comma, an equals sign or a backslash part of a value.
    ///
    /// - Throws: ``SelectorError`` with the API server's message and the position.
    public init(parsing text: String) throws(SelectorError) {
        var terms: [Term] = []
        var offset = 0
        for part in Self.split(Array(text.utf8)) {
            defer { offset += part.count + 1 }
            if part.isEmpty { continue }
            guard let term = Self.term(part) else {
                throw SelectorError(
                    reason: .notUnderstood(String(decoding: part, as: UTF8.self)), input: text,
                    offset: offset, isInRequirement: false)
            }
            terms.append(term)
        }
        self.terms = terms.sorted { $0.description.precedes($1.description) }
    }

    public var isEmpty: Bool { terms.isEmpty }

    /// Whether an object is selected.
    ///
    /// - Parameter field: the value of a field by its path; nil is the same as an empty text.
    public func matches(_ field: (String) -> String?) -> Bool {
        terms.allSatisfy { term in
            (field(term.field) ?? "").hasSameScalars(as: term.value) != term.isNegated
        }
    }

    /// The value that `field` must have, where there is one.
    public func exactMatch(of field: String) -> String? {
        terms.first { !$0.isNegated && $0.field.hasSameScalars(as: field) }?.value
    }

    /// The parts between commas that no backslash precedes.
    private static func split(_ text: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in text {
            if byte == UInt8(ascii: ","), !isEscaped {
                parts.append([])
            } else {
                parts[parts.count - 1].append(byte)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return parts
    }

    /// The comparison that `part` is. The first operator counts; a further one has to be escaped.
    private static func term(_ part: [UInt8]) -> Term? {
        for (index, byte) in part.enumerated() {
            for (sign, isNegated) in [("!=", true), ("==", false), ("=", false)]
            where byte == sign.utf8.first && part[index...].starts(with: sign.utf8) {
                guard let value = unescaped(part[(index + sign.utf8.count)...]) else { return nil }
                let field = String(decoding: part[..<index], as: UTF8.self)
                return Term(field: field, value: value, isNegated: isNegated)
            }
        }
        return nil
    }

    private static func unescaped(_ value: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        var isEscaped = false
        for byte in value {
            let isSpecial = "\\,=".utf8.contains(byte)
            if isEscaped {
                guard isSpecial else { return nil }
                result.append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                guard !isSpecial else { return nil }
                result.append(byte)
            }
        }
        return isEscaped ? nil : String(decoding: result, as: UTF8.self)
    }
}

extension FieldSelector: CustomStringConvertible {
    public var description: String {
        terms.map(\.description).joined(separator: ",")
    }
}

extension FieldSelector.Term: CustomStringConvertible {
    public var description: String {
        let escaped = value.reduce(into: "") { text, character in
            if "\\,=".contains(character) { text.append("\\") }
            text.append(character)
        }
        return field + (isNegated ? "!=" : "=") + escaped
    }
}
