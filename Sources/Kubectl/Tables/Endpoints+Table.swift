import KubeAPI

/// How many endpoints are listed before ` + N more...`.
private let listed = 3

private func list(_ entries: [String], none: String) -> String {
    guard !entries.isEmpty else { return none }
    let text = entries.prefix(listed).joined(separator: ",")
    return entries.count > listed ? "\(text) + \(entries.count - listed) more..." : text
}

extension Endpoints {
    /// `10.0.1.2:80,10.0.2.2:80 + 3 more...`.
    ///
    /// - Parameter port: only endpoints of the Service's port of this name.
    func summary(port name: String? = nil) -> String {
        var entries: [String] = []
        for subset in subsets {
            if subset.ports.isEmpty { entries += subset.addresses.map(\.ip.description) }
            for port in subset.ports where name == nil || port.name == name {
                entries += subset.addresses.map { "\($0.ip):\(port.port)" }
            }
        }
        return list(entries, none: "<none>")
    }
}

extension EndpointSlice {
    var portSummary: String { list(ports.map { String($0.port) }, none: "<unset>") }

    var addressSummary: String { list(endpoints.map(\.address.description), none: "<unset>") }
}
