/// A path into a JSON document (RFC 6901), as `/spec/containers/0/image`.
struct JSONPointer {
    let text: String
    let parts: [String]

    /// Nil for a text that doesn't begin with a slash, and isn't empty.
    init?(_ text: String) {
        self.text = text
        guard !text.isEmpty else {
            parts = []
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        parts = text.unicodeScalars.dropFirst()
            .split(separator: "/", omittingEmptySubsequences: false)
            .map { Self.decoded(String($0)) }
    }

    /// `~1` is a slash, `~0` a tilde.
    private static func decoded(_ part: String) -> String {
        var result = ""
        var isEscaped = false
        for scalar in part.unicodeScalars {
            if isEscaped {
                result += scalar == "0" ? "~" : scalar == "1" ? "/" : "~" + String(scalar)
                isEscaped = false
            } else if scalar == "~" {
                isEscaped = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return isEscaped ? result + "~" : result
    }
}

extension JSONPatch {
    /// The value at a path.
    static func read(
        _ path: JSONPointer, _ operation: String, in document: JSONValue
    ) throws(JSONPatchProblem) -> JSONValue {
        var document = document
        var found = document
        try update(path, operation, in: &document) { value throws(JSONPatchProblem) in
            found = value
            return value
        }
        return found
    }

    static func add(
        _ value: JSONValue, at path: JSONPointer, _ operation: String, to document: inout JSONValue
    ) throws(JSONPatchProblem) {
        guard let key = path.parts.last else {
            document = value
            return
        }
        try updateParent(path, operation, in: &document) { parent throws(JSONPatchProblem) in
            switch parent {
            case .object(var object):
                object[key] = value
                return .object(object)
            case .array(var array):
                let isEnd = key == "-"
                let index =
                    isEnd
                    ? array.count
                    : try Self.index(key, count: array.count + 1, operation, path)
                array.insert(value, at: index)
                return .array(array)
            default: throw .missingPath(operation: operation, path: path.text)
            }
        }
    }

    /// Removes the value at a path, and returns it.
    static func remove(
        at path: JSONPointer, _ operation: String, from document: inout JSONValue
    ) throws(JSONPatchProblem) -> JSONValue {
        guard let key = path.parts.last else {
            throw .missingPath(operation: operation, path: path.text)
        }
        var removed = JSONValue.null
        try updateParent(path, operation, in: &document) { parent throws(JSONPatchProblem) in
            switch parent {
            case .object(var object):
                guard let value = object[key] else {
                    throw .removeMissing(path: path.text, key: key)
                }
                removed = value
                object[key] = nil
                return .object(object)
            case .array(var array):
                removed = array.remove(
                    at: try Self.index(key, count: array.count, operation, path))
                return .array(array)
            default: throw .missingPath(operation: operation, path: path.text)
            }
        }
        return removed
    }

    /// Replaces the value at a path, which has to exist, by what `body` makes of it.
    static func update(
        _ path: JSONPointer, _ operation: String, in document: inout JSONValue,
        _ body: (JSONValue) throws(JSONPatchProblem) -> JSONValue
    ) throws(JSONPatchProblem) {
        guard let key = path.parts.last else {
            document = try body(document)
            return
        }
        try updateParent(path, operation, in: &document) { parent throws(JSONPatchProblem) in
            try Self.updateChild(key, of: parent, operation, path, isLast: true, body)
        }
    }

    private static func updateParent(
        _ path: JSONPointer, _ operation: String, in document: inout JSONValue,
        _ body: (JSONValue) throws(JSONPatchProblem) -> JSONValue
    ) throws(JSONPatchProblem) {
        document = try updated(document, path.parts.dropLast(), operation, path, body)
    }

    private static func updated(
        _ value: JSONValue, _ parts: ArraySlice<String>, _ operation: String, _ path: JSONPointer,
        _ body: (JSONValue) throws(JSONPatchProblem) -> JSONValue
    ) throws(JSONPatchProblem) -> JSONValue {
        guard let key = parts.first else { return try body(value) }
        return try updateChild(key, of: value, operation, path, isLast: false) {
            child throws(JSONPatchProblem) in
            try updated(child, parts.dropFirst(), operation, path, body)
        }
    }

    private static func updateChild(
        _ key: String, of value: JSONValue, _ operation: String, _ path: JSONPointer, isLast: Bool,
        _ body: (JSONValue) throws(JSONPatchProblem) -> JSONValue
    ) throws(JSONPatchProblem) -> JSONValue {
        let missing = JSONPatchProblem.missingPath(operation: operation, path: path.text)
        switch value {
        case .object(var object):
            guard let child = object[key] else {
                throw isLast && operation == "replace" ? .missingKey(path: path.text) : missing
            }
            object[key] = try body(child)
            return .object(object)
        case .array(var array):
            guard isLast || Int(key).map(array.indices.contains) ?? false else { throw missing }
            let index = try index(key, count: array.count, operation, path)
            array[index] = try body(array[index])
            return .array(array)
        default: throw missing
        }
    }

    /// The place that `key` means in a list with `count` places; a negative one counts from the
    /// end.
    private static func index(
        _ key: String, count: Int, _ operation: String, _ path: JSONPointer
    ) throws(JSONPatchProblem) -> Int {
        guard let index = Int(key) else {
            throw .badIndex(operation: operation, path: path.text, index: key)
        }
        guard index < count, index >= -count else {
            throw .indexOutOfRange(operation: operation, path: path.text, index: index)
        }
        return index < 0 ? index + count : index
    }
}
