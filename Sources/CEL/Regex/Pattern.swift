struct Pattern: Sendable {
    init(_ text: String) throws(Problem) {}
    func matches(_ text: String, _ meter: inout Meter) throws(Problem) -> Bool { false }
}
