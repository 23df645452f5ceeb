import KubeAPI
import Phrasebook

/// What `kubectl explain` says of a kind or one of its fields, from the schema.
struct Explanation {
    private let kind: Kind
    private var type: TypeDescription?
    /// The field that the path has led to; nil for the kind itself.
    private var field: Entry?

    init(_ kind: Kind) {
        self.kind = kind
        type = kind.description
    }

    /// The fields that a path can go on with.
    var fieldNames: [String] { fields.map(\.name) }
    var typeName: String { type?.name ?? field?.type ?? "" }

    private var fields: [Entry] {
        guard let type else { return [] }
        let own = type.fields.map(Entry.init)
        let head = field == nil ? Entry.ofEveryObject : []
        return (own + head).sorted { $0.name.precedes($1.name) }
    }

    /// Goes on to a field; returns whether there is one of that name.
    mutating func enter(_ name: String) -> Bool {
        guard var next = fields.first(where: { $0.name.hasSameScalars(as: name) }) else {
            return false
        }
        // Nothing has an effect below what has none.
        if field?.isInert == true { next.isInert = true }
        field = next
        type = next.inner
        return true
    }

    /// The text in the layout of kubectl.
    func text(isRecursive: Bool) -> Text {
        Text(
            en: compose(.english, isRecursive: isRecursive),
            zh: compose(.chinese, isRecursive: isRecursive))
    }

    private func compose(_ language: Language, isRecursive: Bool) -> String {
        let meaning = (field?.meaning ?? kind.summary)(language)
        let fields = fieldTexts(language, isRecursive: isRecursive)
        var text = head + "DESCRIPTION:\n" + Self.indented(meaning) + "    \n"
        text += fields.isEmpty ? "\n" : "FIELDS:\n" + fields + "\n"
        if let unsupported = type?.unsupported, !unsupported.isEmpty, !isRecursive {
            let names = unsupported.sorted { $0.precedes($1) }
            let words = Text.kubectlExplainNotSimulated(names)(language)
            text += words.wrapped(toWidth: 80).map { $0 + "\n" }.joined() + "\n"
        }
        return text
    }

    private var head: String {
        var text = kind.info.group.isEmpty ? "" : "GROUP:      \(kind.info.group)\n"
        text += "KIND:       \(kind.info.name)\nVERSION:    \(kind.info.version)\n\n"
        if let field {
            let required = field.isRequired ? " -required-" : ""
            text += "FIELD: \(field.name) <\(field.type)>\(required)\n"
            if !field.words.isEmpty {
                text += "ENUM:" + field.words.map { "\n    " + $0 }.joined()
            }
            text += "\n\n"
        }
        return text
    }

    private func fieldTexts(_ language: Language, isRecursive: Bool) -> String {
        if isRecursive { return Self.tree(fields, depth: 1) }
        return fields.map { entry in
            let required = entry.isRequired ? " -required-" : ""
            return "  \(entry.name)\t<\(entry.type)>\(required)\n" + Self.words(of: entry)
                + Self.indented(entry.meaning(language))
        }.joined(separator: "\n")
    }

    /// The line with the words that a field takes; kubectl shows the first four.
    private static func words(of entry: Entry) -> String {
        guard !entry.words.isEmpty else { return "" }
        let shown = entry.words.prefix(4) + (entry.words.count > 4 ? ["...."] : [])
        return "  enum: " + shown.joined(separator: ", ") + "\n"
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
    private static func indented(_ text: String) -> String {
        text.wrapped(toWidth: 76).map { "    " + $0 + "\n" }.joined()
    }

    /// A field as it is listed.
    private struct Entry {
        let name: String
        let type: String
        let summary: Text
        let isRequired: Bool
        var isInert: Bool
        let words: [String]
        let inner: TypeDescription?

        init(_ field: FieldDescription) {
            let shape = field.shape
            name = field.name
            type = shape.explainedName
            summary = field.summary
            isRequired = field.isRequired
            isInert = field.isInert
            words = field.words
            inner = shape.description
        }

        private init(_ name: String, _ summary: Text) {
            self.name = name
            self.summary = summary
            type = "string"
            isRequired = false
            isInert = false
            words = []
            inner = nil
        }

        /// What the field means, and whether it is kept without effect.
        var meaning: Text { isInert ? .kubectlExplainWithoutEffect(summary) : summary }

        static let ofEveryObject = [
            Entry("apiVersion", .ObjectFields.apiVersion), Entry("kind", .ObjectFields.kind),
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
