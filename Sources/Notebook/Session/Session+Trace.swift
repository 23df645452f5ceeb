import KubeAPI
import KubeCluster
import PilotScript

extension Session {
    /// Whether hops have to be kept, or are only counted: nobody has asked for less yet.
    var keepsTrace: Bool { true }

    var isCancelledNow: Bool { isCancelled() }

    /// Writes the hops that have come since the last time to the outputs that want them.
    mutating func writeTrace() {
        guard let currentIndex else { return }
        let entry = clusters[currentIndex]
        let newest = entry.cluster.trace.count
        guard newest > entry.writtenHops else { return }
        clusters[currentIndex].writtenHops = newest
        guard traceStyle != .none || sinks.traceFile != nil else { return }
        var lines = ""
        for number in entry.writtenHops + 1...newest {
            guard let hop = entry.cluster.trace[number] else { continue }
            if let traceFile = sinks.traceFile { traceFile(entry.cluster.json(of: hop) + "\n") }
            switch traceStyle {
            case .none: break
            case .text: lines += entry.cluster.text(of: hop, in: language) + "\n"
            case .json: lines += entry.cluster.json(of: hop) + "\n"
            }
        }
        if !lines.isEmpty { sinks.diagnostics(lines) }
    }
}
