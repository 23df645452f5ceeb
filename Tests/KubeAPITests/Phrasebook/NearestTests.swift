import Phrasebook
import Testing

@Suite struct NearestTests {
    @Test(arguments: [
        ("replica", "replicas"), ("spce", "spec"), ("conatiners", "containers"), ("Pod", "pod"),
        ("metdata", "metadata"), ("replicationcontroler", "replicationcontroller"),
    ])
    func aSlipFindsTheWordThatWasMeant(word: String, meant: String) {
        let words = [
            "spec", "status", "metadata", "replicas", "containers", "pod",
            "replicationcontroller", "replicaset",
        ]
        #expect(nearest(to: word, in: words) == meant)
    }

    @Test(arguments: ["xyz", "", "a", "something-else", "spec"])
    func nothingIsSuggestedForFarWordsOrRightOnes(word: String) {
        #expect(nearest(to: word, in: ["spec", "status", "replicas"]) == nil)
    }

    @Test func equallyNearWordsAreDecidedByOrderOfScalarsNotOfCandidates() {
        #expect(nearest(to: "cat", in: ["car", "cab", "can"]) == "cab")
        #expect(nearest(to: "cat", in: ["can", "cab", "car"]) == "cab")
    }

    @Test func theRightCaseWinsOverAnother() {
        #expect(nearest(to: "nodename", in: ["NodeName", "nodeName"]) == "nodeName")
    }

    @Test func veryLongWordsAreLeftAlone() {
        let word = String(repeating: "a", count: 101)
        #expect(nearest(to: word, in: [word + "b"]) == nil)
    }
}
