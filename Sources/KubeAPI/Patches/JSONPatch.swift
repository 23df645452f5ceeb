/// JSON patches (RFC 6902): a list of steps `add`, `remove`, `replace`, `move`, `copy`, `test`.
public enum JSONPatch {
    /// How many values copies may add, all in all.
    static let copyLimit = 100_000

    /// `original` with the steps of `patch` taken in order; nothing changes when one fails.
    ///
    /// - Throws: ``PatchError/step(_:_:)`` with the number of the step that failed.
    public static func apply(
        _ patch: JSONValue, to original: JSONValue
    ) throws(PatchError) -> JSONValue {
        guard case .array(let steps) = patch else { throw .notAList }
        var document = original
        var copied = 0
        for (index, step) in steps.enumerated() {
            do {
                try take(step, on: &document, copied: &copied)
            } catch {
                throw .step(index, error)
            }
        }
        return document
    }

    private static func take(
        _ step: JSONValue, on document: inout JSONValue, copied: inout Int
    ) throws(JSONPatchProblem) {
        let operation = step["op"]?.string ?? "unknown"
        guard ["add", "remove", "replace", "move", "copy", "test"].contains(operation) else {
            throw .unknownOperation(operation)
        }
        let path = try pointer(step, "path", operation)
        switch operation {
        case "add": try add(value(of: step), at: path, operation, to: &document)
        case "remove": _ = try remove(at: path, operation, from: &document)
        case "replace":
            let value = try value(of: step)
            try update(path, "replace", in: &document) { _ throws(JSONPatchProblem) in value }
        case "test":
            let found = try read(path, operation, in: document)
            guard try found == value(of: step) else { throw .testFailed(path: path.text) }
        case "move":
            let from = try pointer(step, "from", operation)
            try add(
                remove(at: from, operation, from: &document), at: path, operation, to: &document)
        default:
            let from = try pointer(step, "from", operation)
            let value = try read(from, operation, in: document)
            copied += size(of: value)
            guard copied <= copyLimit else { throw .tooLarge(limit: copyLimit) }
            try add(value, at: path, operation, to: &document)
        }
    }

    private static func pointer(
        _ step: JSONValue, _ member: String, _ operation: String
    ) throws(JSONPatchProblem) -> JSONPointer {
        guard let text = step[member]?.string else {
            throw .missingMember(operation: operation, member: member)
        }
        guard let pointer = JSONPointer(text) else {
            throw .missingPath(operation: operation, path: text)
        }
        return pointer
    }

    /// A step's value; as with null, a step without one means null.
    private static func value(of step: JSONValue) throws(JSONPatchProblem) -> JSONValue {
        step["value"] ?? .null
    }

    private static func size(of value: JSONValue) -> Int {
        switch value {
        case .array(let array): array.reduce(1) { $0 + size(of: $1) }
        case .object(let object): object.members.reduce(1) { $0 + size(of: $1.value) }
        default: 1
        }
    }
}
