/// A heap whose first element precedes all others.
struct BinaryHeap<Element: HeapElement>: Sendable {
    private var elements: [Element] = []

    init() {}

    var isEmpty: Bool { elements.isEmpty }
    var count: Int { elements.count }
    var first: Element? { elements.first }

    mutating func push(_ element: Element) {
        elements.append(element)
        var index = elements.count - 1
        while index > 0 {
            let parent = (index - 1) / 2
            guard element.precedes(elements[parent]) else { break }
            elements[index] = elements[parent]
            index = parent
        }
        elements[index] = element
    }

    mutating func pop() -> Element? {
        guard let first = elements.first, let last = elements.popLast() else { return nil }
        let count = elements.count
        guard count > 0 else { return first }
        var index = 0
        while true {
            var child = 2 * index + 1
            guard child < count else { break }
            if child + 1 < count, elements[child + 1].precedes(elements[child]) { child += 1 }
            guard elements[child].precedes(last) else { break }
            elements[index] = elements[child]
            index = child
        }
        elements[index] = last
        return first
    }
}

protocol HeapElement: Sendable {
    func precedes(_ other: Self) -> Bool
}
