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
            Field("name", \.name, "The object's name, unique among its kind in its namespace."),
            Field(
                "generateName", \.generateName,
                "A prefix to which the server adds a random suffix when no name is given."),
            Field("namespace", \.namespace, "The namespace that the name is unique in."),
            Field("uid", \.uid, "The identity of this very object; a namesake has another one."),
            Field(
                "resourceVersion", \.resourceVersionText,
                "The revision of the last write, for optimistic concurrency and watches."),
            Field("generation", \.generation, "Counts the changes of the desired state."),
            Field("creationTimestamp", \.creationTimestamp, "When the server created the object."),
            Field(
                "deletionTimestamp", \.deletionTimestamp,
                "When the object is to be gone; set by the server on a graceful deletion."),
            Field(
                "deletionGracePeriodSeconds", \.deletionGracePeriodSeconds,
                "How many seconds the object has to end by itself."),
            Field("labels", \.labels, "Words to select objects by."),
            Field(
                "annotations", \.annotations, "Words for tools and people; nothing selects them."),
            Field(
                "ownerReferences", \.ownerReferences,
                "The objects that this one depends on; it is deleted when they are gone.",
                patch: .merge(key: "uid")),
            Field(
                "finalizers", \.finalizers,
                "What has to be cleaned up before the object may go.", patch: .merge(key: nil)),
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
            Field("apiVersion", \.apiVersion, "The owner's API version.", required: true),
            Field("kind", \.kind, "The owner's kind.", required: true),
            Field("name", \.name, "The owner's name.", required: true),
            Field("uid", \.uid, "The owner's identity.", required: true),
            Field("controller", \.controller, "Whether this owner manages the object."),
            Field(
                "blockOwnerDeletion", \.blockOwnerDeletion,
                "Whether a foreground deletion of the owner waits for this object."),
        ])
}
