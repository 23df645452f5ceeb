import KubeAPI
import Phrasebook

/// One object of a manifest, as it was written.
public struct Manifest: Sendable {
    /// The file's name, as messages call it.
    public let source: String
    public let document: JSONObject
    let places: PlaceMap

    /// What `apiVersion` and `kind` say.
    public var apiVersion: String { document["apiVersion"]?.string ?? "" }
    public var kindName: String { document["kind"]?.string ?? "" }
    public var name: String { document["metadata"]?["name"]?.string ?? "" }
    public var namespace: String { document["metadata"]?["namespace"]?.string ?? "" }

    /// The objects in a text of YAML or JSON, those of Lists taken apart; and what is wrong.
    ///
    /// - Parameters:
    ///   - text: one document or several, separated by `---`.
    ///   - source: what to call the text in messages.
    public static func parse(
        _ text: String, source: String
    ) -> (manifests: [Manifest], messages: [Message]) {
        let fullWidth = FullWidthYAML.first(in: text)
        switch documents(in: text) {
        case .failure(let error):
            return ([], [error.explained(by: fullWidth).message(source: source)])
        case .success(let documents):
            if let fullWidth, fullWidth.isReadable {
                return ([], [ManifestError(fullWidth).message(source: source)])
            }
            var manifests: [Manifest] = []
            var messages: [Message] = []
            for document in documents {
                do {
                    manifests += try objects(in: document, source: source, depth: 0)
                } catch {
                    messages.append(error.explained(by: fullWidth).message(source: source))
                }
            }
            return (manifests, messages)
        }
    }

    private static func documents(
        in text: String
    ) -> Result<[YAMLReader.Document], ManifestError> {
        // JSON is read as such, and as YAML only for the places.
        guard text.first(where: { !$0.isWhitespace }) == "{",
            case .success(let value) = Result(catching: { () throws(JSONError) in
                try JSONParser.parse(text)
            })
        else { return jsonProblem(in: text) ?? YAMLReader.documents(in: text) }
        let documents = try? YAMLReader.documents(in: text).get()
        let places = documents?.first?.places ?? PlaceMap()
        return .success([.init(value: value, places: places)])
    }

    /// What is wrong with a text that is meant to be JSON, and isn't YAML either.
    private static func jsonProblem(
        in text: String
    ) -> Result<[YAMLReader.Document], ManifestError>? {
        guard text.first(where: { !$0.isWhitespace }) == "{",
            case .failure = YAMLReader.documents(in: text)
        else { return nil }
        do {
            _ = try JSONParser.parse(text)
            return nil
        } catch {
            return .failure(
                ManifestError(
                    .json(error), at: .init(line: error.line, column: error.column)))
        }
    }

    private static func objects(
        in document: YAMLReader.Document, source: String, depth: Int
    ) throws(ManifestError) -> [Manifest] {
        guard case .object(let object) = document.value else {
            throw ManifestError(.notAnObject, at: document.places.place(of: ""))
        }
        let missing = ["apiVersion", "kind"].filter { (object[$0]?.string ?? "").isEmpty }
        guard missing.isEmpty else {
            throw ManifestError(.notSet(missing), at: document.places.place(of: ""))
        }
        guard object["kind"]?.string?.hasSuffix("List") == true, depth < 3,
            let items = object["items"]?.array
        else {
            return [Manifest(source: source, document: object, places: document.places)]
        }
        var manifests: [Manifest] = []
        for (index, item) in items.enumerated() {
            let inner = YAMLReader.Document(
                value: item,
                places: document.places.inside((depth > 0 ? "." : "") + "items[\(index)]"))
            manifests += try objects(in: inner, source: source, depth: depth + 1)
        }
        return manifests
    }
}

extension ManifestError {
    fileprivate init(_ found: FullWidthYAML) {
        self.init(
            .fullWidth(
                found.character, meant: found.meant,
                suggestion: found.suggestion.withoutBlanksAround),
            at: found.place)
    }

    /// The error, or what is behind it: the parser complains about what follows from a character
    /// that it takes for a letter.
    fileprivate func explained(by found: FullWidthYAML?) -> ManifestError {
        guard let found else { return self }
        switch reason {
        case .syntax, .notAnObject, .notSet, .keyIsNoText, .json: return ManifestError(found)
        default: return self
        }
    }

    func message(source: String) -> Message {
        let place = place.map {
            Message.Place(file: source, line: $0.line, column: $0.column)
        }
        return Message(.error, .kubectlManifestError(source, text), at: place)
    }
}

extension String {
    fileprivate var withoutBlanksAround: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
