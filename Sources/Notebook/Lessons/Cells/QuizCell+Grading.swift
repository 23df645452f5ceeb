import KubeCluster

/// What an answer to a question is worth.
public struct QuizVerdict: Sendable, Equatable {
    public let isRight: Bool
    /// From 0 to 1: of several right options, those that were ticked less the wrong ones.
    public let share: Double
    /// Whether the answer could be read at all: a letter of an option, a number, a hop.
    public let isReadable: Bool
    /// The options that were ticked, as indices; none for typed answers.
    public let chosen: [Int]
    /// What those options say about themselves.
    public let because: [String]

    static let unreadable = QuizVerdict(
        isRight: false, share: 0, isReadable: false, chosen: [], because: [])
}

extension QuizCell {
    /// Judges an answer, after NFKC and without differences of case and width.
    ///
    /// Options are named by their letter or number as shown (`b`, `2`, `a, c`), or by their text
    /// in either language.
    ///
    /// - Parameters:
    ///   - answer: what the learner typed.
    ///   - counterpart: the same question in the other language, whose options' texts count too.
    ///   - cluster: where a hop is looked up that is given by its number.
    public func grade(
        _ answer: String, counterpart: QuizCell? = nil, cluster: Cluster? = nil
    ) -> QuizVerdict {
        if kind.hasOptions { return gradeOptions(answer, counterpart) }
        let asked = ask + " " + (counterpart?.ask ?? "")
        let isRight: Bool
        switch kind {
        case .number:
            guard let number = NumberAnswer(answer, unitsIn: asked) else { return .unreadable }
            isRight =
                answers.contains { NumberAnswer($0, unitsIn: "") == number }
                || range.map {
                    Double($0.lowerBound) <= number.value && number.value <= Double($0.upperBound)
                } ?? false
        case .hop:
            guard let hop = hop(answer, in: cluster) else { return .unreadable }
            isRight = answers.contains { HopAnswer($0)?.accepts(hop) ?? false }
        case .name: isRight = answers.contains { $0.foldedName == answer.foldedName }
        default: isRight = answers.contains { $0.isSameAnswer(as: answer) }
        }
        return QuizVerdict(
            isRight: isRight, share: isRight ? 1 : 0,
            isReadable: !answer.foldedAnswer.isEmpty, chosen: [], because: [])
    }

    /// The hop that is named, or whose number is given.
    private func hop(_ answer: String, in cluster: Cluster?) -> HopAnswer? {
        var words = answer.foldedAnswer
        if words.hasPrefix("#") { words.removeFirst() }
        if words.hasPrefix("hop ") { words.removeFirst(4) }
        if let number = Int(words) {
            guard let cluster, cluster.trace.kept.contains(number),
                let hop = cluster.trace[number]
            else { return nil }
            return HopAnswer(
                from: cluster.name(of: hop.from), to: cluster.name(of: hop.to),
                verb: hop.verb.name, object: cluster.path(of: hop.object))
        }
        return HopAnswer(answer)
    }

    // MARK: Options

    private func gradeOptions(_ answer: String, _ counterpart: QuizCell?) -> QuizVerdict {
        guard let chosen = chosen(answer, counterpart), !chosen.isEmpty,
            kind == .multiple || chosen.count == 1
        else { return .unreadable }
        let right = options.indices.filter { options[$0].isRight }
        let hits = chosen.count { options[$0].isRight }
        let misses = chosen.count - hits
        let isRight = misses == 0 && hits == right.count
        return QuizVerdict(
            isRight: isRight,
            share: right.isEmpty ? 0 : Double(max(0, hits - misses)) / Double(right.count),
            isReadable: true, chosen: chosen,
            because: chosen.map { options[$0].because }.filter { !$0.isEmpty })
    }

    /// The indices of the options that an answer names; nil where it names something else.
    private func chosen(_ answer: String, _ counterpart: QuizCell?) -> [Int]? {
        if let one = index(ofText: answer, counterpart) { return [one] }
        let separators = ",;、/&+\n".unicodeScalars
        let folded = answer.foldedAnswer
        var parts = folded.unicodeScalars.split { separators.contains($0) }
            .map { String(String.UnicodeScalarView($0)).trimmed }.filter { !$0.isEmpty }
        if !parts.allSatisfy({ index(ofText: $0, counterpart) != nil || index(ofSign: $0) != nil })
        {
            // `a c`, `a and c`, `ac`.
            parts = folded.split(whereSeparator: { " ,;、/&+".contains($0) }).map(String.init)
                .filter { !["and", "和", "与"].contains($0) }
            if parts.count == 1, let only = parts.first, index(ofSign: only) == nil {
                parts = only.map { String($0) }
            }
        }
        var chosen: [Int] = []
        for part in parts {
            guard let index = index(ofText: part, counterpart) ?? index(ofSign: part) else {
                return nil
            }
            if !chosen.contains(index) { chosen.append(index) }
        }
        return chosen.sorted()
    }

    private func index(ofText text: String, _ counterpart: QuizCell?) -> Int? {
        let folded = text.foldedAnswer
        guard !folded.isEmpty else { return nil }
        for cell in [self, counterpart].compactMap({ $0 }) {
            if let index = cell.options.firstIndex(where: { $0.text.foldedAnswer == folded }),
                options.indices.contains(index)
            {
                return index
            }
        }
        return nil
    }

    /// The index of `b`, `b)`, `2` or `2.`, counted in the order in which options are shown.
    private func index(ofSign sign: String) -> Int? {
        optionIndex(sign, shownOrder: shownOrder)
    }
}

/// The index of an option that is named by its letter or its number as shown.
func optionIndex(_ sign: String, shownOrder: [Int]) -> Int? {
    let text = sign.foldedAnswer.filter { !"().".contains($0) }
    let place: Int?
    if let number = Int(text) {
        place = number - 1
    } else if text.utf8.count == 1, let letter = text.utf8.first,
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
    {
        place = Int(letter - UInt8(ascii: "a"))
    } else {
        place = nil
    }
    return place.flatMap { shownOrder.indices.contains($0) ? shownOrder[$0] : nil }
}
