import KubeAPI
import Phrasebook

/// What a placeholder of a usage text asks for, as far as a word can be judged before the command
/// runs.
enum ArgumentForm {
    case number
    case duration
    case amount
    case kind
    case oneOf([String])
    case anything

    /// - Parameter placeholder: `N`, `[N]`, `DURATION`, `on|off` …
    init(_ placeholder: String) {
        let name = placeholder.filter { $0 != "[" && $0 != "]" }
        switch name {
        case "N": self = .number
        case "DURATION": self = .duration
        case "AMOUNT": self = .amount
        case "KIND": self = .kind
        default:
            let words = name.split(separator: "|").map(String.init)
            self = words.count > 1 && name == name.lowercased() ? .oneOf(words) : .anything
        }
    }

    /// What is wrong with a word, and what was probably meant.
    ///
    /// - Parameter flag: the flag that the word is the value of.
    func problem(with word: String, flag: String? = nil) -> (text: Text, suggestion: String?)? {
        switch self {
        case .number:
            if Int64(word) != nil || UInt64(word) != nil { return nil }
            return (flag.map { .flagNeedsNumber($0, found: word) } ?? .notANumber(word), nil)
        case .duration:
            guard let duration = try? GoDuration(parsing: word), duration.nanoseconds >= 0 else {
                return (.notADuration(word), nil)
            }
            return nil
        case .amount:
            guard let amount = try? Quantity(word), amount > Quantity(0) else {
                return (.notAnAmount(word), nil)
            }
            return nil
        case .kind:
            if Kind(word: word) != nil { return nil }
            return (
                .noSuchKind(word), nearest(to: word, in: Kind.allCases.map(\.info.plural))
            )
        case .oneOf(let words):
            if words.contains(word) { return nil }
            return (.notOneOf(word, words), nearest(to: word, in: words))
        case .anything: return nil
        }
    }
}
