import KubeAPI

extension PodWorker {
    /// Mounts the Pod's volumes; while one can't be mounted, the Pod waits and tries again.
    mutating func mountVolumes(on node: NodeFacts, turn: inout Turn) -> Bool {
        guard let problem = volumeProblem else {
            volumesAreMounted = true
            return true
        }
        record(.failedMount, .words(problem), on: node, turn: &turn)
        let delay = rare.update(orBegin: .init()) { exceptions in
            // `exponentialbackoff`: from half a second to two minutes and two seconds.
            let next =
                exceptions.volumeDelay == 0
                ? Micros.milliseconds(500) : exceptions.volumeDelay * 2
            exceptions.volumeDelay = min(next, .seconds(122))
            return exceptions.volumeDelay
        }
        turn.arm(
            TimerID(.retryVolumes, subject()), after: delay, isPeriodic: delay >= .seconds(64))
        return false
    }

    /// Why the first volume of those that can't be mounted can't, in the kubelet's words.
    private var volumeProblem: String? {
        for volume in spec.value.volumes {
            if let source = volume.configMap, source.optional != true {
                return "MountVolume.SetUp failed for volume \"\(volume.name)\" : "
                    + "configmap \"\(source.name)\" not found"
            }
            if let source = volume.secret, source.optional != true {
                return "MountVolume.SetUp failed for volume \"\(volume.name)\" : "
                    + "secret \"\(source.secretName)\" not found"
            }
            if let claim = volume.persistentVolumeClaim {
                let namespace = pod.value.metadata.namespace
                return unmounted(
                    volume.name,
                    "error processing PVC \(namespace)/\(claim.claimName): failed to fetch PVC "
                        + "from API server: persistentvolumeclaims \"\(claim.claimName)\" not found"
                )
            }
            if volume.gcePersistentDisk != nil {
                return unmounted(
                    volume.name,
                    "failed to get Plugin from volumeSpec for volume \"\(volume.name)\" "
                        + "err=no volume plugin matched")
            }
        }
        return nil
    }

    private func unmounted(_ name: String, _ why: String) -> String {
        "Unable to attach or mount volumes: unmounted volumes=[\(name)], unattached volumes=[], "
            + "failed to process volumes=[\(name)]: \(why)"
    }

    private func needsConfiguration(_ index: Int) -> Bool {
        let inits = initCount
        if index < inits {
            return !spec.value.initContainers[index].env.isEmpty
                || !spec.value.initContainers[index].envFrom.isEmpty
        }
        return !spec.value.containers[index - inits].env.isEmpty
            || !spec.value.containers[index - inits].envFrom.isEmpty
    }

    /// A ConfigMap or Secret that the container's environment needs and that doesn't exist.
    func missingReference(of index: Int) -> String? {
        guard needsConfiguration(index) else { return nil }
        let container = container(index)
        for variable in container.env {
            guard let source = variable.valueFrom else { continue }
            if let key = source.configMapKeyRef, key.optional != true {
                return "configmap \"\(key.name)\" not found"
            }
            if let key = source.secretKeyRef, key.optional != true {
                return "secret \"\(key.name)\" not found"
            }
        }
        for source in container.envFrom {
            if let map = source.configMapRef, map.optional != true {
                return "configmap \"\(map.name)\" not found"
            }
            if let secret = source.secretRef, secret.optional != true {
                return "secret \"\(secret.name)\" not found"
            }
        }
        return nil
    }
}
