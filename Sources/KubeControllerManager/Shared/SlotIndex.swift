import KubeAPI

/// Numbers the slots that a controller cares about 0, 1, 2, …, so that what it keeps per object is
/// as long as there are such objects, not as there are objects of any kind.
///
/// A slot keeps its number for ever, as its key may come back.
struct SlotIndex: Sendable {
    private var numbers = ChunkedArray<UInt32>()
    private var slots = ChunkedArray<UInt32>()

    /// How many slots have a number.
    var count: Int { slots.count }

    /// The number of `slot`, if it has one.
    func number(of slot: Slot) -> Int? {
        guard slot < numbers.count else { return nil }
        let number = numbers[slot]
        return number == 0 ? nil : Int(number) - 1
    }

    /// The number of `slot`, which is given the next one if it has none.
    mutating func intern(_ slot: Slot) -> Int {
        numbers.grow(toHold: slot, filling: 0)
        let number = numbers[slot]
        if number != 0 { return Int(number) - 1 }
        slots.append(UInt32(truncatingIfNeeded: slot))
        numbers[slot] = UInt32(truncatingIfNeeded: slots.count)
        return slots.count - 1
    }

    /// The slot with `number`.
    func slot(_ number: Int) -> Slot { Slot(slots[number]) }
}
