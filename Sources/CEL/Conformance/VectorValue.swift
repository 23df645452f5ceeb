extension Value {
    /// Reads a value of the vectors: `{"type": "int", "value": "1"}`.
    init?(vector json: JSONDocument) {
        let content = json["value"]
        switch json["type"]?.string {
        case "null", "null_type": self = .null
        case "bool":
            guard let bool = content?.bool else { return nil }
            self = .bool(bool)
        case "int":
            guard let int = content?.scalarText.flatMap({ Int64($0) }) else { return nil }
            self = .int(int)
        case "uint":
            guard let uint = content?.scalarText.flatMap({ UInt64($0) }) else { return nil }
            self = .uint(uint)
        case "double":
            guard let double = content?.scalarText.flatMap({ Double($0) }) else { return nil }
            self = .double(double)
        case "string":
            guard let text = content?.string else { return nil }
            self = .string(text)
        case "bytes":
            guard let bytes = content?.string.flatMap({ Base64.decode($0) }) else { return nil }
            self = .bytes(bytes)
        case "type":
            guard let name = content?.string else { return nil }
            self = .type(CELType.named[name] ?? .opaque(name))
        case "timestamp", "duration":
            guard let value = Self.time(json) else { return nil }
            self = value
        case "list":
            var elements: [Value] = []
            for element in content?.array ?? [] {
                guard let value = Value(vector: element) else { return nil }
                elements.append(value)
            }
            self = .list(elements)
        case "map":
            guard let map = Self.map(content?.array ?? []) else { return nil }
            self = .map(map)
        default: return nil
        }
    }

    private static func map(_ entries: [JSONDocument]) -> MapValue? {
        var builder = MapBuilder()
        for entry in entries {
            guard let pair = entry.array, pair.count == 2, let key = Value(vector: pair[0]),
                let key = MapKey(key), let value = Value(vector: pair[1])
            else { return nil }
            builder.set(key, to: value)
        }
        return MapValue(builder)
    }

    /// A timestamp or a duration: as text, or as seconds and nanoseconds.
    private static func time(_ json: JSONDocument) -> Value? {
        let isTimestamp = json["type"]?.string == "timestamp"
        guard let content = json["value"] else { return nil }
        if let text = content.scalarText {
            if let seconds = Int64(text) {
                return isTimestamp
                    ? Value.Timestamp(seconds: seconds).map { .timestamp($0) }
                    : .duration(Value.Duration(nanoseconds: seconds &* 1_000_000_000))
            }
            return isTimestamp
                ? Value.Timestamp(rfc3339: text).map { .timestamp($0) }
                : Value.Duration(text).map { .duration($0) }
        }
        let part = { (key: String) in content[key]?.scalarText.flatMap { Int64($0) } ?? 0 }
        let (seconds, nanoseconds) = (part("seconds"), part("nanos"))
        return isTimestamp
            ? Value.Timestamp(seconds: seconds, nanoseconds: Int32(clamping: nanoseconds))
                .map { .timestamp($0) }
            : .duration(Value.Duration(nanoseconds: seconds &* 1_000_000_000 &+ nanoseconds))
    }

    /// Whether both are equal and of the same kind: 1 isn't 1.0 here, and NaN is NaN.
    func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.double(let left), .double(let right)):
            return left == right || (left.isNaN && right.isNaN)
        case (.list(let left), .list(let right)):
            return left.count == right.count
                && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
        case (.map(let left), .map(let right)):
            return left.count == right.count
                && (0..<left.count).allSatisfy { position in
                    right[left.key(at: position)]
                        .map { left.value(at: position).isIdentical(to: $0) } ?? false
                }
        default: return type == other.type && self == other
        }
    }
}

extension CELType {
    /// Reads a type of the vectors, which have the form of the protobuf schema.
    init?(vector json: JSONDocument) {
        func inner(_ key: String, of json: JSONDocument?) -> JSONDocument? {
            json?[key].flatMap(ConformanceCase.only)
        }
        func type(_ key: String, of json: JSONDocument?) -> CELType {
            inner(key, of: json).flatMap(CELType.init(vector:)) ?? .dyn
        }
        if let primitive = inner("primitive", of: json)?.string {
            self = Self.primitives[primitive] ?? .dyn
        } else if let known = inner("well_known", of: json)?.string {
            self = known == "TIMESTAMP" ? .timestamp : known == "DURATION" ? .duration : .dyn
        } else if let list = inner("list_type", of: json) {
            self = .list(type("elem_type", of: list))
        } else if let map = inner("map_type", of: json) {
            self = .map(type("key_type", of: map), type("value_type", of: map))
        } else if let optional = inner("abstract_type", of: json),
            inner("name", of: optional)?.string == "optional_type"
        {
            self = .optional(type("parameter_types", of: optional))
        } else if let message = inner("message_type", of: json)?.string {
            self = CELType.named[message] ?? .dyn
        } else {
            self = .dyn
        }
    }

    private static let primitives: [String: CELType] = [
        "BOOL": .bool, "INT64": .int, "UINT64": .uint, "DOUBLE": .double, "STRING": .string,
        "BYTES": .bytes,
    ]
}
