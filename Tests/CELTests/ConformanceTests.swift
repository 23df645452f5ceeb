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
