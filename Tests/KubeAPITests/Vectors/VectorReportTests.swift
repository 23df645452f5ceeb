import Testing

@testable import KubeAPI

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct VectorReportTests {
    @Test func everyFileOfAFolderIsReported() throws {
        let reports = try run([
            "human_duration.json": """
            {"cases": [{"d": {"go": "2 * time.Minute"}, "want": "2m", "table": "TestHuman"},
                {"d": 1, "want": "1s", "table": "TestShort"}]}
            """,
            "labels_selector.json": """
            {"cases": [{"parse_ok": "x= "}, {"parse_error": "x<a"},
                {"selector": "x=y", "labels": {"x": "y"}, "match": true}]}
            """,
            "quantity.json": "{\"cases\": [",
            "unknown.json": "{}",
            "notes.txt": "",
        ])
        #expect(
            reports.map(\.file) == [
                "human_duration.json", "labels_selector.json", "quantity.json", "unknown.json",
            ])
        #expect(reports.map(\.passed) == [1, 3, 0, 0])
        #expect(reports.map(\.total) == [2, 3, 1, 0])
        #expect(reports[0].failures == ["case 2: 1: expected 1s, got 0s"])
        #expect(reports[2].failures == ["line 1, column 12: the JSON text ends too early"])
        #expect(reports[3].isRun == false)
        #expect(VectorSuite.summary(reports).contains("labels_selector.json") == true)
        #expect(VectorSuite.summary(reports).hasSuffix("not run") == true)
    }

    @Test func casesOfPatchesAndPathsAreChecked() throws {
        let reports = try run([
            "jsonpath.json": #"""
            {"cases": [
                {"template": "{.kind}", "input": {"go": "nodesData"}, "expect": "List"},
                {"template": {"go": "`{[0]}` +\n\t\"!\""}, "input": {"go": "[]int{7}"},
                    "expect": "7!"},
                {"template": "{.x}", "input": {"go": "&emptyList"}, "expectError": true,
                    "expect": ""},
                {"template": "{.x}", "input": {"go": "emptyList"}, "expect": "wrong"}]}
            """#,
            "strategic_merge_patch.json": #"""
            {"cases": [
                {"description": "applied", "original": {"name": 1}, "twoWay": {"value": 2},
                    "modified": {"name": 1, "value": 2}},
                {"description": "made, with conflict", "Original": {"name": 1},
                    "TwoWay": {"name": 2}, "Modified": {"name": 2}, "Current": {"name": 3},
                    "ThreeWay": {"name": 2}, "Result": {"name": 2}},
                {"description": "wrong", "original": {}, "twoWay": {"name": 1},
                    "modified": {"name": 2}},
                {"description": "no error", "original": {}, "twoWay": {},
                    "ExpectedError": "oops"}]}
            """#,
        ])
        #expect(reports.map(\.passed) == [3, 2])
        #expect(reports.map(\.total) == [4, 4])
    }

    @Test(arguments: [
        ("time.Second", 1_000_000_000), ("2*24*time.Hour - time.Millisecond", 172_799_999_000_000),
        ("-2 * time.Second", -2_000_000_000), ("(1 + 2) * time.Minute / 3", 60_000_000_000),
        ("time.Duration(5)*time.Nanosecond", 5),
    ])
    func expressionsOfDurationsAreEvaluated(text: String, nanoseconds: Int64) {
        #expect(GoExpression.nanoseconds(text) == nanoseconds)
    }

    @Test(arguments: ["", "x", "1 +", "(1", "1/0", "9223372036854775807*2", "time.Year"])
    func otherExpressionsAreRefused(text: String) {
        #expect(GoExpression.nanoseconds(text) == nil)
        #expect(GoExpression.nanoseconds(String(repeating: "(", count: 100_000)) == nil)
    }

    /// Reports on a folder with these files, which is removed again.
    private func run(_ files: [String: String]) throws -> [VectorSuite.Report] {
        var path = Array("/tmp/pilothouse-vectors-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&path).map { String(cString: $0) })
        defer {
            for file in files.keys { unlink(folder + "/" + file) }
            rmdir(folder)
        }
        for (name, content) in files {
            let file = try #require(fopen(folder + "/" + name, "w"))
            fputs(content, file)
            fclose(file)
        }
        return try VectorSuite.run(folder: folder)
    }
}
