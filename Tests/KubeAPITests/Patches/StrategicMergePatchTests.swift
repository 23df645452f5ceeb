import KubeAPI
import Phrasebook
import Testing

@Suite struct StrategicMergePatchTests {
    /// A kind with containers by name, finalizers as a set, and a strategy to replace.
    static let schema = PatchSchema(name: "Thing") { field in
        switch field {
        case "containers": .init(strategy: .merge, mergeKey: "name", schema: container)
        case "finalizers": .init(strategy: .merge)
        case "keyless": .init(strategy: .merge)
        case "raw": .init(strategy: .replace)
        case "strategy": .init(strategy: .retainKeys)
        case "name", "labels", "args": .init()
        default: nil
        }
    }
    private static let container = PatchSchema(name: "Container") { field in
        field == "ports" ? .init(strategy: .merge, mergeKey: "containerPort") : .init()
    }

    private func apply(_ patch: JSONObject, to original: JSONObject) throws -> JSONObject {
        try StrategicMergePatch.apply(patch, to: original, schema: Self.schema)
    }

    @Test func elementsAreMergedByKeyAndOthersAdded() throws {
        let result = try apply(
            ["containers": [["name": "b", "image": "new"], ["name": "c"]]],
            to: ["containers": [["name": "a"], ["name": "b", "image": "old", "tty": true]]])
        #expect(
            result == [
                "containers": [
                    ["name": "a"], ["name": "b", "image": "new", "tty": true], ["name": "c"],
                ]
            ])
    }

    @Test func directivesDeleteAndReplace() throws {
        let original: JSONObject = ["containers": [["name": "a"], ["name": "b"]]]
        let deleted = try apply(
            ["containers": [["name": "a", "$patch": "delete"]]], to: original)
        #expect(deleted == ["containers": [["name": "b"]]])
        let replaced = try apply(
            ["containers": [["name": "x"], ["$patch": "replace"]]], to: original)
        #expect(replaced == ["containers": [["name": "x"]]])
        #expect(
            try apply(["labels": ["$patch": "delete"]], to: ["labels": ["a": "b"]])["labels"] == [:]
        )
    }

    @Test func listsOfPlainValuesAreSets() throws {
        let original: JSONObject = ["finalizers": ["a", "b"], "args": ["x"]]
        let result = try apply(["finalizers": ["b", "c"], "args": ["y"]], to: original)
        #expect(result == ["finalizers": ["a", "b", "c"], "args": ["y"]])
        let deleted = try apply(["$deleteFromPrimitiveList/finalizers": ["a"]], to: original)
        #expect(deleted == ["finalizers": ["b"], "args": ["x"]])
    }

    @Test func retainKeysRemovesWhatIsNotNamed() throws {
        let result = try apply(
            ["strategy": ["$retainKeys": ["type"], "type": "Recreate"]],
            to: ["strategy": ["type": "RollingUpdate", "rollingUpdate": ["maxSurge": 1]]])
        #expect(result == ["strategy": ["type": "Recreate"]])
    }

    @Test func newValuesLoseNullsAndDirectives() throws {
        let result = try apply(
            ["containers": [["name": "a", "x": .null], ["name": "b", "$patch": "delete"]]], to: [:])
        #expect(result == ["containers": [["name": "a"]]])
    }

    private static let problems: [(JSONObject, String)] = [
        (
            ["unknown": ["a": "b"]],
            "unable to find api field in struct Thing for the json field \"unknown\""
        ),
        (
            ["containers": [["image": "x"]]],
            "map: map[image:x] does not contain declared merge key: name"
        ),
        (
            ["containers": [["name": "a", "$patch": "merge"]]],
            "merging lists cannot yet be specified in the patch"
        ),
        (
            ["containers": [["name": "a", "$patch": "x"]]],
            "unknown patch type: x in map: map[$patch:x name:a]"
        ),
        (["$patch": "x"], "unknown patch type: x in map: map[$patch:x]"),
        (["containers": ["a"]], "list element types are not identical: [[map[name:a]] [a]]"),
        (["keyless": [["a": 1]]], "cannot merge lists without merge key for map"),
        (["strategy": ["$retainKeys": "x"]], "invalid patch format of retainKeys"),
        (["strategy": ["$retainKeys": ["a"], "b": 1]], "invalid patch format of retainKeys"),
        (["$setElementOrder/containers": 1], "expected a []interface {}, but received a int64"),
        (["$setElementOrder": []], "invalid patch format of setElementOrder list"),
        (["$deleteFromPrimitiveList": [1]], "invalid patch format of primitive list"),
        (
            ["$setElementOrder/containers": [["name": "b"]], "containers": [["name": "a"]]],
            "The order in patch list:\n[map[name:a]]\n doesn't match $setElementOrder list:\n"
                + "[map[name:b]]\n"
        ),
    ]

    @Test(arguments: problems)
    func problemsHaveTheApiServersMessages(patch: JSONObject, message: String) {
        let original: JSONObject = [
            "unknown": [:], "containers": [["name": "a"]], "keyless": [["a": 1]], "strategy": [:],
        ]
        let error = #expect(throws: PatchError.self) { try apply(patch, to: original) }
        #expect(error?.message == message)
        #expect(error?.text(.chinese) == "无法应用这个补丁：\(message)")
    }

    @Test func applyingAgainWithoutChangesMakesAnEmptyPatch() throws {
        let object: JSONObject = ["containers": [["name": "a", "ports": [["containerPort": 80]]]]]
        let patch = try StrategicMergePatch.threeWay(
            original: object, modified: object, current: object, schema: Self.schema)
        #expect(patch.isEmpty)
    }

    @Test func changesOfOthersAreConflictsUnlessTheyMayBeOverwritten() throws {
        func make(overwriting: Bool) throws -> JSONObject {
            try StrategicMergePatch.threeWay(
                original: ["name": "a"], modified: ["name": "b"], current: ["name": "c"],
                schema: Self.schema, overwrites: overwriting)
        }
        #expect(try make(overwriting: true) == ["name": "b"])
        let error = #expect(throws: PatchError.self) { try make(overwriting: false) }
        #expect(error == .conflict(patch: ["name": "b"], changes: ["name": "c"]))
    }

    @Test func nonsenseNeverCrashesAndTwoWayPatchesLeadToTheModifiedObject() throws {
        var fuzz = Fuzz(seed: 8)
        for _ in 0..<5_000 {
            let original = Self.object(&fuzz)
            let modified = Self.object(&fuzz)
            let patch = try StrategicMergePatch.twoWay(
                from: original, to: modified, schema: Self.schema)
            if let result = try? apply(patch, to: original) {
                #expect(Self.normalized(result) == Self.normalized(modified))
            }
            let current = Self.object(&fuzz)
            for overwrites in [true, false] {
                _ = try? StrategicMergePatch.threeWay(
                    original: original, modified: modified, current: current, schema: Self.schema,
                    overwrites: overwrites)
            }
            _ = try? apply(Self.garbage(&fuzz), to: original)
        }
    }

    private static func object(_ fuzz: inout Fuzz) -> JSONObject {
        var object: JSONObject = [:]
        if fuzz.below(3) > 0 { object["name"] = .string(fuzz.pick(["a", "b"])) }
        if fuzz.below(3) > 0 {
            let names = ["a", "b", "c", "d"].filter { _ in fuzz.below(2) == 0 }
            object["containers"] = .array(
                names.map { ["name": .string($0), "image": .string(fuzz.pick(["1", "2"]))] })
        }
        if fuzz.below(3) > 0 {
            object["finalizers"] = .array(
                ["x", "y", "z"].filter { _ in fuzz.below(2) == 0 }.map(JSONValue.string))
        }
        if fuzz.below(3) > 0 {
            object["strategy"] = ["type": .string(fuzz.pick(["A", "B"]))]
        }
        return object
    }

    private static func garbage(_ fuzz: inout Fuzz) -> JSONObject {
        let keys = [
            "containers", "finalizers", "$patch", "$retainKeys", "strategy", "name",
            "$setElementOrder/containers", "$deleteFromPrimitiveList/finalizers", "unknown",
        ]
        let values: [JSONValue] = [
            .null, 1, "delete", "replace", [], [1, "a"], [["name": "a"]], ["a", "x"], [[]],
            ["$patch": "replace"], [["name": "b", "$patch": "delete"]], ["type": ["$patch": 1]],
            [["x": 1]], [.null], [.null, 1], [["name": "a"], .null],
        ]
        return (0..<3).reduce(into: [:]) { patch, _ in patch[fuzz.pick(keys)] = fuzz.pick(values) }
    }

    /// Without empty lists, and sets in order, which a patch doesn't always carry.
    private static func normalized(_ object: JSONObject) -> JSONObject {
        var result = object
        for (key, value) in object.members {
            guard case .array(let array) = value else { continue }
            let sorted = array.sorted {
                JSONWriter.text(of: $0).precedes(JSONWriter.text(of: $1))
            }
            result[key] = array.isEmpty ? nil : .array(sorted)
        }
        return result
    }
}
