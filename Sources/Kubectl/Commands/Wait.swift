import KubeAPI
import Phrasebook

extension Command {
    static let wait = Command(
        "wait", .kubectlSummaryWait,
        usage: "(KIND NAME… | KIND/NAME… | KIND -l SELECTOR | KIND --all) --for=WHAT",
        arguments: .objects,
        flags: [
            Flag(
                "for", nil, .text, "condition=NAME|delete|create|jsonpath=PATH=VALUE",
                .kubectlFlagFor),
            .timeout, .selector, .fieldSelector, .all, .allNamespaces, .filename, .recursive,
            .output, .refused("local", nil, .toggle, .kubectlHintUseDryRun),
        ],
        examples: [
            .init(
                line: "wait --for=condition=Ready pod -l app=web --timeout=60s",
                summary: .kubectlExampleWaitReady),
            .init(line: "wait --for=delete pod/web-1", summary: .kubectlExampleWaitDelete),
            .init(
                line: "wait --for=jsonpath={.status.readyReplicas}=3 rc/web",
                summary: .kubectlExampleWaitPath),
        ]
    ) { invocation throws(KubectlError) in
        guard let value = invocation.values("for").last else {
            throw invocation.error(.missingFlag("--for"))
        }
        let goal = try WaitGoal(value, invocation)
        let targets = try Targets(invocation)
        let seconds = invocation.duration("timeout") ?? GoDuration(seconds: 30)
        let timeout = seconds.nanoseconds < 0 ? GoDuration(seconds: 168 * 3600) : seconds
        return { context in
            let until = context.now.adding(timeout)
            return targets.names(in: context) { targets, transcript in
                if targets.isEmpty, transcript.isSuccess, !goal.isMetByAbsence {
                    return .failure("no matching resources found")
                }
                return .each(targets, transcript) { target, transcript, next in
                    goal.wait(for: target, until: until, transcript, then: next)
                } then: {
                    $0.finish()
                }
            }
        }
    }
}

/// What `wait --for` waits for.
struct WaitGoal: Sendable {
    private enum Content: Sendable {
        case deletion
        case creation
        case condition(type: String, status: String)
        /// Without a value, any will do.
        case path(JSONPath, value: String?)
    }

    private let content: Content

    var isMetByAbsence: Bool {
        if case .deletion = content { true } else { false }
    }

    init(_ flag: Invocation.FlagValue, _ invocation: Invocation) throws(KubectlError) {
        let text = flag.text
        let lower = text.lowercased()
        if lower == "delete" {
            content = .deletion
        } else if lower == "create" {
            content = .creation
        } else if lower.hasPrefix("condition=") {
            let rest = text.dropFirst("condition=".count)
            let parts = rest.split(separator: "=", maxSplits: 1).map(String.init)
            guard let type = parts.first else {
                throw invocation.error(flag, expected: .kubectlWaitGoal)
            }
            content = .condition(type: type, status: parts.count == 2 ? parts[1] : "true")
        } else if lower.hasPrefix("jsonpath=") {
            content = try Self.path(
                String(text.dropFirst("jsonpath=".count)), invocation,
                at: flag.place.advanced("jsonpath=".count))
        } else {
            throw invocation.error(flag, expected: .kubectlWaitGoal)
        }
    }

    private static func path(
        _ text: String, _ invocation: Invocation, at place: KubectlError.Place
    ) throws(KubectlError) -> Content {
        var path = text
        var value: String?
        // The value follows the closing brace: `{.status.phase}=Running`.
        if let close = text.lastIndex(of: "}") {
            let rest = text[text.index(after: close)...]
            if rest.hasPrefix("=") { value = String(rest.dropFirst()) }
            path = String(text[...close])
        } else if let equals = text.lastIndex(of: "=") {
            value = String(text[text.index(after: equals)...])
            path = String(text[..<equals])
        }
        do {
            return .path(try JSONPath(relaxed: path), value: value)
        } catch {
            throw invocation.error(.value(error.text), at: place.advanced(error.offset))
        }
    }

    /// Asks for the object until the goal is met or the time is over.
    func wait(
        for target: Targets.Target, until: Timestamp, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        let request = APIRequest(
            .get, target.kind, namespace: target.namespace, name: target.name)
        return .send(request) { reply in
            var transcript = transcript
            if let failure = reply.failure, failure.reason == .notFound {
                switch content {
                case .deletion: return then(transcript)
                case .creation: break
                case .condition, .path:
                    transcript.fail(failure)
                    return then(transcript)
                }
            } else if let failure = reply.failure {
                transcript.fail(failure)
                return then(transcript)
            } else if let item = reply.item, isMet(by: item) {
                transcript.print("\(target.path) condition met")
                return then(transcript)
            }
            let uid = reply.item?.object.metadata.uid
            return waitForChange(target, uid, until: until, transcript, then: then)
        }
    }

    private func waitForChange(
        _ target: Targets.Target, _ uid: UID?, until: Timestamp, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        .waitForChange(target.kind, until: until) { hasChanged in
            guard hasChanged else {
                var transcript = transcript
                transcript.fail(
                    "timed out waiting for the condition on \(target.kind.info.groupResource)/"
                        + target.name)
                return then(transcript)
            }
            guard case .deletion = content else {
                return wait(for: target, until: until, transcript, then: then)
            }
            let request = APIRequest(
                .get, target.kind, namespace: target.namespace, name: target.name)
            return .send(request) { reply in
                guard let found = reply.item?.object.metadata.uid, found == uid else {
                    var transcript = transcript
                    transcript.print("\(target.path) condition met")
                    return then(transcript)
                }
                return waitForChange(target, uid, until: until, transcript, then: then)
            }
        }
    }

    private func isMet(by item: APIReply.Item) -> Bool {
        let document = Listing.document(item)
        switch content {
        case .deletion: return false
        case .creation: return true
        case .condition(let type, let status):
            let conditions = document["status"]?["conditions"]?.array ?? []
            return conditions.contains { condition in
                condition["type"]?.string?.lowercased() == type.lowercased()
                    && condition["status"]?.string?.lowercased() == status.lowercased()
            }
        case .path(let path, let value):
            guard let found = try? path.results(in: document).flatMap({ $0 }),
                let first = found.first
            else { return false }
            return value.map { GoText.verb(first) == $0 } ?? true
        }
    }
}
