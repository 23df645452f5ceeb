/// A template in kubectl's dialect of JSONPath, as `{.items[*].metadata.name}`.
///
/// Text outside of braces stands for itself. Inside are paths (`.field`, `['field']`, `[0]`,
/// `[1:3]`, `[*]`, `..`, `[?(@.a=="b")]`, `['a','b']`), texts in quotes, and
/// `{range PATH}…{end}`. Behaves as `k8s.io/client-go/util/jsonpath`, with its messages.
///
/// ```swift
/// let path = try JSONPath(parsing: "{.metadata.name}")
/// try path.text(of: pod)  // "web-1"
/// ```
public struct JSONPath: Sendable {
    /// A list of nodes for each pair of braces, and the texts between them.
    let nodes: [JSONPathNode]
    /// Where each of ``nodes`` begins in the template.
    let offsets: [Int]
    let template: String

    /// The template that `text` is.
    ///
    /// - Throws: ``JSONPathError`` with the position of the problem.
    public init(parsing text: String) throws(JSONPathError) {
        var parser = JSONPathParser(text)
        (nodes, offsets) = try parser.template()
        template = text
    }

    /// The template of a path that may lack its braces and its first dot: `metadata.name`,
    /// `.metadata.name`, `{metadata.name}`. This is how `--sort-by` and custom columns are read.
    ///
    /// - Throws: ``JSONPathError`` for anything else.
    public init(relaxed text: String) throws(JSONPathError) {
        try self.init(parsing: Self.template(relaxed: text))
    }

    /// The complete template of a relaxed path.
    public static func template(relaxed text: String) throws(JSONPathError) -> String {
        if text.isEmpty { return text }
        var path = text[...]
        if path.hasPrefix("{"), path.hasSuffix("}"), path.utf8.count > 1 {
            path = path.dropFirst().dropLast()
        }
        if path.hasPrefix(".") { path = path.dropFirst() }
        guard !path.isEmpty, !path.contains(where: { $0 == "{" || $0 == "}" }) else {
            throw JSONPathError(.notRelaxed, in: text, at: 0)
        }
        return "{.\(path)}"
    }

    /// What the template prints for `value`, as `kubectl get -o jsonpath=` does.
    ///
    /// - Parameter allowsMissingKeys: whether a path that leads nowhere prints nothing instead of
    ///   being an error; kubectl allows it unless told otherwise.
    /// - Throws: ``JSONPathError``.
    public func text(
        of value: JSONValue, allowsMissingKeys: Bool = true
    ) throws(JSONPathError) -> String {
        try text(of: value, allowsMissingKeys: allowsMissingKeys, order: nil)
    }

    /// What the template's parts find in `value`, a list for each part.
    public func results(
        in value: JSONValue, allowsMissingKeys: Bool = true
    ) throws(JSONPathError) -> [[JSONValue]] {
        var evaluator = JSONPathEvaluator(self, allowsMissingKeys: allowsMissingKeys, order: nil)
        return try evaluator.results(in: value)
    }

    /// As `kubectl get -o jsonpath-as-json=`: what each part finds, as an indented JSON list.
    public func json(
        of value: JSONValue, allowsMissingKeys: Bool = true
    ) throws(JSONPathError) -> String {
        try results(in: value, allowsMissingKeys: allowsMissingKeys).reduce(into: "") {
            $0 += JSONWriter.text(of: .array($1), style: .pretty) + "\n"
        }
    }

    /// The text where objects have their members in an order of the caller's.
    func text(
        of value: JSONValue, allowsMissingKeys: Bool,
        order: ((JSONObject) -> [JSONObject.Member])?
    ) throws(JSONPathError) -> String {
        var evaluator = JSONPathEvaluator(self, allowsMissingKeys: allowsMissingKeys, order: order)
        return try evaluator.results(in: value).reduce(into: "") { text, values in
            text += values.map { value in
                switch value {
                case .array, .object: JSONWriter.text(of: value, order: order)
                default: GoText.verb(value)
                }
            }.joined(separator: " ")
        }
    }
}

/// One step of a path, or a text.
indirect enum JSONPathNode: Sendable, Equatable {
    case list([JSONPathNode])
    case text(String)
    case int(Int64)
    case double(Double)
    case bool(Bool)
    /// `.name`
    case field(String)
    /// `.*`
    case wildcard
    /// `..`
    case recursive
    /// `[first:end:step]`
    case slice(JSONPathSlice)
    /// `[a,b]`
    case union([[JSONPathNode]])
    /// `[?(left op right)]`; without an operator, elements that have what is on the left.
    case filter(left: [JSONPathNode], operation: String, right: [JSONPathNode])
    /// `range`, `end`
    case identifier(String)
}

/// The bounds in brackets; nil where one wasn't written.
struct JSONPathSlice: Sendable, Equatable {
    var first: Int?
    var end: Int?
    var step: Int?
    /// Whether this is the single element `first`.
    var isIndex: Bool
}
