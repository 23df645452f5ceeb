/// A value behind a reference, for types that contain themselves.
struct Boxed<Value: Sendable>: Sendable {
    private var storage: [Value]

    init(_ value: Value) { storage = [value] }

    var value: Value {
        get { storage[0] }
        set { storage[0] = newValue }
    }
}
