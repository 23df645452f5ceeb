import KubeCluster
import Notebook
import PilotScript

/// How long Tab takes where there is most to look through.
public struct CompletionBenchmark {
    /// What a person has typed when they press Tab.
    public static let texts = [
        "", "ge", "get ", "get pods ", "get pods web-1-", "describe pod/", "delete pods web-",
        "get pods -l ", "get pods -l app=", "get pods --selector=app=web-1,",
        "get pods -n ", "get pods -o ", "get pods -o jsonpath={.items[*].metadata.na",
        "get pods -o custom-columns=NAME:.metadata.na", "get pods --sort-by=.metadata.",
        "label pods web-1 ", "kill pod ", "why pod/", "trace pods/", "logs ", "apply -f ",
        "expect pods(\"app=", "expect pod(\"", "expect pods(\"app=web-1\")[0].spec.",
        "let x = ", "expect pods().all(p, p.status.", "expect it.", "step create rc web --",
    ]

    private let completer: Completer

    /// - Parameter cluster: with many objects.
    public init(_ cluster: Cluster) {
        var session = Session(sinks: Session.Sinks(output: { _ in }, diagnostics: { _ in }))
        session.adopt(cluster)
        completer = Completer(
            session: session, interpreter: Interpreter<Session>(syntax: Session.syntax),
            aliases: Aliases())
    }

    /// Completes one text, as Tab does.
    ///
    /// - Returns: how many candidates there are.
    public func complete(_ text: String) -> Int {
        completer.complete(text, cursor: text.utf8.count)?.total ?? 0
    }
}
