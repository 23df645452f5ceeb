import KubeAPI
import Phrasebook

extension Manifest {
    /// Why a manifest is no object that the cluster could have.
    struct Refusal: Error, Sendable {
        /// What the API server would answer, if it would come to that.
        var failure: APIFailure?
        /// What kubectl says itself, and notes of ours that point into the file.
        var messages: [Message]
    }

    /// The kind that the manifest names.
    func kind() throws(Refusal) -> Kind {
        if let kind = Kind(apiVersion: apiVersion, name: kindName) { return kind }
        if let kind = UnsupportedKind(apiVersion: apiVersion, name: kindName) {
            let text = Text.kubectlManifestUnsupportedKind(kind.name, source: source)
            throw Refusal(messages: [Message(.error, text, at: place(of: "kind"))])
        }
        var messages = [
            Message(
                .error,
                verbatim: "error: resource mapping not found for name: \"\(name)\" "
                    + "namespace: \"\(namespace)\" from \"\(source)\": no matches for kind "
                    + "\"\(kindName)\" in version \"\(apiVersion)\"\n"
                    + "ensure CRDs are installed first"
            )
        ]
        if let near = nearestKind {
            let text = Text.kubectlManifestNearestKind(
                near.info.name, apiVersion: near.info.apiVersion)
            messages.append(Message(.note, text, at: place(of: "kind")))
        }
        throw Refusal(messages: messages)
    }

    private var nearestKind: Kind? {
        if let kind = Kind.allCases.first(where: { $0.info.name == kindName }) { return kind }
        let near = nearest(to: kindName, in: Kind.allCases.map(\.info.name))
        return Kind.allCases.first { $0.info.name == near }
    }

    /// The object of the manifest, read strictly, and notes about fields without effect.
    ///
    /// - Parameters:
    ///   - namespace: where the object goes when the manifest doesn't say.
    ///   - document: the manifest's document, possibly with annotations added.
    func object(
        of kind: Kind, namespace: String, document: JSONObject? = nil
    ) throws(Refusal) -> (object: KubeObject, notes: [Message]) {
        var issues = DecodingIssues()
        let object = KubeObject.decode(kind, from: document ?? self.document, issues: &issues)
        let errors = issues.errors
        guard errors.isEmpty, let object else { throw refusal(kind, errors) }
        let notes = issues.warnings.map { issue in
            Message(.note, .kubectlManifestWithoutEffect(issue.path), at: place(of: issue.path))
        }
        let placed = object.withMetadata { metadata in
            if !kind.info.isNamespaced {
                metadata.namespace = ""
            } else if metadata.namespace.isEmpty {
                metadata.namespace = namespace
            }
        }
        return (placed, notes)
    }

    private func refusal(_ kind: Kind, _ issues: [DecodingIssue]) -> Refusal {
        var refusal = Refusal(messages: [])
        for issue in issues {
            let place = place(of: issue.path)
            switch issue.problem {
            case .unknownField(let nearest?):
                let text = Text.kubectlManifestDidYouMean(issue.path, nearest: nearest)
                refusal.messages.append(Message(.note, text, at: place))
            case .unsupportedField:
                let text = Text.kubectlManifestUnsupportedField(issue.path)
                refusal.messages.append(Message(.error, text, at: place))
            default:
                refusal.messages.append(Message(.note, .kubectlManifestHere(issue.path), at: place))
            }
        }
        refusal.failure = DecodingProblem.failure(kind, name: name, issues)
        return refusal
    }

    func place(of path: String) -> Message.Place? {
        places.place(of: path).map {
            Message.Place(file: source, line: $0.line, column: $0.column)
        }
    }
}
