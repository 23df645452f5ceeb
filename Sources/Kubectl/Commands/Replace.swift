import KubeAPI
import Phrasebook

extension Command {
    static let replace = Command(
        "replace", .kubectlSummaryReplace, usage: "-f FILE",
        flags: Flag.files + Flag.writing + [
            .validate, .refused("force", nil, .toggle, .kubectlHintDeleteFirst),
            .refused("raw", nil, .text, .kubectlHintNoRaw),
        ],
        examples: [
            .init(line: "replace -f web.yaml", summary: .kubectlExampleReplace),
            .init(
                line: "get rc web -o json | kubectl replace -f -",
                summary: .kubectlExampleReplaceInput),
        ]
    ) { invocation throws(KubectlError) in
        let files = try FileArguments(invocation)
        let options = try WriteOptions(invocation)
        return { context in
            var transcript = Transcript()
            let items = files.items(in: context, &transcript)
            return .each(items, transcript) { item, transcript, next in
                replace(item, options, transcript, then: next)
            } then: {
                $0.finish()
            }
        }
    }

    private static func replace(
        _ item: FileArguments.Item, _ options: WriteOptions, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        let during = "error when replacing \"\(item.manifest.source)\""
        let object: KubeObject
        do throws(Manifest.Refusal) {
            let (made, notes) = try item.manifest.object(of: item.kind, namespace: item.namespace)
            for note in notes { transcript.add(note) }
            object = made
        } catch {
            transcript.add(error, during: during)
            return then(transcript)
        }
        let target = Targets.Target(
            kind: item.kind, namespace: item.namespace, name: item.manifest.name)
        let start = transcript
        let get = APIRequest(.get, target.kind, namespace: target.namespace, name: target.name)
        return .send(get) { reply in
            var transcript = start
            if let failure = reply.failure {
                transcript.fail(failure, during: during)
                return then(transcript)
            }
            if case .client = options.dryRun {
                transcript.report(object, "replaced", format: options.format, dryRun: .client)
                return then(transcript)
            }
            var request = APIRequest(
                .update, target.kind, namespace: target.namespace, name: target.name,
                body: .object(object))
            let written = object.metadata.resourceVersion
            request.resourceVersion = written == 0 ? nil : written
            if case .server = options.dryRun { request.isDryRun = true }
            return .write(
                request, target, "replaced", options, transcript, during: during, then: then)
        }
    }
}
