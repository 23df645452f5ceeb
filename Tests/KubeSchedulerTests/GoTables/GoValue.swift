import KubeAPI

/// What an expression of Go stands for.
indirect enum GoValue: Sendable {
    case null
    case int(Int)
    case double(Double)
    case text(String)
    case bool(Bool)
    case list([GoValue])
    /// A map, or a struct with named fields.
    case fields([(key: GoValue, value: GoValue)])
    /// A struct whose fields aren't named.
    case tuple([GoValue])
    case pod(Pod)
    case node(Node)
    case selector(LabelSelector)
    case status(code: String, reasons: [String])

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var int: Int? { if case .int(let int) = self { int } else { nil } }
    var list: [GoValue] {
        switch self {
        case .list(let list), .tuple(let list): list
        default: []
        }
    }
    var fields: [(key: GoValue, value: GoValue)] {
        if case .fields(let fields) = self { fields } else { [] }
    }
    var isNull: Bool { if case .null = self { true } else { false } }

    /// The field `name` of a struct, or a text's value in a map.
    subscript(name: String) -> GoValue? { fields.first { $0.key.text == name }?.value }
}

/// Why an expression couldn't be understood.
struct GoError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension GoValue {
    /// The value as JSON of the API: fields are named as in manifests.
    var json: JSONValue {
        get throws {
            switch self {
            case .null: return .null
            case .int(let int): return .int(Int64(int))
            case .double(let double): return .double(double)
            case .text(let text): return .string(text)
            case .bool(let bool): return .bool(bool)
            case .list(let list), .tuple(let list): return .array(try list.map { try $0.json })
            case .fields(let fields):
                var object = JSONObject()
                for (key, value) in fields where !value.isNull {
                    object[Self.fieldName(key.text ?? "")] = try value.json
                }
                return .object(object)
            case .pod(let pod): return pod.json
            case .node(let node): return node.json
            case .selector(let selector): return selector.json
            case .status: throw GoError("a status isn't part of an object")
            }
        }
    }

    /// `NodeName` is `nodeName` in manifests.
    private static func fieldName(_ name: String) -> String {
        if name == "ObjectMeta" { return "metadata" }
        guard let first = name.first, first.isUppercase else { return name }
        return first.lowercased() + name.dropFirst()
    }

    private func decoded<Object: APIObject>(_ type: Object.Type) throws -> Object {
        var issues = DecodingIssues()
        let object = Object.decode(try json, at: .root, issues: &issues)
        guard let object, issues.errors.isEmpty else { throw GoError("\(issues.errors)") }
        return object
    }

    var pod: Pod {
        get throws {
            if case .pod(let pod) = self { return pod }
            return try decoded(Pod.self)
        }
    }

    var node: Node {
        get throws {
            if case .node(let node) = self { return node }
            return try decoded(Node.self)
        }
    }

    func object<Object: APIObject>(_ type: Object.Type) throws -> Object { try decoded(type) }

    /// Names and scores of a `[]framework.NodeScore`.
    var scores: [String: Int] {
        var scores: [String: Int] = [:]
        for entry in list { scores[entry["Name"]?.text ?? ""] = entry["Score"]?.int }
        return scores
    }
}
