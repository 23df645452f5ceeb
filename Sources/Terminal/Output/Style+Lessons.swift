import Notebook

extension TextRole {
    /// How a piece of a lesson is colored.
    var meaning: Style.Meaning {
        switch self {
        case .title, .command: .name
        case .heading, .strong: .heading
        case .emphasis: .emphasis
        case .code: .code
        case .link: .link
        case .quiet: .quiet
        case .good: .good
        case .bad: .bad
        case .notice, .question: .warning
        }
    }
}
