/// The words that make commands a script.
public enum ScriptWord: String, Sendable, CaseIterable {
    case `let`, `if`, `else`, `for`, `while`, def, `return`, `break`, `continue`
    case wait, expect, source

    /// Whether a line inside an expression's brackets can't begin with `word`, because CEL reserves
    /// it: then the bracket was forgotten.
    static func isReservedInCEL(_ word: String) -> Bool {
        switch word {
        case "let", "if", "else", "for", "while", "return", "break", "continue": true
        default: false
        }
    }

    /// Names that CEL reserves, so no variable can have them.
    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import",
        "in", "let", "loop", "namespace", "null", "package", "return", "true", "var", "void",
        "while",
    ]
}
