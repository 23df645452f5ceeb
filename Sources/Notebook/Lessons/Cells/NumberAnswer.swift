/// A number as people write it: `3`, `３`, `three`, `三`, `3 Pods`, `3 个`.
struct NumberAnswer: Equatable {
    let value: Double

    private static let words: [String: Double] = [
        "zero": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "零": 0,
        "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9, "十": 10, "十一": 11, "十二": 12,
    ]
    /// Chinese words that count anything.
    private static let measures = ["个", "台", "次", "条", "份", "只", "跳"]

    /// - Parameters:
    ///   - text: what was answered.
    ///   - question: what was asked; a word of it may follow the number.
    init?(_ text: String, unitsIn question: String) {
        let folded = text.foldedAnswer
        let isDigit: (Unicode.Scalar) -> Bool = {
            ("0"..."9").contains($0) || "+-.".unicodeScalars.contains($0)
        }
        let number: String
        if let first = folded.unicodeScalars.first, isDigit(first) {
            number = String(folded.unicodeScalars.prefix(while: isDigit))
        } else {
            let candidates = Self.words.keys.filter { folded.hasPrefix($0) }
            guard let longest = candidates.max(by: { $0.utf8.count < $1.utf8.count }) else {
                return nil
            }
            number = longest
        }
        var unit = String(folded.dropFirst(number.count))
        let isApart = unit.hasPrefix(" ")
        unit = unit.trimmed
        guard unit.isEmpty || Self.isUnit(unit, isApart: isApart, in: question.foldedAnswer),
            let value = Self.words[number] ?? Self.decimal(number)
        else { return nil }
        self.value = value
    }

    private static func isUnit(_ unit: String, isApart: Bool, in question: String) -> Bool {
        var rest = unit
        for measure in measures where rest.hasPrefix(measure) {
            rest = String(rest.dropFirst(measure.count)).trimmed
            break
        }
        if rest.isEmpty { return true }
        let isWord = rest.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
        return isWord && (isApart || !(rest.first?.isASCII ?? true) || rest != unit)
            && question.contains(rest)
    }

    /// Digits, with at most one point and a sign: what every reader takes for a number.
    private static func decimal(_ text: String) -> Double? {
        let digits = text.drop { $0 == "+" || $0 == "-" }
        guard text.count - digits.count <= 1, digits.count <= 15, digits.first?.isNumber == true,
            digits.last?.isNumber == true, digits.allSatisfy({ $0.isNumber || $0 == "." })
        else { return nil }
        return Double(text)
    }
}
