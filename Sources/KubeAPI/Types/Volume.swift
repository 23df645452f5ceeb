import Phrasebook

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
            Field("name", \.name, .VolumeFields.name, required: true),
            Field("emptyDir", \.emptyDir, .VolumeFields.emptyDir),
            Field("hostPath", \.hostPath, .VolumeFields.hostPath),
            Field("configMap", \.configMap, .VolumeFields.configMap),
            Field("secret", \.secret, .VolumeFields.secret),
            Field(
                "persistentVolumeClaim", \.persistentVolumeClaim,
                .VolumeFields.persistentVolumeClaim),
            Field("gcePersistentDisk", \.gcePersistentDisk, .VolumeFields.gcePersistentDisk),
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
            Field("medium", \.medium, .EmptyDirSourceFields.medium, inert: true),
            Field("sizeLimit", \.sizeLimit, .EmptyDirSourceFields.sizeLimit, inert: true),
        ])
}

public struct HostPathSource: APIObject {
    public var path = ""
    public var type: String?

    public init() {}

    public static let schema = Schema<HostPathSource>(
        "HostPathVolumeSource",
        [
            Field("path", \.path, .HostPathSourceFields.path, required: true),
            Field("type", \.type, .HostPathSourceFields.type),
        ])
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
            Field("name", \.name, .ConfigMapSourceFields.name),
            Field("items", \.items, .ConfigMapSourceFields.items),
            Field("defaultMode", \.defaultMode, .ConfigMapSourceFields.defaultMode),
            Field("optional", \.optional, .ConfigMapSourceFields.optional),
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
            Field("secretName", \.secretName, .SecretSourceFields.secretName),
            Field("items", \.items, .SecretSourceFields.items),
            Field("defaultMode", \.defaultMode, .SecretSourceFields.defaultMode),
            Field("optional", \.optional, .SecretSourceFields.optional),
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
            Field("key", \.key, .KeyToPathFields.key, required: true),
            Field("path", \.path, .KeyToPathFields.path, required: true),
            Field("mode", \.mode, .KeyToPathFields.mode),
        ])
}

public struct ClaimSource: APIObject {
    public var claimName = ""
    public var readOnly = false

    public init() {}

    public static let schema = Schema<ClaimSource>(
        "PersistentVolumeClaimVolumeSource",
        [
            Field("claimName", \.claimName, .ClaimSourceFields.claimName, required: true),
            Field("readOnly", \.readOnly, .ClaimSourceFields.readOnly),
        ])
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
            Field("pdName", \.pdName, .GCEDiskSourceFields.pdName, required: true),
            Field("fsType", \.fsType, .GCEDiskSourceFields.fsType),
            Field("partition", \.partition, .GCEDiskSourceFields.partition),
            Field("readOnly", \.readOnly, .GCEDiskSourceFields.readOnly),
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
            Field("name", \.name, .VolumeMountFields.name, required: true),
            Field("mountPath", \.mountPath, .VolumeMountFields.mountPath, required: true),
            Field("subPath", \.subPath, .VolumeMountFields.subPath, inert: true),
            Field("readOnly", \.readOnly, .VolumeMountFields.readOnly, inert: true),
        ],
        unsupported: ["mountPropagation", "recursiveReadOnly", "subPathExpr"])
}
