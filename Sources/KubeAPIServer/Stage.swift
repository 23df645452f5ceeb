import KubeAPI

/// One of the inner stages that a request passes; shown on request, without a hop number.
public struct Stage: Sendable, Equatable {
    public enum Name: String, Sendable, CaseIterable {
        case authentication, authorization, admission, defaulting, validation, storage
    }

    /// What came of a stage, as facts: sentences are made when somebody reads them.
    public enum Result: Sendable, Equatable {
        /// Who asks: the user's name and groups.
        case user(name: String, groups: [String])
        /// The node authorizer lets a kubelet do it.
        case allowedByNodeAuthorizer
        /// RBAC allows it, by a role, a binding or a group: `ClusterRole system:kube-scheduler`.
        case allowedByRBAC(String)
        /// No admission plugin had anything to add or to say.
        case admitted
        /// What admission plugins changed.
        case mutated([AdmissionFact])
        case filledIn
        case nothingLeftOut
        case valid
        /// Read from etcd, or written to it.
        case read
        case written
        /// Somebody else was quicker; everything from admission on is decided anew.
        case lostRace
        case nothingChanged
        case dryRun
        /// The API's message, which is English in all languages.
        case refused(String)
    }

    public let name: Name
    public let result: Result

    public init(_ name: Name, _ result: Result) {
        self.name = name
        self.result = result
    }
}

/// What an admission plugin did to an object.
public enum AdmissionFact: Sendable, Equatable {
    /// `ServiceAccount`: a Pod that names no account runs as this one.
    case gaveServiceAccount(String)
    /// `Priority`.
    case setPriority(Int)
    /// `DefaultTolerationSeconds`: so many tolerations were added.
    case addedTolerations(Int)
    /// `TaintNodesByCondition`: the key of the taint.
    case addedTaint(String)
}
