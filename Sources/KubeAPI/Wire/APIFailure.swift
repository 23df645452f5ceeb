/// Why the API server refused a request: the facts of a `metav1.Status`.
public struct APIFailure: Error, Sendable, Equatable {
    /// The machine-readable reason, as in `metav1.StatusReason`.
    public enum Reason: String, Sendable {
        case badRequest = "BadRequest"
        case unauthorized = "Unauthorized"
        case forbidden = "Forbidden"
        case notFound = "NotFound"
        case alreadyExists = "AlreadyExists"
        case conflict = "Conflict"
        case gone = "Expired"
        case invalid = "Invalid"
        case methodNotAllowed = "MethodNotAllowed"
        case tooManyRequests = "TooManyRequests"
        case internalError = "InternalError"
        case timeout = "Timeout"
        case serviceUnavailable = "ServiceUnavailable"
    }

    /// One field that is wrong.
    public struct Cause: Sendable, Equatable {
        public let field: String
        /// The sentence after the field's name: `Invalid value: -1: must be …`.
        public let message: String

        public init(field: String, message: String) {
            self.field = field
            self.message = message
        }
    }

    public let reason: Reason
    /// The API's own sentence.
    public let message: String
    public var kind: Kind?
    public var name = ""
    public var causes: [Cause] = []

    public init(
        _ reason: Reason, _ message: String, kind: Kind? = nil, name: String = "",
        causes: [Cause] = []
    ) {
        self.reason = reason
        self.message = message
        self.kind = kind
        self.name = name
        self.causes = causes
    }

    /// The HTTP status code.
    public var code: Int {
        switch reason {
        case .badRequest: 400
        case .unauthorized: 401
        case .forbidden: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .alreadyExists, .conflict: 409
        case .gone: 410
        case .invalid: 422
        case .tooManyRequests: 429
        case .internalError: 500
        case .serviceUnavailable: 503
        case .timeout: 504
        }
    }

    /// `pods "web" not found`.
    public static func notFound(_ kind: Kind, _ name: String) -> APIFailure {
        APIFailure(
            .notFound, "\(kind.info.groupResource) \"\(name)\" not found", kind: kind, name: name)
    }

    /// `pods "web" already exists`.
    public static func alreadyExists(_ kind: Kind, _ name: String) -> APIFailure {
        APIFailure(
            .alreadyExists, "\(kind.info.groupResource) \"\(name)\" already exists", kind: kind,
            name: name)
    }

    /// Somebody else wrote the object since it was read.
    public static func conflict(_ kind: Kind, _ name: String) -> APIFailure {
        conflict(
            kind, name,
            "the object has been modified; please apply your changes to the latest version and "
                + "try again")
    }

    public static func conflict(_ kind: Kind, _ name: String, _ why: String) -> APIFailure {
        APIFailure(
            .conflict,
            "Operation cannot be fulfilled on \(kind.info.groupResource) \"\(name)\": \(why)",
            kind: kind, name: name)
    }

    /// `pods "web" is forbidden: …`.
    public static func forbidden(_ kind: Kind, _ name: String, _ why: String) -> APIFailure {
        let subject =
            name.isEmpty ? kind.info.groupResource : "\(kind.info.groupResource) \"\(name)\""
        return APIFailure(.forbidden, "\(subject) is forbidden: \(why)", kind: kind, name: name)
    }

    /// `Pod "web" is invalid: spec.containers: Required value`.
    public static func invalid(_ kind: Kind, _ name: String, _ causes: [Cause]) -> APIFailure {
        let sentences = causes.map { "\($0.field): \($0.message)" }
        let list = sentences.count == 1 ? sentences[0] : "[\(sentences.joined(separator: ", "))]"
        let group =
            kind.info.group.isEmpty ? kind.info.name : "\(kind.info.name).\(kind.info.group)"
        return APIFailure(
            .invalid, "\(group) \"\(name)\" is invalid: \(list)", kind: kind, name: name,
            causes: causes)
    }
}
