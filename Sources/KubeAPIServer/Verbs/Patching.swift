import KubeAPI

/// Applies patches to stored objects, by way of their documents
/// (`apiserver/pkg/endpoints/handlers/patch.go`).
enum Patching {
    /// - Returns: the object that the patched document describes.
    /// - Throws: 400 for what is no patch, 422 for a patch that doesn't fit, or that makes a
    ///   document which isn't one of the kind.
    static func apply(
        _ patch: JSONValue, _ kind: APIRequest.PatchKind, to item: APIReply.Item,
        _ request: APIRequest
    ) throws(APIFailure) -> KubeObject {
        let document = item.object.document(revision: item.revision)
        let patched = try apply(patch, kind, to: document, schema: request.kind.patchSchema)
        let info = request.kind.info
        guard patched["kind"] == .string(info.name),
            patched["apiVersion"] == .string(info.apiVersion)
        else {
            throw .badRequest(
                "the patch may not change apiVersion or kind of \(info.groupResource)")
        }
        return try decode(patched, request, patch)
    }

    /// `document` with the patch applied.
    static func apply(
        _ patch: JSONValue, _ kind: APIRequest.PatchKind, to document: JSONObject,
        schema: PatchSchema
    ) throws(APIFailure) -> JSONObject {
        do throws(PatchError) {
            let patched: JSONValue
            switch kind {
            case .json: patched = try JSONPatch.apply(patch, to: .object(document))
            case .merge:
                guard case .object = patch else { throw notAnObject }
                patched = JSONMergePatch.apply(patch, to: .object(document))
            case .strategic:
                guard case .object(let changes) = patch else {
                    throw notAnObject
                }
                patched = .object(
                    try StrategicMergePatch.apply(changes, to: document, schema: schema))
            }
            if case .object(let object) = patched { return object }
            throw notAnObject
        } catch {
            throw failure(error)
        }
    }

    private static let notAnObject = PatchError.wrongType(
        expected: "map[string]interface {}", got: "value of another type")

    private static func failure(_ error: PatchError) -> APIFailure {
        switch error {
        case .step:
            // A step that fails says something about the object, not about the patch's form.
            APIFailure(
                .invalid,
                "the server rejected our request due to an error in our request: "
                    + error.message)
        default: .badRequest(error.message)
        }
    }

    /// Reads the document strictly.
    private static func decode(
        _ document: JSONObject, _ request: APIRequest, _ patch: JSONValue
    ) throws(APIFailure) -> KubeObject {
        var issues = DecodingIssues()
        let object = KubeObject.decode(request.kind, from: document, issues: &issues)
        let errors = issues.errors
        if let object, errors.isEmpty { return object }
        throw DecodingFailure.failure(errors, request, patch)
    }
}
