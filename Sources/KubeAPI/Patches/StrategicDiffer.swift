/// Makes the strategic merge patch between two objects.
struct StrategicDiffer {
    /// Leaves out what was changed or added.
    var ignoresChanges = false
    /// Leaves out what was removed.
    var ignoresDeletions = false
    /// Says in which order the elements of changed lists are to be.
    var setsElementOrder = false
    /// Names the members that are to stay.
    private var buildsRetainKeys = false

    init(
        ignoresChanges: Bool = false, ignoresDeletions: Bool = false, setsElementOrder: Bool = false
    ) {
        self.ignoresChanges = ignoresChanges
        self.ignoresDeletions = ignoresDeletions
        self.setsElementOrder = setsElementOrder
    }

    func diff(
        _ original: JSONObject, _ modified: JSONObject, _ schema: PatchSchema
    ) throws(PatchError) -> JSONObject {
        var patch = JSONObject()
        for (key, new) in modified.members {
            guard let old = original[key] else {
                if !ignoresChanges { patch[key] = new }
                continue
            }
            try diffMember(key, old, new, schema, &patch)
        }
        if !ignoresDeletions {
            for key in original.keys where modified[key] == nil { patch[key] = .null }
        }

        let kept = modified.members.filter { !$0.value.isNull }.map { JSONValue.string($0.key) }
        let hasSurplus = original.members.contains { !$0.value.isNull && modified[$0.key] == nil }
        if buildsRetainKeys, !kept.isEmpty, !patch.isEmpty || hasSurplus {
            patch[PatchDirective.retainKeys] = .array(kept)
        }
        return patch
    }

    private func diffMember(
        _ key: String, _ old: JSONValue, _ new: JSONValue, _ schema: PatchSchema,
        _ patch: inout JSONObject
    ) throws(PatchError) {
        if key == PatchDirective.patch {
            guard old.string != nil, new.string != nil else { throw .badDirectiveValue }
            if old != new { patch[key] = new }
            return
        }
        switch (old, new) {
        case (.object(let oldObject), .object(let newObject)):
            guard let field = try field(key, schema, unlessEqual: old, new) else { return }
            if field.strategy.contains(.replace) {
                if !ignoresChanges { patch[key] = new }
                return
            }
            let difference = try retainingKeys(field).diff(oldObject, newObject, field.schema)
            if !difference.isEmpty { patch[key] = .object(difference) }
        case (.array(let oldList), .array(let newList)):
            guard let field = try field(key, schema, unlessEqual: old, new) else { return }
            guard field.strategy.contains(.merge) else { fallthrough }
            try retainingKeys(field).diffLists(key, oldList, newList, field, &patch)
        default: if !ignoresChanges, old != new { patch[key] = new }
        }
    }

    /// The field `key`; an unknown one is forgiven where both values are equal.
    private func field(
        _ key: String, _ schema: PatchSchema, unlessEqual old: JSONValue, _ new: JSONValue
    ) throws(PatchError) -> PatchSchema.Field? {
        do {
            return try schema.field(key)
        } catch {
            if old == new { return nil }
            throw error
        }
    }

    private func retainingKeys(_ field: PatchSchema.Field) -> StrategicDiffer {
        var differ = self
        differ.buildsRetainKeys = field.strategy.contains(.retainKeys)
        return differ
    }
}
