/// What labels an object must have to be selected: the `-l` of kubectl, the selector of a
/// Service, a ReplicationController or, by way of ``LabelSelector``, a Deployment.
///
/// ```swift
/// let selector = try Selector(parsing: "app=web,tier in (front,back),!canary")
/// selector.matches(["app": "web", "tier": "front"])  // true
/// ```
public struct Selector: Sendable, Equatable {
    /// Selectors of equalities only are by far the most frequent, and cheapest as sorted pairs.
    enum Content: Sendable, Equatable {
        case nothing
        case equality(Labels)
        case requirements([Requirement])
    }

    let content: Content

    /// Selects every object.
    public static let everything = Selector(equality: [:])

    /// Selects no object: what a missing selector means in a Deployment.
    public static let nothing = Selector(content: .nothing)

    init(content: Content) {
        self.content = content
    }

    /// Selects objects that have all of these labels; every object where there are none.
    public init(equality labels: Labels) {
        content = .equality(labels)
    }

    /// Selects objects that meet all of `requirements`.
    public init(_ requirements: [Requirement]) {
        // Stable by key, which makes the printed form independent of the order of writing.
        let sorted = requirements.enumerated().sorted { left, right in
            if left.element.key.hasSameScalars(as: right.element.key) {
                return left.offset < right.offset
            }
            return left.element.key.precedes(right.element.key)
        }
        content = sorted.isEmpty ? .equality([:]) : .requirements(sorted.map(\.element))
    }

    /// Whether an object with `labels` is selected.
    public func matches(_ labels: Labels) -> Bool {
        switch content {
        case .nothing: false
        case .equality(let wanted): labels.isSuperset(of: wanted)
        case .requirements(let requirements): requirements.allSatisfy { $0.matches(labels) }
        }
    }

    /// Whether every object is selected.
    public var isEmpty: Bool {
        if case .equality(let labels) = content { labels.isEmpty } else { false }
    }

    /// The conditions, sorted by key; none for a selector of nothing.
    public var requirements: [Requirement] {
        switch content {
        case .nothing: []
        case .equality(let labels):
            labels.map { Requirement(key: $0.key, operation: .equals, values: [$0.value]) }
        case .requirements(let requirements): requirements
        }
    }

    /// The one value that `key` must have for an object to be selected, where there is just one.
    public func exactMatch(of key: String) -> String? {
        guard let requirement = requirements.first(where: { $0.key.hasSameScalars(as: key) }),
            [.equals, .doubleEquals, .in].contains(requirement.operation)
        else { return nil }
        return requirement.values.count == 1 ? requirement.values[0] : nil
    }

    /// This selector with further requirements.
    public func adding(_ further: [Requirement]) -> Selector {
        content == .nothing ? self : Selector(requirements + further)
    }
}

extension Selector: CustomStringConvertible {
    /// The selector as it is written for `-l`, in canonical form; empty for everything and nothing.
    public var description: String {
        requirements.map(\.description).joined(separator: ",")
    }
}
