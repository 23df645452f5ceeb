import KubeAPI

/// An object type that the API server stores.
protocol Resource: APIObject {
    var metadata: ObjectMeta { get set }
}

extension Pod: Resource {}
extension ReplicationController: Resource {}
extension Service: Resource {}
extension Endpoints: Resource {}
extension EndpointSlice: Resource {}
extension Node: Resource {}
extension Namespace: Resource {}
extension ServiceAccount: Resource {}
extension Lease: Resource {}
extension Event: Resource {}

/// What is particular to a kind on its way into the store: its registry strategy
/// (`pkg/registry/core/*/strategy.go`), its admission plugins, defaults and validation.
protocol Strategy {
    associatedtype Object: Resource

    static var kind: Kind { get }
    static func stored(_ object: Ref<Object>) -> KubeObject
    static func object(_ stored: KubeObject) -> Ref<Object>?

    /// Whether the kind has a subresource `status`.
    static var hasStatus: Bool { get }
    /// The microseconds after its last write at which an object is forgotten.
    static var timeToLive: Micros? { get }
    /// What becomes of dependents when a deletion doesn't say.
    static var defaultPropagation: APIRequest.Propagation { get }

    /// The admission plugins for new objects of this kind.
    static func admit(_ object: inout Object, _ attributes: inout Attributes) throws(APIFailure)
    /// The admission plugins for changes of objects of this kind.
    static func admit(
        _ object: inout Object, from old: Object, _ attributes: inout Attributes
    ) throws(APIFailure)

    /// Fills in what was left out.
    static func setDefaults(_ object: inout Object)

    /// Resets what a client may not choose.
    static func prepareForCreate(_ object: inout Object)
    /// Keeps the status, and counts the generation.
    static func prepareForUpdate(_ object: inout Object, from old: Object, by role: Role)
    /// Keeps everything but the status.
    static func prepareForStatusUpdate(_ object: inout Object, from old: Object)

    /// Takes addresses and ports from their pools.
    static func allocate(
        _ object: inout Object, from old: Object?, _ allocator: inout Allocator
    ) throws(APIFailure)

    /// The API's messages about a name of this kind.
    static func problems(ofName name: String) -> [String]
    static func validate(_ object: Object, _ errors: inout FieldErrors)
    /// Validates what may not change; ``validate(_:_:)`` has been called.
    static func validate(_ object: Object, from old: Object, _ errors: inout FieldErrors)
    static func validateStatus(_ object: Object, from old: Object, _ errors: inout FieldErrors)
}

extension Strategy {
    static var hasStatus: Bool { false }
    static var timeToLive: Micros? { nil }
    static var defaultPropagation: APIRequest.Propagation { .background }
    static func admit(_ object: inout Object, _ attributes: inout Attributes) {}
    static func admit(
        _ object: inout Object, from old: Object, _ attributes: inout Attributes
    ) {}
    static func setDefaults(_ object: inout Object) {}
    static func prepareForCreate(_ object: inout Object) {}
    static func prepareForUpdate(_ object: inout Object, from old: Object, by role: Role) {}
    static func prepareForStatusUpdate(_ object: inout Object, from old: Object) {}
    static func allocate(
        _ object: inout Object, from old: Object?, _ allocator: inout Allocator
    ) {}
    static func problems(ofName name: String) -> [String] { Names.dns1123Subdomain(name) }
    static func validate(_ object: Object, from old: Object, _ errors: inout FieldErrors) {}
    static func validateStatus(_ object: Object, from old: Object, _ errors: inout FieldErrors) {}
}

extension Kind {
    /// How objects of this kind are handled.
    var strategy: any Strategy.Type {
        switch self {
        case .pod: PodStrategy.self
        case .replicationController: ReplicationControllerStrategy.self
        case .service: ServiceStrategy.self
        case .endpoints: EndpointsStrategy.self
        case .endpointSlice: EndpointSliceStrategy.self
        case .node: NodeStrategy.self
        case .namespace: NamespaceStrategy.self
        case .serviceAccount: ServiceAccountStrategy.self
        case .lease: LeaseStrategy.self
        case .event: EventStrategy.self
        }
    }
}
