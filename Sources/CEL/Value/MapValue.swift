/// Entries that a host keeps in a form of its own.
///
/// A document of the host becomes a map without being copied: only what an expression looks at
/// is converted. Positions count from 0, in the order in which the map iterates.
public protocol MapSource: Sendable {
    var count: Int { get }
    func value(forKey key: MapKey) -> Value?
    func key(at position: Int) -> MapKey
    func value(at position: Int) -> Value
}

/// A map: entries in the order of insertion, found by key in O(log n).
public final class MapValue: Sendable {
    private enum Storage {
        /// `order` has the positions sorted by key; nil when the keys are sorted as they are.
        case entries(keys: [MapKey], values: [Value], order: [Int32]?)
        case source(any MapSource)
    }

    private let storage: Storage

    public static let empty = MapValue(keys: [], values: [], order: nil)

    private init(keys: [MapKey], values: [Value], order: [Int32]?) {
        storage = .entries(keys: keys, values: values, order: order)
    }

    /// A view of the host's members.
    public init(_ source: any MapSource) {
        storage = .source(source)
    }

    /// A map with string keys, in the order given; a later member wins over an earlier one.
    public convenience init(members: [(String, Value)]) {
        self.init(uncheckedEntries: members.map { (MapKey.string($0.0), $0.1) })
    }

    /// A map in the order given; of entries with the same key, the last one wins.
    public convenience init(uncheckedEntries entries: [(MapKey, Value)]) {
        var builder = MapBuilder()
        for (key, value) in entries { builder.set(key, to: value) }
        let (keys, values, order) = builder.parts
        self.init(keys: keys, values: values, order: order)
    }

    convenience init(_ builder: MapBuilder) {
        let (keys, values, order) = builder.parts
        self.init(keys: keys, values: values, order: order)
    }

    public var count: Int {
        switch storage {
        case .entries(let keys, _, _): keys.count
        case .source(let source): source.count
        }
    }

    public var isEmpty: Bool { count == 0 }

    /// The key at a position of the iteration.
    public func key(at position: Int) -> MapKey {
        switch storage {
        case .entries(let keys, _, _): keys[position]
        case .source(let source): source.key(at: position)
        }
    }

    /// The value at a position of the iteration.
    public func value(at position: Int) -> Value {
        switch storage {
        case .entries(_, let values, _): values[position]
        case .source(let source): source.value(at: position)
        }
    }

    public subscript(key: String) -> Value? {
        self[MapKey.string(key)]
    }

    public subscript(key: MapKey) -> Value? {
        switch storage {
        case .source(let source): return source.value(forKey: key)
        case .entries(let keys, let values, let order):
            guard let position = MapBuilder.position(of: key, keys, order) else { return nil }
            return values[position]
        }
    }

    /// The keys that are strings: what an error compares a misspelt field with.
    var names: [String] {
        (0..<count).compactMap { position in
            if case .string(let name) = key(at: position) { name } else { nil }
        }
    }
}

/// Collects the entries of a map, noticing keys that come twice.
struct MapBuilder {
    private var keys: [MapKey] = []
    private var values: [Value] = []
    private var order: [Int32] = []
    private var isSorted = true

    init(capacity: Int = 0) {
        keys.reserveCapacity(capacity)
        values.reserveCapacity(capacity)
    }

    var parts: (keys: [MapKey], values: [Value], order: [Int32]?) {
        (keys, values, isSorted ? nil : order)
    }

    /// Adds an entry; answers false, and leaves the map as it is, when the key is there already.
    mutating func insert(_ key: MapKey, _ value: Value) -> Bool {
        place(key, value) == nil
    }

    /// Adds an entry, or replaces the value of one that is there.
    mutating func set(_ key: MapKey, to value: Value) {
        if let position = place(key, value) { values[position] = value }
    }

    /// Appends the entry, unless the key is there: then answers its position.
    private mutating func place(_ key: MapKey, _ value: Value) -> Int? {
        if isSorted, keys.last.map({ $0.precedes(key) }) ?? true {
            keys.append(key)
            values.append(value)
            return nil
        }
        if isSorted {
            isSorted = false
            order = (0..<Int32(keys.count)).map { $0 }
        }
        let slot = Self.slot(of: key, keys, order)
        if slot < order.count, keys[Int(order[slot])].isSame(as: key) { return Int(order[slot]) }
        order.insert(Int32(keys.count), at: slot)
        keys.append(key)
        values.append(value)
        return nil
    }

    /// The position of `key` among `keys`, which are sorted as they are or by `order`.
    static func position(of key: MapKey, _ keys: [MapKey], _ order: [Int32]?) -> Int? {
        let slot = slot(of: key, keys, order)
        guard slot < keys.count else { return nil }
        let position = order.map { Int($0[slot]) } ?? slot
        return keys[position].isSame(as: key) ? position : nil
    }

    private static func slot(of key: MapKey, _ keys: [MapKey], _ order: [Int32]?) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            let position = order.map { Int($0[middle]) } ?? middle
            if keys[position].precedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
