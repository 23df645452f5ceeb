import KubeAPI
import Phrasebook

/// Completes paths of fields: in `-o jsonpath=`, in columns, and for `explain`.
struct FieldPathCompleter {
    let kind: Kind
    /// Whether the path begins at a list of objects.
    let isList: Bool

    private static let formats = [
        "json", "yaml", "wide", "name", "jsonpath=", "custom-columns=", "go-template=",
    ]

    /// The formats of `-o`, and the paths in them.
    func addFormats(
        _ partial: String, prefix: String, _ language: Language, to list: inout CandidateList
    ) {
        guard let equals = partial.firstIndex(of: "=") else {
            for format in Self.formats.dropLast() {
                list.add(prefix + format) {
                    Candidate(
                        prefix + format, Text.outputFormat(format)?(language) ?? "",
                        shown: format, continues: format.hasSuffix("="))
                }
            }
            return
        }
        let format = partial[...equals]
        let root =
            format == "custom-columns=" ? FieldPathCompleter(kind: kind, isList: false) : self
        root.addPath(
            String(partial[partial.index(after: equals)...]), prefix: prefix + format,
            language, to: &list)
    }

    /// The next field of a path such as `{.items[*].metadata.na`.
    func addPath(
        _ partial: String, prefix: String, _ language: Language, to list: inout CandidateList
    ) {
        guard let dot = partial.lastIndex(of: ".") else { return }
        let before = partial[..<dot]
        // The path begins where an expression of the template does.
        let start =
            before.lastIndex { "{} ,:".contains($0) }.map { before.index(after: $0) }
            ?? before.startIndex
        var shape: Shape = .object(kind.description)
        var names = Self.names(in: before[start...])
        if isList {
            guard names.first == "items" else {
                if names.isEmpty { offer(["items"], prefix + partial[...dot], to: &list) }
                return
            }
            names.removeFirst()
        }
        for name in names {
            guard let next = shape.description?.field(name)?.shape else { return }
            shape = next
        }
        guard let fields = shape.description?.fields else { return }
        for field in fields {
            let text = prefix + partial[...dot] + field.name
            list.add(text) {
                Candidate(text, field.summary(language), shown: field.name, continues: true)
            }
        }
    }

    private func offer(_ names: [String], _ prefix: String, to list: inout CandidateList) {
        for name in names {
            list.add(prefix + name) {
                Candidate(
                    prefix + name, "<[]\(kind.info.name)>", shown: name, continues: true)
            }
        }
    }

    /// The names in `.items[*].metadata`.
    private static func names(in path: Substring) -> [String] {
        path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }.filter { !$0.isEmpty }
    }

    /// `pod.spec.containers`, for `explain`.
    static func addExplained(
        _ partial: String, _ language: Language, to list: inout CandidateList
    ) {
        guard let dot = partial.lastIndex(of: ".") else { return }
        let names = partial[..<dot].split(separator: ".").map(String.init)
        guard let first = names.first, let kind = Kind(word: first) else { return }
        var shape: Shape = .object(kind.description)
        for name in names.dropFirst() {
            guard let next = shape.description?.field(name)?.shape else { return }
            shape = next
        }
        for field in shape.description?.fields ?? [] {
            let text = String(partial[...dot]) + field.name
            list.add(text) {
                Candidate(
                    text, field.summary(language), shown: field.name,
                    continues: field.shape.description != nil)
            }
        }
    }
}
