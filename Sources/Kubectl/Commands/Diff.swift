import KubeAPI
import Phrasebook

extension Command {
    static let diff = Command(
        "diff", .kubectlSummaryDiff, usage: "-f FILE", flags: Flag.files,
        examples: [
            .init(line: "diff -f web.yaml", summary: .kubectlExampleDiff),
            .init(
                line: "get rc web -o yaml | kubectl diff -f -", summary: .kubectlExampleDiffInput),
        ]
    ) { invocation throws(KubectlError) in
        let files = try FileArguments(invocation)
        return { context in
            var transcript = Transcript()
            let items = files.items(in: context, &transcript)
            return .each(items, transcript) { item, transcript, next in
                diff(item, transcript, then: next)
            } then: {
                $0.finish()
            }
        }
    }

    /// Compares the live object with what the API server would make of it.
    private static func diff(
        _ item: FileArguments.Item, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        let name = item.manifest.name
        let made: KubeObject
        do throws(Manifest.Refusal) {
            made = try item.manifest.object(of: item.kind, namespace: item.namespace).object
        } catch {
            var transcript = transcript
            transcript.add(error, during: "error when creating \"\(item.manifest.source)\"")
            return then(transcript)
        }
        let get = APIRequest(.get, item.kind, namespace: item.namespace, name: name)
        return .send(get) { reply in
            var request: APIRequest
            if let live = reply.item {
                let last = live.object.metadata.annotations[LastApplied.annotation]
                let original = last.flatMap { try? JSONParser.parse($0).object } ?? JSONObject()
                let patch = try? StrategicMergePatch.threeWay(
                    original: original, modified: LastApplied.annotated(item),
                    current: live.complete.document(), schema: item.kind.patchSchema)
                guard let patch, !patch.isEmpty else { return then(transcript) }
                request = APIRequest(
                    .patch, item.kind, namespace: item.namespace, name: name,
                    body: .patch(.strategic, .object(patch)))
            } else if let failure = reply.failure, failure.reason != .notFound {
                var transcript = transcript
                transcript.fail(failure)
                return then(transcript)
            } else {
                request = .create(made)
            }
            request.isDryRun = true
            let live = reply.item
            return .send(request) { merged in
                var transcript = transcript
                if let failure = merged.failure {
                    transcript.fail(failure)
                } else if let merged = merged.item {
                    transcript.write(difference(item, live, merged))
                }
                return then(transcript)
            }
        }
    }

    private static func difference(
        _ item: FileArguments.Item, _ live: APIReply.Item?, _ merged: APIReply.Item
    ) -> String {
        func lines(_ item: APIReply.Item?) -> [String] {
            guard let item else { return [] }
            let text = YAMLWriter.text(of: Listing.document(item))
            return text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
        }
        let info = item.kind.info
        let group = info.group.isEmpty ? "" : info.group + "."
        let file = "\(group)\(info.version).\(info.name).\(item.namespace).\(item.manifest.name)"
        let hunks = LineDiff.unified(lines(live), lines(merged))
        guard !hunks.isEmpty else { return "" }
        return "diff -u -N LIVE/\(file) MERGED/\(file)\n--- LIVE/\(file)\n+++ MERGED/\(file)\n"
            + hunks
    }
}
