import KubeAPI

/// One of the inner stages that a request passes; shown on request, without a hop number.
public struct Stage: Sendable, Equatable {
    public enum Name: String, Sendable, CaseIterable {
        case authentication, authorization, admission, defaulting, validation, storage
    }

    public let name: Name
    /// What came of it: the user's name, the rule that allowed it, the plugins that changed
    /// something, the first error.
    public let result: String

    public init(_ name: Name, _ result: String) {
        self.name = name
        self.result = result
    }
}
