/// Finds out whether two patches of one object contradict each other.
enum StrategicConflicts {
    static func haveConflict(
        _ left: JSONObject, _ right: JSONObject, _ schema: PatchSchema
    ) throws(PatchError) -> Bool {
        guard left[PatchDirective.patch] == right[PatchDirective.patch] else { return true }
        for (key, leftValue) in left.members where !key.hasPrefix("$") {
            guard let rightValue = right[key] else { continue }
            if try haveConflict(key, leftValue, rightValue, schema) { return true }
        }
        return false
    }

    private static func haveConflict(
        _ key: String, _ left: JSONValue, _ right: JSONValue, _ schema: PatchSchema
    ) throws(PatchError) -> Bool {
        switch (left, right) {
        case (.object(let left), .object(let right)):
            let field = try schema.field(key)
            if field.strategy.contains(.replace) {
                return left[PatchDirective.patch] != right[PatchDirective.patch]
            }
            return try haveConflict(left, right, field.schema)
        case (.array(let left), .array(let right)):
            return try haveConflict(left, right, try schema.field(key))
        default: return left != right
        }
    }

    private static func haveConflict(
        _ left: [JSONValue], _ right: [JSONValue], _ field: PatchSchema.Field
    ) throws(PatchError) -> Bool {
        let areObjects = try ListElements.areObjects([left, right])
        if field.strategy.contains(.merge) {
            // Merged lists of anything but objects have no conflicts by definition.
            guard areObjects else { return false }
            guard let mergeKey = field.mergeKey else {
                throw .noMergeKeyDeclared(kind: field.schema.name)
            }
            for leftElement in left {
                guard let key = leftElement[mergeKey], let leftObject = leftElement.object else {
                    throw .noMergeKey(mergeKey, element: leftElement)
                }
                guard let index = try ListElements.index(of: key, as: mergeKey, in: right[...]),
                    let rightObject = right[index].object
                else { continue }
                if try haveConflict(leftObject, rightObject, field.schema) { return true }
            }
            return false
        }
        guard left.count == right.count else { return true }
        guard areObjects else {
            let sorted = [left, right].map { list in
                ListElements.distinct(list).map(GoText.verb).sorted { $0.precedes($1) }
            }
            return sorted[0] != sorted[1]
        }
        for (leftElement, rightElement) in zip(left, right) {
            let leftObject = try ListElements.object(leftElement)
            let rightObject = try ListElements.object(rightElement)
            if try haveConflict(leftObject, rightObject, field.schema) { return true }
        }
        return false
    }
}
