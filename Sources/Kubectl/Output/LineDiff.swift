/// Differences between two texts, as `diff -u` prints them.
enum LineDiff {
    private enum Line {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// How many lines around a change are shown.
    private static let context = 3
    /// Texts of more lines than this are compared as wholes, which bounds the time.
    private static let limit = 4_000

    /// The hunks; empty where the texts are the same.
    static func unified(_ old: [String], _ new: [String]) -> String {
        let lines = script(old, new)
        var output = ""
        var index = 0
        while let first = lines[index...].firstIndex(where: isChange) {
            let start = max(index, first - context)
            var end = first
            while let next = lines[(end + 1)...].firstIndex(where: isChange),
                next - end <= 2 * context
            {
                end = next
            }
            let stop = min(lines.count, end + context + 1)
            output += hunk(lines[start..<stop], before: lines[..<start])
            index = stop
            if index >= lines.count { break }
        }
        return output
    }

    private static func isChange(_ line: Line) -> Bool {
        if case .same = line { false } else { true }
    }

    private static func hunk(_ lines: ArraySlice<Line>, before: ArraySlice<Line>) -> String {
        var (old, new) = (0, 0)
        var body = ""
        for line in lines {
            switch line {
            case .same(let text):
                old += 1
                new += 1
                body += " \(text)\n"
            case .removed(let text):
                old += 1
                body += "-\(text)\n"
            case .added(let text):
                new += 1
                body += "+\(text)\n"
            }
        }
        let oldStart = before.count { if case .added = $0 { false } else { true } }
        let newStart = before.count { if case .removed = $0 { false } else { true } }
        func range(_ start: Int, _ count: Int) -> String {
            let first = count == 0 ? start : start + 1
            return count == 1 ? "\(first)" : "\(first),\(count)"
        }
        return "@@ -\(range(oldStart, old)) +\(range(newStart, new)) @@\n" + body
    }

    /// The shortest way from one text to the other, by the longest common subsequence.
    private static func script(_ old: [String], _ new: [String]) -> [Line] {
        guard old.count <= limit, new.count <= limit else {
            return old.map(Line.removed) + new.map(Line.added)
        }
        let width = new.count + 1
        var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                let place = row * width + column
                lengths[place] =
                    old[row] == new[column]
                    ? lengths[place + width + 1] + 1
                    : max(lengths[place + width], lengths[place + 1])
            }
        }
        var (row, column) = (0, 0)
        var lines: [Line] = []
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                lines.append(.same(old[row]))
                row += 1
                column += 1
            } else if column >= new.count
                || row < old.count
                    && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
            {
                lines.append(.removed(old[row]))
                row += 1
            } else {
                lines.append(.added(new[column]))
                column += 1
            }
        }
        return lines
    }
}
