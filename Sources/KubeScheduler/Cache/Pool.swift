/// Things with users: a number is given to each, and to another one when the last user is gone.
struct Pool<Element: Sendable>: Sendable {
    private(set) var elements: [Element] = []
    private(set) var users: [Int] = []
    private var free: [Int] = []

    subscript(number: Int) -> Element {
        _read { yield elements[number] }
        _modify { yield &elements[number] }
    }

    /// The numbers from 0 up to this one may be in use.
    var bound: Int { elements.count }

    func isUsed(_ number: Int) -> Bool { users[number] > 0 }

    /// Adds `element` without users.
    mutating func insert(_ element: Element) -> Int {
        if let number = free.popLast() {
            elements[number] = element
            return number
        }
        elements.append(element)
        users.append(0)
        return elements.count - 1
    }

    mutating func retain(_ number: Int) { users[number] += 1 }

    /// Returns whether that was the last user.
    mutating func release(_ number: Int) -> Bool {
        users[number] -= 1
        guard users[number] == 0 else { return false }
        free.append(number)
        return true
    }
}
