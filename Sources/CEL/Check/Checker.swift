struct Checker {
    private(set) var failures: [Failure] = []
    init(_ environment: Environment) {}
    @discardableResult
    mutating func check(_ expression: Expression) -> CELType { .dyn }
}
