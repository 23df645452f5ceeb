import KubeAPI
import Phrasebook

/// The `-f` of a command line.
struct FileArguments: Sendable {
    var paths: [String]
    var isRecursive: Bool
    var namespace: String?

    init(_ invocation: Invocation) throws(KubectlError) {
        paths = invocation.list("filename")
        isRecursive = invocation.isOn("recursive")
        namespace = invocation.namespace
        guard !paths.isEmpty else { throw invocation.error(.missingFlag("--filename")) }
        try invocation.refuseArguments(after: 0)
        for value in invocation.values("filename") where value.text.contains("://") {
            throw invocation.error(
                .unsupportedFlag("-f \(value.text)", hint: .kubectlHintNoNetwork), at: value.place)
        }
    }

    /// One object of the files, ready for a request.
    struct Item: Sendable {
        var manifest: Manifest
        var kind: Kind
        var namespace: String

        /// The manifest with the namespace in which the object will be.
        var document: JSONObject {
            guard !namespace.isEmpty else { return manifest.document }
            var document = manifest.document
            var metadata = document["metadata"]?.object ?? JSONObject()
            metadata["namespace"] = .string(namespace)
            document["metadata"] = .object(metadata)
            return document
        }
    }

    /// The objects that the files describe; what is wrong with the others is in `transcript`.
    func items(in context: KubectlContext, _ transcript: inout Transcript) -> [Item] {
        let (manifests, messages) = ManifestSource.read(
            paths, isRecursive: isRecursive, in: context)
        for message in messages { transcript.add(message) }
        var items: [Item] = []
        for manifest in manifests {
            do throws(Manifest.Refusal) {
                let kind = try manifest.kind()
                let namespace = try namespace(of: manifest, kind, context)
                items.append(Item(manifest: manifest, kind: kind, namespace: namespace))
            } catch {
                for message in error.messages { transcript.add(message) }
            }
        }
        return items
    }

    private func namespace(
        of manifest: Manifest, _ kind: Kind, _ context: KubectlContext
    ) throws(Manifest.Refusal) -> String {
        guard kind.info.isNamespaced else { return "" }
        let written = manifest.namespace
        if let namespace, !written.isEmpty, !written.hasSameScalars(as: namespace) {
            throw Manifest.Refusal(messages: [
                Message(
                    .error,
                    verbatim: "error: the namespace from the provided object \"\(written)\" does "
                        + "not match the namespace \"\(namespace)\". You must pass "
                        + "'--namespace=\(written)' to perform this operation.")
            ])
        }
        return written.isEmpty ? namespace ?? context.namespace : written
    }

    /// Asks for the live counterparts of the objects in the files.
    func fetch(
        in context: KubectlContext,
        then: @escaping @Sendable ([Fetched], Transcript) -> Exchange
    ) -> Exchange {
        var transcript = Transcript()
        let requests = items(in: context, &transcript).map { item in
            APIRequest(.get, item.kind, namespace: item.namespace, name: item.manifest.name)
        }
        let start = transcript
        return .fetch(requests) { then($0, start) }
    }
}

extension Transcript {
    /// Notes why an object wasn't sent or was refused.
    mutating func add(_ refusal: Manifest.Refusal, during context: String) {
        if let failure = refusal.failure { fail(failure, during: context) }
        for message in refusal.messages { add(message) }
        failSilently()
    }
}
