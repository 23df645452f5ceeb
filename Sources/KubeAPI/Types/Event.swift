import Phrasebook

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
            Field("metadata", \.metadata, .EventFields.metadata),
            Field("involvedObject", \.involvedObject, .EventFields.involvedObject, always: true),
            Field("reason", \.reason, .EventFields.reason),
            Field("message", \.message, .EventFields.message),
            Field("source", \.source, .EventFields.source, always: true),
            Field("firstTimestamp", \.firstTimestamp, .EventFields.firstTimestamp),
            Field("lastTimestamp", \.lastTimestamp, .EventFields.lastTimestamp),
            Field("count", \.count, .EventFields.count),
            Field("type", \.type, .EventFields.type),
            Field(
                "reportingComponent", \.reportingComponent, .EventFields.reportingComponent,
                always: true),
            Field(
                "reportingInstance", \.reportingInstance, .EventFields.reportingInstance,
                always: true),
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
        "EventSource",
        [
            Field("component", \.component, .EventSourceFields.component),
            Field("host", \.host, .EventSourceFields.host),
        ])
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
            Field("kind", \.kind, .ObjectReferenceFields.kind),
            Field("namespace", \.namespace, .ObjectReferenceFields.namespace),
            Field("name", \.name, .ObjectReferenceFields.name),
            Field("uid", \.uid, .ObjectReferenceFields.uid),
            Field("apiVersion", \.apiVersion, .ObjectReferenceFields.apiVersion),
            Field("resourceVersion", \.resourceVersion, .ObjectReferenceFields.resourceVersion),
            Field("fieldPath", \.fieldPath, .ObjectReferenceFields.fieldPath),
        ])
}
