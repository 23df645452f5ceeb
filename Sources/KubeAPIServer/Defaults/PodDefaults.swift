import KubeAPI

/// What is filled in where a Pod's specification says nothing (`pkg/apis/core/v1/defaults.go`).
enum PodDefaults {
    /// The defaults of Pods and of the templates of controllers.
    static func setDefaults(ofTemplate spec: inout PodSpec) {
        if spec.restartPolicy == nil { spec.restartPolicy = .always }
        if spec.dnsPolicy == nil { spec.dnsPolicy = .clusterFirst }
        if spec.terminationGracePeriodSeconds == nil { spec.terminationGracePeriodSeconds = 30 }
        if spec.securityContext == nil { spec.securityContext = PodSecurityContext() }
        if spec.schedulerName.isEmpty { spec.schedulerName = "default-scheduler" }
        if spec.serviceAccountName.isEmpty {
            spec.serviceAccountName = spec.serviceAccount
        } else {
            spec.serviceAccount = spec.serviceAccountName
        }
        for index in spec.volumes.indices { setDefaults(&spec.volumes[index]) }
        for index in spec.initContainers.indices {
            ContainerDefaults.setDefaults(&spec.initContainers[index])
        }
        for index in spec.containers.indices {
            ContainerDefaults.setDefaults(&spec.containers[index])
        }
    }

    /// The defaults that only Pods get, not templates.
    static func setDefaults(ofPod spec: inout PodSpec) {
        if spec.enableServiceLinks == nil { spec.enableServiceLinks = true }
        for index in spec.initContainers.indices {
            setDefaults(ofPod: &spec.initContainers[index], usesHostNetwork: spec.hostNetwork)
        }
        for index in spec.containers.indices {
            setDefaults(ofPod: &spec.containers[index], usesHostNetwork: spec.hostNetwork)
        }
    }

    private static func setDefaults(ofPod container: inout Container, usesHostNetwork: Bool) {
        for (name, quantity) in container.resources.limits.amounts
        where container.resources.requests[name] == nil {
            container.resources.requests[name] = quantity
        }
        guard usesHostNetwork else { return }
        for index in container.ports.indices where container.ports[index].hostPort == 0 {
            container.ports[index].hostPort = container.ports[index].containerPort
        }
    }

    private static let fileMode = 0o644

    private static func setDefaults(_ volume: inout Volume) {
        if volume.sourceCount == 0 { volume.emptyDir = EmptyDirSource() }
        if let type = volume.hostPath?.type {
            volume.hostPath?.type = type
        } else {
            volume.hostPath?.type = ""
        }
        if volume.configMap != nil && volume.configMap?.defaultMode == nil {
            volume.configMap?.defaultMode = fileMode
        }
        if volume.secret != nil && volume.secret?.defaultMode == nil {
            volume.secret?.defaultMode = fileMode
        }
    }
}

extension Volume {
    /// The sources that are given, by their fields.
    var sources: [String] {
        [
            ("emptyDir", emptyDir != nil), ("hostPath", hostPath != nil),
            ("gcePersistentDisk", gcePersistentDisk != nil), ("secret", secret != nil),
            ("persistentVolumeClaim", persistentVolumeClaim != nil),
            ("configMap", configMap != nil),
        ].filter(\.1).map(\.0)
    }

    var sourceCount: Int { sources.count }
}
