import KubeAPI
import Phrasebook

/// What `-o` asks for.
enum OutputFormat: Sendable {
    case table(isWide: Bool)
    case json, yaml, name
    case jsonPath(JSONPath)
    case jsonPathAsJSON(JSONPath)
    case columns([CustomColumn])

    /// The words of `-o` that stand alone.
    static let words = ["json", "yaml", "name", "wide", "jsonpath=", "custom-columns="]

    init(_ invocation: Invocation) throws(KubectlError) {
        guard let value = invocation.values("output").last else {
            self = .table(isWide: false)
            return
        }
        let parts = value.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let argument = parts.count == 2 ? String(parts[1]) : nil
        let place = value.place.advanced(parts[0].unicodeScalars.count + 1)
        switch (String(parts[0]), argument) {
        case ("", nil): self = .table(isWide: false)
        case ("wide", nil): self = .table(isWide: true)
        case ("json", nil): self = .json
        case ("yaml", nil): self = .yaml
        case ("name", nil): self = .name
        case ("jsonpath", let path?):
            self = .jsonPath(try Self.path(path, invocation, at: place))
        case ("jsonpath-as-json", let path?):
            self = .jsonPathAsJSON(try Self.path(path, invocation, at: place))
        case ("custom-columns", let columns?):
            self = .columns(try CustomColumn.parse(columns, invocation, at: place))
        case ("jsonpath", nil), ("jsonpath-as-json", nil), ("custom-columns", nil):
            throw invocation.error(.missingFlagValue("-o \(parts[0])="), at: place)
        case ("go-template", _), ("template", _), ("go-template-file", _), ("templatefile", _):
            throw invocation.error(
                .unsupportedFlag("-o \(parts[0])", hint: .kubectlHintUseJSONPath), at: value.place)
        case ("jsonpath-file", _), ("custom-columns-file", _):
            throw invocation.error(
                .unsupportedFlag("-o \(parts[0])", hint: .kubectlHintUseInline), at: value.place)
        default:
            throw invocation.error(
                .invalidFlagValue(
                    flag: "-o", value: value.text, expected: .kubectlOneOf(Self.words)),
                at: value.place)
        }
    }

    private static func path(
        _ text: String, _ invocation: Invocation, at place: KubectlError.Place
    ) throws(KubectlError) -> JSONPath {
        do {
            return try JSONPath(parsing: text)
        } catch {
            throw invocation.error(.value(error.text), at: place.advanced(error.offset))
        }
    }
}
