import Foundation

extension String {
    /// The text as answers are compared: after Unicode NFKC (so full-width letters are narrow),
    /// without differences of case, without marks around it, single blanks inside.
    public var foldedAnswer: String {
        let normal = precomposedStringWithCompatibilityMapping
        // Lowercasing may bring characters that have another composed form.
        let folded = normal.lowercased().precomposedStringWithCompatibilityMapping
        let words = folded.unicodeScalars.split { $0.properties.isWhitespace }
        let text = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        return text.withoutMarksAround
    }

    /// Without quotation marks, backticks, and the stop at the end of a sentence.
    private var withoutMarksAround: String {
        var scalars = unicodeScalars[...]
        let quotes = "\"'`“”‘’「」«»".unicodeScalars
        let ends = "。.!,;".unicodeScalars
        while let last = scalars.last, scalars.count > 1,
            ends.contains(last) || quotes.contains(last)
        {
            scalars.removeLast()
        }
        while let first = scalars.first, scalars.count > 1, quotes.contains(first) {
            scalars.removeFirst()
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Whether two texts are the same answer.
    public func isSameAnswer(as other: String) -> Bool {
        foldedAnswer.unicodeScalars.elementsEqual(other.foldedAnswer.unicodeScalars)
    }

    /// The name in `pod/web`, `pods/default/web` or `web`, folded.
    var foldedName: String {
        let folded = foldedAnswer
        return folded.split(separator: "/").last.map(String.init) ?? folded
    }
}
