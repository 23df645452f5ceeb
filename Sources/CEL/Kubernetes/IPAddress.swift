/// An IPv4 or IPv6 address.
struct IPAddress: OpaqueValue, Equatable {
    static let celType = CELType.opaque("net.IP")

    /// 4 bytes or 16, in the order of the network.
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads an address. Neither zones nor IPv4 addresses mapped into IPv6 are allowed.
    init?(_ text: String) {
        guard
            let bytes = text.utf8.contains(UInt8(ascii: ":"))
                ? Self.readV6(text) : Self.readV4(text)
        else { return nil }
        let isMapped = bytes.count == 16 && bytes.prefix(12).elementsEqual(Self.mappedPrefix)
        if isMapped { return nil }
        self.bytes = bytes
    }

    private static let mappedPrefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

    var type: CELType { Self.celType }
    var text: String { "ip(\"\(canonical)\")" }
    var isV4: Bool { bytes.count == 4 }

    func isEqual(to other: any OpaqueValue) -> Bool { (other as? IPAddress) == self }

    private static func readV4(_ text: some StringProtocol) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            let isPlain = part.utf8.allSatisfy { (48...57).contains($0) }
            guard isPlain, !part.isEmpty, part == "0" || !part.hasPrefix("0"),
                let byte = UInt8(part)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static func readV6(_ text: String) -> [UInt8]? {
        guard text.utf8.count <= 45 else { return nil }
        var head: [UInt8] = []
        var tail: [UInt8]?
        var rest = Substring(text)
        if rest.hasPrefix("::") {
            tail = []
            rest = rest.dropFirst(2)
        }
        while !rest.isEmpty {
            let part = rest.prefix { $0 != ":" }
            rest = rest.dropFirst(part.count)
            let group: [UInt8]
            if part.contains("."), rest.isEmpty {
                guard let v4 = readV4(part) else { return nil }
                group = v4
            } else {
                guard part.utf8.count <= 4, !part.hasPrefix("+"), !part.hasPrefix("-"),
                    let number = UInt16(part, radix: 16)
                else { return nil }
                group = [UInt8(number >> 8), UInt8(number & 255)]
            }
            if tail == nil { head += group } else { tail? += group }
            if rest.isEmpty { break }
            rest = rest.dropFirst()
            if rest.hasPrefix(":") {
                guard tail == nil else { return nil }
                tail = []
                rest = rest.dropFirst()
            } else if rest.isEmpty {
                return nil
            }
        }
        guard let tail else { return head.count == 16 ? head : nil }
        let gap = 16 - head.count - tail.count
        return gap >= 2 ? head + Array(repeating: 0, count: gap) + tail : nil
    }

    /// The one way to write it (RFC 5952): lower case, the longest row of zeros left out.
    var canonical: String {
        if isV4 { return bytes.map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
        var longest = 0..<0
        var start = 0
        while start < 8 {
            var end = start
            while end < 8, groups[end] == 0 { end += 1 }
            if end - start > max(1, longest.count) { longest = start..<end }
            start = max(end, start + 1)
        }
        let shown = groups.map { String($0, radix: 16) }
        if longest.isEmpty { return shown.joined(separator: ":") }
        let head = shown[..<longest.lowerBound].joined(separator: ":")
        return head + "::" + shown[longest.upperBound...].joined(separator: ":")
    }
}

extension IPAddress {
    var isUnspecified: Bool { bytes.allSatisfy { $0 == 0 } }

    var isLoopback: Bool {
        isV4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
    }

    var isLinkLocalMulticast: Bool {
        isV4
            ? bytes[0] == 224 && bytes[1] == 0 && bytes[2] == 0
            : bytes[0] == 0xFF && bytes[1] & 0xF == 2
    }

    var isLinkLocalUnicast: Bool {
        isV4 ? bytes[0] == 169 && bytes[1] == 254 : bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
    }

    private var isMulticast: Bool { isV4 ? bytes[0] & 0xF0 == 224 : bytes[0] == 0xFF }

    var isGlobalUnicast: Bool {
        let isBroadcast = isV4 && bytes.allSatisfy { $0 == 255 }
        return !(isUnspecified || isBroadcast || isLoopback || isMulticast || isLinkLocalUnicast)
    }
}

/// A network: an address and how many of its bits are the network's.
struct CIDR: OpaqueValue, Equatable {
    static let celType = CELType.opaque("net.CIDR")

    let address: IPAddress
    let prefixLength: Int

    init(address: IPAddress, prefixLength: Int) {
        self.address = address
        self.prefixLength = prefixLength
    }

    /// Reads `10.0.0.0/8`.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPAddress(String(parts[0])),
            parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
            parts[1] == "0" || !parts[1].hasPrefix("0"), let length = Int(parts[1]),
            length <= address.bytes.count * 8
        else { return nil }
        self.init(address: address, prefixLength: length)
    }

    var type: CELType { Self.celType }
    var text: String { "cidr(\"\(canonical)\")" }
    var canonical: String { "\(address.canonical)/\(prefixLength)" }

    func isEqual(to other: any OpaqueValue) -> Bool { (other as? CIDR) == self }

    /// With all bits after the prefix zero.
    var masked: CIDR {
        var bytes = address.bytes
        for index in bytes.indices {
            let kept = min(8, max(0, prefixLength - index * 8))
            bytes[index] &= UInt8(truncatingIfNeeded: 0xFF00 >> kept)
        }
        return CIDR(address: IPAddress(bytes: bytes), prefixLength: prefixLength)
    }

    func contains(_ other: IPAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        return CIDR(address: other, prefixLength: prefixLength).masked.address == masked.address
    }

    func contains(_ other: CIDR) -> Bool {
        other.prefixLength >= prefixLength && contains(other.address)
    }
}
