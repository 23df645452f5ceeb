import CEL
import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript

/// What `until` and `breakpoint` wait for: a component's hop, or an expression over a hop.
struct HopCondition: Sendable {
    enum Form: Sendable {
        /// A hop from or to this component; without `@`, that of any node.
        case component(String)
        /// An expression, with the variables of the script as they were.
        case expression(CEL.Program, variables: [String: CEL.Value])
    }

    let form: Form

    /// - Throws: what is wrong with the expression. A field that isn't there only means that the
    ///   hop doesn't match.
    func matches(
        _ hop: Hop, _ cluster: Cluster, _ world: World, _ namespace: String
    ) throws(CommandFailure) -> Bool {
        switch form {
        case .component(let name):
            return [hop.from, hop.to].contains { actor in
                actor.role.name == name || cluster.name(of: actor) == name
            }
        case .expression(let program, let variables):
            let hopValue = cluster.value(of: hop)
            let sight = Sight(view: cluster.view, namespace: namespace)
            let bindings = Bindings(["hop": hopValue]) { name in
                switch name {
                case "trace": cluster.traceValue()
                case "now": .timestamp(.init(microseconds: cluster.now.microseconds))
                default: variables[name]
                }
            }
            do {
                return try world.with(sight) { try program.evaluate(bindings) }.bool ?? false
            } catch let error as CELError {
                if error.isAboutAbsence { return false }
                throw CommandFailure(error.text, suggestion: error.suggestion)
            } catch {
                throw CommandFailure(.expressionFailed)
            }
        }
    }
}

extension CELError {
    /// Whether something wasn't there that other hops or a later moment may have.
    fileprivate var isAboutAbsence: Bool {
        switch problem {
        case .noSuchKey(let key, let map):
            !map.isHop || key.value.string.flatMap(HopField.init)?.isOptional == true
        case .indexOutOfRange, .optionalNone: true
        default: false
        }
    }
}

extension MapValue {
    /// Whether it is a hop of the trace.
    fileprivate var isHop: Bool {
        HopField.allCases.allSatisfy { $0.isOptional || self[$0.rawValue] != nil }
    }
}

extension Session {
    /// The condition that the text after `until` or `breakpoint` stands for.
    ///
    /// - Parameter variable: the value of a variable of the script; nil for what is none.
    func hopCondition(
        _ expression: ExpressionText, _ variable: (String) -> CEL.Value?
    ) throws(CommandFailure) -> HopCondition? {
        let text = expression.text.trimmed
        if text.isEmpty { return nil }
        if Self.isComponent(text) {
            if text.contains("@"), current?.actor(named: text) == nil {
                throw CommandFailure(
                    .noSuchComponent(text),
                    suggestion: nearest(to: text, in: current?.componentNames ?? []))
            }
            return HopCondition(form: .component(text))
        }
        do {
            let program = try hopScope(for: text) { variable($0) != nil }.compile(text)
            var variables: [String: CEL.Value] = [:]
            for name in program.variables { variables[name] = variable(name) }
            return HopCondition(form: .expression(program, variables: variables))
        } catch {
            throw CommandFailure(error.text, suggestion: error.suggestion)
        }
    }

    /// What is wrong with the text after `until` or `breakpoint`, before the script runs.
    func hopMistake(in expression: ExpressionText, names: NameScope) -> Diagnostic? {
        let text = expression.text.trimmed
        if text.isEmpty || text == "clear" || Self.isComponent(text) { return nil }
        do {
            _ = try hopScope(for: expression.text, hasVariable: names.hasVariable)
                .compile(expression.text)
            return nil
        } catch {
            let isName = text.allSatisfy { $0.isLetter || $0.isNumber || "-@".contains($0) }
            let start = error.position.offset
            var diagnostic =
                isName
                ? expression.diagnostic(
                    .host(.noSuchComponent(text)), 0, expression.text.utf8.count)
                : expression.diagnostic(.host(error.text), start, start + error.length)
            diagnostic.suggestion =
                isName
                ? nearest(to: text, in: current?.componentNames ?? Role.allCases.map(\.name))
                : error.suggestion
            return diagnostic
        }
    }

    private static func isComponent(_ text: String) -> Bool {
        let role = text.split(separator: "@", maxSplits: 1).first.map(String.init) ?? text
        return Role.allCases.contains { $0.name == role }
    }

    /// The names that such an expression may use. Functions of the script are not among them.
    private func hopScope(
        for text: String, hasVariable: (String) -> Bool
    ) -> Environment {
        scope(for: text, hasVariable: hasVariable, parameters: { _ in nil }).scope
    }

    /// Whether one of the breakpoints matches.
    func matches(
        _ breakpoints: [Breakpoint], _ hop: Hop, _ cluster: Cluster
    ) throws(CommandFailure) -> Bool {
        for breakpoint in breakpoints
        where try breakpoint.condition.matches(hop, cluster, world, namespace) {
            return true
        }
        return false
    }
}
