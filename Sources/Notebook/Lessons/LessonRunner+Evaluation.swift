import CEL
import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript

/// Why an expression of a cell couldn't be evaluated: a diagnostic that shows the place.
public struct CellDiagnosis: Error, Sendable, Equatable {
    public let text: String
}

extension LessonRunner {
    /// A moment of a lesson: what has happened since is what a cell did.
    public struct Mark: Sendable, Equatable {
        let cluster: String?
        let hops: HopNumber
    }

    /// This moment.
    public var mark: Mark {
        Mark(cluster: session.current?.name, hops: session.current?.trace.count ?? 0)
    }

    /// The number of the last hop before what has happened since `mark`; where there is another
    /// cluster now, the last of its boot.
    func lastHop(before mark: Mark) -> HopNumber {
        guard let index = session.currentIndex else { return 0 }
        let entry = session.clusters[index]
        let isSame = entry.cluster.name == mark.cluster && entry.cluster.trace.count >= mark.hops
        return isSame ? mark.hops : entry.bootHops
    }

    /// The value of an expression, with the variables of the cells so far.
    public mutating func evaluate(
        _ expression: CellExpression
    ) -> Swift.Result<CEL.Value, CellDiagnosis> {
        let source = Source(expression.text, name: path, firstLine: expression.line)
        let text = ExpressionText(source)
        let renderer = DiagnosticRenderer(language: session.language)
        do throws(InvalidScript) {
            let compiled = try session.compile(text, names: interpreter.names)
            do throws(ScriptFailure) {
                return .success(try session.evaluate(compiled, in: &interpreter))
            } catch {
                return .failure(CellDiagnosis(text: renderer.render(error)))
            }
        } catch {
            return .failure(CellDiagnosis(text: renderer.render(error.diagnostics)))
        }
    }

    /// The hops after `start` that meet a condition, oldest first.
    ///
    /// - Parameter limit: how many are wanted.
    func hops(
        matching condition: CellExpression, after start: HopNumber, limit: Int = .max
    ) -> Swift.Result<[Hop], CellDiagnosis> {
        guard let cluster = session.current else { return .success([]) }
        let source = Source(condition.text, name: path, firstLine: condition.line)
        do throws(CommandFailure) {
            guard let condition = try session.hopCondition(ExpressionText(source)) else {
                return .success([])
            }
            var found: [Hop] = []
            for number in cluster.trace.kept where number > start && found.count < limit {
                guard let hop = cluster.trace[number] else { continue }
                if try condition.matches(hop, cluster, session.world, session.namespace) {
                    found.append(hop)
                }
            }
            return .success(found)
        } catch {
            let failure = error.scriptFailure(at: source.range)
            let renderer = DiagnosticRenderer(language: session.language)
            let diagnostic = Diagnostic(
                .host(error.text), source: source, range: source.range,
                suggestion: failure.suggestion)
            return .failure(CellDiagnosis(text: renderer.render([diagnostic])))
        }
    }
}
