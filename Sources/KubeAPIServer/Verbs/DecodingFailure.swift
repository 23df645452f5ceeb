import KubeAPI

/// What the API says when a patched document can't be read as an object.
enum DecodingFailure {
    static func failure(
        _ errors: [DecodingIssue], _ request: APIRequest, _ patch: JSONValue
    ) -> APIFailure {
        let unsupported = errors.compactMap(cause)
        if !unsupported.isEmpty && unsupported.count == errors.count {
            return .invalid(request.kind, request.name, unsupported)
        }
        let strict = errors.compactMap(strictProblem)
        if strict.count == errors.count && !strict.isEmpty {
            let cause = APIFailure.Cause(
                field: "patch",
                message: "Invalid value: \(GoText.quoted(JSONWriter.text(of: patch))): "
                    + "strict decoding error: " + strict.joined(separator: ", "))
            return APIFailure(
                .invalid, " \"\" is invalid: \(cause.field): \(cause.message)", causes: [cause])
        }
        let info = request.kind.info
        let why = errors.lazy.compactMap(typeProblem).first ?? "the patch made no object"
        return .badRequest(
            "\(info.name) in version \"\(info.version)\" cannot be handled as a \(info.name): "
                + why)
    }

    /// A word that the API doesn't have is found by validation, in the real server.
    private static func cause(_ issue: DecodingIssue) -> APIFailure.Cause? {
        guard case .unsupportedValue(let value, let supported) = issue.problem else { return nil }
        let list = supported.map(GoText.quoted).joined(separator: ", ")
        return APIFailure.Cause(
            field: issue.path,
            message: "Unsupported value: \(GoText.quoted(value)): supported values: \(list)")
    }

    private static func strictProblem(_ issue: DecodingIssue) -> String? {
        switch issue.problem {
        case .unknownField: "unknown field \(GoText.quoted(issue.path))"
        case .unsupportedField:
            "field \(GoText.quoted(issue.path)) is not supported by the simulation"
        default: nil
        }
    }

    private static func typeProblem(_ issue: DecodingIssue) -> String? {
        switch issue.problem {
        case .wrongType(let expected, let found):
            "json: cannot unmarshal \(found) into field \(issue.path) of type \(expected)"
        case .malformed(_, let reason): "\(issue.path): \(reason)"
        case .unsupportedValue(let value, _):
            "\(issue.path): unsupported value \(GoText.quoted(value))"
        case .unknownField, .unsupportedField: strictProblem(issue)
        case .withoutEffect: nil
        }
    }
}
