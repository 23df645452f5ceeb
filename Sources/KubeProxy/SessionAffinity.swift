import KubeAPI

/// Which backend each client keeps, for Services with `sessionAffinity: ClientIP`.
///
/// In real Kubernetes these are the kernel's sets of recently seen addresses, one for each
/// endpoint; they too are each node's own.
struct SessionAffinityTable: Sendable {
    private struct Entry {
        let service: Slot
        let port: Int
        let client: IPv4
        var backend: IPv4
        var lastUsed: Timestamp
    }

    private var entries: [Entry] = []

    /// The backend that `client` used last, unless that is too long ago.
    func backend(
        of target: ProxyRules.Target, for client: IPv4, now: Timestamp
    ) -> IPv4? {
        guard let index = index(of: target, client) else { return nil }
        let age = now.microseconds - entries[index].lastUsed.microseconds
        return age < .seconds(target.timeoutSeconds) ? entries[index].backend : nil
    }

    /// Remembers that `client` has used `backend` now.
    mutating func remember(
        _ backend: IPv4, of target: ProxyRules.Target, for client: IPv4, now: Timestamp
    ) {
        if let index = index(of: target, client) {
            entries[index].backend = backend
            entries[index].lastUsed = now
        } else {
            entries.append(
                Entry(
                    service: target.slot, port: target.port.port, client: client,
                    backend: backend, lastUsed: now))
        }
    }

    private func index(of target: ProxyRules.Target, _ client: IPv4) -> Int? {
        entries.firstIndex {
            $0.service == target.slot && $0.port == target.port.port && $0.client == client
        }
    }
}

extension ProxyRules.Target {
    fileprivate var timeoutSeconds: Int {
        service.spec.sessionAffinityConfig?.clientIP?.timeoutSeconds
            ?? ClientIPConfig.defaultSeconds
    }
}
