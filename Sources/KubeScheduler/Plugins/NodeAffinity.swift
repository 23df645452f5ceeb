import KubeAPI

/// Lets a Pod only on nodes that its `nodeSelector` and required node affinity mean, and prefers
/// those that its preferred node affinity means.
struct NodeAffinityRules: Sendable {
    private let nodeSelector: Labels
    /// Of these one has to match; nil where nothing is required.
    private let required: [Term]?
    private let preferred: [(weight: Int, term: Term)]

    init(_ affinity: NodeAffinity?, nodeSelector: Labels = Labels()) {
        self.nodeSelector = nodeSelector
        required = affinity?.required?.nodeSelectorTerms.compactMap(Term.init)
        preferred = (affinity?.preferred ?? []).compactMap { preferred in
            guard preferred.weight != 0, let term = Term(preferred.preference) else { return nil }
            return (preferred.weight, term)
        }
        named = Self.names(affinity?.required)
    }

    /// The names of the only nodes that can match, where the rules name nodes.
    let named: [String]?

    /// Whether the names exclude each other, so that no node can match.
    var isContradiction: Bool { named?.isEmpty ?? false }

    /// Whether the rules prefer some nodes.
    var prefersNodes: Bool { !preferred.isEmpty }

    /// Whether the rules exclude some nodes.
    var isRestrictive: Bool { !nodeSelector.isEmpty || required != nil }

    func matches(_ node: NodeTraits) -> Bool {
        guard node.labels.isSuperset(of: nodeSelector) else { return false }
        return required?.contains { $0.matches(node) } ?? true
    }

    /// The weights of the preferred terms that match.
    func score(_ node: NodeTraits) -> Int {
        preferred.reduce(0) { $1.term.matches(node) ? $0 + $1.weight : $0 }
    }

    /// The score among nodes of which the best has `largest`.
    static func normalize(_ raw: Int, largest: Int) -> Int {
        largest == 0 ? raw : Plugin.maxScore * raw / largest
    }

    /// The nodes that every term names by `metadata.name`; nil where some term names none.
    private static func names(_ required: NodeSelector?) -> [String]? {
        guard let required, !required.nodeSelectorTerms.isEmpty else { return nil }
        var all: [String] = []
        for term in required.nodeSelectorTerms {
            let lists = term.matchFields
                .filter { $0.key == Term.nameField && $0.op == NodeSelectorOperator.isIn.rawValue }
                .map(\.values)
            guard let first = lists.first else { return nil }
            all += first.filter { name in lists.allSatisfy { $0.contains(name) } }
        }
        return all
    }
}

extension NodeAffinityRules {
    /// A node selector term that is in order; others match nothing.
    struct Term: Sendable {
        private let labels: Selector
        private let fields: [(name: String, isWanted: Bool)]

        static let nameField = "metadata.name"

        init?(_ term: NodeSelectorTerm) {
            guard !term.matchExpressions.isEmpty || !term.matchFields.isEmpty else { return nil }
            var requirements: [Requirement] = []
            for expression in term.matchExpressions {
                guard let op = NodeSelectorOperator(rawValue: expression.op) else { return nil }
                let requirement = Requirement(
                    key: expression.key, operation: op.operation, values: expression.values)
                guard requirement.problems.isEmpty else { return nil }
                requirements.append(requirement)
            }
            labels = Selector(requirements)
            var fields: [(String, Bool)] = []
            for field in term.matchFields {
                let op = NodeSelectorOperator(rawValue: field.op)
                guard field.key == Self.nameField, op == .isIn || op == .notIn,
                    field.values.count == 1
                else { return nil }
                fields.append((field.values[0], op == .isIn))
            }
            self.fields = fields
        }

        func matches(_ node: NodeTraits) -> Bool {
            labels.matches(node.labels)
                && fields.allSatisfy {
                    $0.name.hasSameScalars(as: node.name) == $0.isWanted
                }
        }
    }
}

extension NodeSelectorOperator {
    var operation: Requirement.Operation {
        switch self {
        case .isIn: .in
        case .notIn: .notIn
        case .exists: .exists
        case .doesNotExist: .doesNotExist
        case .greaterThan: .greaterThan
        case .lessThan: .lessThan
        }
    }
}
