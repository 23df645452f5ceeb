import KubeAPI
import Phrasebook

extension Command {
    static let create = Command(
        "create", .kubectlSummaryCreate, usage: "-f FILE",
        flags: Flag.files + Flag.writing + [
            .validate, .edit, .refused("raw", nil, .text, .kubectlHintNoRaw),
            Flag("save-config", .kubectlFlagSaveConfig),
        ],
        examples: [
            .init(line: "create -f web.yaml", summary: .kubectlExampleCreateFile),
            .init(
                line: "create rc web --image=nginx --replicas=3 -l app=web",
                summary: .kubectlExampleRC),
        ]
    ) { invocation throws(KubectlError) in
        let files = try FileArguments(invocation)
        let options = try WriteOptions(invocation)
        let savesConfiguration = invocation.isOn("save-config")
        return { context in
            var transcript = Transcript()
            let items = files.items(in: context, &transcript)
            return .each(items, transcript) { item, transcript, next in
                var transcript = transcript
                let during = "error when creating \"\(item.manifest.source)\""
                do throws(Manifest.Refusal) {
                    let document = savesConfiguration ? LastApplied.annotated(item) : nil
                    let (object, notes) = try item.manifest.object(
                        of: item.kind, namespace: item.namespace, document: document)
                    for note in notes { transcript.add(note) }
                    return .create(
                        object, options, transcript, document: document ?? item.document,
                        during: during, then: next)
                } catch {
                    transcript.add(error, during: during)
                    return next(transcript)
                }
            } then: {
                $0.finish()
            }
        }
    }
}

/// The flags of commands that write: how to print, and whether to write at all.
struct WriteOptions: Sendable {
    var format: OutputFormat
    var dryRun: DryRun

    init(_ invocation: Invocation) throws(KubectlError) {
        format = try OutputFormat(invocation)
        dryRun = DryRun(invocation)
    }

    /// The namespace of a generated object; a dry run that isn't told leaves it out.
    func namespace(_ invocation: Invocation, in context: KubectlContext) -> String {
        if case .client = dryRun { return invocation.namespace ?? "" }
        return context.namespace(invocation)
    }
}

extension Exchange {
    /// Creates an object, and reports it.
    ///
    /// - Parameters:
    ///   - document: the manifest that the object was read from; a dry run by the client prints it
    ///     as it is.
    ///   - what: what is said of the object: `created`, `exposed`.
    ///   - during: what precedes the API server's message when it refuses.
    static func create(
        _ object: KubeObject, _ options: WriteOptions, _ transcript: Transcript,
        _ what: String = "created", document: JSONObject? = nil, during: String = "",
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        if case .client = options.dryRun {
            transcript.report(
                object, what, format: options.format, dryRun: .client, document: document)
            return then(transcript)
        }
        var request = APIRequest.create(object)
        if case .server = options.dryRun { request.isDryRun = true }
        let start = transcript
        return .send(request) { reply in
            var transcript = start
            transcript.warn(of: reply)
            if let failure = reply.failure {
                transcript.fail(failure, during: during)
            } else {
                let object = reply.item?.complete ?? object
                transcript.report(object, what, format: options.format, dryRun: options.dryRun)
            }
            return then(transcript)
        }
    }

    /// Creates one generated object, and ends.
    static func create(
        _ object: KubeObject, _ options: WriteOptions, _ what: String = "created", command: String
    ) -> Exchange {
        create(
            object, options, Transcript(), what, during: "failed to create \(command)"
        ) { $0.finish() }
    }
}
