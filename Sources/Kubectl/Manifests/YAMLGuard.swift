/// Refuses texts that would keep the YAML library busy out of all proportion, before it sees them.
enum YAMLGuard {
    static let maximumLength = 4_000_000
    /// How many brackets may be open at once, or how deep a line may be indented.
    private static let maximumNesting = 400
    /// How many aliases may stand in a text with keys that aren't texts; the library expands those.
    private static let maximumAliases = 20

    static func problem(in text: String) -> ManifestError? {
        guard text.utf8.count <= maximumLength else {
            return ManifestError(.tooLarge(limit: maximumLength))
        }
        var line = 1
        var open = 0
        var leading = 0
        var isLeading = true
        var aliases = 0
        var hasComplexKey = false
        var previous: UInt8 = 0x0A
        var beforeSpace: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") {
                line += 1
                leading = 0
                isLeading = true
            } else if isLeading, " -?:\t".utf8.contains(byte) {
                leading += 1
                if byte == UInt8(ascii: "?") { hasComplexKey = true }
            } else {
                isLeading = false
            }
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { open += 1 }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { open = max(0, open - 1) }
            if byte == UInt8(ascii: ":"), "]}".utf8.contains(beforeSpace) { hasComplexKey = true }
            if byte == UInt8(ascii: "?") { hasComplexKey = true }
            if previous == UInt8(ascii: "*"), isNameByte(byte) { aliases += 1 }
            if open > maximumNesting || leading > 2 * maximumNesting {
                return ManifestError(
                    .tooDeep(limit: YAMLReader.maximumDepth), at: .init(line: line, column: 1))
            }
            previous = byte
            if byte != UInt8(ascii: " ") { beforeSpace = byte }
        }
        let isRisky = aliases > maximumAliases && (hasComplexKey || aliasesAreKeys(text))
        return isRisky ? ManifestError(.tooLarge(limit: YAMLReader.maximumSize)) : nil
    }

    /// Whether something like `*name :` occurs.
    private static func aliasesAreKeys(_ text: String) -> Bool {
        var isInName = false
        var isAfterName = false
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if previous == UInt8(ascii: "*"), isNameByte(byte) {
                isInName = true
            } else if isInName, !isNameByte(byte) {
                isInName = false
                isAfterName = true
            }
            if isAfterName {
                if byte == UInt8(ascii: ":") { return true }
                isAfterName = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
            }
            previous = byte
        }
        return false
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
