import KubeAPI
import Phrasebook

/// What `kubectl explain` says of a kind or one of its fields, from the schema.
struct Explanation {
    private let kind: Kind
    private var type: TypeDescription?
    /// The field that the path has led to; nil for the kind itself.
    private var field: FieldDescription?

    init(_ kind: Kind) {
        self.kind = kind
        type = kind.description
    }

    /// The fields that a path can go on with.
    var fieldNames: [String] { fields.map(\.name) }
    var typeName: String { type?.name ?? field?.shape.name ?? "" }

    private var fields: [Entry] {
        guard let type else { return [] }
        let own = type.fields.map(Entry.init)
        let head = field == nil ? Entry.ofEveryObject : []
        return (own + head).sorted { $0.name.precedes($1.name) }
    }

    /// Goes on to a field; returns whether there is one of that name.
    mutating func enter(_ name: String) -> Bool {
        guard let next = type?.field(name) else {
            guard field == nil, Entry.ofEveryObject.contains(where: { $0.name == name }) else {
                return false
            }
            type = nil
            return true
        }
        field = next
        type = next.shape.description
        return true
    }

    /// The text in the layout of kubectl.
    func text(isRecursive: Bool) -> Text {
        let head = head
        let fields = fieldTexts(isRecursive: isRecursive)
        let summary = field.map { Text(verbatim: $0.summary) } ?? kind.summary
        func compose(_ language: Language) -> String {
            var text = head + "DESCRIPTION:\n"
            let words = summary(language)
            text += Self.wrapped(words.isEmpty ? "<empty>" : words, indentation: 4) + "    \n"
            return text + (fields.isEmpty ? "\n" : "FIELDS:\n" + fields + "\n")
        }
        return Text(en: compose(.english), zh: compose(.chinese))
    }

    private var head: String {
        var text = kind.info.group.isEmpty ? "" : "GROUP:      \(kind.info.group)\n"
        text += "KIND:       \(kind.info.name)\nVERSION:    \(kind.info.version)\n\n"
        if let field {
            let required = field.isRequired ? " -required-" : ""
            text += "FIELD: \(field.name) <\(field.shape.explainedName)>\(required)\n\n\n"
        }
        return text
    }

    private func fieldTexts(isRecursive: Bool) -> String {
        if isRecursive { return Self.tree(fields, depth: 1) }
        return fields.map { entry in
            let line = "  \(entry.name)\t<\(entry.type)>\(entry.isRequired ? " -required-" : "")\n"
            let summary = entry.summary.isEmpty ? "<no description>" : entry.summary
            return line + Self.wrapped(summary, indentation: 4)
        }.joined(separator: "\n")
    }

    /// All fields below, indented by their depth.
    private static func tree(_ entries: [Entry], depth: Int) -> String {
        guard depth < 12 else { return "" }
        return entries.map { entry in
            let indent = String(repeating: "  ", count: depth)
            let required = entry.isRequired ? " -required-" : ""
            let inner = (entry.inner?.fields ?? []).map(Entry.init).sorted {
                $0.name.precedes($1.name)
            }
            return "\(indent)\(entry.name)\t<\(entry.type)>\(required)\n"
                + tree(inner, depth: depth + 1)
        }.joined()
    }

    /// A text in lines of at most 80 columns.
    private static func wrapped(_ text: String, indentation: Int) -> String {
        let width = 80 - indentation
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            let line = lines[lines.count - 1]
            if !line.isEmpty, line.displayWidth + 1 + String(word).displayWidth > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += (line.isEmpty ? "" : " ") + word
            }
        }
        let indent = String(repeating: " ", count: indentation)
        return lines.map { indent + $0 + "\n" }.joined()
    }

    /// A field as it is listed.
    private struct Entry {
        let name: String
        let type: String
        let summary: String
        let isRequired: Bool
        let inner: TypeDescription?

        init(_ field: FieldDescription) {
            let shape = field.shape
            name = field.name
            type = shape.explainedName
            summary = field.summary
            isRequired = field.isRequired
            inner = shape.description
        }

        private init(_ name: String, _ summary: String) {
            self.name = name
            self.summary = summary
            type = "string"
            isRequired = false
            inner = nil
        }

        static let ofEveryObject = [
            Entry("apiVersion", "The version of the API that the object is written in."),
            Entry("kind", "What the object is."),
        ]
    }
}

extension Shape {
    /// The type as the API's description calls it: times are strings there.
    fileprivate var explainedName: String {
        switch self {
        case .time: "string"
        case .list(let element): "[]\(element.explainedName)"
        case .map(let element): "map[string]\(element.explainedName)"
        default: name
        }
    }
}

extension Kind {
    /// What the kind is, in a sentence.
    var summary: Text {
        switch self {
        case .pod: .kubectlKindPod
        case .replicationController: .kubectlKindReplicationController
        case .service: .kubectlKindService
        case .endpoints: .kubectlKindEndpoints
        case .endpointSlice: .kubectlKindEndpointSlice
        case .node: .kubectlKindNode
        case .namespace: .kubectlKindNamespace
        case .serviceAccount: .kubectlKindServiceAccount
        case .lease: .kubectlKindLease
        case .event: .kubectlKindEvent
        }
    }
}
