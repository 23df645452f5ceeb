/// A JSON document as a value: what manifests, patches and `-o json` are made of.
///
/// Objects keep their members sorted by the keys' Unicode scalars, which is the order in which
/// `kubectl` prints them, and which makes every iteration deterministic.
///
/// Equality is that of Unicode scalars, and tells `1` from `1.0`, as Go does.
public enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The members, when this is an object.
    public var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// The elements, when this is an array.
    public var array: [JSONValue]? {
        if case .array(let array) = self { array } else { nil }
    }

    /// The text, when this is a string.
    public var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    /// The number, when this is an integer.
    public var int: Int64? {
        if case .int(let int) = self { int } else { nil }
    }

    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    /// The member `key` of an object; nil for anything else, and where there is none.
    public subscript(key: String) -> JSONValue? { object?[key] }
}

/// The members of a JSON object, sorted by key.
public struct JSONObject: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    public typealias Member = (key: String, value: JSONValue)

    public private(set) var members: [Member] = []

    public init() {}

    /// Members that are sorted by key already, each key once.
    init(sorted members: [Member]) {
        self.members = members
    }

    /// Later members win over earlier ones of the same key.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        for (key, value) in elements { self[key] = value }
    }

    public var isEmpty: Bool { members.isEmpty }
    public var count: Int { members.count }
    public var keys: [String] { members.map(\.key) }

    /// The value of `key`; setting nil removes the member. O(log n) to read, O(n) to insert.
    public subscript(key: String) -> JSONValue? {
        get {
            let index = position(of: key)
            guard index < members.count, members[index].key.hasSameScalars(as: key) else {
                return nil
            }
            return members[index].value
        }
        set {
            let index = position(of: key)
            let isPresent = index < members.count && members[index].key.hasSameScalars(as: key)
            switch (newValue, isPresent) {
            case (let value?, true): members[index].value = value
            case (let value?, false): members.insert((key, value), at: index)
            case (nil, true): members.remove(at: index)
            case (nil, false): break
            }
        }
    }

    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.elementsEqual(right.members) {
            $0.key.hasSameScalars(as: $1.key) && $0.value == $1.value
        }
    }

    /// The index of `key`, or where it would be inserted.
    private func position(of key: String) -> Int {
        if let last = members.last, last.key.precedes(key) { return members.count }
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if members[middle].key.precedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
