import KubeAPI
import Phrasebook

extension Command {
    static let logs = Command(
        "logs", .kubectlSummaryLogs, usage: "(POD | KIND/NAME) [-c CONTAINER] [--tail=N] [-p]",
        arguments: .names(.pod),
        flags: [
            .selector, Flag("container", "c", .text, "NAME", .kubectlFlagContainerName),
            Flag("tail", nil, .integer, "N", .kubectlFlagTail),
            Flag("since", nil, .duration, "DURATION", .kubectlFlagSince),
            Flag("previous", "p", .kubectlFlagPrevious), Flag("timestamps", .kubectlFlagTimestamps),
            Flag("all-containers", .kubectlFlagAllContainers), Flag("prefix", .kubectlFlagPrefix),
            .refused("follow", "f", .toggle, .kubectlHintNoWatch),
        ],
        examples: [
            .init(line: "logs web-1", summary: .kubectlExampleLogs),
            .init(line: "logs rc/web --tail=5", summary: .kubectlExampleLogsController),
        ]
    ) { invocation throws(KubectlError) in
        let options = LogOptions(invocation)
        if let selector = try invocation.labelSelector() {
            try invocation.refuseArguments(after: 0)
            return { context in
                var request = APIRequest(
                    .list, .pod, namespace: context.namespace(invocation))
                request.labelSelector = selector
                return .fetch([request]) { fetched in
                    options.print(fetched, isOnlyFirst: false, in: context)
                }
            }
        }
        let target = try Self.target(invocation)
        return { context in
            let namespace = context.namespace(invocation)
            let get = APIRequest(.get, target.kind, namespace: namespace, name: target.name)
            return .send(get) { reply in
                guard let object = reply.item?.object else {
                    var transcript = Transcript()
                    if let failure = reply.failure { transcript.fail(failure) }
                    return transcript.finish()
                }
                if object.pod != nil {
                    let fetched = Fetched(kind: .pod, items: reply.item.map { [$0] } ?? [])
                    return options.print([fetched], isOnlyFirst: true, in: context)
                }
                var request = APIRequest(.list, .pod, namespace: namespace)
                request.labelSelector = Selector(
                    equality: object.replicationController?.spec.selector
                        ?? object.service?.spec.selector ?? Labels())
                return .fetch([request]) { fetched in
                    options.print(fetched, isOnlyFirst: true, in: context)
                }
            }
        }
    }

    private static func target(
        _ invocation: Invocation
    ) throws(KubectlError) -> Selection.Target {
        let argument = try invocation.argument(0, .kubectlPodArgument)
        // A second word is the container, as in old times.
        try invocation.refuseArguments(after: 2)
        let parts = argument.text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return .init(kind: .pod, name: argument.text) }
        let kind = try Selection.kind(parts[0], invocation, at: .init(word: argument.word))
        guard [.pod, .replicationController, .service].contains(kind) else {
            throw invocation.error(
                .wrongKind(kind.info.name, expected: ["Pod", "ReplicationController", "Service"]),
                at: argument)
        }
        return .init(kind: kind, name: parts[1])
    }
}

/// How `kubectl logs` chooses containers and lines.
private struct LogOptions: Sendable {
    private let container: String?
    private let tail: Int?
    private let since: GoDuration?
    private let isPrevious, hasTimestamps, isAllContainers, hasPrefix: Bool

    init(_ invocation: Invocation) {
        let second = invocation.arguments.count > 1 ? invocation.arguments[1].text : nil
        container = invocation["container"] ?? second
        tail = invocation.integer("tail").flatMap { $0 < 0 ? nil : $0 }
        since = invocation.duration("since")
        isPrevious = invocation.isOn("previous")
        hasTimestamps = invocation.isOn("timestamps")
        isAllContainers = invocation.isOn("all-containers")
        hasPrefix = invocation.isOn("prefix")
    }

    func print(
        _ fetched: [Fetched], isOnlyFirst: Bool, in context: KubectlContext
    ) -> Exchange {
        var transcript = Transcript()
        for failure in fetched.compactMap(\.failure) { transcript.fail(failure) }
        var pods = fetched.flatMap(\.items).compactMap(\.object.pod)
        if pods.isEmpty, transcript.isSuccess {
            transcript.add(Message(.note, verbatim: "No resources found"))
        }
        if isOnlyFirst, pods.count > 1 {
            let name = pods[0].metadata.name
            transcript.add(
                Message(.note, verbatim: "Found \(pods.count) pods, using pod/\(name)"))
            pods = [pods[0]]
        }
        var requests: [LogRequest] = []
        for pod in pods {
            for name in containers(of: pod, &transcript) {
                var request = LogRequest(
                    namespace: pod.metadata.namespace, pod: pod.metadata.name, container: name,
                    tail: tail, isPrevious: isPrevious, hasTimestamps: hasTimestamps)
                request.since = since.map { duration in
                    context.now.adding(GoDuration(nanoseconds: -duration.nanoseconds))
                }
                requests.append(request)
            }
        }
        return .each(requests, transcript) { request, transcript, next in
            .logs(request) { reply in
                var transcript = transcript
                switch reply {
                case .failure(let failure): transcript.fail(failure)
                case .text(let text): transcript.write(prefixed(text, request))
                }
                return next(transcript)
            }
        } then: {
            $0.finish()
        }
    }

    private func prefixed(_ text: String, _ request: LogRequest) -> String {
        guard hasPrefix else { return text }
        return text.split(separator: "\n").map { line in
            "[pod/\(request.pod)/\(request.container)] \(line)\n"
        }.joined()
    }

    private func containers(of pod: Pod, _ transcript: inout Transcript) -> [String] {
        let spec = pod.sharedSpec.value
        let all = (spec.initContainers + spec.containers).map(\.name)
        if isAllContainers { return all }
        if let container {
            if all.contains(container) { return [container] }
            transcript.fail("container \(container) is not valid for pod \(pod.metadata.name)")
            return []
        }
        let main = spec.containers.map(\.name)
        let annotated = pod.metadata.annotations["kubectl.kubernetes.io/default-container"]
        if let annotated, all.contains(annotated) { return [annotated] }
        if all.count > 1, let first = main.first {
            let initial = spec.initContainers.map { $0.name + " (init)" }
            let list = (main + initial).joined(separator: ", ")
            transcript.add(
                Message(.note, verbatim: "Defaulted container \"\(first)\" out of: \(list)"))
        }
        return Array(main.prefix(1))
    }
}
