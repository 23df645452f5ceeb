/// Amounts of resources by name: `cpu`, `memory`, `pods`, `nvidia.com/gpu` …
public struct ResourceList: Sendable, Equatable {
    /// Sorted by name.
    public private(set) var amounts: [(name: String, quantity: Quantity)] = []

    public init() {}

    public init(_ amounts: [(String, Quantity)]) {
        for (name, quantity) in amounts { self[name] = quantity }
    }

    public subscript(name: String) -> Quantity? {
        get { amounts.first { $0.name.hasSameScalars(as: name) }?.quantity }
        set {
            let index = amounts.firstIndex { !$0.name.precedes(name) } ?? amounts.count
            let isPresent = index < amounts.count && amounts[index].name.hasSameScalars(as: name)
            if isPresent { amounts.remove(at: index) }
            if let newValue { amounts.insert((name, newValue), at: index) }
        }
    }

    /// CPU time in thousandths of a core, rounded up.
    public var milliCPU: Int { self["cpu"].map { Int($0.milliValue) } ?? 0 }
    /// Memory in bytes, rounded up.
    public var memory: Int { self["memory"].map { Int($0.value) } ?? 0 }

    public static func == (left: ResourceList, right: ResourceList) -> Bool {
        left.amounts.elementsEqual(right.amounts) {
            $0.name.hasSameScalars(as: $1.name) && $0.quantity == $1.quantity
        }
    }
}

extension ResourceList: APIValue {
    public static func decode(
        _ json: JSONValue, at path: FieldPath, issues: inout DecodingIssues
    ) -> ResourceList? {
        guard case .object(let object) = json else {
            issues.addWrongType(path, expected: "object", found: json)
            return nil
        }
        var list = ResourceList()
        for (name, value) in object.members {
            list[name] = Quantity.decode(value, at: path.appending(name), issues: &issues)
        }
        return list
    }

    public var json: JSONValue {
        var object = JSONObject()
        for (name, quantity) in amounts { object[name] = quantity.json }
        return .object(object)
    }

    public var isOmittable: Bool { amounts.isEmpty }
    public static var shape: Shape { .map(.quantity) }
}
