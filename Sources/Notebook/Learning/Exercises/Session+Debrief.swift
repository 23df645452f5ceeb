import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript

extension Session {
    /// The end of an exercise: how it was solved, the shortest way, and what the trace shows.
    func debrief(_ work: ExerciseWork) {
        let commands = [Journal.Entry](kept: work.record.work).map(\.input)
            .filter { !Self.onlyLooks($0) }
        say("\n")
        say(spans: [
            mark(.done),
            Span(
                Text.Learning.solved(
                    points: work.points, commands: commands.count, hints: work.record.hints,
                    isAssisted: work.record.assisted)(language), .good),
        ])
        say(.Learning.yourWay, .heading)
        for command in commands.suffix(12) {
            for line in command.split(separator: "\n").prefix(6) {
                say("    " + sinks.paint(.command, String(line)) + "\n")
            }
        }
        sayShortest(work, than: commands)
        sayTrace(work)
        sayWays(.Learning.solvedWays)
    }

    /// Whether an input has only looked at the cluster.
    private static func onlyLooks(_ input: String) -> Bool {
        guard case .complete(let script) = ScriptParser.parse(Source(input), syntax: syntax) else {
            return false
        }
        return script.onlyLooks
    }

    private func sayShortest(_ work: ExerciseWork, than commands: [String]) {
        let stage = work.stage.value
        let ranked = work.exercise.solutions.map { ($0, Self.length(of: stage.script(of: $0))) }
        guard let (shortest, length) = ranked.min(by: { $0.1 < $1.1 }) else { return }
        let own = commands.map(Self.length).reduce(0, +)
        guard length < own else { return say(.Learning.noShorterWay) }
        say(.Learning.shorterWay, .heading)
        saySolution(shortest, work)
    }

    /// How many statements a script has.
    private static func length(of script: String) -> Int {
        guard case .complete(let parsed) = ScriptParser.parse(Source(script), syntax: syntax) else {
            return .max
        }
        return parsed.statements.count
    }

    private func sayTrace(_ work: ExerciseWork) {
        let first = work.stage.value.startSession.current?.trace.count ?? 0
        guard let cluster = current else { return }
        var counts: [String: Int] = [:]
        for number in cluster.trace.kept where number > first {
            if let hop = cluster.trace[number] { counts[hop.from.role.name, default: 0] += 1 }
        }
        guard !counts.isEmpty else { return }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        say(.Learning.traceHeading(counts.values.reduce(0, +)), .heading)
        let width = ranked.prefix(8).map { $0.key.displayWidth }.max() ?? 0
        for (name, count) in ranked.prefix(8) {
            say("    " + name.padded(toWidth: width) + "  \(count)\n")
        }
        guard let hop = work.stage.value.decisiveHop(in: self), let current else { return }
        say(.Learning.decisiveHop, .heading)
        say("    " + current.text(of: hop, in: language) + "\n")
        say(.Learning.whyHop(hop.number), .quiet)
    }
}
