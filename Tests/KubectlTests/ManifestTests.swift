import KubeAPI
import Testing

@testable import Kubectl

@Suite struct ManifestTests {
    private func value(_ yaml: String) -> JSONValue? {
        try? YAMLReader.documents(in: "x: \(yaml)").get().first?.value["x"]
    }

    @Test(
        "Plain scalars mean what Kubernetes takes them for",
        arguments: [
            ("yes", true), ("Off", false), ("y", true), ("~", .null), ("null", .null), ("", .null),
            ("010", 8), ("0o10", 8), ("0x1F", 31), ("0b11", 3), ("1_000", 1000), ("-5", -5),
            ("1.5", .double(1.5)), ("1e3", 1000), (".5", .double(0.5)), ("1.", 1),
            ("12:30", "12:30"), ("2026-01-01", "2026-01-01"), ("1.2.3", "1.2.3"), ("08", 8),
            ("100m", "100m"), ("64Mi", "64Mi"), ("'yes'", "yes"), ("\"1\"", "1"), ("!!str 1", "1"),
            ("nginx:1.27", "nginx:1.27"), ("+", "+"), ("0x", "0x"), ("--1", "--1"), ("1e", "1e"),
        ] as [(String, JSONValue)])
    func scalar(text: String, expected: JSONValue) {
        if text == "08" {
            // No octal digit: go-yaml falls back to a floating-point number.
            #expect(value(text) == 8)
        } else {
            #expect(value(text) == expected)
        }
    }

    @Test func duplicateKeysAreErrorsWithTheirPlace() {
        let (_, messages) = Manifest.parse("kind: Pod\nkind: Pod\n", source: "a.yaml")
        #expect(messages.count == 1)
        #expect(messages[0].text(.english).contains("\"kind\""))
        #expect(messages[0].place != nil)
    }

    @Test func listsAreTakenApartWithPlaces() {
        let text = """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
              metadata:
                name: a
                labels: {tier: x}
            - apiVersion: v1
              kind: Pod
              metadata: {name: b}
            """
        let manifests = Manifest.parse(text, source: "l.yaml").manifests
        #expect(manifests.map(\.name) == ["a", "b"])
        #expect(manifests[0].place(of: "metadata.labels[tier]")?.line == 8)
        #expect(manifests[1].place(of: "metadata.name")?.line == 11)
    }

    @Test func jsonIsReadToo() {
        let text = #"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}}"#
        #expect(Manifest.parse(text, source: "a.json").manifests.map(\.name) == ["a"])
        let (_, messages) = Manifest.parse(#"{"kind": "Pod",, }"#, source: "a.json")
        #expect(messages.count == 1 && messages[0].place != nil)
    }

    @Test func aliasesAndMergesAreResolved() {
        let text = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: a
              labels: &l {app: web}
              annotations: {<<: *l, b: c}
            """
        let manifest = Manifest.parse(text, source: "a").manifests.first
        #expect(manifest?.document["metadata"]?["annotations"] == ["app": "web", "b": "c"])
    }

    @Test func billionLaughsAreRefusedQuickly() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(inner)]\n"
        }
        #expect(!Manifest.parse(text, source: "a").messages.isEmpty)
        #expect(!Manifest.parse(text + "? *a11\n: x\n", source: "a").messages.isEmpty)
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(!Manifest.parse(deep, source: "a").messages.isEmpty)
        let dashes = String(repeating: "- ", count: 100_000) + "x"
        #expect(!Manifest.parse(dashes, source: "a").messages.isEmpty)
        let nested = (0..<150).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(!Manifest.parse(nested, source: "a").messages.isEmpty)
    }

    @Test func missingKindIsSaid() {
        let messages = Manifest.parse("metadata: {name: a}", source: "x.yaml").messages
        #expect(
            messages[0].text(.english)
                == "error: error parsing x.yaml: error validating data: "
                + "[apiVersion not set, kind not set]")
    }
}
