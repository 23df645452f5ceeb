/// Text in XML and HTML whose lines count: what a diagram writes on one line, `Markup` escapes.
enum XMLText {
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An attribute's value; line breaks are kept.
    static func quoted(_ text: String) -> String {
        "\""
            + escaped(text).split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "&#10;") + "\""
    }
}
