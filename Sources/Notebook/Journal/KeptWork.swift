/// What was typed for an exercise as the record of progress keeps it: a line for each input, and
/// after one that the person stopped a line `^ N`, which no input can be. N is what the journal's
/// mark of the same form says.
extension [Journal.Entry] {
    init(kept lines: [String]) {
        self = []
        for line in lines { keep(line) }
    }

    mutating func keep(_ line: String) {
        if line.hasPrefix("^ "), let checks = Int(line.dropFirst(2)), !isEmpty {
            self[count - 1].stoppedAt = checks
        } else {
            append(Journal.Entry(line))
        }
    }
}

extension Journal.Entry {
    var kept: [String] { [input] + (stoppedAt.map { ["^ \($0)"] } ?? []) }
}
