import KubeAPI

/// The roles that a cluster starts with (`plugin/pkg/auth/authorizer/rbac/bootstrappolicy`), as
/// far as they concern the kinds that exist here.
///
/// Real controllers read through informers that they share, under an identity that may read
/// everything; here that is part of each controller's own rules. Finalizing a namespace is an
/// update of the namespace.
enum BootstrapPolicy {
    /// Some verbs on some resources.
    struct Rule: Sendable {
        let verbs: RuleVerbs
        let kinds: [Kind]
        let subresource: Subresource?

        init(_ verbs: RuleVerbs, _ kinds: Kind..., subresource: Subresource? = nil) {
            self.verbs = verbs
            self.kinds = kinds
            self.subresource = subresource
        }
    }

    private static let recordEvents = Rule([.create, .update, .patch], .event)

    /// The rules for `role`; nil for those who may do everything.
    static func rules(of role: Role) -> [Rule]? {
        switch role {
        case .kubectl, .person, .apiServer: nil
        case .replicationController:
            readAll + [
                Rule([.update, .patch], .replicationController),
                Rule([.update, .patch], .replicationController, subresource: .status),
                Rule([.create, .delete, .patch], .pod), recordEvents,
            ]
        case .endpointsController:
            readAll + [Rule([.create, .update, .delete], .endpoints), recordEvents]
        case .endpointSliceController:
            readAll + [Rule([.create, .update, .delete], .endpointSlice), recordEvents]
        case .nodeLifecycleController, .nodeIPAMController:
            readAll + [
                Rule([.update, .patch, .delete], .node),
                Rule([.update, .patch], .node, subresource: .status),
                Rule([.delete], .pod), Rule([.update, .patch], .pod, subresource: .status),
                Rule([.create], .pod, subresource: .eviction), recordEvents,
            ]
        case .garbageCollector:
            everywhere([.update, .patch, .delete]) + readAll + [
                // As the Pod garbage collector, which is a controller of its own.
                Rule([.patch], .pod, subresource: .status), recordEvents,
            ]
        case .namespaceController:
            everywhere([.delete, .deletecollection]) + readAll + [
                Rule([.update], .namespace), Rule([.update], .namespace, subresource: .status),
                recordEvents,
            ]
        case .serviceAccountController: readAll + [Rule([.create], .serviceAccount), recordEvents]
        case .scheduler: scheduler
        case .kubelet: node
        case .kubeProxy:
            [Rule(.read, .service, .endpoints, .endpointSlice, .node), recordEvents]
        case .clusterDNS:
            [Rule(.read, .service, .endpoints, .endpointSlice, .pod, .namespace, .node)]
        case .etcd, .containerRuntime, .outside, .registry, .pod: []
        }
    }

    private static let scheduler: [Rule] = [
        Rule(.read, .node, .pod, .replicationController, .service, .namespace),
        Rule([.delete], .pod), Rule([.create], .pod, subresource: .binding),
        Rule([.update, .patch], .pod, subresource: .status),
        Rule([.get, .list, .watch, .create, .update], .lease), recordEvents,
    ]

    /// What the Node authorizer allows every kubelet; it has further conditions.
    private static let node: [Rule] = [
        Rule(.read, .service, .pod, .node), Rule([.get], .endpoints, .serviceAccount),
        Rule([.create, .update, .patch], .node),
        Rule([.update, .patch], .node, subresource: .status),
        Rule([.create, .delete], .pod), Rule([.update, .patch], .pod, subresource: .status),
        Rule([.create], .pod, subresource: .eviction),
        Rule([.get, .create, .update, .patch, .delete], .lease), recordEvents,
    ]

    private static let readAll = everywhere(.read)

    private static func everywhere(_ verbs: RuleVerbs) -> [Rule] {
        Kind.allCases.map { Rule(verbs, $0) }
    }

    /// The verbs that a role has on a resource, by role, kind and subresource.
    private static let table: [RuleVerbs] = {
        let stride = Kind.allCases.count * Subresource.indexCount
        var table = [RuleVerbs](repeating: [], count: Role.allCases.count * stride)
        for role in Role.allCases {
            let base = Int(role.rawValue) * stride
            guard let rules = rules(of: role) else {
                for index in base..<(base + stride) { table[index] = .all }
                continue
            }
            for rule in rules {
                for kind in rule.kinds {
                    let column = Int(kind.rawValue) * Subresource.indexCount
                    table[base + column + (rule.subresource?.index ?? 0)].formUnion(rule.verbs)
                }
            }
        }
        return table
    }()

    /// Whether `role` may do `verb` to `kind` or the subresource of it.
    static func allows(_ role: Role, _ verb: Verb, _ kind: Kind, _ subresource: Subresource?)
        -> Bool
    {
        let row = Int(role.rawValue) * Kind.allCases.count + Int(kind.rawValue)
        let verbs = table[row * Subresource.indexCount + (subresource?.index ?? 0)]
        let needed = RuleVerbs(verb)
        return !needed.isEmpty && verbs.isSuperset(of: needed)
    }
}
