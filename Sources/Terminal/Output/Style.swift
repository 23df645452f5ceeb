/// Colors by meaning: the sixteen that every terminal has and every person has chosen to be
/// readable.
public struct Style: Sendable {
    public enum Meaning: Sendable {
        case error, warning, good, bad, waiting, quiet, heading, name, time
        case emphasis, code, link
    }

    public var isColored: Bool

    public init(isColored: Bool) {
        self.isColored = isColored
    }

    public func callAsFunction(_ meaning: Meaning, _ text: String) -> String {
        isColored && !text.isEmpty ? code(meaning) + text + Self.end : text
    }

    /// The same for a prompt of readline, which has to know what takes no columns.
    func inPrompt(_ meaning: Meaning, _ text: String) -> String {
        guard isColored, !text.isEmpty else { return text }
        return "\u{1}" + code(meaning) + "\u{2}" + text + "\u{1}" + Self.end + "\u{2}"
    }

    private static let end = "\u{1B}[0m"

    private func code(_ meaning: Meaning) -> String {
        let number =
            switch meaning {
            case .error, .bad: "31"
            case .warning, .waiting: "33"
            case .good: "32"
            case .quiet: "2"
            case .heading: "1"
            case .name: "1;36"
            case .time, .code: "36"
            case .emphasis: "3"
            case .link: "4"
            }
        return "\u{1B}[" + number + "m"
    }
}
