/// The elements in the order of their keys, which must be of one kind that has an order. Elements
/// with equal keys stay in their order.
func sorted(
    _ elements: [Value], by keys: [Value], _ meter: inout Meter
) throws(Problem) -> Value {
    for key in keys.dropFirst() {
        guard key.type == keys[0].type, key.ordering(to: keys[0]) != nil else {
            throw .noSuchOverload(function: "sort", types: [keys[0], key])
        }
    }
    if let only = keys.first, only.ordering(to: only) == nil {
        throw .noSuchOverload(function: "sort", types: [only])
    }
    var steps = elements.count
    for width in sequence(first: 1, next: { $0 * 2 }).prefix(while: { $0 < elements.count }) {
        _ = width
        steps += elements.count
    }
    try meter.charge(steps)
    let order = elements.indices.sorted {
        let ordering = keys[$0].ordering(to: keys[$1])
        return ordering == .less || (ordering != .greater && $0 < $1)
    }
    return .list(order.map { elements[$0] })
}
