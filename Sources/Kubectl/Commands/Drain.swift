import KubeAPI
import Phrasebook

extension Command {
    static let drain = Command(
        "drain", .kubectlSummaryDrain, usage: "NODE… [--ignore-daemonsets] [--force]",
        arguments: .names(.node),
        flags: [
            .selector, .gracePeriod, .timeout, .dryRun, Flag("force", .kubectlFlagDrainForce),
            Flag("ignore-daemonsets", .kubectlFlagIgnoreDaemonSets),
            Flag("delete-emptydir-data", .kubectlFlagDeleteEmptyDir),
            Flag("pod-selector", nil, .text, "SELECTOR", .kubectlFlagPodSelector),
            Flag("disable-eviction", .kubectlFlagDisableEviction),
        ],
        examples: [
            .init(line: "drain node-1 --ignore-daemonsets", summary: .kubectlExampleDrain),
            .init(
                line: "drain node-1 --ignore-daemonsets --force --dry-run=server",
                summary: .kubectlExampleDrainDry),
        ]
    ) { invocation throws(KubectlError) in
        let nodes = try NodeArguments(invocation)
        let drain = try DrainOptions(invocation)
        return { context in
            nodes.fetch(in: context) { nodes, transcript in
                let start = DrainOptions.Progress(transcript: transcript)
                return .each(nodes, start) { node, progress, next in
                    .cordon(node, true, drain.dryRun, progress.transcript) { transcript, isDone in
                        let progress = progress.with(transcript)
                        guard isDone else { return next(progress) }
                        return drain.empty(node, progress, in: context, then: next)
                    }
                } then: { progress in
                    progress.finish()
                }
            }
        }
    }
}

/// How `kubectl drain` empties nodes, as `k8s.io/kubectl/pkg/drain`.
struct DrainOptions: Sendable {
    struct Progress: Sendable {
        var transcript: Transcript
        /// The nodes that couldn't be drained, and why.
        var pending: [(node: String, problem: String)] = []

        func with(_ transcript: Transcript) -> Progress {
            var copy = self
            copy.transcript = transcript
            return copy
        }

        func finish() -> Exchange {
            var transcript = transcript
            if !pending.isEmpty {
                let nodes = pending.map { " \($0.node)" }.joined(separator: "\n")
                let problems = pending.map(\.problem).joined(separator: "\n")
                transcript.add(
                    Message(
                        .error,
                        verbatim: "There are pending nodes to be drained:\n\(nodes)\n\(problems)"))
            }
            return transcript.finish()
        }
    }

    let dryRun: DryRun
    private let isForced, ignoresDaemonSets, deletesLocalData, deletes: Bool
    private let gracePeriod: Int?
    private let timeout: GoDuration
    private var podSelector: Selector?

    init(_ invocation: Invocation) throws(KubectlError) {
        dryRun = DryRun(invocation)
        isForced = invocation.isOn("force")
        ignoresDaemonSets = invocation.isOn("ignore-daemonsets")
        deletesLocalData = invocation.isOn("delete-emptydir-data")
        deletes = invocation.isOn("disable-eviction")
        gracePeriod = invocation.integer("grace-period").flatMap { $0 < 0 ? nil : $0 }
        let limit = invocation.duration("timeout") ?? GoDuration(seconds: 0)
        timeout = limit.nanoseconds <= 0 ? GoDuration(seconds: 168 * 3600) : limit
        if let value = invocation.values("pod-selector").last {
            do {
                podSelector = try Selector(parsing: value.text)
            } catch {
                throw invocation.error(.value(error.text), at: value.place.advanced(error.offset))
            }
        }
    }

    /// Evicts a node's Pods, and waits until they are gone.
    func empty(
        _ node: APIReply.Item, _ progress: Progress, in context: KubectlContext,
        then: @escaping @Sendable (Progress) -> Exchange
    ) -> Exchange {
        let name = node.object.metadata.name
        var request = APIRequest(.list, .pod)
        request.fieldSelector = FieldSelector([.init(field: "spec.nodeName", value: name)])
        request.labelSelector = podSelector
        return .send(request) { reply in
            var progress = progress
            if let failure = reply.failure {
                progress.transcript.fail(failure)
                return then(progress)
            }
            let pods = reply.items.compactMap(\.object.pod)
            let plan = plan(for: pods)
            guard plan.problems.isEmpty else {
                let list = plan.problems.joined(separator: ", ")
                let problem = plan.problems.count == 1 ? list : "[\(list)]"
                progress.transcript.fail(
                    "unable to drain node \"\(name)\" due to error: \(problem), "
                        + "continuing command...")
                progress.pending.append((name, problem))
                return then(progress)
            }
            if !plan.warnings.isEmpty {
                progress.transcript.warn(plan.warnings.joined(separator: "; "))
            }
            return evict(plan.pods, of: name, progress, in: context, then: then)
        }
    }

    private func evict(
        _ pods: [Pod], of node: String, _ progress: Progress, in context: KubectlContext,
        then: @escaping @Sendable (Progress) -> Exchange
    ) -> Exchange {
        .each(pods, progress.transcript) { pod, transcript, next in
            evict(pod, transcript, then: next)
        } then: { transcript in
            let until = context.now.adding(timeout)
            let isDry = if case .none = dryRun { false } else { true }
            return .each(isDry ? [] : pods, transcript) { pod, transcript, next in
                let target = Targets.Target(
                    kind: .pod, namespace: pod.metadata.namespace, name: pod.metadata.name)
                return .untilGone(target, pod.metadata.uid, until: until, transcript) {
                    var transcript = $0
                    transcript.print("\(target.path) \(deletes ? "deleted" : "evicted")")
                    return next(transcript)
                }
            } then: { transcript in
                var transcript = transcript
                if transcript.isSuccess {
                    transcript.print("node/\(node) drained\(dryRun.suffix)")
                }
                return then(progress.with(transcript))
            }
        }
    }

    private func evict(
        _ pod: Pod, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        let metadata = pod.metadata
        let name = "\(metadata.namespace)/\(metadata.name)"
        transcript.print("\(deletes ? "deleting" : "evicting") pod \(name)\(dryRun.suffix)")
        if case .client = dryRun { return then(transcript) }
        var request = APIRequest(
            deletes ? .delete : .evict, .pod, deletes ? nil : .eviction,
            namespace: metadata.namespace, name: metadata.name)
        request.gracePeriodSeconds = gracePeriod
        if case .server = dryRun { request.isDryRun = true }
        let start = transcript
        return .send(request) { reply in
            var transcript = start
            if let failure = reply.failure, failure.reason != .notFound {
                transcript.fail(
                    failure,
                    during: "error when evicting pods/\"\(metadata.name)\" -n "
                        + "\"\(metadata.namespace)\"")
            }
            return then(transcript)
        }
    }

    private struct Plan {
        var pods: [Pod] = []
        var problems: [String] = []
        var warnings: [String] = []
    }

    /// Which Pods are to go, and what stands against it.
    private func plan(for pods: [Pod]) -> Plan {
        var plan = Plan()
        var daemons: [String] = []
        var unmanaged: [String] = []
        var local: [String] = []
        for pod in pods {
            let name = "\(pod.metadata.namespace)/\(pod.metadata.name)"
            if pod.metadata.annotations.contains("kubernetes.io/config.mirror") { continue }
            if pod.metadata.controller?.kind == "DaemonSet", !pod.isTerminated {
                daemons.append(name)
                continue
            }
            let volumes = pod.sharedSpec.value.volumes
            if !pod.isTerminated, volumes.contains(where: { $0.emptyDir != nil }) {
                local.append(name)
            }
            if !pod.isTerminated, pod.metadata.controller == nil { unmanaged.append(name) }
            plan.pods.append(pod)
        }
        func judge(_ names: [String], isAllowed: Bool, _ problem: String, _ warning: String) {
            guard !names.isEmpty else { return }
            let list = names.joined(separator: ", ")
            if isAllowed {
                plan.warnings.append("\(warning): \(list)")
            } else {
                plan.problems.append("\(problem): \(list)")
            }
        }
        judge(
            daemons, isAllowed: ignoresDaemonSets,
            "cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore)",
            "ignoring DaemonSet-managed Pods")
        judge(
            local, isAllowed: deletesLocalData,
            "cannot delete Pods with local storage (use --delete-emptydir-data to override)",
            "deleting Pods with local storage")
        judge(
            unmanaged, isAllowed: isForced,
            "cannot delete Pods that declare no controller (use --force to override)",
            "deleting Pods that declare no controller")
        return plan
    }
}
