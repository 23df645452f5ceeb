/// Finds in a value what a template asks for.
struct JSONPathEvaluator {
    /// How many values one step may find, and how many all parts together.
    static let maximumResults = 200_000

    let path: JSONPath
    let allowsMissingKeys: Bool
    /// The members of an object in the order of visiting, where it isn't that of the keys.
    let order: ((JSONObject) -> [JSONObject.Member])?

    /// Counts of `range` and `end` that were met but not acted on, and of ranges around.
    private var beginnings = 0
    private var ends = 0
    private var depth = 0
    private var lastEnd = 0
    /// The part of the template that is being used.
    private var part = 0
    private var resultCount = 0

    init(
        _ path: JSONPath, allowsMissingKeys: Bool, order: ((JSONObject) -> [JSONObject.Member])?
    ) {
        self.path = path
        self.allowsMissingKeys = allowsMissingKeys
        self.order = order
    }

    mutating func results(in value: JSONValue) throws(JSONPathError) -> [[JSONValue]] {
        try results(in: value, from: 0)
    }

    /// The results of the template's parts from `start` on, up to the end of the present range.
    ///
    /// - Parameter value: nil for a range without elements, whose parts only have to be passed.
    private mutating func results(
        in value: JSONValue?, from start: Int
    ) throws(JSONPathError) -> [[JSONValue]] {
        var results: [[JSONValue]] = []
        var index = start
        while index < path.nodes.count {
            part = index
            let found = try evaluate(path.nodes[index], on: [value])
            resultCount += found.count + 1
            guard resultCount <= Self.maximumResults else { throw failure(.tooManyResults) }
            if ends > 0, ends <= depth {
                ends -= 1
                lastEnd = index
                break
            }
            if beginnings > 0 {
                beginnings -= 1
                guard depth < 50 else { throw failure(.tooDeep) }
                depth += 1
                lastEnd = index
                for element in found.isEmpty ? [nil] : found {
                    let inner = try self.results(in: element, from: index + 1)
                    if !found.isEmpty { results += inner }
                }
                depth -= 1
                index = max(index, lastEnd)
            } else {
                results.append(found.compactMap(\.self))
            }
            index += 1
        }
        return results
    }

    func failure(_ reason: JSONPathError.Reason) -> JSONPathError {
        JSONPathError(reason, in: path.template, at: path.offsets[part])
    }

    private mutating func evaluate(
        _ node: JSONPathNode, on input: [JSONValue?]
    ) throws(JSONPathError) -> [JSONValue?] {
        switch node {
        case .list(let nodes): return try evaluate(nodes, on: input)
        case .text(let text): return [.string(text)]
        case .int(let int): return input.map { _ in .int(int) }
        case .double(let double): return input.map { _ in .double(double) }
        case .bool(let bool): return input.map { _ in .bool(bool) }
        case .field(let name): return try field(name, of: input)
        case .wildcard: return input.flatMap { $0.map(children) ?? [] }
        case .recursive:
            var found: [JSONValue?] = []
            for value in input.compactMap(\.self) { try descend(into: value, &found) }
            return found
        case .slice(let slice): return try self.slice(slice, of: input)
        case .union(let lists):
            var found: [JSONValue?] = []
            for list in lists { found += try evaluate(list, on: input) }
            return found
        case .filter(let left, let operation, let right):
            return try filter(input, left, operation, right)
        case .identifier(let name): return try identifier(name, input)
        }
    }

    mutating func evaluate(
        _ nodes: [JSONPathNode], on input: [JSONValue?]
    ) throws(JSONPathError) -> [JSONValue?] {
        var values = input
        for node in nodes {
            values = try evaluate(node, on: values)
            guard values.count <= Self.maximumResults else { throw failure(.tooManyResults) }
        }
        return values
    }

    private mutating func identifier(
        _ name: String, _ input: [JSONValue?]
    ) throws(JSONPathError) -> [JSONValue?] {
        switch name {
        case "range":
            beginnings += 1
            return input
        case "end":
            guard depth > 0 else { throw failure(.nothingToEnd) }
            ends += 1
            return []
        default: throw failure(.unrecognizedIdentifier(name))
        }
    }

    private func field(
        _ name: String, of input: [JSONValue?]
    ) throws(JSONPathError) -> [JSONValue?] {
        let found = input.compactMap { $0?[name] }
        guard !found.isEmpty || input.isEmpty || allowsMissingKeys else {
            throw failure(.notFound(name))
        }
        return found
    }

    private func slice(
        _ slice: JSONPathSlice, of input: [JSONValue?]
    ) throws(JSONPathError) -> [JSONValue?] {
        var found: [JSONValue?] = []
        for value in input.compactMap(\.self) where !value.isNull {
            guard case .array(let array) = value else { throw failure(.notAList(value.goType)) }
            var first = slice.first ?? 0
            var end = slice.isIndex ? first &+ 1 : slice.end ?? array.count
            if first < 0 { first += array.count }
            if end < 0 || end == 0 && slice.isIndex { end += array.count }
            // Where no elements are asked for, the bounds don't matter.
            if first == end { return found }
            guard array.indices.contains(first) else {
                throw failure(.outOfBounds(index: first, length: array.count))
            }
            guard end >= 0, end <= array.count else {
                throw failure(.outOfBounds(index: end &- 1, length: array.count))
            }
            guard first <= end else { throw failure(.startAfterEnd(first, end)) }
            let step = slice.step ?? 1
            guard step > 0 else { throw failure(.badStep) }
            found += stride(from: first, to: end, by: step).map { array[$0] }
        }
        return found
    }

    /// The elements of a list, the values of an object, the bytes of a text.
    private func children(_ value: JSONValue) -> [JSONValue?] {
        switch value {
        case .array(let array): array
        case .object(let object): (order?(object) ?? object.members).map(\.value)
        case .string(let string): string.utf8.map { .int(Int64($0)) }
        default: []
        }
    }

    /// Adds `value` and all that is inside of it, except what has nothing inside.
    private func descend(
        into value: JSONValue, _ found: inout [JSONValue?]
    ) throws(JSONPathError) {
        if case .string(let string) = value {
            if !string.isEmpty { found.append(value) }
            return
        }
        let children = children(value)
        guard !children.isEmpty else { return }
        guard found.count < Self.maximumResults else { throw failure(.tooManyResults) }
        found.append(value)
        for child in children.compactMap(\.self) { try descend(into: child, &found) }
    }
}
