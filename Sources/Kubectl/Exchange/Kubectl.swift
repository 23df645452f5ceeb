import KubeAPI
import Phrasebook

/// kubectl as pure functions: from the words of a command line to an ``Exchange`` with the API
/// server.
///
/// Left out of real kubectl: server-side apply, `edit`, plugins, kubeconfig files, everything that
/// needs a stream into a container. What isn't there is refused by name.
public enum Kubectl {
    /// The version of kubectl whose behavior this follows.
    public static let version = "v1.36.0"

    /// Starts a command.
    ///
    /// - Parameters:
    ///   - words: the words after `kubectl`, quotes resolved.
    ///   - context: what the command knows of the world.
    /// - Returns: the exchange; for a mistake in the command line, one that is finished and has
    ///   ``Outcome/usageError`` set, and no request has been sent.
    public static func run(_ words: [String], in context: KubectlContext) -> Exchange {
        do {
            let invocation = try Invocation(words)
            if invocation.isOn("help") { return .output(invocation.command.help(context.language)) }
            return try invocation.command.make(invocation)(context)
        } catch {
            var transcript = Transcript()
            transcript.add(Message(.error, error.text))
            return transcript.finish(with: error)
        }
    }

    /// The mistakes in a command line that can be found without running it.
    ///
    /// - Parameter words: the words after `kubectl`; nil where a word will be known only when the
    ///   command runs. Nothing is said about such words.
    public static func check(_ words: [String?]) -> KubectlError? {
        do {
            let invocation = try Invocation(words.map { $0 ?? "unknown" })
            if invocation.isOn("help") { return nil }
            _ = try invocation.command.make(invocation)
            return nil
        } catch {
            if words.contains(nil), error.isAboutAbsence { return nil }
            if let index = error.place?.word, words.indices.contains(index), words[index] == nil {
                return nil
            }
            return error
        }
    }
}

extension Transcript {
    fileprivate func finish(with error: KubectlError) -> Exchange {
        guard case .finish(var outcome) = finish() else { return finish() }
        outcome.usageError = error
        return .finish(outcome)
    }
}
