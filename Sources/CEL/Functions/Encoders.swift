import Phrasebook

extension Library {
    /// The extension `encoders`.
    static let encoders = Library(
        id: .encoders, title: .celLibraryEncoders,
        functions: [
            FunctionDeclaration(
                "base64.encode", .celBase64Encode,
                [
                    function([.bytes], .string) { (a: [Value], meter) throws(Problem) in
                        let bytes = try a.bytes(0)
                        try meter.charge(bytes: bytes.count)
                        return .string(Base64.encode(bytes))
                    }
                ]),
            FunctionDeclaration(
                "base64.decode", .celBase64Decode,
                [
                    function([.string], .bytes) { (a: [Value], meter) throws(Problem) in
                        let text = try a.string(0)
                        try meter.charge(bytes: text.utf8.count)
                        guard let bytes = Base64.decode(text) else {
                            throw .conversion(
                                value: quoted(String(text.prefix(100))), type: "base64")
                        }
                        return .bytes(bytes)
                    }
                ]),
        ])
}
