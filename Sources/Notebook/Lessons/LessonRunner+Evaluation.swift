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
    /// - Parameters:
    ///   - condition: CEL over `hop`, with the variables of the cells so far; or a component.
    ///   - limit: how many are wanted.
    func hops(
        matching condition: CellExpression, after start: HopNumber, limit: Int = .max
    ) -> Swift.Result<[Hop], CellDiagnosis> {
        guard let cluster = session.current else { return .success([]) }
        var copy = self
        var found: [Hop] = []
        do throws(CellDiagnosis) {
            let matches = try copy.matcher(of: condition)
            for number in cluster.trace.kept where number > start && found.count < limit {
                guard let hop = cluster.trace[number] else { continue }
                if try matches(hop, cluster, &copy) { found.append(hop) }
            }
            return .success(found)
        } catch {
            return .failure(error)
        }
    }

    private typealias Matcher = (
        Hop, Cluster, inout LessonRunner
    ) throws(CellDiagnosis) -> Bool

    private mutating func matcher(of condition: CellExpression) throws(CellDiagnosis) -> Matcher {
        let source = Source(condition.text, name: path, firstLine: condition.line)
        let text = ExpressionText(source)
        let renderer = DiagnosticRenderer(language: session.language)
        if case .component(let name)? = (try? session.hopCondition(text) { _ in nil })?.form {
            return { hop, cluster, _ throws(CellDiagnosis) in
                [hop.from, hop.to].contains { $0.role.name == name || cluster.name(of: $0) == name }
            }
        }
        let compiled: CompiledExpression
        do throws(InvalidScript) {
            compiled = try session.compile(text, names: interpreter.names)
        } catch {
            throw CellDiagnosis(text: renderer.render(error.diagnostics))
        }
        return { hop, cluster, runner throws(CellDiagnosis) in
            runner.interpreter.setValue(cluster.value(of: hop), of: "hop", on: runner.session)
            do throws(ScriptFailure) {
                return try runner.session.evaluate(compiled, in: &runner.interpreter).bool ?? false
            } catch {
                // A field that this hop doesn't have.
                if error.isAbsorbable { return false }
                throw CellDiagnosis(text: renderer.render(error))
            }
        }
    }
}
