/// What is written inside a cell that has keys: YAML, read strictly.
public enum CellContent: Sendable, Equatable {
    /// The cell's text is all there is.
    case plain
    case predict(PredictCell)
    case quiz(QuizCell)
    case claim(ClaimCell)
    case diagram(DiagramCell)
    /// The id of the exercise that has its place here.
    case exercise(String)

    /// What of a cell is for reading; Markdown.
    var prose: [String] {
        let texts: [String] =
            switch self {
            case .plain, .exercise: []
            case .predict(let cell): [cell.ask, cell.explain] + cell.options.map(\.text)
            case .quiz(let cell):
                [cell.ask, cell.explain] + cell.options.flatMap { [$0.text, $0.because] }
            case .claim(let cell): [cell.claim, cell.explain]
            case .diagram(let cell): [cell.title]
            }
        return texts.filter { !$0.isEmpty }
    }

    /// The keys in which a cell differs from its counterpart in the other language, prose left
    /// out; nil where they are of different kinds.
    func differences(from other: CellContent) -> [String]? {
        switch (self, other) {
        case (.plain, .plain): []
        case (.predict(let left), .predict(let right)): left.differences(from: right)
        case (.quiz(let left), .quiz(let right)): left.differences(from: right)
        case (.claim(let left), .claim(let right)): left.differences(from: right)
        case (.diagram(let left), .diagram(let right)): left.differences(from: right)
        case (.exercise(let left), .exercise(let right)): left == right ? [] : ["id"]
        default: nil
        }
    }
}

/// The keys whose values differ.
func differingKeys(_ pairs: [(key: String, isSame: Bool)]) -> [String] {
    pairs.filter { !$0.isSame }.map(\.key)
}

/// A part of a cell that is evaluated, with the line of the file that it stands on.
public struct CellExpression: Sendable, Equatable {
    /// CEL, or a script.
    public let text: String
    public let line: Int

    /// Where it stands is nobody's business when two are compared.
    public static func == (left: Self, right: Self) -> Bool { left.text == right.text }
}
