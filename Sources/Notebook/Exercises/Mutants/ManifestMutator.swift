/// Finds the slips that a manifest invites, line by line.
struct ManifestMutator {
    private let lines: [String]
    private let words: WordMutator
    private(set) var slips: [Slip] = []

    /// - Parameter range: the lines that are the manifest.
    init(_ lines: [String], within range: Range<Int>, _ words: WordMutator) {
        self.lines = lines
        self.words = words
        for index in range {
            let text = lines[index].trimmed
            guard !text.isEmpty, !text.hasPrefix("#"), text != "---" else { continue }
            drop(index, range.upperBound)
            change(index)
        }
        swapValues(range)
    }

    private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

    /// Leaves out a field with everything below it.
    private mutating func drop(_ index: Int, _ end: Int) {
        let line = lines[index]
        let indent = Self.indent(line)
        // The first field of a list's element can't go without its dash.
        guard !line.trimmed.hasPrefix("apiVersion"), !line.trimmed.hasPrefix("kind") else { return }
        var last = index
        while last + 1 < end,
            Self.indent(lines[last + 1]) > indent
                || Self.indent(lines[last + 1]) == indent
                    && lines[last + 1].trimmed.hasPrefix("- ") && !line.trimmed.hasPrefix("- ")
        {
            last += 1
        }
        var changed = lines
        changed.removeSubrange(index...last)
        let short = ScriptMutator.short(line.trimmed)
        slips.append(Slip(label: "\(index + 1): without `\(short)`", lines: changed))
    }

    private mutating func change(_ index: Int) {
        let line = lines[index]
        guard let (head, name, value) = Self.field(line), !value.isEmpty,
            !["apiVersion", "kind"].contains(name), !"|>&*[{".contains(value.first ?? "|")
        else { return }
        for new in words.valueChanges(of: value, named: name) {
            var changed = lines
            changed[index] = head + new
            let renamed = name == "name" ? value : nil
            let label = "\(index + 1): \(line.trimmed) → \(new)"
            slips.append(Slip(label: label, lines: changed, renamed: renamed))
        }
        if isLabel(index) {
            var changed = lines
            changed[index] = line.prefix { $0 == " " || $0 == "-" } + "x" + line.trimmed
            slips.append(
                Slip(label: "\(index + 1): \(line.trimmed) → x\(name)", lines: changed))
        }
    }

    /// `  - name: web` as `  - name: `, `name` and `web`; an element that is no field has no name.
    private static func field(_ line: String) -> (head: String, name: String, value: String)? {
        let lead = line.prefix { $0 == " " || $0 == "-" }
        let rest = line[lead.endIndex...]
        guard let colon = rest.range(of: ": ", from: rest.startIndex) else {
            if rest.hasSuffix(":") { return nil }
            return lead.contains("-") ? (String(lead), "", String(rest)) : nil
        }
        return (
            String(line[..<colon]), String(rest.split(separator: ":")[0]), String(line[colon...])
        )
    }

    /// Whether the line stands in labels or a selector.
    private func isLabel(_ index: Int) -> Bool {
        let indent = Self.indent(lines[index])
        guard let parent = lines[..<index].last(where: { Self.indent($0) < indent }) else {
            return false
        }
        return ["labels:", "selector:", "matchLabels:"].contains(parent.trimmed)
    }

    /// Two neighboring fields with each other's values.
    private mutating func swapValues(_ range: Range<Int>) {
        for index in range.dropLast() {
            guard let (head, name, value) = Self.field(lines[index]),
                let (nextHead, nextName, nextValue) = Self.field(lines[index + 1]),
                Self.indent(lines[index]) == Self.indent(lines[index + 1]), value != nextValue,
                !["apiVersion", "kind"].contains(name), !["apiVersion", "kind"].contains(nextName)
            else { continue }
            var changed = lines
            changed[index] = head + nextValue
            changed[index + 1] = nextHead + value
            slips.append(
                Slip(
                    label: "\(index + 1): \(name) and \(nextName) with each other's values",
                    lines: changed))
        }
    }
}

extension Substring {
    /// The place after the first `text`.
    fileprivate func range(of text: String, from start: Index) -> Index? {
        var index = start
        while index < endIndex {
            if self[index...].hasPrefix(text) { return self.index(index, offsetBy: text.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
