import CEL
import KubeAPI

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
