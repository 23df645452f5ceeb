import KubeAPI

/// A small merge patch for tests: lists are replaced, but those that the API merges by a key.
enum FakePatch {
    private static let keys = ["ownerReferences": "uid", "conditions": "type"]

    static func apply(_ patch: JSONObject, to object: KubeObject) -> KubeObject? {
        var patch = patch
        if var metadata = patch["metadata"]?.object {
            metadata["uid"] = nil
            patch["metadata"] = .object(metadata)
        }
        let document = merge(.object(patch), into: .object(object.document()), name: "")
        var issues = DecodingIssues()
        return KubeObject.decode(object.kind, from: document.object ?? [:], issues: &issues)
    }

    private static func merge(_ patch: JSONValue, into old: JSONValue?, name: String) -> JSONValue {
        if let key = keys[name], let additions = patch.array {
            return .array(merge(additions, into: old?.array ?? [], by: key))
        }
        guard let changes = patch.object else { return patch }
        var result = old?.object ?? [:]
        for (key, value) in changes.members {
            result[key] = value == .null ? nil : merge(value, into: result[key], name: key)
        }
        return .object(result)
    }

    private static func merge(
        _ additions: [JSONValue], into old: [JSONValue], by key: String
    ) -> [JSONValue] {
        var list = old
        for addition in additions {
            let index = list.firstIndex { $0[key] == addition[key] }
            if addition["$patch"] == .string("delete") {
                if let index { list.remove(at: index) }
            } else if let index {
                list[index] = merge(addition, into: list[index], name: "")
            } else {
                list.append(addition)
            }
        }
        return list
    }
}
