import KubeAPI

/// What the containers of a node have printed, as files of the node: `/var/log/pods/…` as the
/// runtime writes them, and `/var/log/containers/…`, where the kubelet puts a link to each. Log
/// agents read them through a `hostPath` volume.
extension ContainerRuntime {
    /// The log files that containers of a Pod can see; none for a Pod that mounts nothing of
    /// `/var/log`, as nearly all do.
    func logFiles(seenBy spec: Ref<PodSpec>) -> FileTree {
        let isWatched = spec.value.volumes.contains { volume in
            guard let path = volume.hostPath?.path else { return false }
            return path.hasPrefix("/var/log") || ["/", "/var", "/var/"].contains(path)
        }
        var tree = FileTree()
        guard isWatched else { return tree }
        for sandbox in sandboxes {
            for attempt in sandbox.containers {
                let lines = lines(of: attempt).map { line in
                    "\(line.time.microText) stdout F \(line.text)\n"
                }
                guard let name = attempt.spec.container(attempt.index)?.name, !lines.isEmpty else {
                    continue
                }
                let (pod, text) = (sandbox.pod.value.metadata, lines.joined())
                tree["/var/log/pods/\(pod.namespace)_\(pod.name)_\(sandbox.uid)/\(name)/0.log"] =
                    text
                tree[
                    "/var/log/containers/\(pod.name)_\(pod.namespace)_\(name)-\(attempt.id.digits).log"
                ] = text
            }
        }
        return tree
    }
}
