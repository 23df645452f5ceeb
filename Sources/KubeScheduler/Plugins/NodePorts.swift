/// Keeps Pods from nodes where a host port that they want is taken.
enum NodePorts {
    static func isFree(_ wanted: [HostPort], taken: [HostPort]) -> Bool {
        !wanted.contains { port in taken.contains { $0.conflicts(with: port) } }
    }

    static func filter(_ wanted: [HostPort], taken: [HostPort]) -> Rejection? {
        isFree(wanted, taken: taken)
            ? nil : Rejection(.nodePorts, [.nodePorts], isResolvable: true)
    }
}
