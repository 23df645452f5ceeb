import KubeAPI

/// Addresses and ports that a write takes, from before it is sent to etcd until it has ended.
struct Reservation: Sendable, Equatable {
    var addresses: [IPv4] = []
    var ports: [Int] = []

    var isEmpty: Bool { addresses.isEmpty && ports.isEmpty }

    mutating func add(_ other: Reservation) {
        addresses += other.addresses
        ports += other.ports
    }

    mutating func remove(_ other: Reservation) {
        for address in other.addresses {
            if let index = addresses.firstIndex(of: address) { addresses.remove(at: index) }
        }
        for port in other.ports {
            if let index = ports.firstIndex(of: port) { ports.remove(at: index) }
        }
    }
}

/// The pools of virtual addresses and node ports (`pkg/registry/core/service`).
///
/// The real server keeps what is taken in objects of its own, and repairs them by looking at the
/// Services; here the Services themselves are the record.
struct Allocator {
    /// The addresses of Services: 10.96.0.0/12.
    static let network = IPv4(10, 96, 0, 0)
    static let networkText = "10.96.0.0/12"
    private static let size = 1 << 20
    static let nodePorts = 30000...32767

    /// What this write takes.
    private(set) var taken = Reservation()
    private(set) var random: RandomSource
    private var usedAddresses: Set<IPv4> = []
    private var usedPorts: Set<Int> = []

    /// - Parameters:
    ///   - excluding: the Service that is being changed; what it has is its own.
    ///   - reserved: what other writes are about to take.
    init(
        store: ObjectStore, excluding key: ObjectKey, reserved: Reservation, random: RandomSource
    ) {
        self.random = random
        let own = store.keys.slot(of: key)
        var addresses = Set(reserved.addresses)
        var ports = Set(reserved.ports)
        store.forEach(in: Int(Kind.service.rawValue), at: store.revision) { slot, object, _ in
            guard slot != own, let spec = object.service?.spec else { return }
            if let address = IPv4(spec.clusterIP) { addresses.insert(address) }
            for port in spec.ports where port.nodePort != 0 { ports.insert(port.nodePort) }
        }
        usedAddresses = addresses
        usedPorts = ports
    }

    /// Takes any address, by preference not one of the first 256, which people choose by hand.
    mutating func takeAddress() -> IPv4? {
        for band in [257..<(Self.size - 1), 1..<257] {
            let start = random.below(band.count)
            for step in 0..<min(band.count, usedAddresses.count + 1) {
                let offset = band.lowerBound + (start + step) % band.count
                let address = IPv4(bits: Self.network.bits + UInt32(offset))
                if take(address) { return address }
            }
        }
        return nil
    }

    /// Takes this address; nil when that succeeds, else why not.
    mutating func problem(taking address: IPv4) -> String? {
        let offset = Int(address.bits) - Int(Self.network.bits)
        guard offset >= 1 && offset < Self.size - 1 else {
            return "the provided IP (\(address)) is not in the valid range. "
                + "The range of valid IPs is \(Self.networkText)"
        }
        return take(address) ? nil : "provided IP is already allocated"
    }

    private mutating func take(_ address: IPv4) -> Bool {
        guard usedAddresses.insert(address).inserted else { return false }
        taken.addresses.append(address)
        return true
    }

    /// Takes any node port.
    mutating func takePort() -> Int? {
        let start = random.below(Self.nodePorts.count)
        for step in 0..<Self.nodePorts.count {
            let port = Self.nodePorts.lowerBound + (start + step) % Self.nodePorts.count
            if usedPorts.insert(port).inserted {
                taken.ports.append(port)
                return port
            }
        }
        return nil
    }

    /// Takes this port; nil when that succeeds, else why not.
    mutating func problem(takingPort port: Int) -> String? {
        guard Self.nodePorts.contains(port) else {
            return "provided port is not in the valid range. The range of valid ports is "
                + "\(Self.nodePorts.lowerBound)-\(Self.nodePorts.upperBound)"
        }
        guard usedPorts.insert(port).inserted else { return "provided port is already allocated" }
        taken.ports.append(port)
        return nil
    }
}
