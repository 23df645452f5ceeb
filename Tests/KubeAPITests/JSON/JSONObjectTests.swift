import KubeAPI
import Testing

@Suite struct JSONObjectTests {
    @Test func membersAreSortedByScalars() {
        let object: JSONObject = ["b": 1, "a": 2, "B": 3, "é": 4, "a": 5]
        #expect(object.keys == ["B", "a", "b", "é"])
        #expect(object["a"] == 5)
    }

    @Test func settingNilRemovesAMember() {
        var object: JSONObject = ["a": 1, "b": 2]
        object["a"] = nil
        object["c"] = nil
        #expect(object == ["b": 2])
    }

    @Test func equalityTellsScalarsAndKindsOfNumbersApart() {
        #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
        #expect(JSONValue.int(1) != .double(1))
        #expect(JSONValue.null != .bool(false))
    }

    @Test func valuesAreReachedByKeyAndIndex() {
        let value: JSONValue = ["items": [["name": "a"], ["name": "b"]]]
        #expect(value["items"]?[1]?["name"]?.string == "b")
        #expect(value["items"]?[2] == nil)
        #expect(value["items"]?["name"] == nil)
    }

    @Test func textsCompareByBytes() {
        #expect("a".precedes("b"))
        #expect("Z".precedes("a"))
        #expect("a".precedes("aa"))
        #expect(!"".precedes(""))
        #expect(
            "a longer text than fits inline".hasSameScalars(as: "a longer text than fits inline"))
        #expect(!"\u{1E9B}\u{323}".hasSameScalars(as: "\u{1E9B}\u{307}"))
    }
}
