/// Why a step of a JSON patch can't be taken.
public indirect enum JSONPatchProblem: Error, Equatable, Sendable {
    /// A step whose `op` isn't one.
    case unknownOperation(String)
    /// A step without `path`, `from` or `value`, of which `member` says which.
    case missingMember(operation: String, member: String)
    /// A path that leads nowhere before its last part.
    case missingPath(operation: String, path: String)
    case missingKey(path: String)
    case removeMissing(path: String, key: String)
    case badIndex(operation: String, path: String, index: String)
    case indexOutOfRange(operation: String, path: String, index: Int)
    /// A `test` that found something else.
    case testFailed(path: String)
    /// Copies that would make the document larger than allowed.
    case tooLarge(limit: Int)

    /// The message of the library that Kubernetes uses, in English.
    public var message: String {
        switch self {
        case .unknownOperation(let name): "Unexpected kind: \(name)"
        case .missingMember(let operation, let member):
            "\(operation) operation failed to decode \(member): missing value"
        case .missingPath(let operation, let path):
            switch operation {
            case "add", "remove":
                "\(operation) operation does not apply: doc is missing path: \"\(path)\": "
                    + "missing value"
            case "move", "copy":
                "\(operation) operation does not apply: doc is missing from path: \(path): "
                    + "missing value"
            case "test": "test operation does not apply: is missing path: \(path): missing value"
            default:
                "\(operation) operation does not apply: doc is missing path: \(path): missing value"
            }
        case .missingKey(let path):
            "replace operation does not apply: doc is missing key: \(path): missing value"
        case .removeMissing(let path, let key):
            "error in remove for path: '\(path)': Unable to remove nonexistent key: \(key): "
                + "missing value"
        case .badIndex(let operation, let path, let index):
            "error in \(operation) for path: '\(path)': strconv.Atoi: parsing "
                + "\(GoText.quoted(index)): invalid syntax"
        case .indexOutOfRange(let operation, let path, let index):
            "error in \(operation) for path: '\(path)': Unable to access invalid index: \(index): "
                + "invalid index referenced"
        case .testFailed(let path): "testing value \(path) failed: test failed"
        case .tooLarge(let limit):
            "Unable to complete the copy, the accumulated size increase of copy is limited to"
                + " \(limit) values"
        }
    }
}
