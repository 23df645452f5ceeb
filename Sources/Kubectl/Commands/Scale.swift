import KubeAPI
import Phrasebook

extension Command {
    static let scale = Command(
        "scale", .kubectlSummaryScale, usage: "rc NAME… --replicas=N [--current-replicas=M]",
        arguments: .objects,
        flags: [
            Flag("replicas", nil, .integer, "N", .kubectlFlagReplicas),
            Flag("current-replicas", nil, .integer, "N", .kubectlFlagCurrentReplicas),
            .resourceVersion,
            .selector, .all, .filename, .recursive, .kustomize,
            .refused("timeout", nil, .text, .kubectlHintUseWait),
        ] + Flag.writing,
        examples: [
            .init(line: "scale rc web --replicas=5", summary: .kubectlExampleScale),
            .init(
                line: "scale rc/web --current-replicas=5 --replicas=3",
                summary: .kubectlExampleScaleIf),
        ]
    ) { invocation throws(KubectlError) in
        guard let replicas = invocation.integer("replicas") else {
            throw invocation.error(.missingFlag("--replicas"))
        }
        guard replicas >= 0 else {
            throw invocation.error(
                .invalidFlagValue(
                    flag: "--replicas", value: String(replicas), expected: .kubectlCount),
                at: invocation.place(of: "replicas"))
        }
        let expected = invocation.integer("current-replicas")
        let targets = try Targets(invocation, kinds: [.replicationController])
        let options = try WriteOptions(invocation)
        let revision = invocation["resource-version"].flatMap { Revision($0) }
        return { context in
            targets.names(in: context, needsObjects: true) { targets, transcript in
                .each(targets, transcript) { target, transcript, next in
                    var transcript = transcript
                    if let expected, let found = target.item?.object.replicationController,
                        found.spec.replicas ?? 0 != expected
                    {
                        transcript.fail(
                            "Expected replicas to be \(expected), was \(found.spec.replicas ?? 0)")
                        return next(transcript)
                    }
                    if case .client = options.dryRun {
                        transcript.print("\(target.path) scaled (dry run)")
                        return next(transcript)
                    }
                    var request = APIRequest(
                        .patch, target.kind, .scale, namespace: target.namespace,
                        name: target.name,
                        body: .patch(.merge, ["spec": ["replicas": .int(Int64(replicas))]]))
                    request.resourceVersion =
                        revision
                        ?? expected.flatMap { _ in
                            target.item?.revision
                        }
                    if case .server = options.dryRun { request.isDryRun = true }
                    return .write(request, target, "scaled", options, transcript, then: next)
                } then: {
                    $0.finish()
                }
            }
        }
    }
}
