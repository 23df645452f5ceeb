/// A part of an object with a URL of its own.
public enum Subresource: String, Sendable {
    case status, binding, eviction, scale
}

/// What somebody asks the API server to do.
public struct APIRequest: Sendable {
    /// What the request carries.
    public enum Body: Sendable {
        case none
        /// A whole object: to create, or to replace what is there.
        case object(KubeObject)
        /// Part of a Pod's status, as kubelets and the scheduler report it.
        case podStatus(PodStatus)
        /// The node of a binding.
        case binding(node: String)
        /// A change in one of the three patch languages.
        case patch(PatchKind, JSONValue)
    }

    /// The three patch languages of the API, by media type.
    public enum PatchKind: String, Sendable {
        case strategic = "application/strategic-merge-patch+json"
        case merge = "application/merge-patch+json"
        case json = "application/json-patch+json"
    }

    /// What becomes of an owner's dependents.
    public enum Propagation: String, Sendable {
        case background = "Background"
        case foreground = "Foreground"
        case orphan = "Orphan"
    }

    public var verb: Verb
    public var kind: Kind
    public var subresource: Subresource?
    public var namespace: String
    /// Empty for lists, and for creation under a generated name.
    public var name: String
    public var body: Body
    /// The revision that the object must still have (409 otherwise).
    public var resourceVersion: Revision?
    /// The identity that the object must still have (409 otherwise).
    public var uid: UID?
    public var labelSelector: Selector?
    public var fieldSelector: FieldSelector?
    public var gracePeriodSeconds: Int?
    public var propagation: Propagation?
    /// Whether to go through everything but the write.
    public var isDryRun = false

    public init(
        _ verb: Verb, _ kind: Kind, _ subresource: Subresource? = nil, namespace: String = "",
        name: String = "", body: Body = .none
    ) {
        self.verb = verb
        self.kind = kind
        self.subresource = subresource
        self.namespace = namespace
        self.name = name
        self.body = body
    }

    /// A request to create `object`.
    public static func create(_ object: KubeObject) -> APIRequest {
        let metadata = object.metadata
        return APIRequest(
            .create, object.kind, namespace: metadata.namespace, name: metadata.name,
            body: .object(object))
    }

    public var key: ObjectKey { ObjectKey(kind, namespace: namespace, name: name) }
}

/// What the API server answers.
public struct APIReply: Sendable {
    /// An object and the revision of its last write.
    public struct Item: Sendable {
        public let object: KubeObject
        public let revision: Revision

        public init(_ object: KubeObject, revision: Revision) {
            self.object = object
            self.revision = revision
        }

        /// The object with its `resourceVersion` filled in.
        public var complete: KubeObject {
            object.withMetadata { $0.resourceVersion = revision }
        }
    }

    /// The HTTP status code.
    public var code: Int
    /// The revision that etcd committed, or at which it was read.
    public var revision: Revision
    public var item: Item?
    /// The answer to a list, in the order of the keys.
    public var items: [Item]
    public var failure: APIFailure?
    /// What the request did that its sender should know.
    public var warnings: [String] = []

    public init(
        code: Int, revision: Revision = 0, item: Item? = nil, items: [Item] = [],
        failure: APIFailure? = nil
    ) {
        self.code = code
        self.revision = revision
        self.item = item
        self.items = items
        self.failure = failure
    }

    public init(_ failure: APIFailure) {
        self.init(code: failure.code, failure: failure)
    }

    public var isSuccess: Bool { failure == nil }
}
