import KubeAPI

/// The addresses of a node's Pods, as the CNI plugin `host-local` hands them out.
///
/// The first address of the range is the network's, the second the bridge's; Pods get those from
/// `.2` up, always the lowest that is free. (The real plugin goes round before it reuses one.)
struct AddressPool: Sendable {
    private var cidr = ""
    private var base: UInt32 = 0
    private var size = 0
    private var used: [UInt64] = []

    /// Takes the lowest free address of `cidr`; nil when there is none, or no such range.
    mutating func take(from cidr: String) -> IPv4? {
        if !cidr.hasSameScalars(as: self.cidr) { begin(cidr) }
        for word in used.indices where used[word] != .max {
            let bit = (~used[word]).trailingZeroBitCount
            // The last address is the broadcast's.
            guard word * 64 + bit < size - 1 else { return nil }
            used[word] |= 1 << UInt64(bit)
            return IPv4(bits: base &+ UInt32(word * 64 + bit))
        }
        return nil
    }

    mutating func release(_ address: IPv4) {
        let offset = Int(address.bits &- base)
        guard address != .none, offset >= 2, offset < size else { return }
        used[offset / 64] &= ~(1 << UInt64(offset % 64))
    }

    private mutating func begin(_ cidr: String) {
        self.cidr = cidr
        size = 0
        used = []
        let parts = cidr.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let address = IPv4(String(parts[0])), let prefix = Int(parts[1]),
            (16...30).contains(prefix)
        else { return }
        size = 1 << (32 - prefix)
        base = address.bits & ~UInt32(size - 1)
        used = Array(repeating: 0, count: max(1, size / 64))
        used[0] = 0b11
    }
}
