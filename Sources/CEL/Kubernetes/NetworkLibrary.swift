import Phrasebook

extension Library {
    /// Kubernetes' libraries for addresses and networks.
    static let network = Library(
        id: .network, title: .celLibraryNetwork, functions: addresses + networks)

    private static let addresses: [FunctionDeclaration] = [
        FunctionDeclaration(
            "ip", .celIP,
            [
                function([.string], IPAddress.celType) { (a: [Value], _) throws(Problem) in
                    .opaque(try address(try a.string(0)))
                },
                method([CIDR.celType], IPAddress.celType) { (a: [Value], _) throws(Problem) in
                    .opaque(try a.opaque(0, as: CIDR.self).address)
                },
            ]),
        FunctionDeclaration(
            "isIP", .celIsIP,
            [
                function([.string], .bool) { (a: [Value], _) throws(Problem) in
                    .bool(IPAddress(try a.string(0)) != nil)
                }
            ]),
        FunctionDeclaration(
            "ip.isCanonical", .celIPIsCanonical,
            [
                function([.string], .bool) { (a: [Value], _) throws(Problem) in
                    let text = try a.string(0)
                    return .bool(try address(text).canonical.hasSameScalars(as: text))
                }
            ]),
        read("family", .celIPFamily, .int) { .int($0.isV4 ? 4 : 6) },
        read("isUnspecified", .celIPIsUnspecified, .bool) { .bool($0.isUnspecified) },
        read("isLoopback", .celIPIsLoopback, .bool) { .bool($0.isLoopback) },
        read("isLinkLocalMulticast", .celIPIsLinkLocalMulticast, .bool) {
            .bool($0.isLinkLocalMulticast)
        },
        read("isLinkLocalUnicast", .celIPIsLinkLocalUnicast, .bool) {
            .bool($0.isLinkLocalUnicast)
        },
        read("isGlobalUnicast", .celIPIsGlobalUnicast, .bool) { .bool($0.isGlobalUnicast) },
        FunctionDeclaration(
            "string", .celToString,
            [
                function([IPAddress.celType], .string) { (a: [Value], _) throws(Problem) in
                    .string(try a.opaque(0, as: IPAddress.self).canonical)
                },
                function([CIDR.celType], .string) { (a: [Value], _) throws(Problem) in
                    .string(try a.opaque(0, as: CIDR.self).canonical)
                },
            ]),
    ]

    private static func address(_ text: String) throws(Problem) -> IPAddress {
        if let address = IPAddress(text) { return address }
        throw .conversion(value: quoted(text), type: "IP")
    }

    private static func network(_ text: String) throws(Problem) -> CIDR {
        if let network = CIDR(text) { return network }
        throw .conversion(value: quoted(text), type: "CIDR")
    }

    private static func read(
        _ name: String, _ summary: Text, _ result: CELType,
        _ read: @escaping @Sendable (IPAddress) -> Value
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                method([IPAddress.celType], result) { (a: [Value], _) throws(Problem) in
                    read(try a.opaque(0, as: IPAddress.self))
                }
            ])
    }

    private static let networks: [FunctionDeclaration] = [
        FunctionDeclaration(
            "cidr", .celCIDR,
            [
                function([.string], CIDR.celType) { (a: [Value], _) throws(Problem) in
                    .opaque(try network(try a.string(0)))
                }
            ]),
        FunctionDeclaration(
            "isCIDR", .celIsCIDR,
            [
                function([.string], .bool) { (a: [Value], _) throws(Problem) in
                    .bool(CIDR(try a.string(0)) != nil)
                }
            ]),
        FunctionDeclaration(
            "containsIP", .celContainsIP,
            [
                method([CIDR.celType, IPAddress.celType], .bool) {
                    (a: [Value], _) throws(Problem) in
                    let address = try a.opaque(1, as: IPAddress.self)
                    return .bool(try a.opaque(0, as: CIDR.self).contains(address))
                },
                method([CIDR.celType, .string], .bool) { (a: [Value], _) throws(Problem) in
                    let address = try address(try a.string(1))
                    return .bool(try a.opaque(0, as: CIDR.self).contains(address))
                },
            ]),
        FunctionDeclaration(
            "containsCIDR", .celContainsCIDR,
            [
                method([CIDR.celType, CIDR.celType], .bool) { (a: [Value], _) throws(Problem) in
                    let inner = try a.opaque(1, as: CIDR.self)
                    return .bool(try a.opaque(0, as: CIDR.self).contains(inner))
                },
                method([CIDR.celType, .string], .bool) { (a: [Value], _) throws(Problem) in
                    let inner = try network(try a.string(1))
                    return .bool(try a.opaque(0, as: CIDR.self).contains(inner))
                },
            ]),
        FunctionDeclaration(
            "masked", .celMasked,
            [
                method([CIDR.celType], CIDR.celType) { (a: [Value], _) throws(Problem) in
                    .opaque(try a.opaque(0, as: CIDR.self).masked)
                }
            ]),
        FunctionDeclaration(
            "prefixLength", .celPrefixLength,
            [
                method([CIDR.celType], .int) { (a: [Value], _) throws(Problem) in
                    .int(Int64(try a.opaque(0, as: CIDR.self).prefixLength))
                }
            ]),
    ]
}
