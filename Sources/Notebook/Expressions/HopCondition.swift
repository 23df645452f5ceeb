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
        case expression(CEL.Program)
    }

    let form: Form

    func matches(
        _ hop: Hop, _ cluster: Cluster, _ world: World, _ namespace: String
    ) throws(CommandFailure) -> Bool {
        switch form {
        case .component(let name):
            return [hop.from, hop.to].contains { actor in
                actor.role.name == name || cluster.name(of: actor) == name
            }
        case .expression(let program):
            let hopValue = cluster.value(of: hop)
            let sight = Sight(view: cluster.view, namespace: namespace)
            do {
                let value = try world.with(sight) {
                    try program.evaluate(
                        Bindings(["hop": hopValue]) { name in
                            name == "trace" ? cluster.traceValue() : nil
                        })
                }
                return value.bool ?? false
            } catch let error as CELError {
                throw CommandFailure(error.text)
            } catch {
                throw CommandFailure(.expressionFailed)
            }
        }
    }
}

extension Session {
    /// The condition that the text after `until` or `breakpoint` stands for.
    func hopCondition(_ expression: ExpressionText) throws(CommandFailure) -> HopCondition? {
        let text = expression.text.trimmed
        if text.isEmpty { return nil }
        let component = text.split(separator: "@", maxSplits: 1).first.map(String.init) ?? text
        if Role.allCases.contains(where: { $0.name == component }) {
            if text.contains("@"), current?.actor(named: text) == nil {
                throw CommandFailure(
                    .noSuchComponent(text),
                    suggestion: nearest(to: text, in: current?.componentNames ?? []))
            }
            return HopCondition(form: .component(text))
        }
        do {
            return HopCondition(form: .expression(try environment.compile(text)))
        } catch {
            let isName = text.allSatisfy { $0.isLetter || $0.isNumber || "-@".contains($0) }
            if isName {
                throw CommandFailure(
                    .noSuchComponent(text),
                    suggestion: nearest(to: text, in: current?.componentNames ?? []))
            }
            throw CommandFailure(error.text, suggestion: error.suggestion)
        }
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
