import KubeAPI

/// Names of files by pattern: `*` and `?`.
extension ShellWorld {
    /// The paths that an unquoted word of a script means, sorted; the word itself when it has no
    /// pattern or matches nothing, as POSIX has it.
    func paths(matching word: String) -> [String] {
        guard word.utf8.contains(where: Self.isSign) else { return [word] }
        let absolute = absolute(word)
        var found = [""]
        for part in absolute.split(separator: "/") {
            found = found.flatMap { folder -> [String] in
                guard part.utf8.contains(where: Self.isSign) else { return [folder + "/" + part] }
                return names(in: folder.isEmpty ? "/" : folder).filter { name in
                    (!name.hasPrefix(".") || part.hasPrefix("."))
                        && Self.matches(Array(name), Array(part))
                }.map { folder + "/" + $0 }
            }
        }
        found = found.filter { self[$0] != nil || isDirectory($0) }
        guard !found.isEmpty else { return [word] }
        if word.hasPrefix("/") { return found }
        let folder = absolute.dropLast(word.count).count
        return found.map { String($0.dropFirst(folder)) }
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
    }

    /// Whether a name has the form of a pattern. Linear but for the length of the pattern: only
    /// the last `*` is ever tried again.
    private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
        var (index, place) = (0, 0)
        var retry: (index: Int, place: Int)?
        while index < name.count {
            if place < pattern.count, pattern[place] == "*" {
                retry = (index, place)
                place += 1
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[index]
            {
                index += 1
                place += 1
            } else if let (start, star) = retry {
                retry = (start + 1, star)
                (index, place) = (start + 1, star + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}
