/// Puts the elements of a merged list in order: the patch decides about its own elements, and the
/// live list about where the others stand between them.
struct ElementOrder {
    /// The member that tells objects apart; nil for other elements.
    let mergeKey: String?
    let areObjects: Bool

    /// - Parameters:
    ///   - merged: all elements.
    ///   - order: the elements whose order is given, or objects with only their merge key.
    ///   - liveOrder: the list before the patch.
    func arrange(
        _ merged: [JSONValue], by order: [JSONValue], liveOrder: [JSONValue]
    ) throws(PatchError) -> [JSONValue] {
        var ordered: [JSONValue] = []
        var others: [JSONValue] = []
        for element in merged {
            if try contains(order, element) {
                ordered.append(element)
            } else {
                others.append(element)
            }
        }
        return interleave(
            try sorted(others, by: liveOrder), try sorted(ordered, by: order), liveOrder)
    }

    private func contains(
        _ list: [JSONValue], _ element: JSONValue
    ) throws(PatchError) -> Bool {
        guard let mergeKey else { return list.contains(element) }
        let object = try ListElements.object(element)
        guard let key = object[mergeKey] else { throw .noMergeKey(mergeKey, element: element) }
        return try ListElements.index(of: key, as: mergeKey, in: list[...]) != nil
    }

    /// The elements in the given order; those that are to be deleted come last.
    func sorted(_ list: [JSONValue], by order: [JSONValue]) throws(PatchError) -> [JSONValue] {
        var kept = list
        var deleted: [JSONValue] = []
        if areObjects {
            for element in list + order {
                let object = try ListElements.object(element)
                guard object[mergeKey ?? ""] != nil else {
                    throw .noMergeKey(mergeKey ?? "", element: element)
                }
            }
            kept = list.filter { $0[PatchDirective.patch] != PatchDirective.delete }
            deleted = list.filter { $0[PatchDirective.patch] == PatchDirective.delete }
        }
        // An element that the order doesn't have goes before all that are sorted already.
        var result: [(element: JSONValue, rank: Int?)] = []
        for element in kept {
            let rank = index(of: element, in: order)
            var place = result.count
            while place > 0, isBefore(rank, result[place - 1].rank) { place -= 1 }
            result.insert((element, rank), at: place)
        }
        return result.map(\.element) + deleted
    }

    private func isBefore(_ left: Int?, _ right: Int?) -> Bool {
        guard let left, let right else { return true }
        return left < right
    }

    /// Merges two sorted lists; an element of `others` stands before the first one of `ordered`
    /// that came after it in the live list.
    private func interleave(
        _ others: [JSONValue], _ ordered: [JSONValue], _ liveOrder: [JSONValue]
    ) -> [JSONValue] {
        var result: [JSONValue] = []
        var others = others[...]
        for element in ordered {
            let place = index(of: element, in: liveOrder)
            while let next = others.first, let place, let other = index(of: next, in: liveOrder),
                other < place
            {
                result.append(next)
                others.removeFirst()
            }
            result.append(element)
        }
        return result + others
    }

    private func index(of element: JSONValue, in list: [JSONValue]) -> Int? {
        guard areObjects, let mergeKey else { return list.firstIndex(of: element) }
        let key = element[mergeKey]
        return list.firstIndex { $0[mergeKey] == key }
    }

    /// Checks that the elements of a patch have the order that the patch itself demands.
    func check(_ patch: [JSONValue], against order: [JSONValue]) throws(PatchError) {
        if patch.isEmpty || order.isEmpty { return }
        var kept = patch[...]
        if mergeKey != nil {
            for element in patch { _ = try ListElements.object(element) }
            kept = patch.filter { $0[PatchDirective.patch] != PatchDirective.delete }[...]
        }
        var wanted = order[...]
        while let element = kept.first, let next = wanted.first {
            if element[PatchDirective.patch] != nil {
                kept.removeFirst()
                continue
            }
            if try isSame(element, next) { kept.removeFirst() }
            wanted.removeFirst()
        }
        guard kept.isEmpty || !wanted.isEmpty else {
            throw .orderMismatch(patch: .array(patch), order: .array(order))
        }
    }

    /// Whether two elements are the same one, of maybe different content.
    func isSame(_ left: JSONValue, _ right: JSONValue) throws(PatchError) -> Bool {
        guard let mergeKey else { return left == right }
        guard let leftKey = try ListElements.object(left)[mergeKey] else {
            throw .noMergeKey(mergeKey, element: left)
        }
        guard let rightKey = try ListElements.object(right)[mergeKey] else {
            throw .noMergeKey(mergeKey, element: right)
        }
        return leftKey == rightKey
    }
}
