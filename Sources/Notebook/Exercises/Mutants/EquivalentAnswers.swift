import Kubectl

/// Other ways to write a reference solution that must earn full marks as well.
enum EquivalentAnswers {
    /// - Parameters:
    ///   - script: a solution's script with its values.
    ///   - taken: words that mean something in the exercise: names in it are not free.
    /// - Returns: what was done, and the script.
    static func all(of script: String, taken: String) -> [(name: String, script: String)] {
        let lines = Mutant.lines(script)
        var answers: [(name: String, script: String)] = []
        if let applied = applied(lines) { answers.append(("apply", applied)) }
        if let renamed = renamed(lines, taken) { answers.append(("renamed", renamed)) }
        if let reordered = Reordering.reordered(lines) {
            answers.append(("reordered", text(reordered)))
        }
        return answers
    }

    private static func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    /// What makes an object, as a manifest that is applied.
    private static func applied(_ lines: [String]) -> String? {
        let makers = ["create", "run", "expose", "kubectl"]
        var isChanged = false
        let changed = lines.map { line -> String in
            let words = line.split(separator: " ")
            guard let first = words.first, makers.contains(String(first)),
                !line.hasPrefix(" "),
                first != "kubectl" || words.count > 1 && makers.contains(String(words[1])),
                !line.contains("<<"), !line.contains("|"), !line.contains("&&"),
                !line.contains(";"), !line.contains("--dry-run"), !line.contains(" -f"),
                !line.contains(" -- ")
            else { return line }
            isChanged = true
            return line + " --dry-run=client -o yaml | apply -f -"
        }
        return isChanged ? text(changed) : nil
    }

    /// The names that the solution has chosen freely, changed throughout.
    private static func renamed(_ lines: [String], _ taken: String) -> String? {
        let known = words(taken)
        var free: [String] = []
        for line in lines {
            guard let outline = Command.outline(of: line.split(separator: " ").map(String.init)),
                let name = outline.newName,
                name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }),
                name.first?.isLetter == true, !known.contains(name), !free.contains(name)
            else { continue }
            free.append(name)
        }
        // An image isn't called otherwise because a controller is.
        for line in lines {
            let words = line.split { " =:/".contains($0) }.map(String.init)
            for (flag, image) in zip(words, words.dropFirst()) where flag == "--image" {
                free.removeAll { $0 == image }
            }
        }
        guard !free.isEmpty else { return nil }
        return text(lines.map { line in free.reduce(line) { replacing($1, in: $0) } })
    }

    /// The words of a text: what is between characters that no name has.
    static func words(_ text: String) -> Set<String> {
        Set(text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
    }

    private static func replacing(_ name: String, in line: String) -> String {
        var result = ""
        var word = ""
        for character in line + " " {
            if character.isLetter || character.isNumber || character == "-" {
                word.append(character)
            } else {
                result += word == name ? name + "-own" : word
                word = ""
                result.append(character)
            }
        }
        return String(result.dropLast())
    }
}
