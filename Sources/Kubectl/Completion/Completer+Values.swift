import KubeAPI
import Phrasebook

extension Completer {
    /// The kind that the command line is about, as far as it is known.
    private var kind: Kind? {
        if case .names(let kind) = command?.arguments { return kind }
        guard let first = arguments.first else { return nil }
        let word = first.split(separator: "/").first.map(String.init) ?? first
        return Kind(word: word.split(separator: ",").first.map(String.init) ?? word)
    }

    /// The values of a flag, each with `prefix` before it.
    func values(of flag: Flag, _ value: String, prefix: String) -> [Completion] {
        func matching(_ words: [String]) -> [Completion] {
            words.filter { $0.hasPrefix(value) }.map { Completion(prefix + $0) }
        }
        switch flag.suggestion {
        case .nothing: return []
        case .words(let words): return matching(words)
        case .namespace: return matching(source.names(.namespace, nil))
        case .file: return source.files(value).map { Completion(prefix + $0) }
        case .outputFormat:
            for format in ["jsonpath=", "jsonpath-as-json="] where value.hasPrefix(format) {
                let path = String(value.dropFirst(format.count))
                return paths(path).map { Completion(prefix + format + $0.candidate, $0.summary) }
            }
            return matching(OutputFormat.words)
        case .fieldPath: return paths(value).map { Completion(prefix + $0.candidate, $0.summary) }
        case .fieldSelector:
            return matching([
                "metadata.name=", "metadata.namespace=", "status.phase=", "spec.nodeName=",
            ])
        case .selector, .label: return labels(value, prefix: prefix)
        }
    }

    /// Label keys, and after `=` the values of the key.
    private func labels(_ text: String, prefix: String) -> [Completion] {
        let done = text.lastIndex(of: ",").map { String(text[...$0]) } ?? ""
        let part = String(text.dropFirst(done.count))
        var words: [String] = []
        for labels in source.labels(kind ?? .pod, namespace) {
            for (key, value) in labels {
                words.append(part.contains("=") ? "\(key)=\(value)" : key + "=")
            }
        }
        return Self.sorted(words).filter { $0.hasPrefix(part) }.map {
            Completion(prefix + done + $0)
        }
    }

    private static func sorted(_ words: [String]) -> [String] {
        words.sorted { $0.precedes($1) }
    }

    /// Paths of fields, as `{.spec.containers[*].image}`.
    func paths(_ text: String) -> [Completion] {
        guard let kind else { return [] }
        var head = ""
        var body = text[...]
        if let open = body.lastIndex(of: "{") {
            head = String(body[...open])
            body = body[body.index(after: open)...]
        } else if body.isEmpty {
            head = "{"
        }
        var steps = body.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if steps.first == "" { steps.removeFirst() }
        let last = steps.popLast() ?? ""
        var type: TypeDescription? = kind.description
        var isList = arguments.count < 2 && arguments.first?.contains("/") != true
        for step in steps {
            let name = String(step.prefix { $0 != "[" })
            if isList, name == "items" {
                isList = false
                continue
            }
            isList = false
            type = type?.field(name)?.shape.description
        }
        let done = head + "." + steps.map { $0 + "." }.joined()
        var fields = (type?.fields ?? []).map { field -> Completion in
            let ending = if case .list = field.shape { "[*]" } else { "" }
            return Completion(field.name + ending, field.summary)
        }
        if isList, steps.isEmpty { fields = [Completion("items[*]")] + fields }
        return fields.filter { $0.candidate.hasPrefix(last) }.map {
            Completion(done + $0.candidate, $0.summary)
        }
    }

    func argumentCandidates() -> [Completion] {
        switch command?.arguments {
        case .names(let kind):
            return Self.sorted(source.names(kind, namespace)).filter { $0.hasPrefix(current) }
                .map { Completion($0) }
        case .objects: return objects()
        case .objectsThenLabels:
            if arguments.count >= 2 || arguments.first?.contains("/") == true {
                return objects() + labels(current, prefix: "")
            }
            return objects()
        case .fieldPath: return explainPaths()
        case .words(let words): return words.filter { $0.hasPrefix(current) }.map { Completion($0) }
        case .nothing, .newName, .free, nil: return []
        }
    }

    private func objects() -> [Completion] {
        if let slash = current.firstIndex(of: "/") {
            let word = String(current[..<slash])
            guard let kind = Kind(word: word) else { return [] }
            return Self.sorted(source.names(kind, namespace)).map { "\(word)/\($0)" }
                .filter { $0.hasPrefix(current) }.map { Completion($0) }
        }
        guard arguments.isEmpty else {
            guard arguments.first?.contains("/") == false, let kind else { return kinds("") }
            return Self.sorted(source.names(kind, namespace))
                .filter { $0.hasPrefix(current) && !arguments.contains($0) }
                .map { Completion($0) }
        }
        let done = current.lastIndex(of: ",").map { String(current[...$0]) } ?? ""
        return kinds(done)
    }

    /// Kinds by all of their names, after those that are there already.
    private func kinds(_ done: String) -> [Completion] {
        let part = String(current.dropFirst(done.count))
        var candidates: [Completion] = []
        for kind in Kind.allCases {
            // The plural first; singular and short names only when they have been begun.
            let names =
                [kind.info.plural]
                + (part.isEmpty
                    ? [] : [kind.info.singular] + kind.info.shortNames)
            for name in names where name.hasPrefix(part) {
                candidates.append(Completion(done + name, kind.summary))
            }
        }
        if "all".hasPrefix(part), done.isEmpty, command?.name == "get" {
            candidates.append(Completion("all", .kubectlKindAll))
        }
        return candidates
    }

    private func explainPaths() -> [Completion] {
        guard arguments.isEmpty else { return [] }
        let words = current.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1, let kind = Kind(word: words[0]) else { return kinds("") }
        var type: TypeDescription? = kind.description
        for word in words.dropFirst().dropLast() { type = type?.field(word)?.shape.description }
        let done = words.dropLast().joined(separator: ".") + "."
        return (type?.fields ?? []).filter { $0.name.hasPrefix(words[words.count - 1]) }.map {
            Completion(done + $0.name, $0.summary)
        }
    }
}
