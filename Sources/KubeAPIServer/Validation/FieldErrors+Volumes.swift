import KubeAPI

/// Volumes (`ValidateVolumes`).
extension FieldErrors {
    private static let hostPathTypes = [
        "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate",
        "Socket",
    ]

    /// - Returns: the names of the volumes, for the mounts.
    mutating func checkVolumes(_ volumes: [Volume], at path: FieldPath) -> [String] {
        var names: [String] = []
        for (index, volume) in volumes.enumerated() {
            let place = path.appending(index)
            if volume.name.isEmpty {
                required(place.appending("name"))
            } else {
                let messages = Names.dns1123Label(volume.name)
                invalid(place.appending("name"), volume.name, messages)
                if names.contains(where: { $0.hasSameScalars(as: volume.name) }) {
                    duplicate(place.appending("name"), volume.name)
                }
            }
            checkSource(of: volume, at: place)
            names.append(volume.name)
        }
        return names
    }

    private mutating func checkSource(of volume: Volume, at path: FieldPath) {
        let sources = volume.sources
        if sources.isEmpty { required(path, "must specify a volume type") }
        for extra in sources.dropFirst() {
            forbidden(path.appending(extra), "may not specify more than 1 volume type")
        }
        if let size = volume.emptyDir?.sizeLimit, size.sign < 0 {
            forbidden(
                path.appending("emptyDir").appending("sizeLimit"),
                "SizeLimit field must be a valid resource quantity")
        }
        if let host = volume.hostPath { checkHostPath(host, at: path.appending("hostPath")) }
        if let map = volume.configMap {
            let place = path.appending("configMap")
            if map.name.isEmpty { required(place.appending("name")) }
            checkMode(map.defaultMode, at: place.appending("defaultMode"))
            checkItems(map.items, at: place.appending("items"))
        }
        if let secret = volume.secret {
            let place = path.appending("secret")
            if secret.secretName.isEmpty { required(place.appending("secretName")) }
            checkMode(secret.defaultMode, at: place.appending("defaultMode"))
            checkItems(secret.items, at: place.appending("items"))
        }
        if let claim = volume.persistentVolumeClaim, claim.claimName.isEmpty {
            required(path.appending("persistentVolumeClaim").appending("claimName"))
        }
        if let disk = volume.gcePersistentDisk {
            let place = path.appending("gcePersistentDisk")
            if disk.pdName.isEmpty { required(place.appending("pdName")) }
            if !(0...255).contains(disk.partition) {
                invalid(
                    place.appending("partition"), disk.partition,
                    "must be between 0 and 255, inclusive")
            }
        }
    }

    private mutating func checkHostPath(_ host: HostPathSource, at path: FieldPath) {
        if host.path.isEmpty {
            required(path.appending("path"))
            return
        }
        checkNoBacksteps(host.path, at: path.appending("path"))
        if let type = host.type, !Self.hostPathTypes.contains(type) {
            unsupported(path.appending("type"), type, Self.hostPathTypes)
        }
    }

    private mutating func checkMode(_ mode: Int?, at path: FieldPath) {
        guard let mode, !(0...0o777).contains(mode) else { return }
        invalid(path, mode, "must be a number between 0 and 0777 (octal), both inclusive")
    }

    private mutating func checkItems(_ items: [KeyToPath], at path: FieldPath) {
        for (index, item) in items.enumerated() {
            let place = path.appending(index)
            if item.key.isEmpty { required(place.appending("key")) }
            if item.path.isEmpty {
                required(place.appending("path"))
            } else {
                checkDescendingPath(item.path, at: place.appending("path"))
            }
            checkMode(item.mode, at: place.appending("mode"))
        }
    }
}
