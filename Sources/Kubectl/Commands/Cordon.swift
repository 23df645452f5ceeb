import KubeAPI
import Phrasebook

extension Command {
    static let cordon = cordoning(
        "cordon", .kubectlSummaryCordon, isOn: true,
        example: .init(line: "cordon node-1", summary: .kubectlExampleCordon))
    static let uncordon = cordoning(
        "uncordon", .kubectlSummaryUncordon, isOn: false,
        example: .init(line: "uncordon node-1", summary: .kubectlExampleUncordon))

    private static func cordoning(
        _ name: String, _ summary: Text, isOn: Bool, example: Example
    ) -> Command {
        Command(
            name, summary, usage: "NODE… | -l SELECTOR", arguments: .names(.node),
            flags: [.selector, .dryRun],
            examples: [
                example,
                .init(line: name + " node-1 node-2", summary: .kubectlExampleUncordonAll),
            ]
        ) { invocation throws(KubectlError) in
            let nodes = try NodeArguments(invocation)
            let dryRun = DryRun(invocation)
            return { context in
                nodes.fetch(in: context) { nodes, transcript in
                    .each(nodes, transcript) { node, transcript, next in
                        .cordon(node, isOn, dryRun, transcript) { transcript, _ in
                            next(transcript)
                        }
                    } then: {
                        $0.finish()
                    }
                }
            }
        }
    }
}

/// The nodes that a command names, or selects with `-l`.
struct NodeArguments: Sendable {
    private var selection = NodeSelection()

    private struct NodeSelection: Sendable {
        var names: [String] = []
        var selector: Selector?
    }

    init(_ invocation: Invocation) throws(KubectlError) {
        selection.selector = try invocation.labelSelector()
        for argument in invocation.arguments {
            let parts = argument.text.split(separator: "/", maxSplits: 1).map(String.init)
            if parts.count == 2, Kind(word: parts[0]) != .node {
                throw invocation.error(.wrongKind(parts[0], expected: ["Node"]), at: argument)
            }
            selection.names.append(parts.last ?? argument.text)
        }
        if selection.names.isEmpty, selection.selector == nil {
            throw invocation.error(.missingName(kind: "nodes"))
        }
        if !selection.names.isEmpty, selection.selector != nil {
            throw invocation.error(.nameWithSelector, at: invocation.arguments[0])
        }
    }

    func fetch(
        in context: KubectlContext,
        then: @escaping @Sendable ([APIReply.Item], Transcript) -> Exchange
    ) -> Exchange {
        var requests = selection.names.map { APIRequest(.get, .node, name: $0) }
        if let selector = selection.selector {
            var request = APIRequest(.list, .node)
            request.labelSelector = selector
            requests.append(request)
        }
        return .fetch(requests) { fetched in
            var transcript = Transcript()
            for failure in fetched.compactMap(\.failure) { transcript.fail(failure) }
            return then(fetched.flatMap(\.items), transcript)
        }
    }
}

extension Exchange {
    /// Makes a node take new Pods or not; goes on with whether that went well.
    static func cordon(
        _ node: APIReply.Item, _ isOn: Bool, _ dryRun: DryRun, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript, Bool) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        let name = node.object.metadata.name
        let word = isOn ? "cordoned" : "uncordoned"
        if node.object.node?.spec.unschedulable == isOn {
            transcript.print("node/\(name) already \(word)\(dryRun.suffix)")
            return then(transcript, true)
        }
        if case .client = dryRun {
            transcript.print("node/\(name) \(word)\(dryRun.suffix)")
            return then(transcript, true)
        }
        let patch: JSONValue = ["spec": ["unschedulable": isOn ? .bool(true) : .null]]
        var request = APIRequest(.patch, .node, name: name, body: .patch(.strategic, patch))
        if case .server = dryRun { request.isDryRun = true }
        let start = transcript
        return .send(request) { reply in
            var transcript = start
            if let failure = reply.failure {
                transcript.fail(failure)
            } else {
                transcript.print("node/\(name) \(word)\(dryRun.suffix)")
            }
            return then(transcript, reply.isSuccess)
        }
    }
}
