/// A compiled expression.
public struct Program: Sendable {
    /// The text that it was compiled from.
    public let source: String
    let plan: Plan
    let slotCount: Int
    /// The names of the variables it may look at.
    public let variables: [String]

    /// Runs the expression.
    ///
    /// - Parameters:
    ///   - bindings: the values of the variables.
    ///   - budget: how much it may do before it is stopped with `Problem.budgetExceeded`.
    /// - Throws: `CELError` with the place of the operation that failed.
    public func evaluate(
        _ bindings: Bindings = [:], budget: Budget = .standard
    ) throws(CELError) -> Value {
        try run(bindings, budget: budget).value
    }

    /// Runs the expression, and says how many steps it took.
    public func run(
        _ bindings: Bindings = [:], budget: Budget = .standard
    ) throws(CELError) -> (value: Value, steps: Int) {
        var evaluator = Evaluator(self, bindings, budget)
        do throws(Failure) {
            let value = try evaluator.evaluate(plan)
            return (value, evaluator.meter.used)
        } catch {
            throw CELError(error, in: source)
        }
    }
}
