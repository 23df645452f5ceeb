import KubeAPI

extension Node {
    static let columns = ["NAME", "STATUS", "ROLES", "AGE", "VERSION"]
    static let wideColumns = [
        "INTERNAL-IP", "EXTERNAL-IP", "OS-IMAGE", "KERNEL-VERSION", "CONTAINER-RUNTIME",
    ]

    func cells(isWide: Bool, age: String) -> [String] {
        let info = status.nodeInfo
        var cells = [metadata.name, statusSummary, roles, age, info.kubeletVersion]
        if isWide {
            cells += [address("InternalIP"), address("ExternalIP")]
            cells += [info.osImage, info.kernelVersion, info.containerRuntimeVersion].map {
                $0.isEmpty ? "<unknown>" : $0
            }
        }
        return cells
    }

    private var statusSummary: String {
        let ready = status.condition(.ready)
        let word = ready.map { $0.status == .isTrue ? "Ready" : "NotReady" } ?? "Unknown"
        return spec.unschedulable ? word + ",SchedulingDisabled" : word
    }

    /// The roles by the node's labels: `control-plane`, or `<none>`.
    var roles: String {
        var roles: [String] = []
        let prefix = "node-role.kubernetes.io/"
        for (key, value) in metadata.labels {
            if key.hasPrefix(prefix), key.utf8.count > prefix.utf8.count {
                roles.append(String(key.dropFirst(prefix.count)))
            } else if key == "kubernetes.io/role", !value.isEmpty {
                roles.append(value)
            }
        }
        roles.sort { $0.precedes($1) }
        return roles.isEmpty ? "<none>" : roles.joined(separator: ",")
    }

    private func address(_ type: String) -> String {
        status.addresses.first { $0.type == type }?.address ?? "<none>"
    }
}
