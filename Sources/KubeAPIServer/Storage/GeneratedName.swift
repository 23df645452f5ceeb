import KubeAPI

/// Names that the server makes from `generateName` (`apiserver/pkg/storage/names`).
enum GeneratedName {
    /// The longest prefix that is kept.
    private static let prefixLimit = 58
    private static let alphabet: [UInt8] = Array("bcdfghjklmnpqrstvwxz2456789".utf8)

    /// `prefix`, cut to 58 bytes, and five characters that look like no word.
    static func make(_ prefix: String, _ random: inout RandomSource) -> String {
        let prefix = prefix.utf8.prefix(prefixLimit)
        let length = prefix.count + 5
        return String(unsafeUninitializedCapacity: length) { buffer in
            _ = buffer.initialize(from: prefix)
            for index in (length - 5)..<length {
                buffer.initializeElement(
                    at: index, to: alphabet[random.below(alphabet.count)])
            }
            return length
        }
    }

    /// A name as long as the prefix, to check the prefix by: a final hyphen is none of a name's.
    static func masked(_ prefix: String) -> String {
        prefix.utf8.count > 1 && prefix.hasSuffix("-") ? prefix.dropLast() + "a" : prefix
    }
}
