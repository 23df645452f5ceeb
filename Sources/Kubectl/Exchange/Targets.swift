import KubeAPI
import Phrasebook

/// The objects that a writing command works on, by arguments or `-f`.
struct Targets: Sendable {
    /// One object.
    struct Target: Sendable {
        var kind: Kind
        var namespace: String
        var name: String
        /// The live object, where it was asked for.
        var item: APIReply.Item?

        /// `pod/web-1`, as messages name the object.
        var path: String { kind.prefix + name }
    }

    private enum Source: Sendable {
        case selection(Selection)
        case files(FileArguments)
    }

    private let source: Source
    /// The arguments that follow the objects: labels, say.
    let rest: [Invocation.Argument]

    /// - Parameters:
    ///   - kinds: the kinds that the command works on; empty for all.
    ///   - stop: says which arguments aren't names any more.
    init(
        _ invocation: Invocation, kinds: [Kind] = [], stop: (String) -> Bool = { _ in false }
    ) throws(KubectlError) {
        if invocation.has("filename") {
            var files = invocation
            rest = invocation.arguments
            files.dropArguments()
            source = .files(try FileArguments(files))
            return
        }
        let selection = try Selection(invocation, stop: stop)
        if !kinds.isEmpty { try selection.require(kinds, invocation) }
        try selection.requireNames(invocation)
        source = .selection(selection)
        rest = selection.rest
    }

    /// Goes on with the objects; a missing one is noted in the transcript.
    ///
    /// - Parameters:
    ///   - needsObjects: whether each object is to be read, too.
    ///   - printsNothingFound: whether it is said on standard output that nothing was found.
    func names(
        in context: KubectlContext, needsObjects: Bool = false, printsNothingFound: Bool = false,
        then: @escaping @Sendable ([Target], Transcript) -> Exchange
    ) -> Exchange {
        switch source {
        case .selection(let selection):
            if !needsObjects, !selection.targets.isEmpty {
                let targets = selection.targets.map { target in
                    Target(
                        kind: target.kind,
                        namespace: selection.namespace(of: target.kind, in: context),
                        name: target.name)
                }
                return then(targets, Transcript())
            }
            return .fetch(selection, in: context) { fetched in
                Self.collect(fetched, Transcript(), printsNothingFound, then: then)
            }
        case .files(let files):
            if needsObjects {
                return files.fetch(in: context) { Self.collect($0, $1, false, then: then) }
            }
            var transcript = Transcript()
            let targets = files.items(in: context, &transcript).map { item in
                Target(kind: item.kind, namespace: item.namespace, name: item.manifest.name)
            }
            return then(targets, transcript)
        }
    }

    private static func collect(
        _ fetched: [Fetched], _ transcript: Transcript, _ printsNothingFound: Bool,
        then: ([Target], Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        var targets: [Target] = []
        for part in fetched {
            if let failure = part.failure { transcript.fail(failure) }
            for item in part.items {
                let metadata = item.object.metadata
                targets.append(
                    Target(
                        kind: part.kind, namespace: metadata.namespace, name: metadata.name,
                        item: item))
            }
        }
        if targets.isEmpty, transcript.isSuccess {
            let words = "No resources found"
            if printsNothingFound {
                transcript.print(words)
            } else {
                transcript.add(Message(.note, verbatim: words))
            }
        }
        return then(targets, transcript)
    }
}

extension Exchange {
    /// Sends a writing request about one object, and reports what became of it.
    static func write(
        _ request: APIRequest, _ target: Targets.Target, _ what: String, _ options: WriteOptions,
        _ transcript: Transcript, during: String = "",
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        .send(request) { reply in
            var transcript = transcript
            transcript.warn(of: reply)
            if let failure = reply.failure {
                transcript.fail(failure, during: during)
            } else if let item = reply.item {
                transcript.report(
                    item.complete, what, format: options.format, dryRun: options.dryRun)
            } else {
                transcript.print("\(target.path) \(what)\(options.dryRun.suffix)")
            }
            return then(transcript)
        }
    }
}
