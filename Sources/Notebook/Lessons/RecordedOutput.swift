/// Recorded output: lines that must come out again. `…` or `[...]` on a line of its own stands for
/// any number of lines, and `…` inside a line for any text in it: a time, a generated name.
///
/// Blanks at the ends of lines and empty lines at both ends don't count: editors and Markdown
/// sites drop them.
struct RecordedOutput: Equatable {
    /// What stands for lines that are left out.
    static let elisions = ["…", "...", "[...]", "[…]"]

    let lines: [String]

    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
        }
        while lines.last == "" { lines.removeLast() }
        while lines.first == "" { lines.removeFirst() }
        self.lines = lines
    }

    private init(lines: [String]) { self.lines = lines }

    /// The output as a cell has it, each line with its newline.
    var text: String { lines.map { $0 + "\n" }.joined() }

    private static func isElision(_ line: String) -> Bool {
        elisions.contains { line.trimmed.hasSameScalars($0) }
    }

    /// The stretches of lines between the elisions; one more than there are elisions.
    private var parts: [ArraySlice<String>] {
        lines.split(omittingEmptySubsequences: false, whereSeparator: Self.isElision)
    }

    /// Whether `actual` is what is recorded here.
    func matches(_ actual: RecordedOutput) -> Bool {
        let parts = parts
        guard parts.count > 1, let first = parts.first, let last = parts.last else {
            return Self.same(lines[...], actual.lines[...])
        }
        var rest = actual.lines[...]
        guard rest.count >= first.count + last.count, Self.same(first, rest.prefix(first.count)),
            Self.same(last, rest.suffix(last.count))
        else { return false }
        rest = rest.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() {
            while !Self.same(part, rest.prefix(part.count)) {
                if rest.isEmpty { return false }
                rest = rest.dropFirst()
            }
            rest = rest.dropFirst(part.count)
        }
        return true
    }

    /// What to record for `actual`: this if it is still true; else the new lines, with as many at
    /// both ends kept around an elision as there are here.
    func updated(to actual: RecordedOutput) -> RecordedOutput {
        if matches(actual) { return self }
        let parts = parts
        guard parts.count > 1, let head = parts.first?.count, let tail = parts.last?.count,
            actual.lines.count > head + tail
        else { return RecordedOutput(lines: elided(actual.lines)) }
        return RecordedOutput(
            lines: elided(actual.lines.prefix(head)) + [Self.elisions[0]]
                + elided(actual.lines.suffix(tail)))
    }

    /// New lines, as they are recorded here wherever a line with an elision inside still matches;
    /// in order.
    private func elided(_ new: some Sequence<String>) -> [String] {
        var patterns = lines.filter { !Self.isElision($0) && $0.contains(Self.elisions[0]) }[...]
        return new.map { line in
            guard let index = patterns.firstIndex(where: { Self.matches($0, line) }) else {
                return line
            }
            defer { patterns = patterns[(index + 1)...] }
            return patterns[index]
        }
    }

    /// Where this and `actual` part: the line's number from one, and what stands there in each.
    func difference(from actual: RecordedOutput) -> (line: Int, recorded: String?, actual: String?)
    {
        var line = 0
        while line < lines.count, line < actual.lines.count, !Self.isElision(lines[line]),
            Self.matches(lines[line], actual.lines[line])
        {
            line += 1
        }
        return (
            line + 1, line < lines.count ? lines[line] : nil,
            line < actual.lines.count ? actual.lines[line] : nil
        )
    }

    private static func same(
        _ recorded: ArraySlice<String>, _ actual: ArraySlice<String>
    ) -> Bool {
        recorded.count == actual.count && zip(recorded, actual).allSatisfy { matches($0, $1) }
    }

    /// Whether a line is what is recorded, `…` inside it standing for any text.
    private static func matches(_ recorded: String, _ line: String) -> Bool {
        if recorded.hasSameScalars(line) { return true }
        let mark: Unicode.Scalar = "\u{2026}"
        let parts = recorded.unicodeScalars.split(
            separator: mark, omittingEmptySubsequences: false
        ).map { Array($0) }
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
        let scalars = Array(line.unicodeScalars)
        guard scalars.count >= first.count + last.count, scalars.starts(with: first),
            scalars.suffix(last.count).elementsEqual(last)
        else { return false }
        var rest = scalars[first.count..<(scalars.count - last.count)]
        for part in parts.dropFirst().dropLast() {
            while !rest.prefix(part.count).elementsEqual(part) {
                if rest.isEmpty { return false }
                rest = rest.dropFirst()
            }
            rest = rest.dropFirst(part.count)
        }
        return true
    }
}

extension String {
    fileprivate func hasSameScalars(_ other: String) -> Bool {
        unicodeScalars.elementsEqual(other.unicodeScalars)
    }
}
