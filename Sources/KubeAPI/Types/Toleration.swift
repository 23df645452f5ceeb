import Phrasebook

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
            Field("key", \.key, .TaintFields.key, required: true),
            Field("value", \.value, .TaintFields.value),
            Field("effect", \.effect, .TaintFields.effect, required: true),
            Field("timeAdded", \.timeAdded, .TaintFields.timeAdded),
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
            Field("key", \.key, .TolerationFields.key),
            Field("operator", \.op, .TolerationFields.operator),
            Field("value", \.value, .TolerationFields.value),
            Field("effect", \.effect, .TolerationFields.effect),
            Field("tolerationSeconds", \.tolerationSeconds, .TolerationFields.tolerationSeconds),
        ])
}

public enum TolerationOperator: String, APIWord {
    case exists = "Exists"
    case equal = "Equal"
}
