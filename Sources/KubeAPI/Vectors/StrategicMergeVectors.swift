/// Cases of `strategic_merge_patch.json`: patches between an original, a modified and a current
/// object, and what comes of applying them.
///
/// A case with a current object is about making patches and applying them; one without is only
/// about applying.
enum StrategicMergeVectors {
    static func check(_ test: JSONValue) -> String? {
        let test = Case(test)
        if let problem = checkTwoWay(test) { return "\(test.description): \(problem)" }
        guard test["threeWay"] != nil else { return nil }
        return checkThreeWay(test).map { "\(test.description): \($0)" }
    }

    /// The documents of a case, whose names come in two capitalizations.
    private struct Case {
        let members: JSONObject

        init(_ test: JSONValue) {
            members = test.object ?? [:]
        }

        var description: String { members["description"]?.string ?? "" }
        var expectedError: String? { members["ExpectedError"]?.string }

        subscript(name: String) -> JSONObject? {
            let capitalized = name.prefix(1).uppercased() + name.dropFirst()
            return (members[name] ?? members[capitalized])?.object
        }
    }

    private static func checkTwoWay(_ test: Case) -> String? {
        let original = test["original"] ?? [:]
        guard var patch = test["twoWay"] else { return nil }
        if test["current"] != nil, let modified = test["modified"] {
            do {
                let made = try StrategicMergePatch.twoWay(
                    from: original, to: modified, schema: mergeItem)
                if let problem = compare("two-way patch", patch, made) { return problem }
                patch = made
            } catch {
                return "two-way patch: \(error.message)"
            }
        }
        let expected = test["twoWayResult"] ?? test["modified"]
        return checkResult("two-way result", original, patch, expected, test.expectedError)
    }

    /// A conflict is expected where the description has the word.
    private static func checkThreeWay(_ test: Case) -> String? {
        guard let expected = test["threeWay"], let result = test["result"] else { return nil }
        let current = test["current"] ?? [:]
        func make(overwriting: Bool) throws(PatchError) -> JSONObject {
            try StrategicMergePatch.threeWay(
                original: test["original"] ?? [:], modified: test["modified"] ?? [:],
                current: current, schema: mergeItem, overwrites: overwriting)
        }
        let expectsConflict = test.description.contains("conflict")
        do {
            _ = try make(overwriting: false)
            if expectsConflict { return "expected a conflict" }
        } catch {
            guard case .conflict = error else { return "three-way patch: \(error.message)" }
            if !expectsConflict { return "unexpected conflict: \(error.message)" }
        }
        do {
            let made = try make(overwriting: true)
            if let problem = compare("three-way patch", expected, made) { return problem }
            return checkResult("three-way result", current, made, result, nil)
        } catch {
            return "three-way patch: \(error.message)"
        }
    }

    private static func checkResult(
        _ what: String, _ original: JSONObject, _ patch: JSONObject, _ expected: JSONObject?,
        _ expectedError: String?
    ) -> String? {
        do {
            let result = try StrategicMergePatch.apply(patch, to: original, schema: mergeItem)
            if let expectedError { return "\(what): expected an error with \(expectedError)" }
            return expected.flatMap { compare(what, $0, result) }
        } catch {
            if let expectedError, error.message.contains(expectedError) { return nil }
            return "\(what): \(error.message)"
        }
    }

    private static func compare(
        _ what: String, _ expected: JSONObject, _ got: JSONObject
    ) -> String? {
        VectorSuite.mismatch(
            what, expected: JSONWriter.text(of: .object(expected)),
            got: JSONWriter.text(of: .object(got)))
    }

    /// The type `MergeItem` of Kubernetes' test, whose elements are of its own kind.
    static let mergeItem = PatchSchema(name: "MergeItem", field)

    private static func field(_ name: String) -> PatchSchema.Field? {
        switch name {
        case "name", "value", "other", "simpleMap", "nonMergingIntList": .init()
        case "mergingList", "mergeItemPtr":
            .init(strategy: .merge, mergeKey: "name", schema: mergeItem)
        case "nonMergingList": .init(schema: mergeItem)
        case "mergingIntList": .init(strategy: .merge)
        case "replacingItem": .init(strategy: .replace)
        case "retainKeysMap": .init(strategy: .retainKeys, schema: retainKeysItem)
        case "retainKeysMergingList":
            .init(strategy: [.merge, .retainKeys], mergeKey: "name", schema: mergeItem)
        default: nil
        }
    }

    private static let retainKeysItem = PatchSchema(name: "RetainKeysMergeItem") { name in
        ["mergeItemPtr", "nonMergingIntList", "replacingItem", "retainKeysMap"].contains(name)
            || name == "retainKeysMergingList" ? nil : field(name)
    }
}
