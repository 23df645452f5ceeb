import Phrasebook

extension Library {
    /// Kubernetes' library for URLs.
    static let url = Library(
        id: .url, title: .celLibraryURL,
        functions: [
            FunctionDeclaration(
                "url", .celURL,
                [
                    function([.string], URLValue.celType) { (a: [Value], meter) throws(Problem) in
                        let text = try a.string(0)
                        try meter.charge(bytes: text.utf8.count)
                        guard let url = URLValue(text) else {
                            throw .conversion(value: quoted(String(text.prefix(200))), type: "URL")
                        }
                        return .opaque(url)
                    }
                ]),
            FunctionDeclaration(
                "isURL", .celIsURL,
                [
                    function([.string], .bool) { (a: [Value], meter) throws(Problem) in
                        try meter.charge(bytes: try a.string(0).utf8.count)
                        return .bool(URLValue(try a.string(0)) != nil)
                    }
                ]),
            read("getScheme", .celGetScheme) { .string($0.scheme) },
            read("getHost", .celGetHost) { .string($0.host) },
            read("getHostname", .celGetHostname) { .string($0.hostname) },
            read("getPort", .celGetPort) { .string($0.port) },
            read("getEscapedPath", .celGetEscapedPath) { .string($0.path) },
            read("getQuery", .celGetQuery, .map(.string, .list(.string))) { .map($0.parameters) },
        ])

    private static func read(
        _ name: String, _ summary: Text, _ result: CELType = .string,
        _ read: @escaping @Sendable (URLValue) -> Value
    ) -> FunctionDeclaration {
        FunctionDeclaration(
            name, summary,
            [
                method([URLValue.celType], result) { (a: [Value], meter) throws(Problem) in
                    let url = try a.opaque(0, as: URLValue.self)
                    try meter.charge(bytes: url.original.utf8.count)
                    return read(url)
                }
            ])
    }
}
