import KubeAPI
import Yams

/// Reads YAML documents as Kubernetes does: into JSON, with the places of all values.
///
/// Depth and size are bounded, aliases included, so that no text can take more time or memory than
/// its length justifies.
struct YAMLReader {
    static let maximumDepth = 100
    /// How many values a text may have after all aliases have been replaced.
    static let maximumSize = 200_000

    /// A document with the places of its values.
    struct Document: Sendable {
        var value: JSONValue
        var places: PlaceMap
    }

    private var places = PlaceMap()
    private var size = 0

    /// The documents of `text`; empty ones are left out.
    static func documents(in text: String) -> Result<[Document], ManifestError> {
        if let problem = YAMLGuard.problem(in: text) { return .failure(problem) }
        do {
            var documents: [Document] = []
            let parser = try Parser(yaml: text, encoding: .utf8)
            while let root = try parser.nextRoot() {
                var reader = YAMLReader()
                let value = try reader.value(of: root, at: "", depth: 0)
                if !value.isNull { documents.append(Document(value: value, places: reader.places)) }
            }
            return .success(documents)
        } catch let error as ManifestError {
            return .failure(error)
        } catch let error as YamlError {
            return .failure(ManifestError(error))
        } catch {
            return .failure(ManifestError(.syntax("\(error)")))
        }
    }

    private mutating func value(
        of node: Yams.Node, at path: String, depth: Int
    ) throws(ManifestError) -> JSONValue {
        let place = PlaceMap.Place(node.mark)
        size += 1
        guard size <= Self.maximumSize else {
            throw ManifestError(.tooLarge(limit: Self.maximumSize))
        }
        guard depth <= Self.maximumDepth else {
            throw ManifestError(.tooDeep(limit: Self.maximumDepth), at: place)
        }
        if let place, path.isEmpty || path.hasSuffix("]") { places.set(path, place) }
        switch node {
        case .scalar(let scalar): return try Self.value(of: scalar, at: place)
        case .sequence(let sequence):
            var elements: [JSONValue] = []
            for (index, element) in sequence.enumerated() {
                elements.append(try value(of: element, at: "\(path)[\(index)]", depth: depth + 1))
            }
            return .array(elements)
        case .mapping(let mapping): return try object(mapping, at: path, depth: depth)
        case .alias: throw ManifestError(.undefinedAlias, at: place)
        }
    }

    private mutating func object(
        _ mapping: Yams.Node.Mapping, at path: String, depth: Int
    ) throws(ManifestError) -> JSONValue {
        var object = JSONObject()
        var merged = JSONObject()
        for (key, node) in mapping {
            let place = PlaceMap.Place(key.mark)
            if case .scalar(let scalar) = key, scalar.string == "<<", scalar.style == .plain {
                try merge(node, into: &merged, at: path, depth: depth)
                continue
            }
            let name = try Self.name(of: key)
            guard object[name] == nil else { throw ManifestError(.duplicateKey(name), at: place) }
            let memberPath = path.isEmpty ? name : "\(path).\(name)"
            if let place { places.set(memberPath, place) }
            object[name] = try value(of: node, at: memberPath, depth: depth + 1)
        }
        for (key, value) in merged.members where object[key] == nil { object[key] = value }
        return .object(object)
    }

    /// Adds what `<<` refers to: a mapping, or a list of mappings of which earlier ones win.
    private mutating func merge(
        _ node: Yams.Node, into merged: inout JSONObject, at path: String, depth: Int
    ) throws(ManifestError) {
        let sources: [Yams.Node]
        switch node {
        case .mapping: sources = [node]
        case .sequence(let sequence): sources = Array(sequence)
        default: throw ManifestError(.badMerge, at: .init(node.mark))
        }
        for source in sources {
            guard case .object(let object) = try value(of: source, at: path, depth: depth + 1)
            else {
                throw ManifestError(.badMerge, at: .init(source.mark))
            }
            for (key, value) in object.members where merged[key] == nil { merged[key] = value }
        }
    }

    /// A key as JSON has it: numbers and truth values become texts.
    private static func name(of key: Yams.Node) throws(ManifestError) -> String {
        guard case .scalar(let scalar) = key else {
            throw ManifestError(.keyIsNoText, at: .init(key.mark))
        }
        switch try value(of: scalar, at: .init(key.mark)) {
        case .string(let text): return text
        case .int(let number): return String(number)
        case .bool(let flag): return flag ? "true" : "false"
        case .double(let number): return GoText.verb(.double(number))
        default: throw ManifestError(.keyIsNoText, at: .init(key.mark))
        }
    }

    private static func value(
        of scalar: Yams.Node.Scalar, at place: PlaceMap.Place?
    ) throws(ManifestError) -> JSONValue {
        let text = scalar.string
        let tag = scalar.tag.description
        switch tag {
        case "", "!", "tag:yaml.org,2002:str":
            return scalar.style == .plain && tag == ""
                ? YAMLResolver.value(of: text) : .string(text)
        case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool",
            "tag:yaml.org,2002:null":
            return YAMLResolver.value(of: text)
        case "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:binary": return .string(text)
        default: throw ManifestError(.badTag(tag), at: place)
        }
    }
}

extension PlaceMap.Place {
    init?(_ mark: Mark?) {
        guard let mark else { return nil }
        self.init(line: mark.line, column: mark.column)
    }
}

extension ManifestError {
    init(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _):
            let words = context.map { "\($0.text): \(problem)" } ?? problem
            self.init(.syntax(words), at: .init(mark))
        case .composer(_, let problem, let mark, _):
            self.init(
                problem.contains("alias") ? .undefinedAlias : .syntax(problem), at: .init(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(.duplicateKey(keys.first ?? ""), at: .init(context.mark))
        case .reader(let problem, _, _, _): self.init(.syntax(problem))
        default: self.init(.syntax("\(error)"))
        }
    }
}
