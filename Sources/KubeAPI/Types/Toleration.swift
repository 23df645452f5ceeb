/// A mark of a node that keeps away Pods which don't tolerate it.
public struct Taint: APIObject, Hashable {
    public var key = ""
    public var value = ""
    public var effect = TaintEffect.noSchedule
    public var timeAdded: Timestamp?

    public init() {}

    public init(_ key: String, value: String = "", _ effect: TaintEffect) {
        self.key = key
        self.value = value
        self.effect = effect
    }

    public static let schema = Schema<Taint>(
        "Taint",
        [
            Field("key", \.key, "The taint's key.", required: true),
            Field("value", \.value, "Its value."),
            Field(
                "effect", \.effect, "What happens to Pods that don't tolerate it.", required: true),
            Field("timeAdded", \.timeAdded, "When a NoExecute taint was added."),
        ])
}

public enum TaintEffect: String, APIWord, Hashable {
    case noSchedule = "NoSchedule"
    case preferNoSchedule = "PreferNoSchedule"
    case noExecute = "NoExecute"
}

/// A Pod's consent to a taint.
public struct Toleration: APIObject {
    public var key = ""
    public var op: TolerationOperator?
    public var value = ""
    public var effect: TaintEffect?
    public var tolerationSeconds: Int?

    public init() {}

    public init(
        _ key: String, _ op: TolerationOperator? = nil, value: String = "",
        effect: TaintEffect? = nil, seconds: Int? = nil
    ) {
        self.key = key
        self.op = op
        self.value = value
        self.effect = effect
        tolerationSeconds = seconds
    }

    /// Whether this consents to `taint` (`v1helper.ToleratesTaint`).
    public func tolerates(_ taint: Taint) -> Bool {
        if let effect, effect != taint.effect { return false }
        if !key.isEmpty && !key.hasSameScalars(as: taint.key) { return false }
        switch op ?? .equal {
        case .equal: return value.hasSameScalars(as: taint.value)
        case .exists: return true
        }
    }

    public static let schema = Schema<Toleration>(
        "Toleration",
        [
            Field("key", \.key, "The taint's key; empty with Exists tolerates every taint."),
            Field("operator", \.op, "Equal (the default) or Exists."),
            Field("value", \.value, "The taint's value, for Equal."),
            Field("effect", \.effect, "The taint's effect; empty for all."),
            Field(
                "tolerationSeconds", \.tolerationSeconds,
                "How long a NoExecute taint is tolerated; left out for ever."),
        ])
}

public enum TolerationOperator: String, APIWord {
    case exists = "Exists"
    case equal = "Equal"
}
