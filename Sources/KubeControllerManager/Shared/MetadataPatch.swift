import KubeAPI

/// The patches that controllers send to change the metadata of other objects.
enum MetadataPatch {
    /// Adds `owner` to the owner references (`controller.RefManager`'s adoption).
    static func adopt(_ owner: OwnerReference, uid: UID) -> APIRequest.Body {
        let reference: JSONObject = [
            "apiVersion": .string(owner.apiVersion), "kind": .string(owner.kind),
            "name": .string(owner.name), "uid": .string(owner.uid.description),
            "controller": .bool(owner.controller ?? false),
            "blockOwnerDeletion": .bool(owner.blockOwnerDeletion ?? false),
        ]
        return strategic(references: [.object(reference)], uid: uid)
    }

    /// Removes the references to `owners`.
    static func release(from owners: [UID], uid: UID) -> APIRequest.Body {
        let references = owners.map { owner in
            JSONValue.object(["$patch": .string("delete"), "uid": .string(owner.description)])
        }
        return strategic(references: references, uid: uid)
    }

    /// Replaces the finalizers.
    static func finalizers(_ finalizers: [String]) -> APIRequest.Body {
        let list = JSONValue.array(finalizers.map(JSONValue.string))
        return .patch(.merge, .object(["metadata": .object(["finalizers": list])]))
    }

    private static func strategic(references: [JSONValue], uid: UID) -> APIRequest.Body {
        let metadata: JSONObject = [
            "ownerReferences": .array(references), "uid": .string(uid.description),
        ]
        return .patch(.strategic, .object(["metadata": .object(metadata)]))
    }
}
