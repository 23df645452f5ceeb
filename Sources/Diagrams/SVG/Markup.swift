/// Text for XML and HTML.
enum Markup {
    /// `text` as it may stand in an element or, in double quotes, in an attribute.
    ///
    /// What XML doesn't allow at all becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result += " "
            default:
                let isAllowed =
                    scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
                    && !(0x7F...0x9F).contains(scalar.value)
                result.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
            }
        }
        return result
    }
}
