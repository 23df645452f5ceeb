/// The Unix tools that scripts have: enough to look at what a command prints.
///
/// They read the stage before, or a here-document, and never a file.
public enum TextTool: String, Sendable, CaseIterable {
    case cat, echo, grep, head, tail, wc, sort

    /// Whether it is of no use without something to read.
    var needsInput: Bool { self != .echo }

    /// Judges the words after the tool's name.
    func prepare(_ arguments: [String]) throws(UsageProblem) -> PreparedTool {
        switch self {
        case .cat: .cat(try Cat(arguments))
        case .echo: .echo(try Echo(arguments))
        case .grep: .grep(try Grep(arguments))
        case .head: .head(try Head(arguments))
        case .tail: .tail(try Tail(arguments))
        case .wc: .wc(try WordCount(arguments))
        case .sort: .sort(try Sort(arguments))
        }
    }
}

/// A tool with its options.
enum PreparedTool {
    case cat(Cat)
    case echo(Echo)
    case grep(Grep)
    case head(Head)
    case tail(Tail)
    case wc(WordCount)
    case sort(Sort)

    /// - Returns: What it prints, and whether it found what it looked for.
    func run(_ input: String) -> (text: String, isMatch: Bool) {
        switch self {
        case .cat(let cat): (cat.run(input), true)
        case .echo(let echo): (echo.text, true)
        case .grep(let grep): grep.run(input)
        case .head(let head): (head.run(input), true)
        case .tail(let tail): (tail.run(input), true)
        case .wc(let count): (count.run(input), true)
        case .sort(let sort): (sort.run(input), true)
        }
    }
}

/// Lines of a text, as the tools see them.
enum Lines {
    /// The lines without their newlines; a newline at the end begins no further line.
    static func split(_ text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    static func join(_ lines: some Sequence<Substring>) -> String {
        var text = ""
        for line in lines {
            text += line
            text += "\n"
        }
        return text
    }
}
