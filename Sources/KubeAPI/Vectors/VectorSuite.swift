/// Runs cases that come from Kubernetes' own tests, in JSON files, against this library.
///
/// A file has a list `cases`; its name says what they are about. `make vectors` prints the
/// reports of a folder.
public enum VectorSuite {
    /// What became of one file.
    public struct Report: Sendable, Equatable {
        public var file: String
        public var passed: Int
        public var total: Int
        /// One line for each case that failed.
        public var failures: [String]
        /// False for a file whose name says nothing here; such a file isn't read.
        public var isRun: Bool
    }

    /// The reports of all `.json` files in `folder`, sorted by name.
    ///
    /// - Throws: ``VectorError`` when the folder can't be read.
    public static func run(folder: String) throws(VectorError) -> [Report] {
        let files = try VectorFiles.names(in: folder).filter { $0.hasSuffix(".json") }
        var reports: [Report] = []
        for file in files { reports.append(report(on: file, in: folder)) }
        return reports
    }

    /// The reports as text, a line for each file, and its failures below it.
    public static func summary(_ reports: [Report]) -> String {
        var lines: [String] = []
        for report in reports {
            let name = report.file + String(repeating: " ", count: max(1, 44 - report.file.count))
            lines.append(
                report.isRun ? "\(name)\(report.passed) / \(report.total)" : name + "not run")
            lines += report.failures.map { "    " + $0 }
        }
        return lines.joined(separator: "\n")
    }

    private static func report(on file: String, in folder: String) -> Report {
        guard let check = checks[file] else {
            // Data for the cases of another file.
            return Report(file: file, passed: 0, total: 0, failures: [], isRun: false)
        }
        do {
            let document = try JSONParser.parse(bytes: VectorFiles.read(folder + "/" + file))
            let cases = document["cases"]?.array ?? []
            var failures: [String] = []
            for (index, test) in cases.enumerated() {
                guard let problem = check(test) else { continue }
                failures.append("case \(index + 1): \(problem)")
            }
            return Report(
                file: file, passed: cases.count - failures.count, total: cases.count,
                failures: failures, isRun: true)
        } catch {
            let problem = (error as? JSONError)?.text(.english) ?? "\(error)"
            return Report(file: file, passed: 0, total: 1, failures: [problem], isRun: true)
        }
    }

    /// Says what is wrong with the outcome of a case; nil when it passes.
    typealias Check = @Sendable (JSONValue) -> String?

    private static let checks: [String: Check] = [
        "human_duration.json": HumanDurationVectors.check,
        "jsonpath.json": JSONPathVectors.check,
        "labels_selector.json": SelectorVectors.check,
        "quantity.json": QuantityVectors.check,
        "strategic_merge_patch.json": StrategicMergeVectors.check,
    ]
}

extension VectorSuite {
    /// The complaint that something came out otherwise than expected.
    static func mismatch(_ what: String, expected: String, got: String) -> String? {
        expected.hasSameScalars(as: got) ? nil : "\(what): expected \(expected), got \(got)"
    }
}
