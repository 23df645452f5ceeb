import KubeAPI

/// What a command in a container can see and change.
struct ShellWorld {
    /// The container's own files.
    var files: FileTree
    /// Volumes that the Pod's containers share; paths begin with the volume's name.
    var volumes: FileTree
    /// Directories of the node; paths are the node's.
    var nodeFiles: FileTree
    /// What the node's containers have printed; paths are the node's.
    var nodeLogs = FileTree()
    let spec: Ref<PodSpec>
    let container: Container
    let now: Timestamp
    let address: IPv4
    let hostname: String
    var namespace = "default"
    /// Whether the container's process serves.
    var serves = false
    /// How many steps scripts may still take in this turn, and how deep shells may be nested:
    /// a script can't keep the simulation busy.
    var stepsLeft = 20_000
    var depthLeft = 6
    /// What the commands have printed to the container's log.
    var printed: [String] = []

    private enum Home {
        case container, volume, node
    }

    /// Where a path leads: into the container, or through a mount into a volume.
    private func home(of path: String) -> (Home, String) {
        var best: VolumeMount?
        for mount in container.volumeMounts {
            let isBelow = path == mount.mountPath || path.hasPrefix(mount.mountPath + "/")
            if isBelow && mount.mountPath.utf8.count > best?.mountPath.utf8.count ?? 0 {
                best = mount
            }
        }
        guard let best, let volume = spec.value.volumes.first(where: { $0.name == best.name })
        else { return (.container, path) }
        let rest = path.dropFirst(best.mountPath.count)
        if let hostPath = volume.hostPath { return (.node, hostPath.path + rest) }
        return (.volume, volume.name + rest)
    }

    /// A file by its absolute path.
    subscript(path: String) -> String? {
        get {
            let (home, path) = home(of: path)
            return switch home {
            case .container: files[path] ?? wellKnown(path)
            case .volume: volumes[path]
            case .node: nodeFiles[path] ?? nodeLogs[path]
            }
        }
        set {
            let (home, path) = home(of: path)
            switch home {
            case .container: files[path] = newValue
            case .volume: volumes[path] = newValue
            case .node: nodeFiles[path] = newValue
            }
        }
    }

    private func wellKnown(_ path: String) -> String? {
        switch path {
        case "/etc/hostname": hostname + "\n"
        case "/dev/null": ""
        case "/etc/resolv.conf":
            "search \(namespace).svc.cluster.local svc.cluster.local cluster.local\n"
                + "nameserver 10.96.0.10\noptions ndots:5\n"
        case "/var/run/secrets/kubernetes.io/serviceaccount/namespace": namespace
        default: nil
        }
    }

    private static let directories = [
        "/", "/bin", "/dev", "/etc", "/home", "/opt", "/proc", "/root", "/run", "/sbin", "/srv",
        "/sys", "/tmp", "/usr", "/usr/share", "/usr/share/nginx", "/usr/share/nginx/html", "/var",
        "/var/log", "/var/run", "/var/www", "/var/www/html", "/usr/local/apache2/htdocs",
    ]

    func isDirectory(_ path: String) -> Bool {
        if Self.directories.contains(path) { return true }
        if container.volumeMounts.contains(where: { $0.mountPath == path }) { return true }
        let (home, path) = home(of: path)
        return switch home {
        case .container: files.hasDirectory(path)
        case .volume: volumes.hasDirectory(path)
        case .node: nodeFiles.hasDirectory(path) || nodeLogs.hasDirectory(path)
        }
    }

    func names(in directory: String) -> [String] {
        let (home, path) = home(of: directory)
        return switch home {
        case .container: files.names(in: path)
        case .volume: volumes.names(in: path)
        case .node:
            Array(Set(nodeFiles.names(in: path) + nodeLogs.names(in: path))).sorted {
                $0.precedes($1)
            }
        }
    }

    mutating func removeDirectory(_ path: String) {
        let (home, path) = home(of: path)
        switch home {
        case .container: files.removeDirectory(path)
        case .volume: volumes.removeDirectory(path)
        case .node: nodeFiles.removeDirectory(path)
        }
    }

    /// The environment variable `name`.
    func variable(_ name: String) -> String {
        if let value = container.env.first(where: { $0.name == name }) { return value.value }
        switch name {
        case "HOSTNAME": return hostname
        case "HOME": return "/root"
        case "PATH": return "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        case "PWD": return container.workingDir.isEmpty ? "/" : container.workingDir
        default: return ""
        }
    }
}
