import Phrasebook

/// Something that a front end understands besides commands, so that `help` knows it too.
public struct PromptWord: Sendable {
    public let word: String
    let usage: String
    public let summary: Text
    /// Whether the overview shows it.
    let isListed: Bool

    public init(_ word: String, usage: String, _ summary: Text, isListed: Bool = true) {
        self.word = word
        self.usage = usage
        self.summary = summary
        self.isListed = isListed
    }
}
