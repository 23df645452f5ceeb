import KubeAPI

extension Description {
    mutating func volumes(_ volumes: [Volume], isTemplate: Bool = false) {
        let indent = isTemplate ? "  " : ""
        guard !volumes.isEmpty else { return field("\(indent)Volumes", "<none>") }
        line(0, "\(indent)Volumes:")
        for volume in volumes {
            line(1, (isTemplate ? " " : "") + volume.name + ":")
            for (name, value) in volume.facts { field(name, value, level: 2) }
        }
    }
}

extension Volume {
    fileprivate var facts: [(String, String)] {
        if let host = hostPath {
            return [
                ("Type", "HostPath (bare host directory volume)"), ("Path", host.path),
                ("HostPathType", host.type ?? ""),
            ]
        }
        if let empty = emptyDir {
            return [
                ("Type", "EmptyDir (a temporary directory that shares a pod's lifetime)"),
                ("Medium", empty.medium),
                ("SizeLimit", empty.sizeLimit.map { $0.description } ?? "<unset>"),
            ]
        }
        if let map = configMap {
            return [
                ("Type", "ConfigMap (a volume populated by a ConfigMap)"), ("Name", map.name),
                ("Optional", String(map.optional ?? false)),
            ]
        }
        if let secret {
            return [
                ("Type", "Secret (a volume populated by a Secret)"),
                ("SecretName", secret.secretName), ("Optional", String(secret.optional ?? false)),
            ]
        }
        if let claim = persistentVolumeClaim {
            return [
                (
                    "Type",
                    "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same "
                        + "namespace)"
                ),
                ("ClaimName", claim.claimName), ("ReadOnly", String(claim.readOnly)),
            ]
        }
        if let disk = gcePersistentDisk {
            return [
                (
                    "Type",
                    "GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine)"
                ),
                ("PDName", disk.pdName), ("FSType", disk.fsType),
                ("Partition", String(disk.partition)), ("ReadOnly", String(disk.readOnly)),
            ]
        }
        return [("Type", "<unknown>")]
    }
}
