import Testing

@testable import CEL

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct ConformanceTests {
    /// The folder of the vectors: beside the checkout, or where PILOTHOUSE_SHARED says.
    static let vectors: String = {
        let shared = getenv("PILOTHOUSE_SHARED").map { String(cString: $0) }
        let checkout = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
        return (shared ?? "/\(checkout)/../shared") + "/vectors/cel"
    }()

    @Test func `every case of the specification passes`() {
        guard let report = CELConformance.run(Self.vectors) else {
            print("SKIPPED: the CEL conformance vectors are not at \(Self.vectors)")
            return
        }
        print(report.failures.joined(separator: "\n"))
        #expect(report.unreadable.isEmpty)
        #expect(report.total > 0)
        #expect(report.passed == report.total)
    }
}

@Suite struct ConformanceRunnerTests {
    private func run(_ json: String) -> String? {
        guard let cases = JSONReader.read(Array(json.utf8))?.array,
            let test = cases.first.flatMap(ConformanceCase.init)
        else { return "unreadable" }
        return test.failure()
    }

    @Test func `a case passes only with the right value of the right kind`() {
        let head = #"[{"file":"f","section":"s","name":"n","expr":"1 + 1","#
        #expect(run(head + #""expect":{"type":"int","value":"2"}}]"#) == nil)
        #expect(run(head + #""expect":{"type":"double","value":"2"}}]"#) != nil)
        #expect(run(head + #""expect":{"type":"int","value":"3"}}]"#) != nil)
        #expect(run(head + #""error":["x"]}]"#) != nil)
        #expect(run(head + #""expect":{"type":"novel","value":"2"}}]"#) == "unreadable")
    }

    @Test func `a case brings its declarations, values and container`() {
        let text = #"""
            [{"file":"f","section":"s","name":"n","expr":"y.a[0] == d","container":"x",
              "type_env":[{"name":["x.y"],
                "ident":[{"type":[{"map_type":[{"key_type":[{"primitive":["STRING"]}],
                "value_type":[{"list_type":[{"elem_type":[{"well_known":["DURATION"]}]}]}]}]}]}]}],
              "bindings":{"x.y":{"type":"map","value":[[{"type":"string","value":"a"},
                {"type":"list","value":[{"type":"duration","value":"1.5s"}]}]]},
                "d":{"type":"duration","value":{"seconds":"1","nanos":500000000}}},
              "expect":{"type":"bool","value":true}}]
            """#
        #expect(run(text) == nil)
    }

    @Test func `JSON is read as it is written`() {
        #expect(
            JSONReader.read(
                Array(#"{"a": [1, -2.5e3, true, null, "\u00e9\ud83d\ude00\n"]}"#.utf8))?["a"]?
                .array?.count == 5)
        #expect(JSONReader.read(Array(#""\ud83d\ude00é\/""#.utf8))?.string == "😀é/")
        for broken in [
            "", "{", "[1,]", "tru", "\"a", "{\"a\" 1}", "1 2", "-",
            String(repeating: "[", count: 10_000), "\"\\x\"", "\"\\u12\"",
        ] {
            #expect(JSONReader.read(Array(broken.utf8)) == nil)
        }
    }

    @Test func `a folder that is not there has no report`() {
        #expect(CELConformance.run("/nonexistent/folder") == nil)
    }
}
