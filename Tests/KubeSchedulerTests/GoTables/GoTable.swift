import KubeAPI
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A table of cases from Kubernetes' own tests (release 1.20), each a set of Go expressions.
///
/// The files lie beside the checkout, in `../shared/vectors/kubernetes`, or where
/// `PILOTHOUSE_SHARED` says; without them the tests say that they are skipped.
struct GoTable {
    struct Case {
        let number: Int
        let table: String
        let name: String
        let expressions: [String: String]

        func has(_ key: String) -> Bool { expressions[key] != nil }
    }

    let file: String
    let cases: [Case]

    /// Reads the table; nil where it isn't there.
    init?(_ file: String) throws {
        self.file = file
        guard let path = Self.path(of: file) else {
            print("SKIPPED: \(file): Kubernetes' own test cases are not beside this checkout")
            return nil
        }
        let document = try JSONParser.parse(bytes: Self.read(path))
        cases = (document["cases"]?.array ?? []).enumerated().map { index, json in
            var expressions: [String: String] = [:]
            for (key, value) in json.object?.members ?? [] {
                expressions[key] = value["go"]?.string ?? Self.literal(value)
            }
            return Case(
                number: index + 1, table: json["table"]?.string ?? "",
                name: json["name"]?.string ?? "", expressions: expressions)
        }
    }

    /// A value that isn't an expression, written as one.
    private static func literal(_ value: JSONValue) -> String {
        if let text = value.string { return "\"" + text + "\"" }
        return JSONWriter.text(of: value)
    }

    /// A case that no longer holds.
    struct Superseded {
        let reason: String
        /// The scores that Kubernetes 1.36 gives instead.
        var scores: [String: Int]?

        init(_ reason: String, _ scores: [String: Int]? = nil) {
            self.reason = reason
            self.scores = scores
        }
    }

    /// Checks the scores of every case, those of superseded cases against what holds today.
    func runScores(
        superseded: [Int: Superseded] = [:], _ scores: (Case) throws -> [String: Int],
        wanted: (Case) throws -> [String: Int]
    ) {
        run(superseded: superseded.mapValues(\.reason)) { test in
            NodeTableTests.compare(try scores(test), try wanted(test))
        }
        for test in cases {
            guard let today = superseded[test.number]?.scores else { continue }
            let got = try? scores(test)
            #expect(got == today, "\(test.name)")
        }
    }

    /// Runs `check` on every case that isn't `superseded`, and prints how many passed.
    ///
    /// - Parameter superseded: by the number of the case, why Kubernetes 1.36 behaves otherwise.
    func run(superseded: [Int: String] = [:], _ check: (Case) throws -> String?) {
        var failures: [String] = []
        for test in cases where superseded[test.number] == nil {
            do {
                if let problem = try check(test) {
                    failures.append("case \(test.number) (\(test.name)): \(problem)")
                }
            } catch {
                failures.append("case \(test.number) (\(test.name)): \(error)")
            }
        }
        let passed = cases.count - superseded.count - failures.count
        print("\(file): \(passed) / \(cases.count), \(superseded.count) superseded")
        for number in superseded.keys.sorted() {
            print("    case \(number): \(superseded[number] ?? "")")
        }
        #expect(failures == [])
        #expect(cases.count > 0)
    }

    private static func path(of file: String) -> String? {
        let shared =
            getenv("PILOTHOUSE_SHARED").map { String(cString: $0) }
            ?? #filePath.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast(5).joined(separator: "/") + "/shared"
        let path = shared + "/vectors/kubernetes/" + file
        return access(path, R_OK) == 0 ? path : nil
    }

    private static func read(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else { return [] }
        defer { fclose(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return content }
            content.append(contentsOf: chunk[..<count])
        }
    }
}
