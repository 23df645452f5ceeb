/// The place of an object in the key space: kind, namespace and name.
public struct ObjectKey: StoreKey, Hashable {
    public let kind: Kind
    /// Empty for kinds without a namespace.
    public let namespace: String
    public let name: String

    public init(_ kind: Kind, namespace: String = "", name: String) {
        self.kind = kind
        self.namespace = namespace
        self.name = name
    }

    public static var directoryCount: Int { Kind.allCases.count }

    /// One directory for each kind.
    public var directory: Int { Int(kind.rawValue) }

    public var stableHash: UInt64 {
        var hash = StableHash()
        hash.combine(UInt64(kind.rawValue))
        hash.combine(namespace)
        hash.combine(name)
        return hash.value
    }

    /// `pods/default/web-1`, as the trace names an object.
    public var path: String {
        let info = kind.info
        return info.isNamespaced ? "\(info.plural)/\(namespace)/\(name)" : "\(info.plural)/\(name)"
    }

    /// The key in etcd: `/registry/pods/default/web-1`.
    ///
    /// Real Kubernetes puts some resources elsewhere for historical reasons
    /// (`/registry/services/specs/…`, `/registry/minions/…`); so do we.
    public var etcdKey: String {
        switch kind {
        case .service: "/registry/services/specs/\(namespace)/\(name)"
        case .endpoints: "/registry/services/endpoints/\(namespace)/\(name)"
        case .replicationController: "/registry/controllers/\(namespace)/\(name)"
        case .node: "/registry/minions/\(name)"
        default: "/registry/" + path
        }
    }
}
