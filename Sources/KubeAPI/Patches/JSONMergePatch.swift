/// JSON merge patches (RFC 7386): objects are merged, null removes, all else replaces.
public enum JSONMergePatch {
    /// `original` with `patch` applied.
    public static func apply(_ patch: JSONValue, to original: JSONValue) -> JSONValue {
        guard case .object(let changes) = patch else { return patch }
        var result = original.object ?? JSONObject()
        for (key, change) in changes.members {
            result[key] = change.isNull ? nil : apply(change, to: result[key] ?? .null)
        }
        return .object(result)
    }

    /// The patch that turns `original` into `modified`.
    ///
    /// A member of `modified` that is null can't be expressed, and is removed.
    public static func create(from original: JSONObject, to modified: JSONObject) -> JSONObject {
        var patch = JSONObject()
        for (key, new) in modified.members where original[key] != new {
            if case .object(let old)? = original[key], case .object(let new) = new {
                patch[key] = .object(create(from: old, to: new))
            } else {
                patch[key] = new
            }
        }
        for key in original.keys where modified[key] == nil { patch[key] = .null }
        return patch
    }

    /// The patch that `kubectl apply` sends for kinds without a strategic merge schema: brings
    /// what is in `modified` into `current`, and removes what only `original` had.
    public static func threeWay(
        original: JSONObject, modified: JSONObject, current: JSONObject
    ) -> JSONObject {
        let additions = keeping(create(from: current, to: modified), nulls: false)
        let deletions = keeping(create(from: original, to: modified), nulls: true)
        return combine(deletions, additions)
    }

    /// The part of a patch that removes (`nulls`), or the part that sets.
    private static func keeping(_ patch: JSONObject, nulls: Bool) -> JSONObject {
        JSONObject(
            sorted: patch.members.compactMap { key, value in
                if case .object(let object) = value {
                    let kept = keeping(object, nulls: nulls)
                    return kept.isEmpty && (nulls || !object.isEmpty) ? nil : (key, .object(kept))
                }
                return value.isNull == nulls ? (key, value) : nil
            })
    }

    /// Both patches in one, without losing the nulls of either.
    private static func combine(_ first: JSONObject, _ second: JSONObject) -> JSONObject {
        var result = first
        for (key, value) in second.members {
            if case .object(let old)? = result[key], case .object(let new) = value {
                result[key] = .object(combine(old, new))
            } else {
                result[key] = value
            }
        }
        return result
    }
}
