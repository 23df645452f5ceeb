/// An immutable value behind one reference, so that objects share what they have in common:
/// the replicas of a controller share one Pod specification.
public final class Ref<Value: Sendable>: Sendable {
    public let value: Value

    public init(_ value: Value) {
        self.value = value
    }
}

extension Ref: Equatable where Value: Equatable {
    public static func == (left: Ref, right: Ref) -> Bool {
        left === right || left.value == right.value
    }
}
