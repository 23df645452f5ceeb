/// A value that is mostly absent: it costs one pointer until it is there.
///
/// A large optional in a struct of which there are a million would cost its size a million times.
public struct Rare<Value: Sendable>: Sendable {
    /// Empty, or the one value; an empty array has no memory of its own.
    @usableFromInline var storage: [Value] = []

    public init() {}

    public init(_ value: Value) {
        storage = [value]
    }

    @inlinable public var isAbsent: Bool { storage.isEmpty }

    @inlinable public var value: Value? {
        get { storage.first }
        set {
            if let newValue {
                if storage.isEmpty { storage = [newValue] } else { storage[0] = newValue }
            } else if !storage.isEmpty {
                storage = []
            }
        }
    }

    /// Changes the value in place; one that is absent begins as `initial`.
    @inlinable public mutating func update<Result>(
        orBegin initial: @autoclosure () -> Value, _ change: (inout Value) -> Result
    ) -> Result {
        if storage.isEmpty { storage = [initial()] }
        return change(&storage[0])
    }
}

extension Rare: Equatable where Value: Equatable {}
