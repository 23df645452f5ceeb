/// The kinds of object that the simulated API server stores.
public enum Kind: UInt8, Sendable, CaseIterable {
    case pod, replicationController, service, endpoints, endpointSlice, node, namespace
    case serviceAccount, lease, event

    /// How the API describes a kind: what `kubectl api-resources` lists.
    public struct Info: Sendable {
        /// The singular name in manifests: `ReplicationController`.
        public let name: String
        /// The name in URLs and on kubectl's command line: `replicationcontrollers`.
        public let plural: String
        public let shortNames: [String]
        /// The API group; empty for the core group.
        public let group: String
        public let version: String
        public let isNamespaced: Bool
        /// The groups of kinds, such as `all`, that name this one too.
        public let categories: [String]

        /// The singular in lower case: `replicationcontroller`.
        public var singular: String { name.lowercased() }
        /// What a manifest's `apiVersion` says: `v1`, `coordination.k8s.io/v1`.
        public var apiVersion: String { group.isEmpty ? version : group + "/" + version }
        /// `endpointslices.discovery.k8s.io`, as messages name a resource.
        public var groupResource: String { group.isEmpty ? plural : plural + "." + group }
    }

    public var info: Info { Self.infos[Int(rawValue)] }

    private static let infos: [Info] = allCases.map { kind in
        switch kind {
        case .pod: core("Pod", "pods", ["po"], categories: ["all"])
        case .replicationController:
            core("ReplicationController", "replicationcontrollers", ["rc"], categories: ["all"])
        case .service: core("Service", "services", ["svc"], categories: ["all"])
        case .endpoints: core("Endpoints", "endpoints", ["ep"])
        case .endpointSlice:
            Info(
                name: "EndpointSlice", plural: "endpointslices", shortNames: [],
                group: "discovery.k8s.io", version: "v1", isNamespaced: true, categories: [])
        case .node: core("Node", "nodes", ["no"], isNamespaced: false)
        case .namespace: core("Namespace", "namespaces", ["ns"], isNamespaced: false)
        case .serviceAccount: core("ServiceAccount", "serviceaccounts", ["sa"])
        case .lease:
            Info(
                name: "Lease", plural: "leases", shortNames: [], group: "coordination.k8s.io",
                version: "v1", isNamespaced: true, categories: [])
        case .event: core("Event", "events", ["ev"])
        }
    }

    private static func core(
        _ name: String, _ plural: String, _ shortNames: [String], isNamespaced: Bool = true,
        categories: [String] = []
    ) -> Info {
        Info(
            name: name, plural: plural, shortNames: shortNames, group: "", version: "v1",
            isNamespaced: isNamespaced, categories: categories)
    }

    /// The kind that `word` names on kubectl's command line: plural, singular or short, with or
    /// without a group (`endpointslices.discovery.k8s.io`), in any case.
    public init?(word: String) {
        let word = word.lowercased()
        let match = Self.allCases.first { kind in
            let info = kind.info
            return word == info.plural || word == info.singular || info.shortNames.contains(word)
                || (!info.group.isEmpty
                    && [info.groupResource, info.plural + "." + info.version + "." + info.group]
                        .contains(word))
        }
        guard let match else { return nil }
        self = match
    }

    /// The kind that a manifest names.
    public init?(apiVersion: String, name: String) {
        guard
            let match = Self.allCases.first(where: {
                $0.info.name == name && $0.info.apiVersion == apiVersion
            })
        else { return nil }
        self = match
    }
}
