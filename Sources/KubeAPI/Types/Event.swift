/// A report of something that happened to an object (`core/v1`); the API server forgets it
/// after an hour.
public struct Event: APIObject {
    public var metadata = ObjectMeta()
    public var involvedObject = ObjectReference()
    public var reason = ""
    public var text = EventText.none
    public var source = EventSource()
    public var firstTimestamp: Timestamp?
    public var lastTimestamp: Timestamp?
    public var count = 0
    public var type = EventType.normal

    public init() {}

    private var message: String {
        get { text.message }
        set { text = .words(newValue) }
    }

    private var reportingComponent: String {
        get { source.component }
        set {}
    }

    private var reportingInstance: String {
        get { source.host }
        set {}
    }

    public static let schema = Schema<Event>(
        "Event",
        [
            Field("metadata", \.metadata, "Name and the like."),
            Field("involvedObject", \.involvedObject, "What it happened to.", always: true),
            Field("reason", \.reason, "What happened, in a word."),
            Field("message", \.message, "What happened, in a sentence."),
            Field("source", \.source, "Who reports it.", always: true),
            Field("firstTimestamp", \.firstTimestamp, "When it happened first."),
            Field("lastTimestamp", \.lastTimestamp, "When it happened last."),
            Field("count", \.count, "How often it happened."),
            Field("type", \.type, "Normal or Warning."),
            Field("reportingComponent", \.reportingComponent, "Who reports it.", always: true),
            Field("reportingInstance", \.reportingInstance, "Which of them.", always: true),
        ],
        unsupported: ["action", "eventTime", "related", "series"])
}

public enum EventType: String, APIWord {
    case normal = "Normal"
    case warning = "Warning"
}

public struct EventSource: APIObject, Hashable {
    public var component = ""
    public var host = ""

    public init() {}

    public init(component: String, host: String = "") {
        self.component = component
        self.host = host
    }

    public static let schema = Schema<EventSource>(
        "EventSource", [Field("component", \.component), Field("host", \.host)])
}

/// A reference to any object.
public struct ObjectReference: APIObject {
    public var kind = ""
    public var namespace = ""
    public var name = ""
    public var uid = UID.none
    public var apiVersion = ""
    public var resourceVersion = ""
    public var fieldPath = ""

    public init() {}

    public init(_ kind: Kind, _ metadata: ObjectMeta, fieldPath: String = "") {
        self.kind = kind.info.name
        namespace = metadata.namespace
        name = metadata.name
        uid = metadata.uid
        apiVersion = kind.info.apiVersion
        self.fieldPath = fieldPath
    }

    public static let schema = Schema<ObjectReference>(
        "ObjectReference",
        [
            Field("kind", \.kind), Field("namespace", \.namespace), Field("name", \.name),
            Field("uid", \.uid), Field("apiVersion", \.apiVersion),
            Field("resourceVersion", \.resourceVersion), Field("fieldPath", \.fieldPath),
        ])
}
