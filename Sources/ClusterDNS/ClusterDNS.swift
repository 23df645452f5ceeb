import KubeAPI

/// Answers the names of Services and of Pods behind headless ones, as the DNS add-on does
/// (CoreDNS with its `kubernetes` plugin; records as in the Kubernetes DNS specification).
///
/// Left out: SRV, PTR and AAAA records, names outside the cluster, and caching.
public struct ClusterDNS: Sendable {
    public static let interests = [WatchInterest(.service), WatchInterest(.endpointSlice)]
    /// The domain under which all names of the cluster are.
    public static let domain = "cluster.local"

    public init() {}

    /// CoreDNS keeps nothing but what its watches tell it, so there is nothing to do.
    public mutating func handle(_ signal: Signal, view: View, turn: inout Turn) {}

    /// The addresses of `name`, asked from a Pod in `namespace`; empty when there is no such name.
    ///
    /// A name with few dots is tried in the Pod's own namespace first, then as a name of any
    /// namespace, as a Pod's `/etc/resolv.conf` has it (`search NS.svc.cluster.local
    /// svc.cluster.local cluster.local`, `ndots:5`).
    public func resolve(_ name: String, from namespace: String, view: View) -> Answer? {
        let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
        let suffixes =
            name.hasSuffix(".")
            ? [""]
            : [".\(namespace).svc.\(Self.domain)", ".svc.\(Self.domain)", ".\(Self.domain)", ""]
        for suffix in suffixes {
            if let answer = record(bare + suffix, view: view) { return answer }
        }
        return nil
    }

    /// A name and its addresses.
    public struct Answer: Sendable, Equatable {
        /// The full name: `web.default.svc.cluster.local`.
        public let name: String
        /// The name that it stands for: a Service of type ExternalName (a CNAME record).
        public var alias: String?
        /// None where the alias is a name outside the cluster.
        public let addresses: [IPv4]
    }

    /// How many aliases in a row are followed.
    private static let aliasLimit = 8

    private func record(_ name: String, view: View, aliases: Int = 0) -> Answer? {
        let suffix = ".svc." + Self.domain
        guard name.hasSuffix(suffix), aliases < Self.aliasLimit else { return nil }
        let labels = name.dropLast(suffix.utf8.count).split(
            separator: ".", omittingEmptySubsequences: false
        ).map(String.init)
        switch labels.count {
        case 2:
            if let alias = alias(labels[0], labels[1], view) {
                let answer = record(alias, view: view, aliases: aliases + 1)
                return Answer(name: name, alias: alias, addresses: answer?.addresses ?? [])
            }
            return service(labels[0], labels[1], view).map { Answer(name: name, addresses: $0) }
        case 3:
            return member(labels[0], of: labels[1], labels[2], view)
                .map { Answer(name: name, addresses: $0) }
        default: return nil
        }
    }

    private func alias(_ name: String, _ namespace: String, _ view: View) -> String? {
        let key = ObjectKey(.service, namespace: namespace, name: name)
        guard let spec = view.object(key)?.service?.spec, spec.type == .externalName else {
            return nil
        }
        return spec.externalName.hasSuffix(".")
            ? String(spec.externalName.dropLast()) : spec.externalName
    }

    private func service(_ name: String, _ namespace: String, _ view: View) -> [IPv4]? {
        let key = ObjectKey(.service, namespace: namespace, name: name)
        guard let service = view.object(key)?.service else { return nil }
        if service.isHeadless {
            let members = endpoints(of: name, namespace, view)
            return members.isEmpty ? nil : members.map(\.address)
        }
        return IPv4(service.spec.clusterIP).map { [$0] }
    }

    /// A Pod with a host name behind a headless Service: `web-0.web.default.svc.cluster.local`.
    private func member(
        _ hostname: String, of name: String, _ namespace: String, _ view: View
    ) -> [IPv4]? {
        let key = ObjectKey(.service, namespace: namespace, name: name)
        guard let service = view.object(key)?.service, service.isHeadless else { return nil }
        let found = endpoints(of: name, namespace, view).filter { $0.hostname == hostname }
        return found.isEmpty ? nil : found.map(\.address)
    }

    private func endpoints(of name: String, _ namespace: String, _ view: View) -> [Endpoint] {
        var found: [Endpoint] = []
        view.forEach(.endpointSlice) { _, object in
            guard let slice = object.endpointSlice, slice.metadata.namespace == namespace,
                slice.metadata.labels[EndpointSlice.serviceLabel] == name
            else { return }
            found += slice.endpoints.filter { $0.conditions.ready != false }
        }
        return found
    }
}
