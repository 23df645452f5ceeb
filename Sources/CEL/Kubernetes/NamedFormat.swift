/// One of the forms that the API asks of texts. What it says about a text is the API's wording,
/// which is English everywhere.
struct NamedFormat: OpaqueValue {
    static let celType = CELType.opaque("kubernetes.NamedFormat")

    /// As `format.named` knows it.
    let name: String
    let validate: @Sendable (String) -> [String]

    var type: CELType { Self.celType }
    var text: String { "format.\(name)()" }

    func isEqual(to other: any OpaqueValue) -> Bool { (other as? NamedFormat)?.name == name }

    static let all: [NamedFormat] = [
        NamedFormat(name: "dns1123Label") { dns1123Label($0, isPrefix: false) },
        NamedFormat(name: "dns1123Subdomain") { dns1123Subdomain($0, isPrefix: false) },
        NamedFormat(name: "dns1035Label") { dns1035Label($0, isPrefix: false) },
        NamedFormat(name: "qualifiedName", validate: qualifiedName),
        NamedFormat(name: "dns1123LabelPrefix") { dns1123Label($0, isPrefix: true) },
        NamedFormat(name: "dns1123SubdomainPrefix") { dns1123Subdomain($0, isPrefix: true) },
        NamedFormat(name: "dns1035LabelPrefix") { dns1035Label($0, isPrefix: true) },
        NamedFormat(name: "labelValue", validate: labelValue),
        NamedFormat(name: "uri") { URLValue($0) == nil ? ["invalid URI for request"] : [] },
        NamedFormat(name: "uuid") { isUUID($0) ? [] : ["does not match the UUID format"] },
        NamedFormat(name: "byte") { isBase64($0) ? [] : ["invalid base64"] },
        NamedFormat(name: "date") { isDate($0) ? [] : ["invalid date"] },
        NamedFormat(name: "datetime") {
            Value.Timestamp(rfc3339: $0) == nil ? ["invalid datetime"] : []
        },
    ]

    // MARK: - Names

    private static let label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"

    private static func dns1123Label(_ text: String, isPrefix: Bool) -> [String] {
        let value = isPrefix ? masked(text) : text
        guard tooLong(value, 63).isEmpty, isLabel(value) else {
            let form =
                "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or "
                + "'-', and must start and end with an alphanumeric character (e.g. 'my-name', "
                + " or '123-abc', regex used for validation is '\(label)')"
            return tooLong(value, 63) + (isLabel(value) ? [] : [form])
        }
        return []
    }

    private static func dns1123Subdomain(_ text: String, isPrefix: Bool) -> [String] {
        let value = isPrefix ? masked(text) : text
        if isSubdomain(value) { return tooLong(value, 253) }
        return tooLong(value, 253) + [
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, "
                + "'-' or '.', and must start and end with an alphanumeric character "
                + "(e.g. 'example.com', regex used for validation is '\(label)(\\.\(label))*')"
        ]
    }

    private static func dns1035Label(_ text: String, isPrefix: Bool) -> [String] {
        let value = isPrefix ? masked(text) : text
        let startsWithLetter = value.utf8.first.map { (97...122).contains($0) } ?? false
        if startsWithLetter, isLabel(value) { return tooLong(value, 63) }
        return tooLong(value, 63) + [
            "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start "
                + "with an alphabetic character, and end with an alphanumeric character "
                + "(e.g. 'my-name',  or 'abc-123', regex used for validation is "
                + "'[a-z]([-a-z0-9]*[a-z0-9])?')"
        ]
    }

    private static func qualifiedName(_ text: String) -> [String] {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let form =
            "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
            + "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"
        let rule =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end "
            + "with an alphanumeric character " + form
        var errors: [String] = []
        switch parts.count {
        case 1: break
        case 2:
            if parts[0].isEmpty {
                errors.append("prefix part must be non-empty")
            } else {
                errors += dns1123Subdomain(parts[0], isPrefix: false).map { "prefix part " + $0 }
            }
        default:
            return [
                "a qualified name " + rule + " with an optional DNS subdomain prefix and '/' "
                    + "(e.g. 'example.com/MyName')"
            ]
        }
        let name = parts[parts.count - 1]
        if name.isEmpty {
            errors.append("name part must be non-empty")
        } else if name.utf8.count > 63 {
            errors.append("name part must be no more than 63 characters")
        }
        return isWord(name) ? errors : errors + ["name part " + rule]
    }

    private static func labelValue(_ text: String) -> [String] {
        if text.isEmpty || isWord(text) { return tooLong(text, 63) }
        return tooLong(text, 63) + [
            "a valid label must be an empty string or consist of alphanumeric characters, '-', "
                + "'_' or '.', and must start and end with an alphanumeric character (e.g. "
                + "'MyValue',  or 'my_value',  or '12345', regex used for validation is "
                + "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"
        ]
    }

    private static func tooLong(_ text: String, _ limit: Int) -> [String] {
        text.utf8.count > limit ? ["must be no more than \(limit) characters"] : []
    }

    /// A prefix may end with a dash, as something is to follow it.
    private static func masked(_ text: String) -> String {
        text.utf8.count > 1 && text.hasSuffix("-") ? text.dropLast(2) + "a" : text
    }

    private static func isLabel(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        let isPlain = { (byte: UInt8) in (97...122).contains(byte) || (48...57).contains(byte) }
        guard let first = bytes.first, let last = bytes.last else { return false }
        return isPlain(first) && isPlain(last) && bytes.allSatisfy { isPlain($0) || $0 == 45 }
    }

    private static func isSubdomain(_ text: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isLabel($0) }
    }

    private static func isWord(_ text: String) -> Bool {
        let isPlain = { (byte: UInt8) in byte != 95 && isIdentifierPart(byte) }
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        return isPlain(first) && isPlain(last)
            && text.utf8.allSatisfy { isPlain($0) || [45, 46, 95].contains($0) }
    }

    // MARK: - Formats of schemas

    private static func isUUID(_ text: String) -> Bool {
        let digits = text.filter { $0 != "-" }
        let sizes = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
        return digits.utf8.count == 32 && digits.allSatisfy { $0.isHexDigit && $0.isASCII }
            && (sizes == [32] || sizes == [8, 4, 4, 4, 12])
    }

    private static func isBase64(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count % 4 == 0 && Base64.decode(text) != nil
    }

    private static func isDate(_ text: String) -> Bool {
        text.utf8.count == 10 && Value.Timestamp(rfc3339: text + "T00:00:00Z") != nil
    }
}
