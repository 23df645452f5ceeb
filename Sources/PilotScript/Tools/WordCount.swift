/// `wc`: counts lines, words, bytes (`-l`, `-w`, `-c`) or characters (`-m`).
struct WordCount {
    private let flags: Set<Character>

    init(_ arguments: [String]) throws(UsageProblem) {
        let options = try ToolOptions(
            arguments,
            .init(
                tool: .wc, flags: "lwcm",
                long: ["lines": "l", "words": "w", "bytes": "c", "chars": "m"]))
        try options.refuseFiles(.wc)
        flags = options.flags.isEmpty ? ["l", "w", "c"] : options.flags
    }

    func run(_ input: String) -> String {
        var lines = 0
        var words = 0
        var isInWord = false
        for byte in input.utf8 {
            if byte == Byte.newline { lines += 1 }
            let isSpace = byte.isBlank || byte >= 0x0A && byte <= 0x0D
            if !isSpace, !isInWord { words += 1 }
            isInWord = !isSpace
        }
        var counts: [Int] = []
        if flags.contains("l") { counts.append(lines) }
        if flags.contains("w") { counts.append(words) }
        if flags.contains("m") { counts.append(input.unicodeScalars.count) }
        if flags.contains("c") { counts.append(input.utf8.count) }
        if counts.count == 1 { return "\(counts[0])\n" }
        // As GNU prints them when it reads the standard input.
        let columns = counts.map { count in
            let text = String(count)
            return String(repeating: " ", count: max(7 - text.utf8.count, 0)) + text
        }
        return columns.joined(separator: " ") + "\n"
    }
}
