import KubeAPI

/// What is filled in where a Service says nothing (`pkg/apis/core/v1/defaults.go`).
enum ServiceDefaults {
    static func setDefaults(_ spec: inout ServiceSpec) {
        if spec.sessionAffinity == nil { spec.sessionAffinity = SessionAffinity.none }
        if spec.sessionAffinity == .clientIP, spec.sessionAffinityConfig?.clientIP == nil {
            spec.sessionAffinityConfig = SessionAffinityConfig()
            spec.sessionAffinityConfig?.clientIP = ClientIPConfig()
        }
        if spec.sessionAffinity == .clientIP,
            spec.sessionAffinityConfig?.clientIP?.timeoutSeconds == nil
        {
            spec.sessionAffinityConfig?.clientIP?.timeoutSeconds = ClientIPConfig.defaultSeconds
        }
        if spec.sessionAffinity == SessionAffinity.none { spec.sessionAffinityConfig = nil }
        if spec.type == nil { spec.type = .clusterIP }
        for index in spec.ports.indices {
            let port = spec.ports[index]
            if port.proto == nil { spec.ports[index].proto = .tcp }
            switch port.targetPort {
            case nil, .int(0)?, .string("")?: spec.ports[index].targetPort = .int(port.port)
            default: break
            }
        }
        if spec.takesNodePorts && spec.externalTrafficPolicy == nil {
            spec.externalTrafficPolicy = .cluster
        }
        if spec.takesAddress && spec.internalTrafficPolicy == nil {
            spec.internalTrafficPolicy = .cluster
        }
    }
}
