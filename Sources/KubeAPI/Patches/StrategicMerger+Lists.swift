extension StrategicMerger {
    /// Merges lists of a field with the strategy `merge`.
    ///
    /// - Parameter live: the list before the patch. The real thing deletes and appends elements in
    ///   place, inside of the memory of this list, and afterwards reads the order of the elements
    ///   from it; so what it has then comes back.
    func mergeList(
        _ patch: [JSONValue], into live: inout [JSONValue], _ field: PatchSchema.Field,
        isDeletionList: Bool
    ) throws(PatchError) -> [JSONValue] {
        if live.isEmpty && patch.isEmpty { return [] }
        guard try ListElements.areObjects([live, patch]) else {
            if mode == .apply && isDeletionList { return live.filter { !patch.contains($0) } }
            let merged = ListElements.distinct(live + patch)
            return try ElementOrder(mergeKey: field.mergeKey, areObjects: false)
                .arrange(merged, by: patch, liveOrder: live)
        }
        guard let mergeKey = field.mergeKey else {
            throw .noMergeKeyDeclared(kind: field.schema.name)
        }
        let (rest, additions) = try obeyDirectives(in: patch, on: &live, mergeKey)
        let merged = try mergeElements(additions, into: rest, mergeKey, field.schema)
        for index in rest.count..<max(rest.count, min(merged.count, live.count)) {
            live[index] = merged[index]
        }
        return try ElementOrder(mergeKey: mergeKey, areObjects: true)
            .arrange(merged, by: additions, liveOrder: rest)
    }

    /// Obeys `$patch` in the elements of `patch`.
    ///
    /// - Returns: what is left of the original list, and of the patch.
    private func obeyDirectives(
        in patch: [JSONValue], on live: inout [JSONValue], _ mergeKey: String
    ) throws(PatchError) -> (rest: [JSONValue], additions: [JSONValue]) {
        var count = live.count
        var additions: [JSONValue] = []
        var replaces = false
        for element in patch {
            switch element[PatchDirective.patch] {
            case nil: additions.append(element)
            case PatchDirective.delete:
                guard let key = element[mergeKey] else {
                    throw .noMergeKey(mergeKey, element: element)
                }
                while let index = try ListElements.index(of: key, as: mergeKey, in: live[..<count])
                {
                    live.replaceSubrange(index..<count - 1, with: live[index + 1..<count])
                    count -= 1
                }
            case PatchDirective.replace: replaces = true
            case PatchDirective.merge: throw .mergeDirectiveInList
            case let directive?: throw .unknownDirective(directive, in: element)
            }
        }
        return replaces ? (additions, []) : (Array(live[..<count]), additions)
    }

    private func mergeElements(
        _ patch: [JSONValue], into original: [JSONValue], _ mergeKey: String,
        _ schema: PatchSchema
    ) throws(PatchError) -> [JSONValue] {
        var result = original
        for element in patch {
            guard let key = element[mergeKey], let new = element.object else {
                throw .noMergeKey(mergeKey, element: element)
            }
            if let index = try ListElements.index(of: key, as: mergeKey, in: result[...]),
                let old = result[index].object
            {
                result[index] = .object(try merge(new, into: old, schema))
            } else {
                result.append(element)
            }
        }
        return result
    }

    /// Obeys the `$setElementOrder/…` directives of `patch`, and merges their lists.
    func mergeOrderedLists(
        _ patch: inout JSONObject, into result: inout JSONObject, _ schema: PatchSchema
    ) throws(PatchError) {
        for (key, directive) in patch.members where key.hasPrefix(PatchDirective.setElementOrder) {
            if mode == .combine {
                if let other = result[key], other != directive { throw .badSetElementOrder }
                result[key] = directive
            }
            patch[key] = nil
            let order = try ListElements.list(directive)
            guard let name = PatchDirective.field(of: key) else { throw .badSetElementOrder }
            let old = try result[name].map(ListElements.list)
            let new = try patch[name].map(ListElements.list)
            let field = try schema.field(name)
            let isMerged = field.strategy.contains(.merge)
            let arrangement = ElementOrder(
                mergeKey: field.mergeKey, areObjects: field.mergeKey != nil)
            try arrangement.check(new ?? [], against: order)

            var live = old ?? []
            let merged: [JSONValue]
            switch (old, new) {
            case (nil, nil): continue
            case (let old?, nil): merged = old
            case (nil, let new?): merged = new.compactMap(withoutDirectives)
            case (.some, let new?):
                merged =
                    isMerged ? try mergeList(new, into: &live, field, isDeletionList: false) : new
            }
            let areObjects = try ListElements.areObjects([old ?? [], new ?? []])
            result[name] = .array(
                try ElementOrder(mergeKey: field.mergeKey, areObjects: areObjects)
                    .arrange(merged, by: order, liveOrder: live))
            patch[name] = nil
        }
    }
}

/// What lists in patches have in common.
enum ListElements {
    /// The list that `value` is.
    static func list(_ value: JSONValue) throws(PatchError) -> [JSONValue] {
        guard case .array(let list) = value else {
            throw .wrongType(expected: "[]interface {}", got: value.goType)
        }
        return list
    }

    /// The object that `value` is.
    static func object(_ value: JSONValue) throws(PatchError) -> JSONObject {
        guard case .object(let object) = value else {
            throw .wrongType(expected: "map[string]interface {}", got: value.goType)
        }
        return object
    }

    /// Whether the elements of all lists are objects; they have to be of one type, and no lists.
    static func areObjects(_ lists: [[JSONValue]]) throws(PatchError) -> Bool {
        var first: JSONValue?
        for element in lists.joined() {
            if case .array = element, first == nil { throw .listOfLists }
            guard first?.goType ?? element.goType == element.goType else {
                throw .mixedElements(lists.map(JSONValue.array))
            }
            first = first ?? element
        }
        guard let first else { throw .noElements }
        return first.object != nil
    }

    /// The first element whose member `key` is `value`.
    static func index(
        of value: JSONValue, as key: String, in list: ArraySlice<JSONValue>
    ) throws(PatchError) -> Int? {
        for index in list.indices {
            guard let object = list[index].object else { throw .elementIsNoMap(index: index) }
            if object[key] == value { return index }
        }
        return nil
    }

    /// The list without repetitions; the last element moves to the place of a removed one, as in
    /// the real thing.
    static func distinct(_ list: [JSONValue]) -> [JSONValue] {
        var list = list
        var index = 0
        while index < list.count {
            var other = index + 1
            while other < list.count {
                if list[index] == list[other] {
                    list[other] = list[list.count - 1]
                    list.removeLast()
                } else {
                    other += 1
                }
            }
            index += 1
        }
        return list
    }
}
