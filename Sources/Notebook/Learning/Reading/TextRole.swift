/// What a piece of a text is, so that a front end can color it by meaning.
public enum TextRole: Sendable, Hashable, CaseIterable {
    /// The title of a lesson, a heading in it.
    case title, heading
    case emphasis, strong, code, link
    /// What is beside the point: places, ways out, estimates.
    case quiet
    /// What holds, what doesn't, what one should look at.
    case good, bad, notice
    /// A question, and what is typed.
    case question, command
}

/// Colors a piece of a text; one that changes nothing is right wherever there are no colors.
public typealias Paint = @Sendable (TextRole, String) -> String

/// A piece of a line, with what it is.
struct Span: Sendable, Equatable {
    var text: String
    var role: TextRole?

    init(_ text: String, _ role: TextRole? = nil) {
        self.text = text
        self.role = role
    }
}
