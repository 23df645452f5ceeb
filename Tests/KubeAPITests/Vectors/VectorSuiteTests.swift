import KubeAPI
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Kubernetes' own cases, where a checkout has them beside it.
@Suite struct VectorSuiteTests {
    @Test func casesOfKubernetesPassWhereTheyArePresent() throws {
        guard let folder = Self.folder else {
            print("SKIPPED: Kubernetes' own test cases are not beside this checkout")
            return
        }
        let reports = try VectorSuite.run(folder: folder)
        for report in reports where report.isRun {
            print("\(report.file): \(report.passed) / \(report.total)")
            #expect(report.failures == [])
            #expect(report.total > 0)
        }
    }

    @Test func aFolderThatDoesNotExistIsAnError() {
        #expect(throws: VectorError.self) { try VectorSuite.run(folder: "/nonexistent/folder") }
    }

    private static var folder: String? {
        let shared =
            getenv("PILOTHOUSE_SHARED").map { String(cString: $0) }
            ?? #filePath.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast(5).joined(separator: "/") + "/shared"
        let folder = shared + "/vectors/kubernetes"
        return access(folder, R_OK) == 0 ? folder : nil
    }
}
