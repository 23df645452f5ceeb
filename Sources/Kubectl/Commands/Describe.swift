import KubeAPI
import Phrasebook

extension Command {
    static let describe = Command(
        "describe", .kubectlSummaryDescribe,
        usage: "(KIND [NAME…] | KIND/NAME… | -f FILE) [-l SELECTOR]", arguments: .objects,
        flags: [
            .selector, .allNamespaces, .filename, .recursive, .kustomize,
            Flag("show-events", .kubectlFlagShowEvents),
        ],
        examples: [
            .init(line: "describe pod web-1", summary: .kubectlExampleDescribe),
            .init(line: "describe nodes", summary: .kubectlExampleDescribeAll),
        ]
    ) { invocation throws(KubectlError) in
        let showsEvents = invocation.isOn("show-events", default: true)
        if invocation.has("filename") {
            let files = try FileArguments(invocation)
            return { context in
                files.fetch(in: context) { fetched, transcript in
                    describe(fetched, transcript, showsEvents, "", in: context)
                }
            }
        }
        let selection = try Selection(invocation)
        return { context in
            // A name that isn't there is also tried as a prefix.
            .fetch(selection, in: context) { fetched in
                .withPrefixMatches(fetched, selection, in: context) { fetched in
                    let namespace =
                        selection.isAllNamespaces
                        ? "" : selection.namespace ?? context.namespace
                    let none = namespace.isEmpty ? "" : " in \(namespace) namespace."
                    return describe(fetched, Transcript(), showsEvents, none, in: context)
                }
            }
        }
    }

    private static func describe(
        _ fetched: [Fetched], _ transcript: Transcript, _ showsEvents: Bool, _ none: String,
        in context: KubectlContext
    ) -> Exchange {
        var transcript = transcript
        for failure in fetched.compactMap(\.failure) { transcript.fail(failure) }
        let items = fetched.flatMap(\.items)
        if items.isEmpty, transcript.isSuccess {
            transcript.add(Message(.note, verbatim: "No resources found" + none))
        }
        return .each(items, transcript) { item, transcript, next in
            .gatherFacts(about: item.object, showsEvents) { facts in
                var transcript = transcript
                var description = Description(now: context.now)
                description.describe(item.complete, facts)
                if !transcript.isEmpty { transcript.write("\n\n") }
                transcript.write(description.aligned)
                return next(transcript)
            }
        } then: {
            $0.finish()
        }
    }
}

extension Exchange {
    /// For each name that wasn't found, the objects whose names begin with it.
    fileprivate static func withPrefixMatches(
        _ fetched: [Fetched], _ selection: Selection, in context: KubectlContext,
        then: @escaping @Sendable ([Fetched]) -> Exchange
    ) -> Exchange {
        guard fetched.contains(where: { $0.failure?.reason == .notFound }) else {
            return then(fetched)
        }
        return .each(fetched, [Fetched]()) { part, results, next in
            guard let failure = part.failure, failure.reason == .notFound else {
                return next(results + [part])
            }
            let prefix = failure.name
            let request = APIRequest(
                .list, part.kind, namespace: selection.namespace(of: part.kind, in: context))
            return .send(request) { reply in
                var matches = part
                matches.items = reply.items.filter {
                    !prefix.isEmpty && $0.object.metadata.name.hasPrefix(prefix)
                }
                return next(results + [matches.items.isEmpty ? part : matches.found])
            }
        } then: {
            then($0)
        }
    }
}

extension Fetched {
    fileprivate var found: Fetched {
        var copy = self
        copy.failure = nil
        return copy
    }
}
