import Phrasebook

/// The metadata that every object has.
///
/// Left out of real Kubernetes': `managedFields` and `selfLink`.
public struct ObjectMeta: APIObject {
    public var name = ""
    public var generateName = ""
    public var namespace = ""
    public var uid = UID.none
    /// The revision of the object's last write. In the store it is 0: the store's own revision
    /// counts; readers get it filled in.
    public var resourceVersion: Revision = 0
    public var generation = 0
    public var creationTimestamp: Timestamp?
    public var deletionTimestamp: Timestamp?
    public var deletionGracePeriodSeconds: Int?
    public var labels = Labels()
    public var annotations = Labels()
    public var ownerReferences: [OwnerReference] = []
    public var finalizers: [String] = []

    public init() {}

    public init(name: String, namespace: String = "", labels: Labels = Labels()) {
        self.name = name
        self.namespace = namespace
        self.labels = labels
    }

    /// The owner that manages this object, if there is one.
    public var controller: OwnerReference? {
        ownerReferences.first { $0.controller == true }
    }

    private var resourceVersionText: String {
        get { resourceVersion == 0 ? "" : String(resourceVersion) }
        set { resourceVersion = Revision(newValue) ?? 0 }
    }

    public static let schema = Schema<ObjectMeta>(
        "ObjectMeta",
        [
            Field("name", \.name, .ObjectMetaFields.name),
            Field("generateName", \.generateName, .ObjectMetaFields.generateName),
            Field("namespace", \.namespace, .ObjectMetaFields.namespace),
            Field("uid", \.uid, .ObjectMetaFields.uid),
            Field("resourceVersion", \.resourceVersionText, .ObjectMetaFields.resourceVersion),
            Field("generation", \.generation, .ObjectMetaFields.generation),
            Field("creationTimestamp", \.creationTimestamp, .ObjectMetaFields.creationTimestamp),
            Field("deletionTimestamp", \.deletionTimestamp, .ObjectMetaFields.deletionTimestamp),
            Field(
                "deletionGracePeriodSeconds", \.deletionGracePeriodSeconds,
                .ObjectMetaFields.deletionGracePeriodSeconds),
            Field("labels", \.labels, .ObjectMetaFields.labels),
            Field("annotations", \.annotations, .ObjectMetaFields.annotations),
            Field(
                "ownerReferences", \.ownerReferences, .ObjectMetaFields.ownerReferences,
                patch: .merge(key: "uid")),
            Field(
                "finalizers", \.finalizers, .ObjectMetaFields.finalizers, patch: .merge(key: nil)),
        ],
        unsupported: ["managedFields", "selfLink"])
}

/// A reference from a dependent object to its owner.
public struct OwnerReference: APIObject {
    public var apiVersion = ""
    public var kind = ""
    public var name = ""
    public var uid = UID.none
    public var controller: Bool?
    public var blockOwnerDeletion: Bool?

    public init() {}

    /// A reference to the owner that manages the object.
    public init(controller kind: Kind, name: String, uid: UID) {
        apiVersion = kind.info.apiVersion
        self.kind = kind.info.name
        self.name = name
        self.uid = uid
        controller = true
        blockOwnerDeletion = true
    }

    public static let schema = Schema<OwnerReference>(
        "OwnerReference",
        [
            Field("apiVersion", \.apiVersion, .OwnerReferenceFields.apiVersion, required: true),
            Field("kind", \.kind, .OwnerReferenceFields.kind, required: true),
            Field("name", \.name, .OwnerReferenceFields.name, required: true),
            Field("uid", \.uid, .OwnerReferenceFields.uid, required: true),
            Field("controller", \.controller, .OwnerReferenceFields.controller),
            Field(
                "blockOwnerDeletion", \.blockOwnerDeletion, .OwnerReferenceFields.blockOwnerDeletion
            ),
        ])
}
