/// Punctuation as Chinese input methods type it, and what was meant.
enum FullWidth {
    /// The ASCII form of a full-width character, or `nil` when `character` is something else.
    static func ascii(for character: String) -> String? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1
        else { return nil }
        switch scalar {
        case "“", "”", "„", "«", "»", "「", "」", "『", "』": return "\""
        case "‘", "’": return "'"
        case "。": return "."
        case "、": return ","
        case "《", "〈": return "<"
        case "》", "〉": return ">"
        case "【", "〔": return "["
        case "】", "〕": return "]"
        case "—", "–", "−": return "-"
        case "…": return "..."
        case "\u{3000}", "\u{A0}": return " "
        case "￥": return "$"
        case "×": return "*"
        case "÷": return "/"
        case "≤": return "<="
        case "≥": return ">="
        case "≠": return "!="
        case "\u{FF01}"..."\u{FF5E}":
            return UnicodeScalar(scalar.value - 0xFEE0).map { String($0) }
        default: return nil
        }
    }
}
