/// Colors what a command prints where the words have a meaning: headings of tables, and the
/// states in them.
struct TableColors {
    let style: Style

    private static let meanings: [Substring: Style.Meaning] = [
        "Running": .good, "Ready": .good, "Active": .good, "Completed": .good, "Succeeded": .good,
        "Bound": .good,
        "Pending": .waiting, "ContainerCreating": .waiting, "PodInitializing": .waiting,
        "Terminating": .waiting, "Unknown": .waiting, "NotReady": .bad, "Warning": .waiting,
        "Error": .bad, "Failed": .bad, "CrashLoopBackOff": .bad, "ImagePullBackOff": .bad,
        "ErrImagePull": .bad, "OOMKilled": .bad, "Evicted": .bad, "CreateContainerError": .bad,
    ]

    /// - Parameter output: all that a command has printed.
    func color(_ output: String) -> String {
        guard style.isColored, Self.isTable(output) else { return output }
        var result = ""
        for (index, line) in output.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { result += "\n" }
            result += Self.isHeading(line) ? style(.heading, String(line)) : words(of: line)
        }
        return result
    }

    private func words(of line: Substring) -> String {
        var result = ""
        var index = line.startIndex
        while index < line.endIndex {
            let isBlank = line[index] == " "
            let end = line[index...].firstIndex { ($0 == " ") != isBlank } ?? line.endIndex
            let word = line[index..<end]
            // `NotReady,SchedulingDisabled` means what its first part means.
            let key = word.prefix { $0 != "," }
            result += Self.meanings[key].map { style($0, String(word)) } ?? String(word)
            index = end
        }
        return result
    }

    /// A table of kubectl begins with a line of capitals.
    private static func isTable(_ output: String) -> Bool {
        isHeading(output.prefix { $0 != "\n" })
    }

    private static func isHeading(_ line: Substring) -> Bool {
        guard line.hasPrefix("NAME") || line.hasPrefix("LAST SEEN") else { return false }
        return line.utf8.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
