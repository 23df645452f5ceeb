/// The values of variables for one evaluation.
///
/// A variable that isn't among `values` is asked of `resolve`, once per evaluation, so that a
/// host can make the costly ones only when an expression looks at them.
public struct Bindings: Sendable, ExpressibleByDictionaryLiteral {
    public var values: [String: Value]
    public var resolve: (@Sendable (String) -> Value?)?

    public init(
        _ values: [String: Value] = [:], resolve: (@Sendable (String) -> Value?)? = nil
    ) {
        self.values = values
        self.resolve = resolve
    }

    public init(dictionaryLiteral elements: (String, Value)...) {
        values = Dictionary(elements) { $1 }
    }

    /// The value of the variable `name`; nil when it has none.
    public subscript(name: String) -> Value? {
        get { values[name] ?? resolve?(name) }
        set { values[name] = newValue }
    }
}
