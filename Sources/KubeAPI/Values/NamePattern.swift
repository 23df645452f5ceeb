/// The regular expressions that Kubernetes checks names with, matched by hand, and what it says
/// where one doesn't match.
enum NamePattern {
    case qualifiedName, labelValue, dns1123Label, dns1123Subdomain, dns1035Label
    case wildcardSubdomain, configMapKey, percentage

    func matches(_ text: String) -> Bool {
        let bytes = ArraySlice(text.utf8)
        switch self {
        case .qualifiedName: return Self.isQualifiedName(bytes)
        case .labelValue: return bytes.isEmpty || Self.isQualifiedName(bytes)
        case .dns1123Label: return Self.isLabel(bytes)
        case .dns1123Subdomain: return Self.isSubdomain(bytes)
        case .dns1035Label: return Self.isLabel(bytes) && bytes.first.map(Self.isLower) ?? false
        case .wildcardSubdomain:
            return bytes.starts(with: "*.".utf8) && Self.isSubdomain(bytes.dropFirst(2))
        case .configMapKey:
            return !bytes.isEmpty && bytes.allSatisfy { Self.isAlphanumeric($0) || Self.isMark($0) }
        case .percentage:
            return bytes.count > 1 && bytes.last == UInt8(ascii: "%")
                && bytes.dropLast().allSatisfy(Self.isDigit)
        }
    }

    /// The API server's message.
    var message: String {
        let examples = examples.map { "'\($0)', " }.joined(separator: " or ")
        return "\(rule) (e.g. \(examples)regex used for validation is '\(expression)')"
    }

    private var rule: String {
        switch self {
        case .qualifiedName:
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with"
                + " an alphanumeric character"
        case .labelValue:
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_'"
                + " or '.', and must start and end with an alphanumeric character"
        case .dns1123Label:
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-',"
                + " and must start and end with an alphanumeric character"
        case .dns1123Subdomain:
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters,"
                + " '-' or '.', and must start and end with an alphanumeric character"
        case .dns1035Label:
            "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with"
                + " an alphabetic character, and end with an alphanumeric character"
        case .wildcardSubdomain:
            "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain,"
                + " which must consist of lower case alphanumeric characters, '-' or '.' and end"
                + " with an alphanumeric character"
        case .configMapKey:
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
        case .percentage:
            "a valid percent string must be a numeric string followed by an ending '%'"
        }
    }

    private var examples: [String] {
        switch self {
        case .qualifiedName: ["MyName", "my.name", "123-abc"]
        case .labelValue: ["MyValue", "my_value", "12345"]
        case .dns1123Label: ["my-name", "123-abc"]
        case .dns1123Subdomain: ["example.com"]
        case .dns1035Label: ["my-name", "abc-123"]
        case .wildcardSubdomain: ["*.example.com"]
        case .configMapKey: ["key.name", "KEY_NAME", "key-name"]
        case .percentage: ["1%", "93%"]
        }
    }

    private var expression: String {
        let label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
        let subdomain = label + "(\\." + label + ")*"
        let qualifiedName = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]"
        return switch self {
        case .qualifiedName: qualifiedName
        case .labelValue: "(\(qualifiedName))?"
        case .dns1123Label: label
        case .dns1123Subdomain: subdomain
        case .dns1035Label: "[a-z]([-a-z0-9]*[a-z0-9])?"
        case .wildcardSubdomain: "\\*\\." + subdomain
        case .configMapKey: "[-._a-zA-Z0-9]+"
        case .percentage: "[0-9]+%"
        }
    }

    private static func isQualifiedName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        return isAlphanumeric(first) && isAlphanumeric(last)
            && bytes.allSatisfy { isAlphanumeric($0) || isMark($0) }
    }

    private static func isLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        return first != UInt8(ascii: "-") && last != UInt8(ascii: "-")
            && bytes.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isSubdomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .allSatisfy(isLabel)
    }

    private static func isLower(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || isLower(byte | 0x20) && byte < 0x80
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
    }
}
