import KubeAPI
import Phrasebook

/// A YAML text that is no manifest, read in the same way: a lesson's front matter, say.
public struct YAMLDocument: Sendable {
    public let value: JSONValue
    private let places: PlaceMap

    /// Why a text can't be read.
    public struct Failure: Error, Sendable {
        public let text: Text
        /// The line it is about, from one.
        public let line: Int
    }

    /// The first document of a text; an empty one is an empty object.
    public static func first(in text: String) -> Result<YAMLDocument, Failure> {
        switch YAMLReader.documents(in: text) {
        case .success(let documents):
            let first = documents.first
            return .success(
                YAMLDocument(
                    value: first?.value ?? .object(JSONObject()),
                    places: first?.places ?? PlaceMap()))
        case .failure(let error):
            return .failure(Failure(text: error.text, line: error.place?.line ?? 1))
        }
    }

    /// The line of the key at `path`, from one; nil where there is none.
    public func line(of path: String) -> Int? { places.place(of: path)?.line }
}
