import KubeAPI

extension Description {
    /// Describes an object field by field, as kubectl does with kinds that it has no layout for.
    mutating func describeGenerally(_ object: KubeObject) {
        let metadata = object.metadata
        head(metadata)
        var document = object.document(revision: metadata.resourceVersion)
        var rest = document["metadata"]?.object ?? JSONObject()
        for key in ["name", "namespace", "labels", "annotations"] { rest[key] = nil }
        document["metadata"] = .object(rest)
        members(of: document, level: 0)
    }

    private mutating func members(of object: JSONObject, level: Int) {
        for (key, value) in object.members.sorted(by: { $0.key.precedes($1.key) }) {
            let title = Self.title(key)
            switch value {
            case .object(let inner):
                line(level, "\(title):")
                members(of: inner, level: level + 1)
            case .array(let elements):
                line(level, "\(title):")
                for element in elements {
                    if let inner = element.object {
                        members(of: inner, level: level + 1)
                    } else {
                        line(level + 1, GoText.verb(element))
                    }
                }
            default: field(title, GoText.verb(value), level: level)
            }
        }
    }

    /// `creationTimestamp` as `Creation Timestamp`, `apiVersion` as `API Version`.
    private static func title(_ key: String) -> String {
        var words: [String] = [""]
        for character in key {
            if character.isUppercase, words.last?.last?.isLowercase == true { words.append("") }
            words[words.count - 1].append(character)
        }
        return words.map { word in
            let upper = word.uppercased()
            if ["API", "URL", "UID", "OSB", "GUID"].contains(upper) { return upper }
            return word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }
}
