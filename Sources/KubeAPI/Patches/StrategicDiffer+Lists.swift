extension StrategicDiffer {
    /// Adds what turns the list `old` of a merged field into `new`.
    func diffLists(
        _ key: String, _ old: [JSONValue], _ new: [JSONValue], _ field: PatchSchema.Field,
        _ patch: inout JSONObject
    ) throws(PatchError) {
        if old.isEmpty {
            if !new.isEmpty && !ignoresChanges { patch[key] = .array(new) }
            return
        }
        let difference =
            try ListElements.areObjects([old, new])
            ? try diffObjects(old, new, field) : try diffScalars(old, new, field)
        if !difference.additions.isEmpty { patch[key] = .array(difference.additions) }
        if !difference.deletions.isEmpty {
            patch["\(PatchDirective.deleteFromPrimitiveList)/\(key)"] =
                .array(difference.deletions)
        }
        if !difference.order.isEmpty {
            patch["\(PatchDirective.setElementOrder)/\(key)"] = .array(difference.order)
        }
    }

    private struct ListDifference {
        /// Elements that are new or changed, and for objects those to delete.
        var additions: [JSONValue] = []
        /// Elements to delete that are no objects.
        var deletions: [JSONValue] = []
        /// The order of all elements; empty when it needn't be given.
        var order: [JSONValue] = []
    }

    private func diffScalars(
        _ old: [JSONValue], _ new: [JSONValue], _ field: PatchSchema.Field
    ) throws(PatchError) -> ListDifference {
        let pairs = Self.pair(old, new, by: GoText.verb)
        let additions = ignoresChanges ? [] : pairs.compactMap { $0.old == nil ? $0.new : nil }
        let deletions = ignoresDeletions ? [] : pairs.compactMap { $0.new == nil ? $0.old : nil }
        var difference = ListDifference()
        difference.additions = try ElementOrder(mergeKey: field.mergeKey, areObjects: false)
            .sorted(additions, by: new)
        difference.deletions = ListElements.distinct(deletions)
        let hasDeletions = !ignoresDeletions && !difference.deletions.isEmpty
        // The real thing compares with the old list after having sorted it.
        let hasChanges = !ignoresChanges && Self.sorted(old, by: GoText.verb).map(\.value) != new
        if setsElementOrder, hasDeletions || hasChanges { difference.order = new }
        return difference
    }

    private func diffObjects(
        _ old: [JSONValue], _ new: [JSONValue], _ field: PatchSchema.Field
    ) throws(PatchError) -> ListDifference {
        guard let mergeKey = field.mergeKey else {
            throw .noMergeKeyDeclared(kind: field.schema.name)
        }
        for element in old + new where element[mergeKey] == nil {
            throw .noMergeKey(mergeKey, element: element)
        }
        var changes: [JSONValue] = []
        var deletions: [JSONValue] = []
        for pair in Self.pair(old, new, by: { GoText.verb($0[mergeKey] ?? .null) }) {
            switch (pair.old, pair.new) {
            case (.object(let oldObject)?, .object(let newObject)?):
                var change = try diff(oldObject, newObject, field.schema)
                if change.isEmpty { continue }
                change[mergeKey] = newObject[mergeKey]
                changes.append(.object(change))
            case (nil, let added?): if !ignoresChanges { changes.append(added) }
            case (let removed?, nil):
                guard !ignoresDeletions, let key = removed[mergeKey] else { continue }
                var deletion: JSONObject = [PatchDirective.patch: PatchDirective.delete]
                deletion[mergeKey] = key
                deletions.append(.object(deletion))
            default: break
            }
        }

        let order = ElementOrder(mergeKey: mergeKey, areObjects: true)
        var difference = ListDifference()
        difference.additions = try order.sorted(changes, by: new) + deletions
        var isOrderSame = old.count == new.count
        for (left, right) in zip(old, new) where isOrderSame {
            isOrderSame = try order.isSame(left, right)
        }
        let hasContent = !difference.additions.isEmpty
        if setsElementOrder,
            !ignoresChanges && (hasContent || !isOrderSame) || !ignoresDeletions && hasContent
        {
            difference.order = new.map { element in
                var reference = JSONObject()
                reference[mergeKey] = element[mergeKey]
                return .object(reference)
            }
        }
        return difference
    }

    private static func sorted(
        _ list: [JSONValue], by text: (JSONValue) -> String
    ) -> [(text: String, value: JSONValue)] {
        list.map { (text($0), $0) }.sorted { $0.0.precedes($1.0) }
    }

    /// The elements of both lists, sorted by a text, those with the same text in pairs.
    private static func pair(
        _ old: [JSONValue], _ new: [JSONValue], by text: (JSONValue) -> String
    ) -> [(old: JSONValue?, new: JSONValue?)] {
        var old = sorted(old, by: text)[...]
        var new = sorted(new, by: text)[...]
        var pairs: [(old: JSONValue?, new: JSONValue?)] = []
        while true {
            switch (old.first, new.first) {
            case (nil, nil): return pairs
            case (let left?, let right?) where left.text.hasSameScalars(as: right.text):
                pairs.append((old.removeFirst().value, new.removeFirst().value))
            case (let left?, let right?) where left.text.precedes(right.text):
                pairs.append((old.removeFirst().value, nil))
            case (_, .some): pairs.append((nil, new.removeFirst().value))
            case (.some, nil): pairs.append((old.removeFirst().value, nil))
            }
        }
    }
}
