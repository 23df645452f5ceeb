import Glibc
import KubeAPI
import KubeCluster
import Notebook
import Terminal

/// `pilothouse bench --interactive`: what a person waits for.
struct InteractiveBench {
    /// A cluster with ten thousand Pods.
    let cluster: Cluster

    /// One JSON object: milliseconds for the prompt and for Tab, seconds for scripts.
    func report() -> JSONObject {
        var scripts = JSONObject()
        for script in ScriptBenchmark.all() {
            let (seconds, isComplete) = BenchCommand.measure { script.run() }
            if isComplete { scripts[script.name] = .double(seconds) }
        }
        let completion = CompletionBenchmark(cluster)
        var worst = (milliseconds: 0.0, text: "")
        for text in CompletionBenchmark.texts {
            let times = (0..<5).map { _ in
                BenchCommand.measure { completion.complete(text) }.seconds * 1000
            }
            let median = times.sorted()[2]
            if median > worst.milliseconds { worst = (median, text) }
        }
        var report: JSONObject = [
            "objects": .int(Int64(objectCount)), "tab_worst_ms": .double(worst.milliseconds),
            "tab_worst_text": .string(worst.text), "script_100k_seconds": .object(scripts),
        ]
        if let prompt = promptMilliseconds() { report["prompt_ms"] = .double(prompt) }
        return report
    }

    private var objectCount: Int {
        var count = 0
        for kind in Kind.allCases { cluster.view.forEach(kind) { _, _ in count += 1 } }
        return count
    }

    /// The median of several starts.
    private func promptMilliseconds() -> Double? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        var template = Array("/tmp/pilothouse-bench-XXXXXX".utf8CString)
        guard let home = mkdtemp(&template).map({ String(cString: $0) }) else { return nil }
        let times = (0..<9).compactMap { _ in
            PromptBenchmark.run(String(cString: path), home: home)
        }
        for name in ["session-1.journal", "last.journal", "history"] {
            unlink(home + "/.local/state/pilothouse/" + name)
        }
        for folder in ["/.local/state/pilothouse", "/.local/state", "/.local", ""] {
            rmdir(home + folder)
        }
        return times.isEmpty ? nil : times.sorted()[times.count / 2] * 1000
    }
}
