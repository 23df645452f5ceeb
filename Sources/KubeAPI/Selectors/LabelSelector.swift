/// The selector of a Deployment, a ReplicaSet and others: `matchLabels` and `matchExpressions`.
public struct LabelSelector: Sendable, Equatable {
    /// One of `matchExpressions`.
    public struct Expression: Sendable, Equatable {
        public var key: String
        /// `In`, `NotIn`, `Exists` or `DoesNotExist`; kept as written, so that validation can
        /// quote it.
        public var operation: String
        public var values: [String]

        public init(key: String, operation: String, values: [String] = []) {
            self.key = key
            self.operation = operation
            self.values = values
        }
    }

    public var matchLabels: Labels
    public var matchExpressions: [Expression]

    public init(matchLabels: Labels = [:], matchExpressions: [Expression] = []) {
        self.matchLabels = matchLabels
        self.matchExpressions = matchExpressions
    }

    public var isEmpty: Bool { matchLabels.isEmpty && matchExpressions.isEmpty }

    /// What it selects. An empty selector selects everything; a missing one, in the caller's
    /// hands, nothing.
    ///
    /// - Throws: ``LabelSelectorError`` for an unknown operator, or values that don't suit theirs.
    public func selector() throws(LabelSelectorError) -> Selector {
        if matchExpressions.isEmpty { return Selector(equality: matchLabels) }
        var requirements = Selector(equality: matchLabels).requirements
        for expression in matchExpressions {
            guard let operation = Self.operations[expression.operation] else {
                throw .unknownOperator(expression.operation)
            }
            let requirement = Requirement(
                key: expression.key, operation: operation, values: expression.values)
            let problems = requirement.problems
            guard problems.isEmpty else { throw .invalid(problems) }
            requirements.append(requirement)
        }
        return Selector(requirements)
    }

    private static let operations: [String: Requirement.Operation] = [
        "In": .in, "NotIn": .notIn, "Exists": .exists, "DoesNotExist": .doesNotExist,
    ]
}

extension LabelSelector: CustomStringConvertible {
    /// As `kubectl describe` prints it: `app=web,tier in (back,front)`, or `<none>`.
    public var description: String {
        guard let selector = try? selector() else { return "<error>" }
        return selector.isEmpty ? "<none>" : selector.description
    }
}

/// Why a ``LabelSelector`` can't be used.
public enum LabelSelectorError: Error, Equatable, Sendable {
    case unknownOperator(String)
    /// In the words of the API server.
    case invalid([String])

    /// The API server's message, in English.
    public var message: String {
        switch self {
        case .unknownOperator(let name):
            "\(GoText.quoted(name)) is not a valid label selector operator"
        case .invalid(let problems):
            problems.count == 1 ? problems[0] : "[\(problems.joined(separator: ", "))]"
        }
    }
}
