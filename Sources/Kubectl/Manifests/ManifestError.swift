import KubeAPI
import Phrasebook

/// Why a text can't be read as a manifest.
struct ManifestError: Error, Equatable {
    enum Reason: Equatable {
        case json(JSONError)
        /// The YAML scanner's or parser's own words.
        case syntax(String)
        case duplicateKey(String)
        case keyIsNoText
        case tooDeep(limit: Int)
        case tooLarge(limit: Int)
        case undefinedAlias
        case badMerge
        case badTag(String)
        /// The document is a list or a single value.
        case notAnObject
        /// `kind` or `apiVersion` or both.
        case notSet([String])
        /// Punctuation of Chinese input methods where YAML needs its own.
        case fullWidth(String, meant: String, suggestion: String)
        case unreadable(Text)
    }

    var reason: Reason
    var place: PlaceMap.Place?

    init(_ reason: Reason, at place: PlaceMap.Place? = nil) {
        self.reason = reason
        self.place = place
    }

    /// One sentence for people.
    var text: Text {
        switch reason {
        case .json(let error): error.text
        case .syntax(let words): .kubectlManifestSyntax(words)
        case .duplicateKey(let key): .kubectlManifestDuplicateKey(key)
        case .keyIsNoText: .kubectlManifestKeyIsNoText
        case .tooDeep(let limit): .kubectlManifestTooDeep(limit: limit)
        case .tooLarge(let limit): .kubectlManifestTooLarge(limit: limit)
        case .undefinedAlias: .kubectlManifestUndefinedAlias
        case .badMerge: .kubectlManifestBadMerge
        case .badTag(let tag): .kubectlManifestBadTag(tag)
        case .notAnObject: .kubectlManifestNotAnObject
        case .notSet(let fields): .kubectlManifestNotSet(fields)
        case .fullWidth(let character, let meant, let suggestion):
            .kubectlManifestFullWidth(character, meant: meant, suggestion: suggestion)
        case .unreadable(let why): why
        }
    }
}
