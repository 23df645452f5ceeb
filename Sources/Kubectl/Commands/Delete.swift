import KubeAPI
import Phrasebook

extension Command {
    static let delete = Command(
        "delete", .kubectlSummaryDelete,
        usage: "(KIND NAME… | KIND/NAME… | KIND -l SELECTOR | KIND --all | -f FILE)",
        arguments: .objects,
        flags: Flag.files + [
            .selector, .fieldSelector, .all, .allNamespaces, .gracePeriod, .ignoreNotFound,
            .timeout, .output, .dryRun, Flag("force", .kubectlFlagForce),
            Flag("now", .kubectlFlagNow),
            Flag("wait", .kubectlFlagWait),
            Flag(
                "cascade", nil, .optional(implied: "background"), "background|foreground|orphan",
                suggestion: .words(["background", "foreground", "orphan"]), acceptsBooleans: true,
                .kubectlFlagCascade),
            .refused("interactive", "i", .toggle, .kubectlHintNoStream),
        ],
        examples: [
            .init(line: "delete pod web-1", summary: .kubectlExampleDelete),
            .init(
                line: "delete pods -l app=web --wait=false",
                summary: .kubectlExampleDeleteSelector),
            .init(line: "delete rc web --cascade=orphan", summary: .kubectlExampleDeleteOrphan),
        ]
    ) { invocation throws(KubectlError) in
        let options = try DeleteOptions(invocation)
        let targets = try Targets(invocation)
        return { context in
            targets.names(in: context, printsNothingFound: true) { targets, transcript in
                options.delete(targets, transcript, in: context)
            }
        }
    }
}

/// How `kubectl delete` deletes.
struct DeleteOptions: Sendable {
    private var gracePeriod: Int?
    private var propagation: APIRequest.Propagation
    /// What is said of a `--cascade` with a boolean.
    private var cascadeWarning: String?
    private var isForced: Bool
    private var waits: Bool
    private var timeout: GoDuration
    private var ignoresNotFound: Bool
    private var dryRun: DryRun
    private var printsName: Bool

    /// As long as kubectl waits where no timeout is given: a week.
    private static let longest = GoDuration(seconds: 168 * 3600)

    init(_ invocation: Invocation) throws(KubectlError) {
        isForced = invocation.isOn("force")
        gracePeriod = invocation.integer("grace-period").flatMap { $0 < 0 ? nil : $0 }
        if invocation.isOn("now") {
            guard gracePeriod == nil else {
                throw invocation.error(
                    .conflictingFlags("--now", "--grace-period"),
                    at: invocation.place(of: "now"))
            }
            gracePeriod = 1
        }
        if isForced, let gracePeriod, gracePeriod > 0 {
            throw invocation.error(
                .conflictingFlags("--force", "--grace-period=\(gracePeriod)"),
                at: invocation.place(of: "force"))
        }
        // Without --force, a period of 0 becomes 1, which waits for the kubelet.
        if isForced { gracePeriod = 0 } else if gracePeriod == 0 { gracePeriod = 1 }
        let cascade = invocation["cascade"] ?? ""
        if let isOn = Flag.truth(of: cascade) {
            propagation = isOn ? .background : .orphan
            cascadeWarning =
                "--cascade=\(cascade) is deprecated (boolean value) and can be replaced with "
                + "--cascade=\(isOn ? "background" : "orphan")"
        } else {
            propagation =
                switch cascade {
                case "orphan": .orphan
                case "foreground": .foreground
                default: .background
                }
        }
        waits = invocation.isOn("wait", default: !isForced)
        let limit = invocation.duration("timeout") ?? GoDuration(seconds: 0)
        timeout = limit.nanoseconds <= 0 ? Self.longest : limit
        let isSweeping = invocation.has("selector") || invocation.isOn("all")
        ignoresNotFound = invocation.isOn("ignore-not-found", default: isSweeping)
        dryRun = DryRun(invocation)
        printsName = false
        switch try OutputFormat(invocation) {
        case .table(isWide: false): break
        case .name: printsName = true
        default:
            throw invocation.error(
                .invalidFlagValue(
                    flag: "-o", value: invocation["output"] ?? "", expected: .kubectlOneOf(["name"])
                ),
                at: invocation.place(of: "output"))
        }
    }

    /// Deletes, then waits until everything is gone.
    func delete(
        _ targets: [Targets.Target], _ transcript: Transcript, in context: KubectlContext
    ) -> Exchange {
        var transcript = transcript
        if let cascadeWarning {
            transcript.add(Message(.warning, verbatim: "warning: " + cascadeWarning))
        }
        if isForced, !targets.isEmpty {
            transcript.warn(
                "Immediate deletion does not wait for confirmation that the running resource has "
                    + "been terminated. The resource may continue to run on the cluster "
                    + "indefinitely.")
        }
        let start = State(transcript: transcript)
        return .each(targets, start) { target, state, next in
            delete(target, state, then: next)
        } then: { state in
            let waiting = waits ? state.waiting.elements : []
            return .each(waiting, state.transcript) { wait, transcript, next in
                let until = context.now.adding(timeout)
                return .untilGone(wait.target, wait.uid, until: until, transcript, then: next)
            } then: {
                $0.finish()
            }
        }
    }

    /// An object that has been deleted, and may still be there.
    private struct Waiting: Sendable {
        var target: Targets.Target
        var uid: UID?
    }

    private struct State: Sendable {
        var transcript: Transcript
        var waiting = Accumulator<Waiting>()
    }

    private func delete(
        _ target: Targets.Target, _ state: State,
        then: @escaping @Sendable (State) -> Exchange
    ) -> Exchange {
        var state = state
        if case .client = dryRun {
            report(target, &state.transcript)
            return then(state)
        }
        var request = APIRequest(
            .delete, target.kind, namespace: target.namespace, name: target.name)
        request.gracePeriodSeconds = gracePeriod
        request.propagation = propagation
        if case .server = dryRun { request.isDryRun = true }
        let before = state
        return .send(request) { reply in
            var state = before
            state.transcript.warn(of: reply)
            if let failure = reply.failure {
                if failure.reason != .notFound || !ignoresNotFound {
                    state.transcript.fail(failure)
                }
                return then(state)
            }
            report(target, &state.transcript)
            if case .none = dryRun {
                let uid = reply.item?.object.metadata.uid
                state.waiting.append([Waiting(target: target, uid: uid)])
            }
            return then(state)
        }
    }

    private func report(_ target: Targets.Target, _ transcript: inout Transcript) {
        let kind = String(target.kind.prefix.dropLast())
        if printsName {
            transcript.print(target.path)
            return
        }
        let what = (isForced ? "force deleted" : "deleted") + dryRun.suffix
        let place = target.kind.info.isNamespaced ? " from \(target.namespace) namespace" : ""
        transcript.print("\(kind) \"\(target.name)\" \(what)\(place)")
    }
}

extension Exchange {
    /// Waits until an object is gone, or another one has its name.
    static func untilGone(
        _ target: Targets.Target, _ uid: UID?, until: Timestamp, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        let request = APIRequest(
            .get, target.kind, namespace: target.namespace, name: target.name)
        return .send(request) { reply in
            guard let found = reply.item?.object.metadata.uid, uid == nil || found == uid else {
                return then(transcript)
            }
            return .waitForChange(target.kind, until: until) { hasChanged in
                if hasChanged {
                    return untilGone(target, found, until: until, transcript, then: then)
                }
                var transcript = transcript
                transcript.fail(
                    "timed out waiting for the condition on \(target.kind.info.groupResource)/"
                        + target.name)
                return then(transcript)
            }
        }
    }
}
