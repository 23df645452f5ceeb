import KubeAPI

/// Containers (`validateContainers`, `validateInitContainers`).
extension FieldErrors {
    mutating func checkContainers(_ spec: PodSpec, volumes: [String], at path: FieldPath) {
        var names: [String] = []
        let containers = path.appending("containers")
        if spec.containers.isEmpty { required(containers) }
        for (index, container) in spec.containers.enumerated() {
            let place = containers.appending(index)
            checkContainer(container, volumes: volumes, names: &names, at: place)
            if container.restartPolicy != nil {
                forbidden(
                    place.appending("restartPolicy"), "may not be set for non-init containers")
            }
        }
        let inits = path.appending("initContainers")
        for (index, container) in spec.initContainers.enumerated() {
            let place = inits.appending(index)
            checkContainer(container, volumes: volumes, names: &names, at: place)
            if container.restartPolicy != .always { checkPlainInit(container, at: place) }
        }
        checkHostPorts(spec.containers, at: containers)
    }

    /// An init container that runs once has no use for probes.
    private mutating func checkPlainInit(_ container: Container, at path: FieldPath) {
        let given = [
            ("lifecycle", container.lifecycle != nil),
            ("livenessProbe", container.livenessProbe != nil),
            ("readinessProbe", container.readinessProbe != nil),
            ("startupProbe", container.startupProbe != nil),
        ]
        for (field, isGiven) in given where isGiven {
            forbidden(
                path.appending(field),
                "may not be set for init containers without restartPolicy=Always")
        }
    }

    private mutating func checkContainer(
        _ container: Container, volumes: [String], names: inout [String], at path: FieldPath
    ) {
        let name = path.appending("name")
        if container.name.isEmpty {
            required(name)
        } else {
            invalid(name, container.name, Names.dns1123Label(container.name))
            if names.contains(where: { $0.hasSameScalars(as: container.name) }) {
                duplicate(name, container.name)
            }
            names.append(container.name)
        }
        let image = path.appending("image")
        if container.image.isEmpty {
            required(image)
        } else if container.image.hasSpaceAround {
            invalid(image, container.image, "must not have leading or trailing whitespace")
        }
        let policies = ["File", "FallbackToLogsOnError"]
        if !policies.contains(container.terminationMessagePolicy) {
            unsupported(
                path.appending("terminationMessagePolicy"), container.terminationMessagePolicy,
                policies)
        }
        checkPorts(container.ports, at: path.appending("ports"))
        checkEnvironment(container, at: path)
        checkMounts(container.volumeMounts, volumes: volumes, at: path.appending("volumeMounts"))
        if container.imagePullPolicy == nil && !container.image.isEmpty {
            required(path.appending("imagePullPolicy"))
        }
        checkProbes(container, at: path)
        checkResources(container.resources, at: path.appending("resources"))
    }

    private mutating func checkPorts(_ ports: [ContainerPort], at path: FieldPath) {
        var names: [String] = []
        for (index, port) in ports.enumerated() {
            let place = path.appending(index)
            if !port.name.isEmpty {
                let messages = Names.portName(port.name)
                invalid(place.appending("name"), port.name, messages)
                if messages.isEmpty {
                    if names.contains(port.name) {
                        duplicate(place.appending("name"), port.name)
                    }
                    names.append(port.name)
                }
            }
            if port.containerPort == 0 {
                required(place.appending("containerPort"))
            } else {
                checkPort(port.containerPort, at: place.appending("containerPort"))
            }
            if port.hostPort != 0 { checkPort(port.hostPort, at: place.appending("hostPort")) }
            if port.proto == nil { required(place.appending("protocol")) }
        }
    }

    /// Two containers of a Pod can't have the same port of the node.
    private mutating func checkHostPorts(_ containers: [Container], at path: FieldPath) {
        var known: [String] = []
        for (index, container) in containers.enumerated() {
            for (number, port) in container.ports.enumerated() where port.hostPort != 0 {
                let text = "\(port.proto?.rawValue ?? "")/\(port.hostIP)/\(port.hostPort)"
                if known.contains(text) {
                    let place = path.appending(index).appending("ports").appending(number)
                    duplicate(place.appending("hostPort"), text)
                }
                known.append(text)
            }
        }
    }

    private mutating func checkMounts(
        _ mounts: [VolumeMount], volumes: [String], at path: FieldPath
    ) {
        var directories: [String] = []
        for (index, mount) in mounts.enumerated() {
            let place = path.appending(index)
            if mount.name.isEmpty {
                required(place.appending("name"))
            }
            if !volumes.contains(where: { $0.hasSameScalars(as: mount.name) }) {
                notFound(place.appending("name"), mount.name)
            }
            if mount.mountPath.isEmpty { required(place.appending("mountPath")) }
            if directories.contains(where: { $0.hasSameScalars(as: mount.mountPath) }) {
                invalid(place.appending("mountPath"), mount.mountPath, "must be unique")
            }
            directories.append(mount.mountPath)
            if !mount.subPath.isEmpty {
                checkDescendingPath(mount.subPath, at: place.appending("subPath"))
            }
        }
    }

    /// A path that stays below where it begins.
    mutating func checkDescendingPath(_ text: String, at path: FieldPath) {
        if text.hasPrefix("/") { invalid(path, text, "must be a relative path") }
        checkNoBacksteps(text, at: path)
    }

    mutating func checkNoBacksteps(_ text: String, at path: FieldPath) {
        if text.split(separator: "/").contains("..") {
            invalid(path, text, "must not contain '..'")
        }
    }
}

extension String {
    /// Whether there is white space at either end.
    fileprivate var hasSpaceAround: Bool {
        let isSpace: (Unicode.Scalar?) -> Bool = { $0?.properties.isWhitespace ?? false }
        return isSpace(unicodeScalars.first) || isSpace(unicodeScalars.last)
    }
}
