import KubeAPI

/// What is wrong with an object, field by field, in the words of apimachinery's
/// `util/validation/field`.
struct FieldErrors {
    private(set) var causes: [APIFailure.Cause] = []

    var isEmpty: Bool { causes.isEmpty }

    mutating func required(_ path: FieldPath, _ detail: String = "") {
        add(path, "Required value", detail)
    }

    mutating func invalid(_ path: FieldPath, _ value: JSONValue, _ detail: String) {
        add(path, "Invalid value: \(Self.text(of: value))", detail)
    }

    mutating func invalid(_ path: FieldPath, _ value: String, _ detail: String) {
        invalid(path, .string(value), detail)
    }

    mutating func invalid(_ path: FieldPath, _ value: Int, _ detail: String) {
        invalid(path, .int(Int64(value)), detail)
    }

    /// One error for each of `messages`.
    mutating func invalid(_ path: FieldPath, _ value: String, _ messages: [String]) {
        for message in messages { invalid(path, value, message) }
    }

    mutating func duplicate(_ path: FieldPath, _ value: String) {
        duplicate(path, .string(value))
    }

    mutating func duplicate(_ path: FieldPath, _ value: JSONValue) {
        add(path, "Duplicate value: \(Self.text(of: value))", "")
    }

    mutating func notFound(_ path: FieldPath, _ value: String) {
        add(path, "Not found: \(Self.text(of: .string(value)))", "")
    }

    mutating func unsupported(_ path: FieldPath, _ value: String, _ supported: [String]) {
        let list = supported.map { Self.text(of: .string($0)) }.joined(separator: ", ")
        add(
            path, "Unsupported value: \(Self.text(of: .string(value)))", "supported values: " + list
        )
    }

    mutating func forbidden(_ path: FieldPath, _ detail: String) {
        add(path, "Forbidden", detail)
    }

    mutating func tooLong(_ path: FieldPath, limit: Int) {
        add(path, "Too long", "may not be more than \(limit) bytes")
    }

    mutating func tooMany(_ path: FieldPath, _ count: Int, limit: Int) {
        add(path, "Too many: \(count)", "must have at most \(limit) items")
    }

    /// - Throws: 422 with all the errors, when there are any.
    func check(_ kind: Kind, _ name: String) throws(APIFailure) {
        if !causes.isEmpty { throw .invalid(kind, name, causes) }
    }

    /// The same sentence twice says no more than once.
    private mutating func add(_ path: FieldPath, _ problem: String, _ detail: String) {
        let field = path.description
        let message = detail.isEmpty ? problem : "\(problem): \(detail)"
        let isKnown = causes.contains {
            $0.field.hasSameScalars(as: field) && $0.message.hasSameScalars(as: message)
        }
        if !isKnown { causes.append(APIFailure.Cause(field: field, message: message)) }
    }

    private static func text(of value: JSONValue) -> String {
        if case .string(let text) = value { return GoText.quoted(text) }
        return JSONWriter.text(of: value)
    }
}

extension FieldErrors {
    /// `must be greater than or equal to 0`.
    mutating func checkNotNegative(_ value: Int, at path: FieldPath) {
        if value < 0 { invalid(path, value, "must be greater than or equal to 0") }
    }

    mutating func checkPositive(_ value: Int, at path: FieldPath) {
        if value <= 0 { invalid(path, value, "must be greater than 0") }
    }

    mutating func checkPort(_ value: Int, at path: FieldPath) {
        for message in Names.portNumber(Int64(value)) { invalid(path, value, message) }
    }
}
