import KubeAPI
import Phrasebook
import Testing

@Suite struct JSONPatchTests {
    private let document: JSONValue = ["a": ["b": [1, 2, 3], "c/d": ["~": "x"]]]

    private func patched(_ steps: JSONValue...) throws -> JSONValue {
        try JSONPatch.apply(.array(steps), to: document)
    }

    @Test func stepsAreTakenInOrder() throws {
        let result = try patched(
            ["op": "test", "path": "/a/b/0", "value": 1],
            ["op": "add", "path": "/a/b/-", "value": 4],
            ["op": "add", "path": "/a/b/0", "value": 0],
            ["op": "remove", "path": "/a/b/1"],
            ["op": "replace", "path": "/a/c~1d/~0", "value": .null],
            ["op": "copy", "from": "/a/b", "path": "/list"],
            ["op": "move", "from": "/a/c~1d", "path": "/moved"])
        #expect(
            result == ["a": ["b": [0, 2, 3, 4]], "list": [0, 2, 3, 4], "moved": ["~": .null]])
    }

    @Test func negativeIndicesCountFromTheEnd() throws {
        #expect(try patched(["op": "remove", "path": "/a/b/-1"])["a"]?["b"] == [1, 2])
        let added = try patched(["op": "add", "path": "/a/b/-1", "value": 4])
        #expect(added["a"]?["b"] == [1, 2, 3, 4])
    }

    @Test func theWholeDocumentCanBeReplaced() throws {
        #expect(try patched(["op": "replace", "path": "", "value": 1]) == 1)
        #expect(try patched(["op": "test", "path": "", "value": document]) == document)
    }

    private static let problems: [(JSONValue, String)] = [
        (["op": "swap", "path": "/a"], "Unexpected kind: swap"),
        (["path": "/a"], "Unexpected kind: unknown"),
        (["op": "add", "value": 1], "add operation failed to decode path: missing value"),
        (
            ["op": "add", "path": "/x/y", "value": 1],
            "add operation does not apply: doc is missing path: \"/x/y\": missing value"
        ),
        (
            ["op": "remove", "path": "/x"],
            "error in remove for path: '/x': Unable to remove nonexistent key: x: missing value"
        ),
        (
            ["op": "replace", "path": "/x", "value": 1],
            "replace operation does not apply: doc is missing key: /x: missing value"
        ),
        (["op": "test", "path": "/a/b/0", "value": 2], "testing value /a/b/0 failed: test failed"),
        (
            ["op": "add", "path": "/a/b/9", "value": 1],
            "error in add for path: '/a/b/9': Unable to access invalid index: 9: "
                + "invalid index referenced"
        ),
        (
            ["op": "add", "path": "/a/b/x", "value": 1],
            "error in add for path: '/a/b/x': strconv.Atoi: parsing \"x\": invalid syntax"
        ),
        (
            ["op": "move", "from": "/x/y", "path": "/z"],
            "move operation does not apply: doc is missing from path: /x/y: missing value"
        ),
    ]

    @Test(arguments: problems)
    func problemsHaveTheApiServersMessages(step: JSONValue, message: String) {
        let error = #expect(throws: PatchError.self) { try patched(step) }
        #expect(error?.message == message)
        #expect(error?.text(.chinese).hasPrefix("JSON 补丁的第 1 步无法执行") == true)
    }

    @Test func aPatchThatIsNoListIsRefused() {
        #expect(throws: PatchError.notAList) { try JSONPatch.apply([:], to: document) }
    }

    @Test func copiesAreBounded() {
        let steps = (0..<40).map { index -> JSONValue in
            ["op": "copy", "from": "", "path": .string("/copy\(index)")]
        }
        let error = #expect(throws: PatchError.self) {
            try JSONPatch.apply(.array(steps), to: document)
        }
        guard case .step(_, .tooLarge)? = error else {
            Issue.record("expected the limit of copies")
            return
        }
    }

    @Test func nonsenseNeverCrashes() {
        var fuzz = Fuzz(seed: 7)
        let paths = [
            "", "/", "/a", "/a/b", "/a/b/0", "/a/b/-", "/a/b/-5", "/a/c~1d", "/x/y", "a", "/a/~2",
        ]
        for _ in 0..<10_000 {
            let steps = (0..<fuzz.below(5)).map { _ -> JSONValue in
                var step: JSONObject = [
                    "op": .string(
                        fuzz.pick(["add", "remove", "replace", "move", "copy", "test", "x"])),
                    "path": .string(fuzz.pick(paths)), "from": .string(fuzz.pick(paths)),
                ]
                if fuzz.below(2) == 0 { step["value"] = fuzz.pick([.null, 1, ["b": [1]], [2]]) }
                return .object(step)
            }
            _ = try? JSONPatch.apply(.array(steps), to: document)
        }
    }
}
