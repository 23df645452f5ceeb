import CEL
import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript

extension ExerciseStage {
    /// Checks what has become of the exercise; the session itself stays as it is.
    ///
    /// Each check works on a copy of its own.
    ///
    /// - Parameters:
    ///   - session: the learner's, or one that ran an answer. It has settled.
    ///   - details: whether to find what the marks point to, as well.
    public func check(_ session: Session, details: Bool = true) -> [CheckResult] {
        let copy = copyForChecking(session)
        return prepared.checks.map { result(of: $0, copy, details) }
    }

    /// Whether every check holds; looks no further than to the first that doesn't.
    func isFullyDone(_ session: Session) -> Bool {
        let copy = copyForChecking(session)
        // Those that wait take longest to fail.
        let order = prepared.checks.filter { $0.check.within == nil && $0.check.trial == nil }
        let rest = prepared.checks.filter { $0.check.within != nil || $0.check.trial != nil }
        return (order + rest).allSatisfy { holds($0, copy) }
    }

    private func holds(_ prepared: PreparedCheck, _ copy: Session) -> Bool {
        guard let program = prepared.program else { return false }
        var session = copy
        var interpreter = Self.interpreter(variables, session)
        do throws(ScriptFailure) {
            try interpreter.run(program, on: &session)
            return true
        } catch {
            return false
        }
    }

    /// Whether the session still has the cluster that the exercise began with.
    public func hasCluster(_ session: Session) -> Bool {
        startSession.currentIndex == nil || clusterIndex(in: session) != nil
    }

    /// The cluster that goes on where the start ended: not one that was made anew under its name.
    func clusterIndex(in session: Session) -> Int? {
        guard let start = startSession.current else { return session.currentIndex }
        let last = start.trace.count
        return session.clusters.indices.first { index in
            let cluster = session.clusters[index].cluster
            return cluster.name == start.name && cluster.seed == start.seed
                && cluster.trace.count >= last
                && (cluster.trace[last].map { $0.time == start.trace[last]?.time } ?? false)
        }
    }

    /// A session with the learner's clusters, in which the exercise's own expressions see them.
    func copyForChecking(_ session: Session) -> Session {
        var copy = prepared.base
        copy.clusters = session.clusters
        copy.currentIndex = clusterIndex(in: session)
        for index in copy.clusters.indices {
            copy.clusters[index].breakpoints = []
            copy.clusters[index].suspended = nil
            copy.clusters[index].timeline = Timeline()
        }
        if let index = copy.currentIndex, startSession.currentIndex != nil {
            copy.clusters[index].namespace = startSession.namespace
        }
        return copy
    }

    private func result(
        of prepared: PreparedCheck, _ copy: Session, _ details: Bool
    ) -> CheckResult {
        let check = prepared.check
        var session = copy
        var interpreter = Self.interpreter(variables, session)
        var holds = false
        if let program = prepared.program {
            do throws(ScriptFailure) {
                try interpreter.run(program, on: &session)
                holds = true
            } catch {}
        }
        var result = CheckResult(
            name: check.name, title: prepared.title.text(shownValue), holds: holds,
            isHidden: check.isHidden, points: check.points, isAlways: check.isAlways)
        let seen = session
        let names = interpreter
        let evaluate = { (program: CEL.Program) in
            seen.value(of: program) { names.value(of: $0) }
        }
        if !holds { result.feedback = prepared.feedback?.text(evaluate) }
        guard details else { return result }
        result.object = prepared.object?.text(evaluate)
        result.show = prepared.show?.text(evaluate)
        if let words = result.object { result.objects = paths(of: words, in: session) }
        if let hop = prepared.hop { point(&result, to: hop, in: session, interpreter) }
        if result.hop == nil, !holds { pointToLastWrite(&result, in: session) }
        return result
    }

    /// What a command prints on a copy of the session; nil when it fails.
    public func output(of command: String, in session: Session) -> String? {
        var copy = copyForChecking(session)
        let transcript = Transcript()
        copy.sinks.output = { transcript.add($0) }
        var interpreter = Self.interpreter([], copy)
        guard case .finished = interpreter.run(Source(command), on: &copy) else { return nil }
        return transcript.take()
    }
}

extension Session {
    /// The value of an expression of the program's own; nil when it has none.
    func value(
        of program: CEL.Program, variables: @escaping @Sendable (String) -> CEL.Value?
    ) -> CEL.Value? {
        let sight = currentIndex.map {
            Sight(view: clusters[$0].cluster.view, namespace: clusters[$0].namespace)
        }
        let (held, index) = (clusters, currentIndex)
        let bindings = Bindings([:]) { name in
            if let value = variables(name) { return value }
            switch name {
            case "trace": return index.map { held[$0].cluster.traceValue() }
            case "now":
                return index.map {
                    .timestamp(.init(microseconds: held[$0].cluster.now.microseconds))
                }
            default: return nil
            }
        }
        return try? world.with(sight) { try program.evaluate(bindings) }
    }
}
