/// An event's message as facts; it becomes a sentence only when somebody reads it.
///
/// The sentences are those of Kubernetes' components, and part of what learners look for.
public enum EventText: Sendable, Equatable {
    case none
    case words(String)
    case assigned(namespace: String, pod: String, node: String)
    case pulling(image: String)
    case pulled(image: String, seconds: Double, bytes: Int)
    case alreadyPresent(image: String)
    case containerCreated
    case containerStarted
    case stopping(name: String)
    case podCreated(name: String)
    case podDeleted(name: String)

    public var message: String {
        switch self {
        case .none: ""
        case .words(let words): words
        case .assigned(let namespace, let pod, let node):
            "Successfully assigned \(namespace)/\(pod) to \(node)"
        case .pulling(let image): "Pulling image \"\(image)\""
        case .pulled(let image, let seconds, let bytes):
            "Successfully pulled image \"\(image)\" in \(Self.seconds(seconds)) "
                + "(\(Self.seconds(seconds)) including waiting). Image size: \(bytes) bytes."
        case .alreadyPresent(let image):
            "Container image \"\(image)\" already present on machine and can be accessed by the pod"
        case .containerCreated: "Container created"
        case .containerStarted: "Container started"
        case .stopping(let name): "Stopping container \(name)"
        case .podCreated(let name): "Created pod: \(name)"
        case .podDeleted(let name): "Deleted pod: \(name)"
        }
    }

    /// A Go duration below a minute to the millisecond: `1.234s`, `250ms`.
    private static func seconds(_ seconds: Double) -> String {
        let milliseconds = Int((seconds * 1000).rounded())
        guard milliseconds >= 1000 else { return "\(milliseconds)ms" }
        let fraction = String(String(milliseconds % 1000 + 1000).dropFirst())
        var digits = fraction
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(milliseconds / 1000)" + (digits.isEmpty ? "" : "." + digits) + "s"
    }
}
