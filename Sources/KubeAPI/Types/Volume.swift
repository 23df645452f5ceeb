/// A directory that the kubelet mounts into containers: a name and exactly one source.
public struct Volume: APIObject {
    public var name = ""
    public var emptyDir: EmptyDirSource?
    public var hostPath: HostPathSource?
    public var configMap: ConfigMapSource?
    public var secret: SecretSource?
    public var persistentVolumeClaim: ClaimSource?
    public var gcePersistentDisk: GCEDiskSource?

    public init() {}

    public static let schema = Schema<Volume>(
        "Volume",
        [
            Field("name", \.name, "The volume's name, unique in its Pod.", required: true),
            Field("emptyDir", \.emptyDir, "A directory that lives and goes with the Pod."),
            Field("hostPath", \.hostPath, "A directory of the node."),
            Field("configMap", \.configMap, "The keys of a ConfigMap as files."),
            Field("secret", \.secret, "The keys of a Secret as files."),
            Field(
                "persistentVolumeClaim", \.persistentVolumeClaim,
                "A volume that outlives the Pod, by way of a claim."),
            Field("gcePersistentDisk", \.gcePersistentDisk, "A disk of Google Compute Engine."),
        ],
        unsupported: [
            "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi",
            "downwardAPI", "ephemeral", "fc", "flexVolume", "flocker", "gitRepo", "glusterfs",
            "image", "iscsi", "nfs", "photonPersistentDisk", "portworxVolume", "projected",
            "quobyte", "rbd", "scaleIO", "storageos", "vsphereVolume",
        ])
}

public struct EmptyDirSource: APIObject {
    public var medium = ""
    public var sizeLimit: Quantity?

    public init() {}

    public static let schema = Schema<EmptyDirSource>(
        "EmptyDirVolumeSource",
        [
            Field("medium", \.medium, inert: true),
            Field("sizeLimit", \.sizeLimit, inert: true),
        ])
}

public struct HostPathSource: APIObject {
    public var path = ""
    public var type: String?

    public init() {}

    public static let schema = Schema<HostPathSource>(
        "HostPathVolumeSource", [Field("path", \.path, required: true), Field("type", \.type)])
}

public struct ConfigMapSource: APIObject {
    public var name = ""
    public var items: [KeyToPath] = []
    public var defaultMode: Int?
    public var optional: Bool?

    public init() {}

    public static let schema = Schema<ConfigMapSource>(
        "ConfigMapVolumeSource",
        [
            Field("name", \.name), Field("items", \.items), Field("defaultMode", \.defaultMode),
            Field("optional", \.optional),
        ])
}

public struct SecretSource: APIObject {
    public var secretName = ""
    public var items: [KeyToPath] = []
    public var defaultMode: Int?
    public var optional: Bool?

    public init() {}

    public static let schema = Schema<SecretSource>(
        "SecretVolumeSource",
        [
            Field("secretName", \.secretName), Field("items", \.items),
            Field("defaultMode", \.defaultMode), Field("optional", \.optional),
        ])
}

public struct KeyToPath: APIObject {
    public var key = ""
    public var path = ""
    public var mode: Int?

    public init() {}

    public static let schema = Schema<KeyToPath>(
        "KeyToPath",
        [
            Field("key", \.key, required: true), Field("path", \.path, required: true),
            Field("mode", \.mode),
        ])
}

public struct ClaimSource: APIObject {
    public var claimName = ""
    public var readOnly = false

    public init() {}

    public static let schema = Schema<ClaimSource>(
        "PersistentVolumeClaimVolumeSource",
        [Field("claimName", \.claimName, required: true), Field("readOnly", \.readOnly)])
}

public struct GCEDiskSource: APIObject {
    public var pdName = ""
    public var fsType = ""
    public var partition = 0
    public var readOnly = false

    public init() {}

    public static let schema = Schema<GCEDiskSource>(
        "GCEPersistentDiskVolumeSource",
        [
            Field("pdName", \.pdName, required: true), Field("fsType", \.fsType),
            Field("partition", \.partition), Field("readOnly", \.readOnly),
        ])
}

/// Where a volume of the Pod appears in a container.
public struct VolumeMount: APIObject {
    public var name = ""
    public var mountPath = ""
    public var subPath = ""
    public var readOnly = false

    public init() {}

    public static let schema = Schema<VolumeMount>(
        "VolumeMount",
        [
            Field("name", \.name, "The volume's name.", required: true),
            Field("mountPath", \.mountPath, "The directory in the container.", required: true),
            Field("subPath", \.subPath, "A path inside the volume.", inert: true),
            Field("readOnly", \.readOnly, "Whether the container may only read.", inert: true),
        ],
        unsupported: ["mountPropagation", "recursiveReadOnly", "subPathExpr"])
}
