import CEL
import Phrasebook

/// The pages of the reference, as files below `docs`.
public enum ReferencePages {
    /// Paths and texts.
    public static var all: [(path: String, text: String)] {
        Language.allCases.flatMap { language in
            let ending = ".\(language.rawValue).md"
            return [
                ("reference/commands" + ending, CommandReference.markdown(language)),
                ("reference/language" + ending, LanguageReference.markdown(language)),
                ("reference/cel" + ending, CELReference.markdown(language)),
            ]
        }
    }
}
