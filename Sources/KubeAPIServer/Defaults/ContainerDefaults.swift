import KubeAPI

/// What is filled in where a container says nothing (`pkg/apis/core/v1/defaults.go`).
enum ContainerDefaults {
    static func setDefaults(_ container: inout Container) {
        if container.imagePullPolicy == nil && !container.image.isEmpty {
            let isLatest = ImageName(container.image).tag.hasSameScalars(as: "latest")
            container.imagePullPolicy = isLatest ? .always : .ifNotPresent
        }
        if container.terminationMessagePath.isEmpty {
            container.terminationMessagePath = "/dev/termination-log"
        }
        if container.terminationMessagePolicy.isEmpty {
            container.terminationMessagePolicy = "File"
        }
        for index in container.ports.indices where container.ports[index].proto == nil {
            container.ports[index].proto = .tcp
        }
        for index in container.env.indices { setDefaults(&container.env[index]) }
        setDefaults(&container.livenessProbe)
        setDefaults(&container.readinessProbe)
        setDefaults(&container.startupProbe)
        setDefaults(&container.lifecycle)
    }

    private static func setDefaults(_ variable: inout EnvVar) {
        if variable.valueFrom?.fieldRef?.apiVersion.isEmpty == true {
            variable.valueFrom?.fieldRef?.apiVersion = "v1"
        }
        if let resource = variable.valueFrom?.resourceFieldRef, resource.divisor == nil {
            variable.valueFrom?.resourceFieldRef?.divisor = .zero
        }
    }

    private static func setDefaults(_ probe: inout Probe?) {
        guard var given = probe else { return }
        if given.timeoutSeconds == 0 { given.timeoutSeconds = 1 }
        if given.periodSeconds == 0 { given.periodSeconds = 10 }
        if given.successThreshold == 0 { given.successThreshold = 1 }
        if given.failureThreshold == 0 { given.failureThreshold = 3 }
        setDefaults(&given.httpGet)
        if given.grpc != nil && given.grpc?.service == nil { given.grpc?.service = "" }
        probe = given
    }

    private static func setDefaults(_ lifecycle: inout Lifecycle?) {
        guard var given = lifecycle else { return }
        if var handler = given.postStart {
            setDefaults(&handler.httpGet)
            given.postStart = handler
        }
        if var handler = given.preStop {
            setDefaults(&handler.httpGet)
            given.preStop = handler
        }
        lifecycle = given
    }

    private static func setDefaults(_ action: inout HTTPGetAction?) {
        guard var given = action else { return }
        if given.path.isEmpty { given.path = "/" }
        if given.scheme.isEmpty { given.scheme = "HTTP" }
        action = given
    }
}
