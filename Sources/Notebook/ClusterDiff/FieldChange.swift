import KubeAPI

/// One field that two versions of an object don't have in common.
struct FieldChange: Sendable, Equatable {
    /// `spec.containers[nginx].image`.
    let path: String
    let first: JSONValue?
    let second: JSONValue?

    /// The fields in which two documents differ, in the order of their names.
    static func between(_ first: JSONObject, _ second: JSONObject) -> [FieldChange] {
        var changes: [FieldChange] = []
        compare(.object(first), .object(second), at: "", into: &changes)
        return changes
    }

    private static func compare(
        _ first: JSONValue?, _ second: JSONValue?, at path: String,
        into changes: inout [FieldChange]
    ) {
        if first == second { return }
        switch (first, second) {
        case (.object(let first)?, .object(let second)?):
            compare(first, second, at: path, into: &changes)
        case (.array(let first)?, .array(let second)?):
            compare(first, second, at: path, into: &changes)
        default: changes.append(FieldChange(path: path, first: first, second: second))
        }
    }

    private static func compare(
        _ first: JSONObject, _ second: JSONObject, at path: String,
        into changes: inout [FieldChange]
    ) {
        let added = second.keys.filter { first[$0] == nil }
        let keys = (first.keys + added).sorted { $0.precedes($1) }
        for key in keys {
            let isPlain = key.utf8.allSatisfy { $0 != UInt8(ascii: ".") }
            let step = isPlain ? (path.isEmpty ? key : "." + key) : "[" + key + "]"
            compare(first[key], second[key], at: path + step, into: &changes)
        }
    }

    /// Elements that have names are compared with those of the same name, others by position.
    private static func compare(
        _ first: [JSONValue], _ second: [JSONValue], at path: String,
        into changes: inout [FieldChange]
    ) {
        guard let member = nameMember(of: first + second, separately: [first, second]) else {
            for index in 0..<max(first.count, second.count) {
                compare(
                    index < first.count ? first[index] : nil,
                    index < second.count ? second[index] : nil, at: path + "[\(index)]",
                    into: &changes)
            }
            return
        }
        let count = changes.count
        let names = (first + second).compactMap { $0[member]?.string }
        var seen: Set<String> = []
        for name in names where seen.insert(name).inserted {
            compare(
                first.first { $0[member]?.string == name },
                second.first { $0[member]?.string == name }, at: path + "[" + name + "]",
                into: &changes)
        }
        // The same elements in another order.
        if changes.count == count {
            changes.append(FieldChange(path: path, first: .array(first), second: .array(second)))
        }
    }

    /// The member by which the elements of a list are told apart.
    private static func nameMember(
        of elements: [JSONValue], separately lists: [[JSONValue]]
    ) -> String? {
        guard !elements.isEmpty else { return nil }
        return ["name", "type", "ip", "uid"].first { member in
            lists.allSatisfy { list in
                let names = list.compactMap { $0[member]?.string }
                return names.count == list.count && Set(names).count == names.count
            }
        }
    }
}
