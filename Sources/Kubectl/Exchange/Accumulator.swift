/// A list that grows at its end and is copied all the time, as the state of an exchange is: a copy
/// and an element more cost O(log n) on average.
struct Accumulator<Element: Sendable>: Sendable {
    /// Each part is longer than the next, at least twice as long.
    private var parts: [[Element]] = []

    var isEmpty: Bool { parts.isEmpty }

    mutating func append(_ elements: [Element]) {
        guard !elements.isEmpty else { return }
        var last = elements
        while let previous = parts.last, previous.count < 2 * last.count {
            parts.removeLast()
            last = previous + last
        }
        parts.append(last)
    }

    /// All elements in order.
    var elements: [Element] { parts.flatMap { $0 } }
}
