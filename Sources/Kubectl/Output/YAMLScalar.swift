import KubeAPI

/// How a text is written in YAML: plain where it can't be mistaken, else quoted, or as a block.
///
/// The choices and the folding are those of go-yaml's emitter, which kubectl prints with.
enum YAMLScalar {
    /// - Parameters:
    ///   - indentation: the spaces before a continuation line.
    ///   - column: how many columns are taken on the line already.
    static func text(_ text: String, indentation: Int, column: Int, isKey: Bool) -> String {
        let scalars = Array(text.unicodeScalars)
        if !isKey, text.contains("\n"), isPrintable(scalars), !hasSpaceTrouble(scalars) {
            return block(text, indentation: indentation)
        }
        if mustBeDoubleQuoted(text, scalars) {
            return doubleQuoted(scalars, indentation: indentation, column: column, isKey: isKey)
        }
        if canBePlain(scalars) {
            return folded(
                scalars, indentation: isKey ? nil : indentation, column: column,
                escape: { String($0) })
        }
        let body = folded(
            scalars, indentation: isKey ? nil : indentation, column: column + 1, isQuoted: true
        ) { $0 == "'" ? "''" : String($0) }
        return "'\(body)'"
    }

    /// Whether a plain text would be read as something other than a text, or holds what only
    /// double quotes can show.
    private static func mustBeDoubleQuoted(_ text: String, _ scalars: [Unicode.Scalar]) -> Bool {
        text.isEmpty || YAMLResolver.isAmbiguous(text) || !isPrintable(scalars)
            || scalars.contains { $0 == "\n" || $0 == "\t" }
    }

    private static func isPrintable(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD: scalar.value != 0xFEFF
            default: false
            }
        }
    }

    /// Whether lines end with spaces, which a block can't hold.
    private static func hasSpaceTrouble(_ scalars: [Unicode.Scalar]) -> Bool {
        if scalars.last == " " { return true }
        return zip(scalars, scalars.dropFirst()).contains { $0 == " " && $1 == "\n" }
    }

    private static func canBePlain(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first, let last = scalars.last else { return false }
        if first == " " || last == " " { return false }
        if "#,[]{}&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
        let second = scalars.dropFirst().first
        if "-?:".unicodeScalars.contains(first), second == nil || second == " " { return false }
        let text = String(String.UnicodeScalarView(scalars.prefix(3)))
        if text == "---" || text == "..." { return false }
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar == ":", next == nil || next == " " { return false }
            if scalar == "#", index > 0, scalars[index - 1] == " " { return false }
        }
        return true
    }

    /// The text with a line break instead of each space that is beyond the width.
    private static func folded(
        _ scalars: [Unicode.Scalar], indentation: Int?, column: Int, isQuoted: Bool = false,
        escape: (Unicode.Scalar) -> String
    ) -> String {
        var output = ""
        var column = column
        var isAfterSpace = false
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isEdge = index == 0 || next == nil
            if scalar == " ", let indentation, !isAfterSpace, column > YAMLWriter.width,
                next != " ", !(isQuoted && isEdge)
            {
                output += "\n" + String(repeating: " ", count: indentation)
                column = indentation
            } else {
                let text = escape(scalar)
                output += text
                column += text.unicodeScalars.count
            }
            isAfterSpace = scalar == " "
        }
        return output
    }

    private static func block(_ text: String, indentation: Int) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let ends = lines.reversed().prefix { $0.isEmpty }.count
        let sign = ends == 0 ? "-" : ends == 1 ? "" : "+"
        // The last line's end is written by the caller.
        lines.removeLast(ends == 0 ? 0 : 1)
        let space = String(repeating: " ", count: indentation)
        let hint = text.hasPrefix(" ") || text.hasPrefix("\n") ? "2" : ""
        return "|\(hint)\(sign)" + lines.map { $0.isEmpty ? "\n" : "\n\(space)\($0)" }.joined()
    }

    private static func doubleQuoted(
        _ scalars: [Unicode.Scalar], indentation: Int, column: Int, isKey: Bool
    ) -> String {
        var output = "\""
        var column = column + 1
        var isAfterSpace = false
        for (index, scalar) in scalars.enumerated() {
            let isEdge = index == 0 || index == scalars.count - 1
            if scalar == " ", !isKey, !isAfterSpace, column > YAMLWriter.width, !isEdge {
                output += "\n" + String(repeating: " ", count: indentation)
                if scalars[index + 1] == " " { output += "\\" }
                column = indentation
            } else {
                let text = escape(scalar)
                output += text
                column += text.unicodeScalars.count
            }
            isAfterSpace = scalar == " "
        }
        return output + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\r": return "\\r"
        case "\0": return "\\0"
        case "\u{07}": return "\\a"
        case "\u{08}": return "\\b"
        case "\u{0B}": return "\\v"
        case "\u{0C}": return "\\f"
        case "\u{1B}": return "\\e"
        case "\u{85}": return "\\N"
        default:
            if isPrintable([scalar]) { return String(scalar) }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let (mark, length) =
                scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
            return "\\\(mark)" + String(repeating: "0", count: length - digits.count) + digits
        }
    }
}
