import KubeAPI

extension KubeProxy {
    /// Translates a connection that begins on this node, or reaches a port of it.
    ///
    /// Among several endpoints chance decides, each being as likely as any other; a client of a
    /// Service with session affinity keeps the one that it had.
    ///
    /// - Parameter rules: what the last sync wrote.
    public mutating func translate(
        _ connection: Connection, by rules: ProxyRules, now: Timestamp,
        random: inout RandomSource
    ) -> Translation {
        let target =
            connection.isForNode
            ? rules.target(atNodePort: connection.port)
            : rules.target(at: connection.address, connection.port)
        guard let target else {
            let service = connection.isForNode ? nil : rules.service(at: connection.address)
            return service.map { .rejected(service: $0) } ?? .none
        }
        let spec = target.service.spec
        let policy =
            connection.isForNode ? spec.externalTrafficPolicy : spec.internalTrafficPolicy
        guard let backends = rules.backends(of: target, policy ?? .cluster) else {
            return .dropped(service: target.slot)
        }
        if backends.isEmpty { return .rejected(service: target.slot) }
        let backend = choose(
            among: backends, of: target, for: connection.client, now: now, random: &random)
        return .backend(
            service: target.slot, address: backend.endpoint.address, port: backend.port,
            pod: backend.endpoint.targetRef)
    }

    private mutating func choose(
        among backends: [ProxyRules.Backend], of target: ProxyRules.Target, for client: IPv4,
        now: Timestamp, random: inout RandomSource
    ) -> ProxyRules.Backend {
        guard target.service.spec.sessionAffinity == .clientIP else {
            return backends[random.below(backends.count)]
        }
        let kept = affinity.backend(of: target, for: client, now: now)
        let backend =
            backends.first { $0.endpoint.address == kept }
            ?? backends[random.below(backends.count)]
        affinity.remember(backend.endpoint.address, of: target, for: client, now: now)
        return backend
    }
}
