import KubeAPI

/// Objects as the documents that kubectl prints.
enum Listing {
    /// The `v1` List that kubectl makes of several objects.
    static func list(of objects: [JSONValue]) -> JSONValue {
        [
            "apiVersion": "v1", "items": .array(objects), "kind": "List",
            "metadata": ["resourceVersion": ""],
        ]
    }

    /// The document of an object, `resourceVersion` included.
    static func document(_ item: APIReply.Item) -> JSONValue {
        .object(item.complete.document())
    }

    /// The document of an object that a command wrote, or would have written: what the server
    /// would fill in is left out then.
    static func written(_ object: KubeObject, _ dryRun: DryRun) -> JSONValue {
        guard case .client = dryRun else { return .object(object.document()) }
        var document = withoutNulls(object.document())
        if [.pod, .namespace, .node].contains(object.kind), document["status"] == nil {
            document["status"] = [:]
        }
        return .object(document)
    }

    private static func withoutNulls(_ object: JSONObject) -> JSONObject {
        var result = JSONObject()
        for (key, value) in object.members where !value.isNull {
            result[key] = value.object.map { .object(withoutNulls($0)) } ?? value
        }
        return result
    }

    /// A document as `-o FORMAT` prints it; nothing for tables.
    static func text(_ document: JSONValue, _ format: OutputFormat) throws(JSONPathError) -> String
    {
        switch format {
        case .table, .name, .columns: ""
        case .json: JSONWriter.text(of: document, style: .pretty) + "\n"
        case .yaml: YAMLWriter.text(of: document)
        case .jsonPath(let path): try path.text(of: document)
        case .jsonPathAsJSON(let path): try path.json(of: document)
        }
    }
}

extension Transcript {
    /// Prints what became of an object: a line such as `pod/web created`, or the object itself
    /// where `-o` says so.
    mutating func report(
        _ object: KubeObject, _ what: String, format: OutputFormat, dryRun: DryRun = .none,
        document: JSONObject? = nil
    ) {
        let document = document.map(JSONValue.object) ?? Listing.written(object, dryRun)
        let name = object.kind.prefix + object.metadata.name
        switch format {
        case .table: print("\(name) \(what)\(dryRun.suffix)")
        case .name: print(name)
        case .columns(let columns):
            write(CustomColumn.table(columns, [document], hasHeaders: true))
        default:
            do {
                write(try Listing.text(document, format))
            } catch {
                fail(error.message)
            }
        }
    }
}

/// What `--dry-run` asks for.
enum DryRun: Sendable {
    case none, client, server

    init(_ invocation: Invocation) {
        switch invocation["dry-run"] {
        case "client", "unchanged": self = .client
        case "server": self = .server
        default: self = .none
        }
    }

    var suffix: String {
        switch self {
        case .none: ""
        case .client: " (dry run)"
        case .server: " (server dry run)"
        }
    }
}
