/// `head`: the first lines; `-n 5`, `-5`, and `-n -5` for all but the last five.
struct Head {
    private let count: Int
    private let fromEnd: Bool

    init(_ arguments: [String]) throws(UsageProblem) {
        let options = try ToolOptions(
            arguments,
            .init(tool: .head, flags: "", valued: "n", long: ["lines": "n"], digits: "n"))
        try options.refuseFiles(.head)
        let text = options.values["n"]?.last ?? "10"
        guard let number = Int(text), number > Int.min else {
            throw .toolOptionValue(tool: "head", option: "-n", value: text)
        }
        count = abs(number)
        fromEnd = text.hasPrefix("-")
    }

    func run(_ input: String) -> String {
        let lines = Lines.split(input)
        return Lines.join(fromEnd ? lines.dropLast(count) : lines.prefix(count))
    }
}

/// `tail`: the last lines; `-n 5`, `-5`, and `-n +5` for all from the fifth on.
struct Tail {
    private let count: Int
    private let fromStart: Bool

    init(_ arguments: [String]) throws(UsageProblem) {
        let options = try ToolOptions(
            arguments,
            .init(tool: .tail, flags: "", valued: "n", long: ["lines": "n"], digits: "n"))
        try options.refuseFiles(.tail)
        let text = options.values["n"]?.last ?? "10"
        guard let number = Int(text), number > Int.min else {
            throw .toolOptionValue(tool: "tail", option: "-n", value: text)
        }
        count = abs(number)
        fromStart = text.hasPrefix("+")
    }

    func run(_ input: String) -> String {
        let lines = Lines.split(input)
        return Lines.join(fromStart ? lines.dropFirst(max(count - 1, 0)) : lines.suffix(count))
    }
}
