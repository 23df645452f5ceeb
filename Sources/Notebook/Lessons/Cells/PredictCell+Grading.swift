import KubeAPI

/// What really happened, to compare a prediction with.
public enum PredictTruth: Sendable, Equatable {
    /// The options in the order in which they happened, as indices, with the hop of each.
    case order([Moment])
    /// What the answer came to, as a text.
    case value(String)

    /// When an option happened.
    public struct Moment: Sendable, Equatable {
        public let option: Int
        public let hop: HopNumber
    }
}

/// How a prediction compares with what happened.
public struct PredictVerdict: Sendable, Equatable {
    public let isRight: Bool
    /// Whether it could be read.
    public let isReadable: Bool
    /// The options in the predicted order, as indices; empty for the other kinds.
    public let order: [Int]
}

extension PredictCell {
    /// Compares a prediction with what happened.
    ///
    /// - Parameters:
    ///   - guess: for `order` the letters or numbers of the options as shown, first to last
    ///     (`b a c`, `bac`, `2, 1, 3`); else a name, a number or a text.
    ///   - truth: as ``LessonRunner`` found it.
    public func compare(_ guess: String, with truth: PredictTruth) -> PredictVerdict {
        switch truth {
        case .order(let moments):
            guard let order = order(guess) else {
                return PredictVerdict(isRight: false, isReadable: false, order: [])
            }
            return PredictVerdict(
                isRight: order == moments.map(\.option), isReadable: true, order: order)
        case .value(let value):
            let isReadable =
                kind == .number
                ? NumberAnswer(guess, unitsIn: ask) != nil : !guess.foldedAnswer.isEmpty
            return PredictVerdict(
                isRight: isReadable && isSame(guess, value), isReadable: isReadable, order: [])
        }
    }

    private func isSame(_ guess: String, _ value: String) -> Bool {
        switch kind {
        case .number:
            NumberAnswer(value, unitsIn: "").map { $0 == NumberAnswer(guess, unitsIn: ask) }
                ?? false
        case .node, .name: guess.foldedName == value.foldedName
        default: guess.isSameAnswer(as: value)
        }
    }

    /// The order that a guess tells: each option once.
    public func order(_ guess: String) -> [Int]? {
        var parts = guess.foldedAnswer.split(whereSeparator: { " ,;、/<>→-".contains($0) })
            .map(String.init)
        if parts.count == 1, let only = parts.first { parts = only.map { String($0) } }
        let order = parts.compactMap { optionIndex($0, shownOrder: shownOrder) }
        return order.count == parts.count && order.sorted() == Array(options.indices) ? order : nil
    }
}
