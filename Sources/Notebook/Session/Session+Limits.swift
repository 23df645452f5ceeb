import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript

/// What a session has used up since it began.
struct SessionUsage: Sendable {
    /// Virtual time that has passed in all clusters together, in microseconds.
    var virtualTime: Micros = 0
    /// Bytes of diagnostics: what the commands' warnings and the trace as text took.
    var diagnosticBytes = 0
    /// How often time has moved on since the memory was looked at.
    var moves = 0
    /// Steps of expressions, and what commands and expressions had to look through.
    var steps = 0
}

extension Session {
    /// About how many bytes a stored version of an object takes, and one hop of the trace.
    private static let bytesPerRevision = 1_500
    private static let bytesPerHop = 160

    /// How much virtual time may still pass.
    var virtualTimeLeft: Micros {
        limits.map { max(0, $0.virtualTime - usage.virtualTime) } ?? .max
    }

    /// About how many bytes the clusters hold: their history and their traces.
    var clusterBytes: Int {
        clusters.reduce(0) { sum, entry in
            sum + entry.cluster.revision * Self.bytesPerRevision
                + entry.cluster.trace.kept.count * Self.bytesPerHop
        }
    }

    /// Counts virtual time that has passed.
    mutating func countTime(since start: Timestamp, at index: Int) {
        guard clusters.indices.contains(index) else { return }
        let passed = clusters[index].cluster.now.microseconds - start.microseconds
        usage.virtualTime += max(0, passed)
    }

    /// Refuses to go on when the clusters have become too large; looks now and then.
    mutating func checkMemory(always: Bool = false) throws(CommandFailure) {
        guard let limits else { return }
        usage.moves += 1
        guard always || usage.moves % 1_024 == 0, clusterBytes > limits.hostBytes else { return }
        throw CommandFailure(.Script.tooMuchClusterMemory(limits.hostBytes), kind: .limit)
    }

    /// Counts steps of an expression, or the work of a command, which grows with the cluster.
    mutating func charge(_ steps: Int, lookingAtCluster: Bool) throws(CommandFailure) {
        guard let limits else { return }
        let size = lookingAtCluster ? (current?.revision ?? 0) / 16 : 0
        usage.steps = usage.steps.addingReportingOverflow(steps + size).partialValue
        guard usage.steps > limits.hostSteps else { return }
        throw CommandFailure(.Script.tooMuchWork(limits.hostSteps), kind: .limit)
    }

    /// The failure of a script that lets more virtual time pass than it may.
    var outOfTime: CommandFailure {
        let microseconds = limits?.virtualTime ?? 0
        return CommandFailure(
            .Script.tooMuchTime(ScriptDuration.text(microseconds)), kind: .limit)
    }

    /// Writes diagnostics, as far as they may be written.
    mutating func tell(_ text: String) throws(CommandFailure) {
        usage.diagnosticBytes += text.utf8.count
        if let limits, usage.diagnosticBytes > limits.outputBytes {
            throw CommandFailure(.Script.tooMuchOutput(limits.outputBytes), kind: .limit)
        }
        sinks.diagnostics(text)
    }
}
