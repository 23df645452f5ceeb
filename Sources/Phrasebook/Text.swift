/// A language that Pilothouse speaks.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
}

/// One sentence that a person reads, in every language.
///
/// The initializer asks for all of them, so a missing translation doesn't compile. Texts are made
/// by the catalogue (the extensions of `Text` in this target); other targets hold facts and ask
/// the catalogue for prose.
public struct Text: Sendable, Equatable {
    private let english: String
    private let chinese: String

    public init(en english: String, zh chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// A text that is the same in all languages: a name, a number, a quotation of the API.
    public init(verbatim text: String) {
        self.init(en: text, zh: text)
    }

    /// The text in `language`.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}
