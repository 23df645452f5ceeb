import ArgumentParser
import CEL
import KubeAPI

/// `pilothouse vectors`: runs Kubernetes' own test cases against the values of the API.
struct VectorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vectors", abstract: "Run test vectors of Kubernetes' values.",
        shouldDisplay: false)

    @Argument(help: "The folder with the JSON files.")
    var folder: String

    func run() throws {
        let reports: [VectorSuite.Report]
        do {
            reports = try VectorSuite.run(folder: folder)
        } catch {
            throw ValidationError("\(error)")
        }
        Console.output(VectorSuite.summary(reports) + "\n")
        if reports.contains(where: { $0.passed != $0.total }) { throw ExitCode.failure }
    }
}

/// `pilothouse conformance`: runs conformance cases of the Common Expression Language.
struct ConformanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance", abstract: "Run conformance cases of CEL.", shouldDisplay: false)

    @Argument(help: "The folder with the JSON files.")
    var folder: String

    func run() throws {
        guard let report = CELConformance.run(folder) else {
            throw ValidationError("can't read the folder '\(folder)'")
        }
        Console.output(report.table + "\n")
        if report.passed != report.total { throw ExitCode.failure }
    }
}
