import Phrasebook
import Testing

@testable import KubeAPI

@Suite("Texts of the API's fields")
struct FieldTextTests {
    /// All fields of the API by their paths: `pod.spec.containers.name`.
    private static let fields: [(path: String, field: FieldDescription)] = Kind.allCases.flatMap {
        below($0.description, path: $0.info.singular)
    }

    private static func below(
        _ type: TypeDescription, path: String
    ) -> [(path: String, field: FieldDescription)] {
        type.fields.flatMap { field in
            let place = path + "." + field.name
            let inner = field.shape.description.map { below($0, path: place) } ?? []
            return [(place, field)] + inner
        }
    }

    @Test("every field says in both languages what it means, in sentences")
    func bothLanguages() {
        #expect(Self.fields.count > 400)
        for (path, field) in Self.fields {
            let english = field.summary(.english)
            let chinese = field.summary(.chinese)
            #expect(english.hasSuffix(".") && english.utf8.count > 4, "\(path): \(english)")
            #expect(chinese.hasSuffix("。"), "\(path): \(chinese)")
            #expect(chinese.unicodeScalars.contains { $0.isHan }, "\(path): \(chinese)")
            #expect(!english.unicodeScalars.contains { $0.isHan }, "\(path): \(english)")
        }
    }

    @Test("texts keep to the rules of their language's typography")
    func typography() {
        for (path, field) in Self.fields {
            let english = field.summary(.english)
            #expect(!english.contains("  "), "\(path): \(english)")
            let scalars = Array(field.summary(.chinese).unicodeScalars)
            for (first, second) in zip(scalars, scalars.dropFirst()) {
                // A blank stands between Han and Latin letters; commas and colons are full-width.
                let touches =
                    first.isHan && second.isLatinOrDigit || first.isLatinOrDigit && second.isHan
                let isNarrow = first.isHan && ",.;:!?()".unicodeScalars.contains(second)
                #expect(!touches && !isNarrow, "\(path): \(first)\(second)")
            }
        }
    }

    @Test("fields of fixed words know them, sorted")
    func words() throws {
        func words(_ path: String) throws -> [String] {
            try #require(Self.fields.first { $0.path == path }).field.words
        }
        #expect(try words("pod.spec.restartPolicy") == ["Always", "Never", "OnFailure"])
        #expect(try words("service.spec.ports.protocol") == ["SCTP", "TCP", "UDP"])
        #expect(try words("pod.metadata.name").isEmpty)
        #expect(try words("pod.spec.containers").isEmpty)
    }
}

extension Unicode.Scalar {
    fileprivate var isHan: Bool { properties.isIdeographic && value != 0x3007 }
    fileprivate var isLatinOrDigit: Bool {
        isASCII && (properties.isAlphabetic || properties.numericType != nil)
    }
}
