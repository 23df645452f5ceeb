import CEL
import KubeAPI
import Synchronization

/// A JSON object as a CEL map, converted member by member when an expression looks at it.
struct JSONMap: MapSource {
    let object: JSONObject

    var count: Int { object.count }

    func value(forKey key: MapKey) -> CEL.Value? {
        guard case .string(let name) = key else { return nil }
        return object[name].map(CEL.Value.init)
    }

    func key(at position: Int) -> MapKey { .string(object.members[position].key) }

    func value(at position: Int) -> CEL.Value { CEL.Value(object.members[position].value) }
}

/// An object of the cluster as a CEL map: it becomes a document when an expression looks into it.
final class ObjectMap: MapSource {
    private let object: KubeObject
    private let revision: Revision
    private let document = Mutex<JSONMap?>(nil)

    init(_ object: KubeObject, _ revision: Revision) {
        self.object = object
        self.revision = revision
    }

    private var map: JSONMap {
        document.withLock { document in
            if let document { return document }
            let made = JSONMap(object: object.document(revision: revision))
            document = made
            return made
        }
    }

    var count: Int { map.count }
    func value(forKey key: MapKey) -> CEL.Value? { map.value(forKey: key) }
    func key(at position: Int) -> MapKey { map.key(at: position) }
    func value(at position: Int) -> CEL.Value { map.value(at: position) }
}

extension CEL.Value {
    /// The CEL value of a JSON document.
    init(_ json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .int(number)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .list(elements.map(CEL.Value.init))
        case .object(let object): self = .map(MapValue(JSONMap(object: object)))
        }
    }
}
