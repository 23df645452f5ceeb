import CEL
import KubeAPI
import PilotScript

extension Session {
    public var nothing: CEL.Value { .null }

    public func isNothing(_ value: CEL.Value) -> Bool { value == .null }

    public func truth(of value: CEL.Value) -> Bool? { value.bool }

    public func elements(of value: CEL.Value) -> [CEL.Value]? {
        if let list = value.list { return list }
        guard let map = value.map else { return nil }
        return (0..<map.count).map { map.key(at: $0).asValue }
    }

    public func render(_ value: CEL.Value) -> String { value.string ?? value.text }

    public func value(ofText text: String) -> CEL.Value { .string(text) }

    public func value(ofOutput text: String) -> CEL.Value {
        guard let first = text.utf8.first(where: { $0 != 0x20 && $0 != 0x0A }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            let json = try? JSONParser.parse(text)
        else { return .string(text) }
        return CEL.Value(json)
    }

    public func footprint(of value: CEL.Value) -> Int {
        switch value {
        case .string(let text): 32 + text.utf8.count
        case .bytes(let bytes): 32 + bytes.count
        case .list(let elements): elements.reduce(32) { $0 + footprint(of: $1) }
        case .map(let map):
            (0..<map.count).reduce(64) { $0 + 32 + footprint(of: map.value(at: $1)) }
        default: 32
        }
    }
}

extension MapKey {
    /// The key as a value.
    var asValue: CEL.Value {
        switch self {
        case .string(let text): .string(text)
        case .int(let number): .int(number)
        case .uint(let number): .uint(number)
        case .bool(let flag): .bool(flag)
        }
    }
}
