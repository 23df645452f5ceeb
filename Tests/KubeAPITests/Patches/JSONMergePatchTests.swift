import KubeAPI
import Testing

@Suite struct JSONMergePatchTests {
    /// The examples of RFC 7386.
    @Test(arguments: [
        (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
        (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
        (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
        (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
        (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
        (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
        (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
        (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
        (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
        (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#), (#"{"a":"foo"}"#, "null", "null"),
        (#"{"e":null}"#, #"{"a":1}"#, #"{"a":1,"e":null}"#),
        ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
        ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
    func patchesAreAppliedAsTheStandardSays(original: String, patch: String, result: String) throws
    {
        let patched = JSONMergePatch.apply(
            try JSONParser.parse(patch), to: try JSONParser.parse(original))
        #expect(JSONWriter.text(of: patched) == result)
    }

    @Test func aPatchBetweenObjectsTurnsOneIntoTheOther() {
        let original: JSONObject = ["a": ["x": 1, "y": 2], "b": [1], "c": 3, "same": ["k": "v"]]
        let modified: JSONObject = [
            "a": ["x": 1, "z": 3], "b": [1, 2], "d": 4, "same": ["k": "v"],
        ]
        let patch = JSONMergePatch.create(from: original, to: modified)
        #expect(patch == ["a": ["y": .null, "z": 3], "b": [1, 2], "c": .null, "d": 4])
        #expect(JSONMergePatch.apply(.object(patch), to: .object(original)) == .object(modified))
    }

    @Test func aThreeWayPatchKeepsWhatOthersAddedAndRemovesWhatIsNoLongerApplied() {
        let original: JSONObject = ["spec": ["old": 1, "both": 1]]
        let modified: JSONObject = ["spec": ["both": 2, "new": 3]]
        let current: JSONObject = ["spec": ["old": 1, "both": 1, "others": 9], "status": "x"]
        let patch = JSONMergePatch.threeWay(
            original: original, modified: modified, current: current)
        #expect(patch == ["spec": ["old": .null, "both": 2, "new": 3]])
    }

    @Test func aThreeWayPatchOfEqualObjectsIsEmpty() {
        let object: JSONObject = ["spec": ["a": 1, "empty": [:]]]
        #expect(
            JSONMergePatch.threeWay(original: object, modified: object, current: object).isEmpty)
    }
}
