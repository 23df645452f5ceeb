import KubeAPI

/// What a rule can allow to be done, as RBAC names it.
struct RuleVerbs: OptionSet, Sendable {
    let rawValue: UInt16

    static let get = RuleVerbs(rawValue: 1)
    static let list = RuleVerbs(rawValue: 2)
    static let watch = RuleVerbs(rawValue: 4)
    static let create = RuleVerbs(rawValue: 8)
    static let update = RuleVerbs(rawValue: 16)
    static let patch = RuleVerbs(rawValue: 32)
    static let delete = RuleVerbs(rawValue: 64)
    static let deletecollection = RuleVerbs(rawValue: 128)

    static let read: RuleVerbs = [.get, .list, .watch]
    static let all: RuleVerbs = [
        .get, .list, .watch, .create, .update, .patch, .delete, .deletecollection,
    ]

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// What `verb` needs: binding and evicting are creations of a subresource.
    init(_ verb: Verb) {
        switch verb {
        case .get: self = .get
        case .list: self = .list
        case .watch: self = .watch
        case .create, .bind, .evict: self = .create
        case .update: self = .update
        case .patch: self = .patch
        case .delete: self = .delete
        case .deletecollection: self = .deletecollection
        default: self = []
        }
    }
}

extension APIRequest {
    /// The subresource that the request is about, whether or not it is named: binding and
    /// evicting have their own.
    var effectiveSubresource: Subresource? {
        switch verb {
        case .bind: .binding
        case .evict: .eviction
        default: subresource
        }
    }

    /// The verb in HTTP's terms: binding and evicting are creations.
    var effectiveVerb: Verb {
        switch verb {
        case .bind, .evict: .create
        default: verb
        }
    }

    /// Whether the request names no namespace, and so means all of them.
    var isAboutAllNamespaces: Bool {
        namespace.isEmpty && (verb == .list || verb == .watch || verb == .deletecollection)
    }

    /// `pods/binding`.
    var resource: String {
        kind.info.plural + (effectiveSubresource.map { "/" + $0.rawValue } ?? "")
    }
}

extension Subresource {
    /// A small number for tables; 0 stands for the object itself.
    var index: Int {
        switch self {
        case .status: 1
        case .binding: 2
        case .eviction: 3
        case .scale: 4
        }
    }

    static let indexCount = 5
}
