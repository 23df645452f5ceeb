import KubeAPI
import Phrasebook

extension Command {
    static let apply = Command(
        "apply", .kubectlSummaryApply, usage: "-f FILE",
        flags: Flag.files + Flag.writing + [
            .validate, Flag("overwrite", .kubectlFlagApplyOverwrite),
            .refused("prune", nil, .toggle, .kubectlHintNoPrune),
            .refused("selector", "l", .text, .kubectlHintNoPrune),
            .refused("all", nil, .toggle, .kubectlHintNoPrune),
            .refused("server-side", nil, .toggle, .kubectlHintNoServerSide),
            .refused("force-conflicts", nil, .toggle, .kubectlHintNoServerSide),
            .refused("force", nil, .toggle, .kubectlHintDeleteFirst),
        ],
        examples: [
            .init(line: "apply -f web.yaml", summary: .kubectlExampleApply),
            .init(
                line: "get rc web -o yaml | kubectl apply -f - --dry-run=server",
                summary: .kubectlExampleApplyInput),
        ]
    ) { invocation throws(KubectlError) in
        let files = try FileArguments(invocation)
        let options = try WriteOptions(invocation)
        let overwrites = invocation.isOn("overwrite", default: true)
        return { context in
            var transcript = Transcript()
            let items = files.items(in: context, &transcript)
            return .each(items, transcript) { item, transcript, next in
                apply(item, options, overwrites: overwrites, transcript, then: next)
            } then: {
                $0.finish()
            }
        }
    }

    private static func apply(
        _ item: FileArguments.Item, _ options: WriteOptions, overwrites: Bool,
        _ transcript: Transcript, then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        let source = item.manifest.source
        let modified = LastApplied.annotated(item)
        let made: KubeObject
        do throws(Manifest.Refusal) {
            let (object, notes) = try item.manifest.object(
                of: item.kind, namespace: item.namespace, document: modified)
            for note in notes { transcript.add(note) }
            made = object
        } catch {
            transcript.add(error, during: "error when creating \"\(source)\"")
            return then(transcript)
        }
        let target = Targets.Target(
            kind: item.kind, namespace: item.namespace, name: item.manifest.name)
        guard !target.name.isEmpty else {
            transcript.fail(
                "error when retrieving current configuration of:\nResource: "
                    + "\"\(item.kind.info.plural)\"\nfrom server for: \"\(source)\": "
                    + "resource name may not be empty")
            return then(transcript)
        }
        let start = transcript
        let get = APIRequest(.get, target.kind, namespace: target.namespace, name: target.name)
        return .send(get) { reply in
            var transcript = start
            if let failure = reply.failure {
                guard failure.reason == .notFound else {
                    transcript.fail(failure, during: "error when retrieving \"\(source)\"")
                    return then(transcript)
                }
                return .create(
                    made, options, transcript, document: modified,
                    during: "error when creating \"\(source)\"", then: then)
            }
            guard let live = reply.item else { return then(transcript) }
            let change = AppliedChange(
                item: item, target: target, live: live, modified: modified, options: options,
                overwrites: overwrites)
            return change.send(transcript, then: then)
        }
    }
}

/// The change that `apply` makes to an object that is there already.
private struct AppliedChange: Sendable {
    let item: FileArguments.Item
    let target: Targets.Target
    let live: APIReply.Item
    let modified: JSONObject
    let options: WriteOptions
    let overwrites: Bool

    func send(
        _ transcript: Transcript, then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        let last = live.object.metadata.annotations[LastApplied.annotation]
        if last == nil {
            transcript.warn(
                "resource \(item.kind.info.plural)/\(target.name) is missing the "
                    + "\(LastApplied.annotation) annotation which is required by kubectl apply. "
                    + "kubectl apply should only be used on resources created declaratively by "
                    + "either kubectl create --save-config or kubectl apply. The missing "
                    + "annotation will be patched automatically.")
        }
        let original = last.flatMap { try? JSONParser.parse($0).object } ?? JSONObject()
        let current = live.complete.document()
        let schema = item.kind.patchSchema
        do throws(PatchError) {
            let patch = try StrategicMergePatch.threeWay(
                original: original, modified: modified, current: current, schema: schema,
                overwrites: overwrites)
            if patch.isEmpty {
                transcript.report(
                    live.complete, "unchanged", format: options.format, dryRun: options.dryRun)
                return then(transcript)
            }
            if case .client = options.dryRun {
                let merged = try StrategicMergePatch.apply(patch, to: current, schema: schema)
                return report(merged, transcript, then: then)
            }
            var request = APIRequest(
                .patch, target.kind, namespace: target.namespace, name: target.name,
                body: .patch(.strategic, .object(patch)))
            if case .server = options.dryRun { request.isDryRun = true }
            return .write(
                request, target, "configured", options, transcript, during: during(patch),
                then: then)
        } catch {
            transcript.fail("error when applying patch: \(error.message)")
            return then(transcript)
        }
    }

    private func report(
        _ document: JSONObject, _ transcript: Transcript,
        then: (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        var issues = DecodingIssues()
        let object = KubeObject.decode(item.kind, from: document, issues: &issues)
        transcript.report(
            object ?? live.complete, "configured", format: options.format, dryRun: .client)
        return then(transcript)
    }

    /// What kubectl says before the API server's message.
    private func during(_ patch: JSONObject) -> String {
        let info = item.kind.info
        return "error when applying patch:\n\(JSONWriter.text(of: .object(patch)))\nto:\n"
            + "Resource: \"\(info.groupVersionResource)\", GroupVersionKind: "
            + "\"\(info.apiVersion), Kind=\(info.name)\"\nName: \"\(target.name)\", Namespace: "
            + "\"\(target.namespace)\"\nfor: \"\(item.manifest.source)\": error when patching "
            + "\"\(item.manifest.source)\""
    }
}

extension Kind.Info {
    /// `/v1, Resource=pods`.
    fileprivate var groupVersionResource: String { "\(group)/\(version), Resource=\(plural)" }
}

/// The annotation in which `kubectl apply` keeps what it applied.
enum LastApplied {
    static let annotation = "kubectl.kubernetes.io/last-applied-configuration"

    /// The item's document with the annotation, as kubectl writes it: compact JSON, a newline.
    static func annotated(_ item: FileArguments.Item) -> JSONObject {
        var document = item.manifest.document
        var metadata = document["metadata"]?.object ?? JSONObject()
        var annotations = metadata["annotations"]?.object ?? JSONObject()
        annotations[annotation] = nil
        if !item.namespace.isEmpty { metadata["namespace"] = .string(item.namespace) }
        metadata["annotations"] = .object(annotations)
        document["metadata"] = .object(metadata)
        let text = JSONWriter.text(of: .object(document)) + "\n"
        annotations[annotation] = .string(text)
        metadata["annotations"] = .object(annotations)
        document["metadata"] = .object(metadata)
        return document
    }
}
