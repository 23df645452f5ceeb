import Kubectl

/// Commands of a script in another order that comes to the same.
///
/// Only what surely commutes changes places: commands of one line each that nothing separates (no
/// wait, no question, no other statement), each about objects that the other doesn't name.
/// Makers of Pods don't change places with what carries one of their labels, because the order
/// decides who is adopted, and deletions only with each other.
struct Reordering {
    /// A command that may change places.
    private struct Step {
        enum Aspect { case making, scaling, deleting, labels, annotations, cordon, taints }

        let line: String
        let aspect: Aspect
        /// The objects that it is about, by name.
        let names: Set<String>
        let namespace: String?
        /// The keys of labels, annotations or taints that it sets.
        let keys: Set<String>
        let labels: Set<String>
        let makesPods: Bool
        let words: Set<String>
    }

    /// The lines with as many changes of places as possible; nil if none is possible.
    static func reordered(_ lines: [String]) -> [String]? {
        var result: [String] = []
        var block: [Step] = []
        for line in lines {
            if let step = step(line) {
                block.append(step)
            } else {
                result += order(block) + [line]
                block = []
            }
        }
        result += order(block)
        return result == lines ? nil : result
    }

    /// Always the last command that doesn't need any of those that are left before it.
    private static func order(_ steps: [Step]) -> [String] {
        var left = Array(steps.indices)
        var lines: [String] = []
        while let place = left.indices.last(where: { place in
            left[..<place].allSatisfy { commute(steps[$0], steps[left[place]]) }
        }) {
            lines.append(steps[left.remove(at: place)].line)
        }
        return lines
    }

    private static func commute(_ one: Step, _ other: Step) -> Bool {
        if let left = one.namespace, let right = other.namespace, left != right { return true }
        let isField = { (step: Step) in
            [.labels, .annotations, .cordon, .taints].contains(step.aspect)
        }
        guard one.names.isDisjoint(with: other.words), other.names.isDisjoint(with: one.words)
        else {
            return isField(one) && isField(other)
                && (one.aspect != other.aspect || one.keys.isDisjoint(with: other.keys))
        }
        switch (one.aspect, other.aspect) {
        case (.making, .making):
            return !(one.makesPods || other.makesPods) || one.labels.isDisjoint(with: other.labels)
        case (.making, .labels), (.making, .annotations):
            return one.words.isDisjoint(with: other.keys)
        case (.labels, .making), (.annotations, .making):
            return other.words.isDisjoint(with: one.keys)
        case (.scaling, .scaling), (.deleting, .deleting): return true
        case (.scaling, .making), (.making, .scaling): return true
        default: return isField(one) && isField(other)
        }
    }

    private static func step(_ line: String) -> Step? {
        guard line.first?.isLetter == true,
            !line.contains(where: { "'\"`$|&;<>(){}#".contains($0) })
        else { return nil }
        let words = line.split(separator: " ").map(String.init)
        guard let outline = Command.outline(of: words), !outline.path.isEmpty,
            !["selector", "all", "all-namespaces", "filename", "dry-run"]
                .contains(where: { outline[$0] != nil }) || outline.newName != nil
        else { return nil }
        let aspect: Step.Aspect
        switch outline.path[0] {
        case "create", "run", "expose": aspect = .making
        case "scale": aspect = .scaling
        case "delete": aspect = .deleting
        case "label": aspect = .labels
        case "annotate": aspect = .annotations
        case "cordon", "uncordon": aspect = .cordon
        case "taint": aspect = .taints
        default: return nil
        }
        let settings = outline.arguments.filter { $0.contains("=") || $0.hasSuffix("-") }
        let names = outline.newName.map { [$0] } ?? Self.names(outline)
        guard !names.isEmpty else { return nil }
        return Step(
            line: line, aspect: aspect, names: Set(names), namespace: outline["namespace"],
            keys: Set(settings.map { String($0.prefix { !"=:-".contains($0) }) }),
            labels: Set((outline["labels"] ?? "").split(separator: ",").map(String.init)),
            makesPods: outline.path[0] == "run" || outline.path.last == "replicationcontroller",
            words: EquivalentAnswers.words(line))
    }

    /// The names in `KIND NAME…`, `KIND/NAME…` or, for nodes, `NAME…`.
    private static func names(_ outline: Command.Outline) -> [String] {
        var arguments = outline.arguments.filter { !$0.contains("=") && !$0.hasSuffix("-") }
        let isOfNodes = ["cordon", "uncordon"].contains(outline.path[0])
        if !isOfNodes, arguments.first?.contains("/") == false { arguments.removeFirst() }
        let names = arguments.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        return names + (outline["name"].map { [$0] } ?? [])
    }
}
