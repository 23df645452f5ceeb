import ArgumentParser
import Glibc
import KubeAPI
import KubeCluster

/// `pilothouse bench`: the standard load, measured; one JSON object on standard output.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure the simulation under load.")

    @Option(help: "How many nodes.")
    var nodes = 100

    @Option(help: "How many Pods.")
    var pods = 10_000

    @Option(help: "The cluster's seed.")
    var seed: UInt64 = 1

    @Flag(help: "Measure what a person waits for instead: the prompt, Tab, scripts.")
    var interactive = false

    @Flag(help: "Measure the grading of a class instead.")
    var grading = false

    func validate() throws {
        guard (1...5_000).contains(nodes), (1...500_000).contains(pods) else {
            throw ValidationError("--nodes goes from 1 to 5000, --pods from 1 to 500000")
        }
        guard pods <= nodes * 110 else {
            throw ValidationError("a node takes 110 Pods at most: \(pods) don't fit on \(nodes)")
        }
    }

    func run() throws {
        if grading {
            let report = try GradingBench.report()
            Console.output(JSONWriter.text(of: .object(report), style: .compact) + "\n")
            return
        }
        let (bootSeconds, fresh) = Self.measure {
            Benchmark(nodes: nodes, pods: pods, seed: seed)
        }
        var benchmark = fresh
        let (wallSeconds, isComplete) = Self.measure { benchmark.run() }
        let (copySeconds, hasCopied) = Self.measure { benchmark.writeToCopy(100) }
        guard isComplete && hasCopied else {
            Console.error("the load did not become ready\n")
            throw ExitCode.failure
        }
        if interactive {
            let report = InteractiveBench(cluster: benchmark.cluster).report()
            Console.output(JSONWriter.text(of: .object(report), style: .compact) + "\n")
            return
        }
        var verbs = JSONObject()
        for (verb, count) in benchmark.hopsByVerb { verbs[verb] = .int(Int64(count)) }
        let report: JSONObject = [
            "nodes": .int(Int64(nodes)), "pods": .int(Int64(pods)),
            "wall_seconds": .double(wallSeconds),
            "pods_per_second": .double(Double(pods) / wallSeconds),
            "hops": .int(Int64(benchmark.hops)),
            "hops_per_second": .double(Double(benchmark.hops) / wallSeconds),
            "peak_rss_bytes": .int(Self.peakMemory()),
            "virtual_seconds": .double(benchmark.virtualSeconds),
            "batch_seconds": .double(benchmark.batchSeconds),
            "hops_by_verb": .object(verbs),
            "boot_seconds": .double(bootSeconds),
            "copy_and_100_writes_seconds": .double(copySeconds),
        ]
        Console.output(JSONWriter.text(of: .object(report), style: .compact) + "\n")
    }

    static func measure<Result>(_ body: () -> Result) -> (seconds: Double, Result) {
        let start = ContinuousClock.now
        let result = body()
        let duration = start.duration(to: .now).components
        return (Double(duration.seconds) + Double(duration.attoseconds) / 1e18, result)
    }

    /// The most memory that the process has had, in bytes.
    private static func peakMemory() -> Int64 {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Int64(usage.ru_maxrss) * 1024
    }
}
