import KubeAPI

extension Description {
    /// - Parameter pod: the Pod that the containers run in; nil for those of a template.
    mutating func containers(
        _ title: String, _ containers: [Container], _ statuses: [ContainerStatus], of pod: Pod?
    ) {
        let isTemplate = pod == nil
        let indent = isTemplate ? "  " : ""
        guard !containers.isEmpty else { return line(0, "\(indent)\(title): <none>") }
        line(0, "\(indent)\(title):")
        for container in containers {
            let status = statuses.first { $0.name.hasSameScalars(as: container.name) }
            line(1, (isTemplate ? " " : "") + container.name + ":")
            basics(of: container, status)
            words("Command", container.command)
            words("Args", container.args)
            if let status { state(of: status) }
            amounts("Limits", container.resources.limits, level: 2)
            amounts("Requests", container.resources.requests, level: 2)
            for (name, probe) in [
                ("Liveness", container.livenessProbe), ("Readiness", container.readinessProbe),
                ("Startup", container.startupProbe),
            ] {
                if let probe { field(name, probe.summary, level: 2) }
            }
            environment(of: container, in: pod)
            mounts(of: container)
        }
    }

    private mutating func basics(of container: Container, _ status: ContainerStatus?) {
        if let status {
            field("Container ID", status.json["containerID"]?.string ?? "", level: 2)
        }
        field("Image", container.image, level: 2)
        if let status { field("Image ID", status.json["imageID"]?.string ?? "", level: 2) }
        let ports = container.ports.map { port in
            "\(port.containerPort)/\((port.proto ?? .tcp).rawValue)"
                + (port.name.isEmpty ? "" : " (\(port.name))")
        }
        let hostPorts = container.ports.map { port in
            "\(port.hostPort)/\((port.proto ?? .tcp).rawValue)"
                + (port.name.isEmpty ? "" : " (\(port.name))")
        }
        let plural = ports.count > 1 ? "s" : ""
        field("Port\(plural)", orNone(ports.joined(separator: ", ")), level: 2)
        field("Host Port\(plural)", orNone(hostPorts.joined(separator: ", ")), level: 2)
    }

    private mutating func words(_ title: String, _ words: [String]) {
        guard !words.isEmpty else { return }
        line(2, "\(title):")
        for word in words {
            for part in word.split(separator: "\n", omittingEmptySubsequences: false) {
                line(3, String(part))
            }
        }
    }

    private mutating func state(of status: ContainerStatus) {
        state("State", status.state)
        if status.lastState.terminated != nil { state("Last State", status.lastState) }
        field("Ready", status.ready ? "True" : "False", level: 2)
        field("Restart Count", String(status.restartCount), level: 2)
    }

    private mutating func state(_ name: String, _ state: ContainerState) {
        switch state {
        case .none: field(name, "Waiting", level: 2)
        case .waiting(let reason, _):
            field(name, "Waiting", level: 2)
            if !reason.isEmpty { field("Reason", reason, level: 3) }
        case .running(let since):
            field(name, "Running", level: 2)
            field("Started", since.rfc1123, level: 3)
        case .terminated(let end):
            field(name, "Terminated", level: 2)
            if !end.reason.isEmpty { field("Reason", end.reason, level: 3) }
            if !end.message.isEmpty { field("Message", end.message, level: 3) }
            field("Exit Code", String(end.exitCode), level: 3)
            field("Started", Self.moment(end.startedAt), level: 3)
            field("Finished", Self.moment(end.finishedAt), level: 3)
        }
    }

    /// Go's zero time stands for none.
    static func moment(_ time: Timestamp?) -> String {
        time?.rfc1123 ?? "Mon, 01 Jan 0001 00:00:00 +0000"
    }

    private mutating func environment(of container: Container, in pod: Pod?) {
        if !container.envFrom.isEmpty {
            line(2, "Environment Variables from:")
            for source in container.envFrom {
                let isSecret = source.secretRef != nil
                let reference = source.secretRef ?? source.configMapRef
                let prefix = source.prefix.isEmpty ? "" : " with prefix '\(source.prefix)'"
                line(
                    3,
                    "\(reference?.name ?? "")\t\(isSecret ? "Secret" : "ConfigMap")\(prefix)\t"
                        + "Optional: \(reference?.optional ?? false)")
            }
        }
        line(2, "Environment:" + (container.env.isEmpty ? "\t<none>" : ""))
        for variable in container.env {
            if let source = variable.valueFrom {
                line(3, "\(variable.name):\t\(source.summary(for: container, in: pod))")
                continue
            }
            let parts = variable.value.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                line(3, (index == 0 ? variable.name + ":" : "") + "\t" + part)
            }
        }
    }

    private mutating func mounts(of container: Container) {
        line(2, "Mounts:" + (container.volumeMounts.isEmpty ? "\t<none>" : ""))
        for mount in container.volumeMounts.sorted(by: { $0.mountPath.precedes($1.mountPath) }) {
            var flags = mount.readOnly ? "ro" : "rw"
            if !mount.subPath.isEmpty { flags += ",path=\(GoText.quoted(mount.subPath))" }
            line(3, "\(mount.mountPath) from \(mount.name) (\(flags))")
        }
    }
}

extension Probe {
    /// `http-get http://:8080/healthz delay=0s timeout=1s period=10s #success=1 #failure=3`.
    var summary: String {
        let times =
            "delay=\(initialDelaySeconds)s timeout=\(timeoutSeconds)s "
            + "period=\(periodSeconds)s #success=\(successThreshold) #failure=\(failureThreshold)"
        if let exec { return "exec [\(exec.command.joined(separator: " "))] \(times)" }
        if let http = httpGet {
            let scheme = http.scheme.isEmpty ? "http" : http.scheme.lowercased()
            let slash = http.path.hasPrefix("/") || http.path.isEmpty ? "" : "/"
            return "http-get \(scheme)://\(http.host):\(http.port)\(slash)\(http.path) \(times)"
        }
        if let tcp = tcpSocket { return "tcp-socket \(tcp.host):\(tcp.port) \(times)" }
        if let grpc { return "grpc <pod>:\(grpc.port) \(grpc.service ?? "") \(times)" }
        return "unknown \(times)"
    }
}

extension EnvVarSource {
    fileprivate func summary(for container: Container, in pod: Pod?) -> String {
        if let field = fieldRef {
            let version = field.apiVersion.isEmpty ? "v1" : field.apiVersion
            return "\(pod?.value(ofField: field.fieldPath) ?? "") (\(version):\(field.fieldPath))"
        }
        if let resource = resourceFieldRef {
            return "\(resource.value(of: container)) (\(resource.resource))"
        }
        if let key = secretKeyRef {
            return "<set to the key '\(key.key)' in secret '\(key.name)'>\t"
                + "Optional: \(key.optional ?? false)"
        }
        if let key = configMapKeyRef {
            return "<set to the key '\(key.key)' of config map '\(key.name)'>\t"
                + "Optional: \(key.optional ?? false)"
        }
        return ""
    }
}

extension ResourceFieldSelector {
    /// The amount in units of the divisor, rounded up.
    fileprivate func value(of container: Container) -> String {
        let parts = resource.split(separator: ".").map(String.init)
        guard parts.count == 2 else { return "0" }
        let list =
            parts[0] == "limits" ? container.resources.limits : container.resources.requests
        let amount = list[parts[1]] ?? .zero
        let unit = divisor ?? Quantity(1)
        let isCPU = parts[1] == "cpu"
        let (whole, part) =
            isCPU ? (amount.milliValue, unit.milliValue) : (amount.value, unit.value)
        guard part > 0 else { return "0" }
        let (quotient, remainder) = whole.quotientAndRemainder(dividingBy: part)
        return String(remainder > 0 ? quotient + 1 : quotient)
    }
}

extension Pod {
    /// The value of a field that containers can refer to.
    fileprivate func value(ofField path: String) -> String {
        switch path {
        case "metadata.name": metadata.name
        case "metadata.namespace": metadata.namespace
        case "metadata.uid": metadata.uid.description
        case "spec.nodeName": nodeName
        case "spec.serviceAccountName": sharedSpec.value.serviceAccountName
        case "status.hostIP": status.hostIP == .none ? "" : status.hostIP.description
        case "status.podIP": status.podIP == .none ? "" : status.podIP.description
        default: ""
        }
    }
}
