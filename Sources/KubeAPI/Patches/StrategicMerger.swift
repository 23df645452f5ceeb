/// Merges a strategic merge patch into an object, or into another patch.
struct StrategicMerger {
    /// What the patch is merged into.
    enum Mode {
        /// An object: directives are obeyed, and nulls remove.
        case apply
        /// Another patch: directives and nulls are kept for the API server.
        case combine
    }

    let mode: Mode

    func merge(
        _ patch: JSONObject, into original: JSONObject, _ schema: PatchSchema
    ) throws(PatchError) -> JSONObject {
        var patch = patch
        if let directive = patch[PatchDirective.patch] {
            if directive == PatchDirective.delete { return [:] }
            guard directive == PatchDirective.replace else {
                throw .unknownDirective(directive, in: .object(patch))
            }
            patch[PatchDirective.patch] = nil
            return patch
        }
        var result = original
        try retainKeys(of: &patch, in: &result)
        try mergeOrderedLists(&patch, into: &result, schema)
        for (key, value) in patch.members {
            try mergeMember(key, value, into: &result, schema)
        }
        return result
    }

    private func mergeMember(
        _ patchKey: String, _ value: JSONValue, into result: inout JSONObject,
        _ schema: PatchSchema
    ) throws(PatchError) {
        var key = patchKey
        let isDeletionList = key.hasPrefix(PatchDirective.deleteFromPrimitiveList)
        if isDeletionList {
            guard mode == .apply else {
                result[key] = value
                return
            }
            guard let field = PatchDirective.field(of: key) else { throw .badPrimitiveList }
            key = field
        }
        if value.isNull {
            result[key] = nil
            if mode == .apply { return }
        }
        switch (result[key], value) {
        case (.object(let old)?, .object(let new)):
            let field = try schema.field(key)
            result[key] = .object(
                field.strategy.contains(.replace) ? new : try merge(new, into: old, field.schema))
        case (.array(let old)?, .array(let new)):
            let field = try schema.field(key)
            let isMerged = field.strategy.contains(.merge) || isDeletionList
            var live = old
            result[key] = .array(
                isMerged
                    ? try mergeList(new, into: &live, field, isDeletionList: isDeletionList) : new)
        case (let old?, _) where old.goType == value.goType: result[key] = value
        default:
            if !isDeletionList {
                result[key] = withoutDirectives(mode == .apply ? withoutNulls(value) : value)
            }
        }
    }

    /// Obeys `$retainKeys`: removes the members it doesn't name.
    private func retainKeys(
        of patch: inout JSONObject, in result: inout JSONObject
    ) throws(PatchError) {
        guard let directive = patch[PatchDirective.retainKeys] else { return }
        patch[PatchDirective.retainKeys] = nil
        guard mode == .apply else {
            if let other = result[PatchDirective.retainKeys], other != directive {
                throw .differentRetainKeys(other, directive)
            }
            result[PatchDirective.retainKeys] = directive
            return
        }
        guard case .array(let keys) = directive else { throw .badRetainKeys }
        for (key, value) in patch.members {
            let isDirective =
                key.hasPrefix(PatchDirective.deleteFromPrimitiveList)
                || key.hasPrefix(PatchDirective.setElementOrder)
            guard value.isNull || isDirective || keys.contains(.string(key)) else {
                throw .badRetainKeys
            }
        }
        for key in result.keys where !keys.contains(.string(key)) { result[key] = nil }
    }

    /// A new value without members that are null: they say what to remove, and there is nothing.
    private func withoutNulls(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let object):
            .object(
                JSONObject(
                    sorted: object.members.compactMap { key, value in
                        value.isNull ? nil : (key, withoutNulls(value))
                    }))
        case .array(let array): .array(array.map(withoutNulls))
        default: value
        }
    }

    /// A new value without the objects that hold a `$patch` directive; nil when it is one itself.
    func withoutDirectives(_ value: JSONValue) -> JSONValue? {
        switch value {
        case .object(let object):
            if object[PatchDirective.patch] != nil { return nil }
            return .object(
                JSONObject(
                    sorted: object.members.compactMap { key, value in
                        withoutDirectives(value).map { (key, $0) }
                    }))
        case .array(let array): return .array(array.compactMap(withoutDirectives))
        default: return value
        }
    }
}
