/// `cat`: hands on what it reads; `-n` numbers the lines.
struct Cat {
    private let numbers: Bool

    init(_ arguments: [String]) throws(UsageProblem) {
        let options = try ToolOptions(
            arguments, .init(tool: .cat, flags: "n", long: ["number": "n"]))
        try options.refuseFiles(.cat)
        numbers = options.flags.contains("n")
    }

    func run(_ input: String) -> String {
        guard numbers else { return input }
        var text = ""
        for (index, line) in Lines.split(input).enumerated() {
            let number = String(index + 1)
            text += String(repeating: " ", count: max(6 - number.utf8.count, 0))
            text += "\(number)\t\(line)\n"
        }
        return text
    }
}

/// `echo`: prints its words; `-n` leaves the newline out.
struct Echo {
    let text: String

    init(_ arguments: [String]) throws(UsageProblem) {
        if arguments.first == "-n" {
            text = arguments.dropFirst().joined(separator: " ")
        } else {
            text = arguments.joined(separator: " ") + "\n"
        }
    }
}
