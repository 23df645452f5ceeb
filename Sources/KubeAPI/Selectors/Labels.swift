/// The labels or annotations of an object: texts by key, sorted, in one immutable buffer.
///
/// A value is eight bytes and a copy of it costs a reference count, so that the replicas of a
/// template can share theirs. Whatever changes it returns or makes a new one.
///
/// ```swift
/// let labels: Labels = ["app": "web", "tier": "frontend"]
/// labels["app"]                       // "web"
/// labels.setting("tier", to: "back")  // a copy
/// ```
public struct Labels: @unchecked Sendable {
    /// A key with its value.
    public typealias Element = (key: String, value: String)

    private let storage: LabelStorage

    nonisolated(unsafe) private static let none = LabelStorage.make([])

    /// No labels.
    public init() {
        storage = Self.none
    }

    /// The given pairs, in any order; of pairs with the same key the last one counts.
    public init(_ pairs: some Sequence<(String, String)>) {
        var sorted: [Element] = []
        for (key, value) in pairs {
            if let last = sorted.last, !last.key.precedes(key) {
                let index = sorted.firstIndex { !$0.key.precedes(key) } ?? sorted.endIndex
                if sorted[index].key.hasSameScalars(as: key) {
                    sorted[index].value = value
                } else {
                    sorted.insert((key, value), at: index)
                }
            } else {
                sorted.append((key, value))
            }
        }
        self.init(sorted: sorted)
    }

    /// Pairs that are sorted by key already, each key once.
    init(sorted: [Element]) {
        storage = sorted.isEmpty ? Self.none : LabelStorage.make(sorted)
    }

    /// Whether both are the same buffer; true implies equality, and false says nothing.
    public func isIdentical(to other: Labels) -> Bool { storage === other.storage }

    /// A hash of the content that is the same in every process: 64-bit FNV-1a over the UTF-8 of
    /// keys and values, each followed by a zero byte.
    ///
    /// - Complexity: O(1).
    public var fingerprint: UInt64 { storage.header.fingerprint }

    /// The value of `key`, if there is one.
    public subscript(key: String) -> String? {
        storage.withElements { elements in
            guard let index = elements.firstIndex(where: { $0.key.hasSameScalars(as: key) })
            else { return nil }
            return elements[index].value
        }
    }

    public func contains(_ key: String) -> Bool { self[key] != nil }

    /// A copy in which `key` has `value`; nil removes it. The same buffer when nothing changes.
    public func setting(_ key: String, to value: String?) -> Labels {
        if let old = self[key] {
            if let value, old.hasSameScalars(as: value) { return self }
        } else if value == nil {
            return self
        }
        var pairs = filter { !$0.key.hasSameScalars(as: key) }
        if let value {
            let index = pairs.firstIndex { key.precedes($0.key) } ?? pairs.endIndex
            pairs.insert((key, value), at: index)
        }
        return Labels(sorted: pairs)
    }

    /// A copy without `key`.
    public func removing(_ key: String) -> Labels { setting(key, to: nil) }

    /// A copy with all of `other`, which wins where both have a key.
    public func merging(_ other: Labels) -> Labels {
        if other.isEmpty || isIdentical(to: other) { return self }
        if isEmpty { return other }
        return Labels((Array(self) + Array(other)).map { ($0.key, $0.value) })
    }
}

extension Labels: RandomAccessCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { storage.header.count }

    public subscript(position: Int) -> Element {
        precondition(indices.contains(position), "index out of range")
        return storage.withElements { $0[position] }
    }
}

extension Labels: Equatable, Hashable {
    public static func == (left: Labels, right: Labels) -> Bool {
        if left.storage === right.storage { return true }
        guard left.fingerprint == right.fingerprint, left.count == right.count else { return false }
        return left.storage.withElements { left in
            right.storage.withElements { right in
                left.elementsEqual(right) {
                    $0.key.hasSameScalars(as: $1.key) && $0.value.hasSameScalars(as: $1.value)
                }
            }
        }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(fingerprint)
    }
}

extension Labels: ExpressibleByDictionaryLiteral {
    /// Of pairs with the same key the last one counts.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements)
    }
}

extension Labels: CustomStringConvertible {
    /// As kubectl's `LABELS` column: `app=web,tier=frontend`, or `<none>`.
    public var description: String {
        isEmpty ? "<none>" : map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }
}

extension Labels {
    /// Whether all of `other`'s pairs are here, too.
    ///
    /// - Complexity: O(n + m); O(1) when both are the same buffer.
    public func isSuperset(of other: Labels) -> Bool {
        if storage === other.storage { return true }
        guard other.count <= count else { return false }
        return storage.withElements { mine in
            other.storage.withElements { wanted in
                var index = 0
                for pair in wanted {
                    while index < mine.count, !mine[index].key.hasSameScalars(as: pair.key) {
                        index += 1
                    }
                    guard index < mine.count, mine[index].value.hasSameScalars(as: pair.value)
                    else { return false }
                    index += 1
                }
                return true
            }
        }
    }
}
