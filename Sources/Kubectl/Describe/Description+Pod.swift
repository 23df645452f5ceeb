import KubeAPI

extension Description {
    mutating func describe(_ pod: Pod) {
        let spec = pod.spec
        let status = pod.status
        head(pod, spec, status)
        field("IP", status.podIP == .none ? "" : status.podIP.description)
        if status.podIP == .none {
            field("IPs", "<none>")
        } else {
            line(0, "IPs:")
            field("IP", status.podIP.description, level: 1)
        }
        if let owner = pod.metadata.controller {
            field("Controlled By", "\(owner.kind)/\(owner.name)")
        }
        if !status.nominatedNodeName.isEmpty {
            field("NominatedNodeName", status.nominatedNodeName)
        }
        if !spec.initContainers.isEmpty {
            containers(
                "Init Containers", spec.initContainers, status.initContainerStatuses, of: pod)
        }
        containers("Containers", spec.containers, status.containerStatuses, of: pod)
        if !status.conditions.isEmpty {
            line(0, "Conditions:")
            line(1, "Type\tStatus")
            for condition in status.conditions {
                line(1, "\(condition.type.rawValue) \t\(condition.status.rawValue) ")
            }
        }
        volumes(spec.volumes)
        field("QoS Class", (status.qosClass ?? .bestEffort).rawValue)
        labels("Node-Selectors", spec.nodeSelector)
        tolerations("Tolerations", spec.tolerations)
        spreadConstraints(spec.topologySpreadConstraints)
    }

    private mutating func head(_ pod: Pod, _ spec: PodSpec, _ status: PodStatus) {
        field("Name", pod.metadata.name)
        field("Namespace", pod.metadata.namespace)
        if let priority = spec.priority { field("Priority", String(priority)) }
        if !spec.serviceAccountName.isEmpty { field("Service Account", spec.serviceAccountName) }
        let host = status.hostIP == .none ? "" : status.hostIP.description
        field("Node", spec.nodeName.isEmpty ? "<none>" : "\(spec.nodeName)/\(host)")
        if let start = status.startTime { field("Start Time", start.rfc1123) }
        labels("Labels", pod.metadata.labels)
        annotations("Annotations", pod.metadata.annotations)
        if let deletion = pod.metadata.deletionTimestamp, !pod.isTerminated {
            let lasts = max(deletion, now) == now ? now.since(deletion).human : "<invalid>"
            field("Status", "Terminating (lasts \(lasts))")
            let grace = pod.metadata.deletionGracePeriodSeconds ?? 0
            field("Termination Grace Period", "\(grace)s")
        } else {
            field("Status", status.phase?.rawValue ?? "")
        }
        if !status.reason.isEmpty { field("Reason", status.reason) }
        if !status.message.isEmpty { field("Message", status.message) }
    }

    /// What Pods of a controller are made from.
    mutating func describe(template: PodTemplateSpec?) {
        line(0, "Pod Template:")
        guard let template else { return line(1, "<unset>") }
        let spec = template.spec
        labels("  Labels", template.metadata.labels)
        if !template.metadata.annotations.isEmpty {
            annotations("  Annotations", template.metadata.annotations)
        }
        if !spec.serviceAccountName.isEmpty { field("  Service Account", spec.serviceAccountName) }
        if !spec.initContainers.isEmpty {
            containers("Init Containers", spec.initContainers, [], of: nil)
        }
        containers("Containers", spec.containers, [], of: nil)
        volumes(spec.volumes, isTemplate: true)
        spreadConstraints(spec.topologySpreadConstraints, isTemplate: true)
        labels("  Node-Selectors", spec.nodeSelector)
        tolerations("  Tolerations", spec.tolerations)
    }

    private mutating func spreadConstraints(
        _ constraints: [TopologySpreadConstraint], isTemplate: Bool = false
    ) {
        guard !constraints.isEmpty else { return }
        let sorted = constraints.sorted { $0.topologyKey.precedes($1.topologyKey) }
        list(
            (isTemplate ? "  " : "") + "Topology Spread Constraints",
            sorted.map { constraint in
                var text = "\(constraint.topologyKey):"
                text += (constraint.whenUnsatisfiable ?? .doNotSchedule).rawValue
                text += " when max skew \(constraint.maxSkew) is exceeded"
                if let selector = constraint.labelSelector {
                    text += " for selector \(selector.description)"
                }
                return text
            })
    }
}
