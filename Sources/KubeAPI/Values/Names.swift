/// What names, keys and values may look like.
///
/// Each function returns the API server's messages, and none when the text is valid; they are
/// those of apimachinery's `util/validation`.
public enum Names {
    /// The key of a label or annotation, a resource or a finalizer: `app`, `example.com/role`.
    public static func qualifiedName(_ text: String) -> [String] {
        var messages: [String] = []
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1: break
        case 2:
            messages =
                parts[0].isEmpty
                ? ["prefix part must be non-empty"]
                : dns1123Subdomain(parts[0]).map { "prefix part " + $0 }
        default:
            return [
                "a qualified name \(NamePattern.qualifiedName.message)"
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
            ]
        }
        let name = parts[parts.count - 1]
        if name.isEmpty {
            messages.append("name part must be non-empty")
        } else if name.utf8.count > 63 {
            messages.append("name part " + tooLong(63))
        }
        if !NamePattern.qualifiedName.matches(name) {
            messages.append("name part " + NamePattern.qualifiedName.message)
        }
        return messages
    }

    /// The value of a label.
    public static func labelValue(_ text: String) -> [String] {
        check(text, .labelValue, limit: 63)
    }

    /// The name of a Namespace, a container or a Pod's host: lower case, digits and `-`.
    public static func dns1123Label(_ text: String) -> [String] {
        var messages = text.utf8.count > 63 ? [tooLong(63)] : []
        if !NamePattern.dns1123Label.matches(text) {
            messages.append(
                NamePattern.dns1123Subdomain.matches(text)
                    ? "must not contain dots" : NamePattern.dns1123Label.message)
        }
        return messages
    }

    /// The name of most objects: DNS labels with dots between them.
    public static func dns1123Subdomain(_ text: String) -> [String] {
        check(text, .dns1123Subdomain, limit: 253)
    }

    /// The name of a Service (before 1.34; now a ``dns1123Label(_:)`` suffices): begins with a
    /// letter.
    public static func dns1035Label(_ text: String) -> [String] {
        check(text, .dns1035Label, limit: 63)
    }

    /// A host with a `*` as its first label, as Ingresses have it.
    public static func wildcardDNS1123Subdomain(_ text: String) -> [String] {
        check(text, .wildcardSubdomain, limit: 253)
    }

    /// The name of a port (IANA_SVC_NAME).
    public static func portName(_ text: String) -> [String] {
        var messages = text.utf8.count > 15 ? [tooLong(15)] : []
        let isLetter: (UInt8) -> Bool = { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        let hyphen = UInt8(ascii: "-")
        let isAllowed = text.utf8.allSatisfy {
            isLetter($0) || $0 == hyphen || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        if text.isEmpty || !isAllowed {
            messages.append(
                "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")
        }
        if !text.utf8.contains(where: isLetter) {
            messages.append("must contain at least one letter (a-z)")
        }
        if zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == hyphen && $1 == hyphen }) {
            messages.append("must not contain consecutive hyphens")
        }
        if text.utf8.first == hyphen || text.utf8.last == hyphen {
            messages.append("must not begin or end with a hyphen")
        }
        return messages
    }

    /// The number of a port.
    public static func portNumber(_ number: Int64) -> [String] {
        inRange(number, 1...65535)
    }

    /// A number between bounds.
    public static func inRange(_ number: Int64, _ range: ClosedRange<Int64>) -> [String] {
        range.contains(number)
            ? [] : ["must be between \(range.lowerBound) and \(range.upperBound), inclusive"]
    }

    /// A key of a ConfigMap's or Secret's data.
    public static func configMapKey(_ text: String) -> [String] {
        var messages = check(text, .configMapKey, limit: 253)
        switch text {
        case ".": messages.append("must not be '.'")
        case "..": messages.append("must not be '..'")
        default: if text.hasPrefix("..") { messages.append("must not start with '..'") }
        }
        return messages
    }

    /// The name of an environment variable: any printable ASCII but `=`.
    public static func environmentVariable(_ text: String) -> [String] {
        if text.isEmpty { return ["environment variable name must be non-empty"] }
        let isAllowed = text.utf8.allSatisfy { 0x20...0x7E ~= $0 && $0 != UInt8(ascii: "=") }
        return isAllowed
            ? []
            : [
                "a valid environment variable name must consist only of printable ASCII"
                    + " characters other than '='"
            ]
    }

    /// A percentage such as `25%`.
    public static func percentage(_ text: String) -> [String] {
        check(text, .percentage, limit: .max)
    }

    /// The message for a text of more than `limit` bytes.
    public static func tooLong(_ limit: Int) -> String {
        "must be no more than \(limit) bytes"
    }

    private static func check(_ text: String, _ pattern: NamePattern, limit: Int) -> [String] {
        (text.utf8.count > limit ? [tooLong(limit)] : [])
            + (pattern.matches(text) ? [] : [pattern.message])
    }
}
