import KubeAPI

/// The characters that a diagram in the terminal is made of.
struct Glyphs {
    let lane: Character
    let crossing: Character
    let dash: Character
    let replyDash: Character
    let replyCrossing: Character
    let fromLeft: Character
    let fromRight: Character
    let headRight: Character
    let headLeft: Character
    let toItself: Character
    /// Between two names.
    let arrow: String

    static let drawn = Glyphs(
        lane: "│", crossing: "┼", dash: "─", replyDash: "╌", replyCrossing: "┼", fromLeft: "├",
        fromRight: "┤", headRight: "▶", headLeft: "◀", toItself: "◌", arrow: " → ")

    static let ascii = Glyphs(
        lane: "|", crossing: "+", dash: "-", replyDash: ".", replyCrossing: "+", fromLeft: "|",
        fromRight: "|", headRight: ">", headLeft: "<", toItself: "o", arrow: " -> ")
}
