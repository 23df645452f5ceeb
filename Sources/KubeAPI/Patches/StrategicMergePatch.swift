/// Kubernetes' own kind of patch: a JSON merge patch that knows how the lists of a kind merge.
///
/// Behaves as apimachinery's `strategicpatch`, with its directives `$patch` (`replace`, `delete`),
/// `$retainKeys`, `$setElementOrder/…` and `$deleteFromPrimitiveList/…`.
public enum StrategicMergePatch {
    /// `original` with `patch` applied, as the API server does it.
    ///
    /// - Parameter schema: the schema of the object's kind.
    /// - Throws: ``PatchError``.
    public static func apply(
        _ patch: JSONObject, to original: JSONObject, schema: PatchSchema
    ) throws(PatchError) -> JSONObject {
        try StrategicMerger(mode: .apply).merge(patch, into: original, schema)
    }

    /// The patch that turns `original` into `modified`, as `kubectl edit` sends it.
    public static func twoWay(
        from original: JSONObject, to modified: JSONObject, schema: PatchSchema
    ) throws(PatchError) -> JSONObject {
        try StrategicDiffer(setsElementOrder: true).diff(original, modified, schema)
    }

    /// The patch that `kubectl apply` sends: it brings what is in `modified` into `current`, and
    /// removes what `modified` has no more although `original` had it.
    ///
    /// - Parameters:
    ///   - original: what was applied the last time; empty when nothing was.
    ///   - modified: what is to be applied now.
    ///   - current: the live object.
    ///   - overwrites: whether changes that others made since may be undone.
    /// - Throws: ``PatchError/conflict(patch:changes:)`` where changes of others would be undone
    ///   and may not be; other cases of ``PatchError`` for documents that don't fit the schema.
    public static func threeWay(
        original: JSONObject, modified: JSONObject, current: JSONObject, schema: PatchSchema,
        overwrites: Bool = true
    ) throws(PatchError) -> JSONObject {
        let additions = try StrategicDiffer(ignoresDeletions: true, setsElementOrder: true)
            .diff(current, modified, schema)
        let deletions = try StrategicDiffer(ignoresChanges: true, setsElementOrder: true)
            .diff(original, modified, schema)
        let patch = try StrategicMerger(mode: .combine).merge(additions, into: deletions, schema)
        guard !overwrites else { return patch }
        let changes = try StrategicDiffer().diff(original, current, schema)
        if try StrategicConflicts.haveConflict(patch, changes, schema) {
            throw .conflict(patch: .object(patch), changes: .object(changes))
        }
        return patch
    }
}

/// The words of a strategic merge patch that are no fields.
enum PatchDirective {
    static let patch = "$patch"
    static let retainKeys = "$retainKeys"
    static let setElementOrder = "$setElementOrder"
    static let deleteFromPrimitiveList = "$deleteFromPrimitiveList"

    static let replace = JSONValue.string("replace")
    static let delete = JSONValue.string("delete")
    static let merge = JSONValue.string("merge")

    /// The field that a directive such as `$setElementOrder/containers` is about.
    static func field(of key: String) -> String? {
        guard let slash = key.firstIndex(of: "/") else { return nil }
        return String(key[key.index(after: slash)...])
    }
}
