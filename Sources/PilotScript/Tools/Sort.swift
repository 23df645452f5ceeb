/// `sort`: by bytes; `-n` by number, `-r` backwards, `-u` without repetitions, `-f` without case,
/// `-k 3` from a column on (`-k 3,3` that column), `-t ,` with a separator.
struct Sort {
    private let isNumeric: Bool
    private let isReversed: Bool
    private let isUnique: Bool
    private let foldsCase: Bool
    private let first: Int
    private let last: Int?
    private let separator: Character?

    init(_ arguments: [String]) throws(UsageProblem) {
        let long: [String: Character] = [
            "numeric-sort": "n", "reverse": "r", "unique": "u", "ignore-case": "f", "key": "k",
            "field-separator": "t", "stable": "s",
        ]
        let options = try ToolOptions(
            arguments, .init(tool: .sort, flags: "nrufs", valued: "kt", long: long))
        try options.refuseFiles(.sort)
        var key = options.values["k"]?.last ?? "1"
        let hasKey = options.values["k"] != nil
        var flags = options.flags
        while let letter = key.last, "nrf".contains(letter) {
            flags.insert(letter)
            key.removeLast()
        }
        let bounds = key.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        guard let start = bounds[0], start > 0, bounds.count <= 2,
            bounds.count == 1 || bounds[1] ?? 0 >= start
        else {
            throw .toolOptionValue(tool: "sort", option: "-k", value: key)
        }
        if let text = options.values["t"]?.last, text.count != 1 {
            throw .toolOptionValue(tool: "sort", option: "-t", value: text)
        }
        isNumeric = flags.contains("n")
        isReversed = flags.contains("r")
        isUnique = flags.contains("u")
        foldsCase = flags.contains("f")
        first = hasKey ? start : 0
        last = bounds.count == 2 ? bounds[1] : nil
        separator = options.values["t"]?.last?.first
    }

    func run(_ input: String) -> String {
        var entries = Lines.split(input).enumerated().map { index, line in
            Entry(line: line, key: key(of: line), index: index)
        }
        entries.sort { precedes($0, $1) }
        if isUnique {
            var kept: [Entry] = []
            for entry in entries {
                if let previous = kept.last, compare(previous.key, entry.key) == 0 { continue }
                kept.append(entry)
            }
            entries = kept
        }
        return Lines.join(entries.map(\.line))
    }

    private struct Entry {
        var line: Substring
        var key: Key
        var index: Int
    }

    private enum Key {
        case number(Double)
        case text([UInt8])
    }

    private func precedes(_ one: Entry, _ other: Entry) -> Bool {
        var order = compare(one.key, other.key)
        if order == 0, !isUnique { order = compare(bytes(one.line), bytes(other.line)) }
        if order == 0 { return one.index < other.index }
        return isReversed ? order > 0 : order < 0
    }

    private func compare(_ one: Key, _ other: Key) -> Int {
        switch (one, other) {
        case (.number(let one), .number(let other)): one < other ? -1 : one > other ? 1 : 0
        case (.text(let one), .text(let other)): compare(one, other)
        case (.number, .text): -1
        case (.text, .number): 1
        }
    }

    private func compare(_ one: [UInt8], _ other: [UInt8]) -> Int {
        if one.lexicographicallyPrecedes(other) { return -1 }
        return other.lexicographicallyPrecedes(one) ? 1 : 0
    }

    private func bytes(_ text: Substring) -> [UInt8] { Array(text.utf8) }

    private func key(of line: Substring) -> Key {
        let text = field(of: line)
        if isNumeric { return .number(leadingNumber(text)) }
        return .text(bytes(foldsCase ? Substring(text.uppercased()) : text))
    }

    private func field(of line: Substring) -> Substring {
        guard first > 0 else { return line }
        let fields: [Substring]
        if let separator {
            fields = line.split(separator: separator, omittingEmptySubsequences: false)
        } else {
            fields = line.split { $0 == " " || $0 == "\t" }
        }
        guard first <= fields.count else { return "" }
        let end = min(last ?? fields.count, fields.count)
        return line[fields[first - 1].startIndex..<fields[end - 1].endIndex]
    }

    /// The number that the text begins with, zero without one.
    private func leadingNumber(_ text: Substring) -> Double {
        let start = text.drop { $0 == " " || $0 == "\t" }
        var end = start.startIndex
        for (offset, byte) in start.utf8.enumerated() {
            guard byte.isDigit || byte == Byte.dot || byte == Byte.dash && offset == 0 else {
                break
            }
            end = start.utf8.index(after: end)
        }
        return Double(start[..<end]) ?? 0
    }
}
