import KubeAPI
import Testing

@Suite struct LabelsTests {
    private let labels: Labels = ["tier": "frontend", "app": "web"]

    @Test func pairsAreSortedAndFound() {
        #expect(labels.map(\.key) == ["app", "tier"])
        #expect(labels["app"] == "web")
        #expect(labels["missing"] == nil)
        #expect(labels.contains("tier"))
        #expect(labels.description == "app=web,tier=frontend")
        #expect(Labels().description == "<none>")
    }

    @Test func ofEqualKeysTheLastCounts() {
        #expect((["a": "1", "b": "2", "a": "3"] as Labels) == ["a": "3", "b": "2"])
    }

    @Test func changesReturnCopies() {
        let changed = labels.setting("app", to: "db").removing("tier").setting("b", to: "x")
        #expect(changed == ["app": "db", "b": "x"])
        #expect(labels == ["app": "web", "tier": "frontend"])
        #expect(
            labels.merging(["app": "x", "z": "y"]) == ["app": "x", "tier": "frontend", "z": "y"])
    }

    @Test func changesThatChangeNothingKeepTheBuffer() {
        #expect(labels.setting("app", to: "web").isIdentical(to: labels))
        #expect(labels.removing("missing").isIdentical(to: labels))
        #expect(labels.merging([:]).isIdentical(to: labels))
        #expect(!labels.isIdentical(to: ["tier": "frontend", "app": "web"]))
        #expect(Labels().isIdentical(to: [:]))
    }

    @Test func theFingerprintDependsOnTheContentOnly() {
        #expect(labels.fingerprint == (["tier": "frontend", "app": "web"] as Labels).fingerprint)
        #expect(labels.fingerprint != (["tier": "frontend", "app": "we"] as Labels).fingerprint)
        #expect((["a": "bc"] as Labels).fingerprint != (["ab": "c"] as Labels).fingerprint)
        // The value never changes: traces and saved journals may contain it.
        #expect(Labels().fingerprint == 0xCBF2_9CE4_8422_2325)
        #expect((["a": "b"] as Labels).fingerprint == 12_340_099_932_563_210_358)
    }

    @Test func composedAndDecomposedTextsDiffer() {
        #expect((["k": "\u{E9}"] as Labels) != ["k": "e\u{301}"])
    }

    @Test func aSupersetHasAllPairs() {
        #expect(labels.isSuperset(of: ["tier": "frontend"]))
        #expect(labels.isSuperset(of: [:]))
        #expect(!labels.isSuperset(of: ["tier": "backend"]))
        #expect(!labels.isSuperset(of: ["app": "web", "x": "y"]))
        #expect(!Labels().isSuperset(of: labels))
    }

    @Test func aValueHasEightBytes() {
        #expect(MemoryLayout<Labels>.size == 8)
    }
}
