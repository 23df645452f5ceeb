/// Finds what can be wrong with one word of a command, or with one value of a manifest.
struct WordMutator {
    /// The variants whose values are numbers.
    let numbers: Set<String>

    init(_ exercise: Exercise) {
        let variants = exercise.shownVariants.filter { variant in
            variant.extremes.allSatisfy { $0.int != nil }
        }
        numbers = Set(variants.map(\.name))
    }

    /// - Parameters:
    ///   - previous: the word before, which may be a flag.
    ///   - position: the word's place in its command.
    func changes(of word: String, after previous: String, at position: Int) -> [String] {
        if word.hasPrefix("-") {
            guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return [] }
            let flag = String(word[...equals])
            let value = String(word[word.index(after: equals)...])
            return valueChanges(of: value, named: String(flag.dropFirst(2).dropLast()))
                .map { flag + $0 }
        }
        if previous.hasPrefix("-"), !previous.contains("=") {
            return valueChanges(of: word, named: String(previous.drop { $0 == "-" }))
        }
        if position == 0 { return [] }
        if Int(word) != nil || word.contains("=") { return valueChanges(of: word, named: "") }
        if word.hasSuffix("-"), word.count > 1 { return ["x" + word] }
        // The kind that follows a verb is not a name; `kind/name` is.
        if position == 1 && !word.contains("/") && !word.contains("$") { return [] }
        return word.allSatisfy { !"|&;<>(".contains($0) } ? [word + "x"] : []
    }

    /// - Parameter name: the flag's or the field's.
    func valueChanges(of value: String, named name: String) -> [String] {
        if value.isEmpty { return [] }
        if name == "image" || name.hasSuffix(".image") { return imageChanges(of: value) }
        let numbers = numberChanges(of: value)
        if !numbers.isEmpty { return numbers }
        if value.contains("="), !value.hasPrefix("$") { return pairChanges(of: value) }
        if ["true", "false"].contains(value) { return [value == "true" ? "false" : "true"] }
        if value.hasSuffix("\"") || value.hasSuffix("'") {
            return [value.dropLast() + "x" + value.suffix(1)]
        }
        return [value + "x"]
    }

    /// `3` becomes 2, 4 and 0; `${n}` becomes `${(n) - 1}` and `${(n) + 1}`.
    func numberChanges(of text: String) -> [String] {
        let expressions = Template(text).expressions
        if expressions.count == 1, text == "${\(expressions[0])}" {
            let inner = expressions[0]
            let names = EquivalentAnswers.words(inner).filter { $0.first?.isLetter == true }
            guard !names.isEmpty, names.isSubset(of: numbers) else { return [] }
            return ["${(\(inner)) + 1}", "${(\(inner)) - 1}"]
        }
        guard let number = Int(text), number.magnitude < 1_000_000 else { return [] }
        var changes = [String(number + 1)]
        if number > 0 { changes.append(String(number - 1)) }
        if number > 1 { changes.append("0") }
        return changes
    }

    private func imageChanges(of value: String) -> [String] {
        value.hasPrefix("redis") ? ["nginx", value + "-x"] : ["redis:7", value + "x"]
    }

    /// `a=b,c=d`: each pair with another key, with another value, and left out.
    private func pairChanges(of text: String) -> [String] {
        let pairs = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        var changes: [String] = []
        for (index, pair) in pairs.enumerated() {
            guard let equals = pair.firstIndex(of: "=") else { continue }
            var changed = pairs
            changed[index] = "x" + pair
            changes.append(changed.joined(separator: ","))
            let value = String(pair[pair.index(after: equals)...])
            let numbers = numberChanges(of: value)
            let others = numbers.isEmpty ? [value + "x"] : numbers
            for other in others {
                changed[index] = pair[...equals] + other
                changes.append(changed.joined(separator: ","))
            }
            if pairs.count > 1 {
                changed.remove(at: index)
                changes.append(changed.joined(separator: ","))
            }
        }
        return changes
    }
}
