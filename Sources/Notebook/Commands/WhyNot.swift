import KubeAPI
import KubeCluster
import Phrasebook

extension Session {
    /// Why an object isn't as one would wish: what its own status, its events and the scheduler
    /// say.
    mutating func whyNot(_ arguments: Arguments) throws(CommandFailure) -> CommandOutput {
        let cluster = try withCurrent { (entry) throws(CommandFailure) in entry.cluster }
        let path = try path(of: arguments)
        guard let item = cluster.object(at: path) else {
            throw CommandFailure(.nothingAt(path), word: arguments.word(0))
        }
        var lines: [String] = []
        if let pod = item.pod {
            lines += reasons(for: pod, in: cluster)
        } else if let controller = item.replicationController {
            lines += reasons(for: controller)
        } else if let service = item.service {
            lines += reasons(for: service, in: cluster)
        } else if let node = item.node, !node.isReady {
            lines.append(node.status.condition(.ready)?.message ?? "")
        }
        lines += cluster.warnings(about: item).map { "  \($0.reason): \($0.text.message)" }
        if lines.isEmpty { return CommandOutput(.nothingWrong(path), language) }
        return CommandOutput(lines.joined(separator: "\n") + "\n")
    }

    private func reasons(for pod: Pod, in cluster: Cluster) -> [String] {
        var lines: [String] = []
        if pod.metadata.deletionTimestamp != nil { lines.append(Text.podTerminating(language)) }
        if let condition = pod.status.condition(.podScheduled), !condition.isTrue {
            lines.append("\(condition.reason): \(condition.message)")
            let key = ObjectKey(
                .pod, namespace: pod.metadata.namespace, name: pod.metadata.name)
            let slot = cluster.view.slot(of: key)
            let verdicts = slot.map(cluster.explainScheduling(of:)) ?? []
            lines += verdicts.map { "  " + $0(language) }
        } else if pod.nodeName.isEmpty {
            lines.append(Text.podNotScheduled(language))
        }
        for status in pod.status.initContainerStatuses + pod.status.containerStatuses {
            if case .waiting(let reason, let message) = status.state {
                lines.append("\(status.name): \(reason)" + (message.isEmpty ? "" : ": " + message))
            } else if let end = status.state.terminated, end.exitCode != 0 {
                lines.append("\(status.name): \(end.reason) (\(end.exitCode))")
            }
        }
        for condition in pod.status.conditions
        where !condition.isTrue && !condition.message.isEmpty && condition.type != .podScheduled {
            lines.append("\(condition.type.rawValue): \(condition.message)")
        }
        return lines
    }

    private func reasons(for controller: ReplicationController) -> [String] {
        let desired = controller.spec.replicas ?? 1
        guard controller.status.readyReplicas != desired else { return [] }
        return [
            Text.replicasMissing(
                desired: desired, present: controller.status.replicas,
                ready: controller.status.readyReplicas)(language)
        ] + controller.status.conditions.map { "\($0.type): \($0.message)" }
    }

    private func reasons(for service: Service, in cluster: Cluster) -> [String] {
        if service.spec.selector.isEmpty { return [Text.serviceWithoutSelector(language)] }
        let selector = Selector(equality: service.spec.selector)
        var matching = 0
        var ready = 0
        cluster.view.forEach(.pod) { _, object in
            guard let pod = object.pod, selector.matches(pod.metadata.labels),
                pod.metadata.namespace == service.metadata.namespace
            else { return }
            matching += 1
            if pod.isReady { ready += 1 }
        }
        if ready > 0 { return [] }
        return [
            Text.serviceWithoutEndpoints(
                selector: service.spec.selector.description, matching: matching)(language)
        ]
    }
}

extension Cluster {
    /// The object at a path such as `pods/default/web`.
    func object(at path: String) -> KubeObject? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count >= 2, let kind = Kind(word: parts[0]) else { return nil }
        let key = ObjectKey(
            kind, namespace: parts.count == 3 ? parts[1] : "", name: parts[parts.count - 1])
        return view.object(key)
    }

    /// The warnings that were reported about an object, oldest first.
    func warnings(about object: KubeObject) -> [Event] {
        let metadata = object.metadata
        var events: [Event] = []
        view.forEach(.event) { _, candidate in
            guard let event = candidate.event, event.type == .warning,
                event.involvedObject.uid == metadata.uid
                    || (event.involvedObject.kind == object.kind.info.name
                        && event.involvedObject.name == metadata.name
                        && event.involvedObject.namespace == metadata.namespace)
            else { return }
            events.append(event)
        }
        return events
    }
}
