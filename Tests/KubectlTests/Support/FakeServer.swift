import KubeAPI
import Phrasebook

@testable import Kubectl

/// A stand-in for the API server: keeps objects in a list, and everything that was asked.
struct FakeServer {
    private(set) var objects: [APIReply.Item] = []
    /// The requests in short form: `list pods default app=web`.
    private(set) var requests: [String] = []
    /// The bodies of patches, as compact JSON.
    private(set) var patches: [String] = []
    /// Answers that come before anything else, in order.
    var scripted: [APIReply] = []
    /// Objects that go when somebody waits for a change.
    var dying: [String] = []
    private var revision = 0

    init(_ objects: [KubeObject] = []) {
        for object in objects { add(object) }
    }

    mutating func add(_ object: KubeObject) {
        revision += 1
        objects.append(.init(object, revision: revision))
    }

    /// Runs a command line to its end.
    mutating func run(
        _ line: String, input: String? = nil, language: Language = .english,
        files: [String: String] = [:]
    ) -> Outcome {
        run(line.split(separator: " ").map(String.init), input: input, language, files)
    }

    mutating func run(
        _ words: [String], input: String? = nil, _ language: Language = .english,
        _ files: [String: String] = [:]
    ) -> Outcome {
        let context = KubectlContext(now: Self.now, language: language, input: input) { path in
            if let text = files[path] { return .text(text) }
            let inner = files.keys.filter { $0.hasPrefix(path + "/") }.sorted()
            return inner.isEmpty ? .unreadable(.kubectlNoFiles(path)) : .directory(inner)
        }
        var exchange = Kubectl.run(words, in: context)
        while true {
            switch exchange {
            case .send(let request, let then): exchange = then(answer(request))
            case .waitForChange(let kind, _, let then):
                requests.append("wait \(kind.info.plural)")
                let before = objects.count
                objects.removeAll { dying.contains($0.object.metadata.name) }
                exchange = then(objects.count != before)
            case .logs(let request, let then):
                requests.append("logs \(request.pod)/\(request.container)")
                exchange = then(.text("one\ntwo\n"))
            case .finish(let outcome): return outcome
            }
        }
    }

    /// One hour after the beginning of virtual time.
    static let now = Timestamp(seconds: 1_767_225_600 + 3600)

    private mutating func answer(_ request: APIRequest) -> APIReply {
        record(request)
        if !scripted.isEmpty { return scripted.removeFirst() }
        switch request.verb {
        case .list:
            let items = objects.filter { item in
                let metadata = item.object.metadata
                return item.object.kind == request.kind
                    && (request.namespace.isEmpty || metadata.namespace == request.namespace)
                    && request.labelSelector?.matches(metadata.labels) ?? true
                    && Self.matches(item.object, request.fieldSelector)
            }
            return APIReply(code: 200, revision: revision, items: items)
        case .create:
            guard case .object(let object) = request.body else {
                return APIReply(APIFailure(.badRequest, "no body"))
            }
            if index(request) != nil {
                return APIReply(.alreadyExists(request.kind, request.name))
            }
            if !request.isDryRun { add(object) }
            return APIReply(code: 201, revision: revision, item: .init(object, revision: revision))
        default: return answerAboutOne(request)
        }
    }

    private mutating func answerAboutOne(_ request: APIRequest) -> APIReply {
        guard let index = index(request) else {
            return APIReply(.notFound(request.kind, request.name))
        }
        switch request.verb {
        case .delete:
            let item = objects[index]
            if !request.isDryRun, !dying.contains(request.name) { objects.remove(at: index) }
            return APIReply(code: 200, item: item)
        case .update:
            if case .object(let object) = request.body {
                revision += 1
                objects[index] = .init(object, revision: revision)
            }
        case .patch:
            if case .patch(let kind, let patch) = request.body {
                patches.append(JSONWriter.text(of: patch))
                if let changed = Self.patched(objects[index].object, kind, patch) {
                    revision += 1
                    objects[index] = .init(changed, revision: revision)
                }
            }
        default: break
        }
        return APIReply(code: 200, revision: revision, item: objects[index])
    }

    private static func patched(
        _ object: KubeObject, _ kind: APIRequest.PatchKind, _ patch: JSONValue
    ) -> KubeObject? {
        let document = JSONValue.object(object.document())
        var result: JSONValue?
        switch kind {
        case .merge: result = JSONMergePatch.apply(patch, to: document)
        case .json: result = try? JSONPatch.apply(patch, to: document)
        case .strategic:
            result = patch.object.flatMap { patch in
                try? .object(
                    StrategicMergePatch.apply(
                        patch, to: object.document(), schema: object.kind.patchSchema))
            }
        }
        var issues = DecodingIssues()
        return result?.object.flatMap {
            KubeObject.decode(object.kind, from: $0, issues: &issues)
        }
    }

    private func index(_ request: APIRequest) -> Int? {
        objects.firstIndex {
            $0.object.kind == request.kind && $0.object.metadata.name == request.name
                && $0.object.metadata.namespace == request.namespace
        }
    }

    private static func matches(_ object: KubeObject, _ selector: FieldSelector?) -> Bool {
        selector?.matches { field in
            switch field {
            case "involvedObject.name": object.event?.involvedObject.name
            case "involvedObject.kind": object.event?.involvedObject.kind
            case "involvedObject.namespace": object.event?.involvedObject.namespace
            case "involvedObject.uid": object.event?.involvedObject.uid.description
            case "spec.nodeName": object.pod?.nodeName
            case "status.phase": object.pod?.status.phase?.rawValue
            case "metadata.name": object.metadata.name
            default: nil
            }
        } ?? true
    }

    private mutating func record(_ request: APIRequest) {
        var words = [request.verb.name, request.kind.info.plural]
        if let part = request.subresource { words[1] += "/\(part.rawValue)" }
        if !request.namespace.isEmpty { words.append(request.namespace) }
        if !request.name.isEmpty { words.append(request.name) }
        if let selector = request.labelSelector { words.append("-l \(selector)") }
        if let selector = request.fieldSelector { words.append("fields \(selector)") }
        if let grace = request.gracePeriodSeconds { words.append("grace=\(grace)") }
        if let revision = request.resourceVersion { words.append("rv=\(revision)") }
        if let propagation = request.propagation, propagation != .background {
            words.append(propagation.rawValue)
        }
        if request.isDryRun { words.append("dry-run") }
        requests.append(words.joined(separator: " "))
    }
}
