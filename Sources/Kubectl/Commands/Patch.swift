import KubeAPI
import Phrasebook

extension Command {
    static let patch = Command(
        "patch", .kubectlSummaryPatch,
        usage: "(KIND NAME | KIND/NAME | -f FILE) -p PATCH [--type=TYPE]",
        arguments: .objects,
        flags: Flag.files + Flag.writing + [
            Flag("patch", "p", .text, "PATCH", .kubectlFlagPatch),
            Flag("patch-file", nil, .text, "FILE", suggestion: .file, .kubectlFlagPatchFile),
            Flag(
                "type", nil, .text, "strategic|merge|json",
                suggestion: .words(["strategic", "merge", "json"]), .kubectlFlagPatchType),
            Flag(
                "subresource", nil, .text, "status|scale",
                suggestion: .words(["status", "scale"]), .kubectlFlagSubresource),
            .refused("local", nil, .toggle, .kubectlHintUseDryRun),
        ],
        examples: [
            .init(
                line: #"patch rc web -p '{"spec":{"replicas":4}}'"#, summary: .kubectlExamplePatch),
            .init(
                line: "patch node node-1 -p 'spec: {unschedulable: true}'",
                summary: .kubectlExamplePatchYAML),
        ]
    ) { invocation throws(KubectlError) in
        let targets = try Targets(invocation)
        let options = try WriteOptions(invocation)
        let kind: APIRequest.PatchKind =
            switch invocation["type"] {
            case "merge": .merge
            case "json": .json
            default: .strategic
            }
        let subresource = invocation["subresource"].flatMap(Subresource.init(rawValue:))
        if let file = invocation["patch-file"] {
            return { context in
                switch context.read(file) {
                case .text(let text):
                    guard case .success(let patch) = Self.patch(text) else {
                        return .failure("unable to parse \"\(file)\": not JSON or YAML")
                    }
                    return send(patch, kind, subresource, targets, options, in: context)
                case .unreadable(let why):
                    var transcript = Transcript()
                    transcript.add(Message(.error, why))
                    return transcript.finish()
                case .directory: return .failure("\"\(file)\" is a directory")
                }
            }
        }
        guard let value = invocation.values("patch").last else {
            throw invocation.error(.missingFlag("--patch"))
        }
        switch Self.patch(value.text) {
        case .failure(let error): throw invocation.error(.value(error.text), at: value.place)
        case .success(let patch):
            return { context in send(patch, kind, subresource, targets, options, in: context) }
        }
    }

    private static func patch(_ text: String) -> Result<JSONValue, ManifestError> {
        if let value = try? JSONParser.parse(text) { return .success(value) }
        return YAMLReader.documents(in: text).flatMap { documents in
            documents.count == 1
                ? .success(documents[0].value) : .failure(ManifestError(.notAnObject))
        }
    }

    private static func send(
        _ patch: JSONValue, _ kind: APIRequest.PatchKind, _ subresource: Subresource?,
        _ targets: Targets, _ options: WriteOptions, in context: KubectlContext
    ) -> Exchange {
        targets.names(in: context, needsObjects: true) { targets, transcript in
            .each(targets, transcript) { target, transcript, next in
                if case .client = options.dryRun {
                    var transcript = transcript
                    transcript.print("\(target.path) patched (dry run)")
                    return next(transcript)
                }
                var request = APIRequest(
                    .patch, target.kind, subresource, namespace: target.namespace,
                    name: target.name, body: .patch(kind, patch))
                if case .server = options.dryRun { request.isDryRun = true }
                let sent = request
                return .send(sent) { reply in
                    var transcript = transcript
                    transcript.warn(of: reply)
                    if let failure = reply.failure {
                        transcript.fail(failure)
                    } else if let item = reply.item {
                        let isSame = item.revision == target.item?.revision
                        transcript.report(
                            item.complete, isSame ? "patched (no change)" : "patched",
                            format: options.format, dryRun: options.dryRun)
                    }
                    return next(transcript)
                }
            } then: {
                $0.finish()
            }
        }
    }
}
