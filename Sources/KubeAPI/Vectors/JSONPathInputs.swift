/// The inputs that the cases of `jsonpath.json` name: variables of client-go's test.
enum JSONPathInputs {
    /// The input of a case; nil for an unknown one.
    static func input(_ value: JSONValue?, template: String) -> JSONValue? {
        guard let value, !value.isNull else { return .null }
        guard let name = value["go"]?.string else { return value }
        if let list = goList(name) { return list }
        switch name.hasPrefix("&") ? String(name.dropFirst()) : name {
        case "types": return types
        case "storeData": return store
        case "pointsData": return points
        case "nodesData": return nodes
        case "emptyList": return ["items": []]
        case "data": return data(for: template)
        case "nil": return .null
        default: return nil
        }
    }

    /// Several tests call their input `data`; the template says which one it is for.
    private static func data(for template: String) -> JSONValue {
        if template.contains("annotations") { return annotated }
        if template.contains("status.phase") { return running }
        if template.contains("range") { return nested }
        let brackets = template.drop { $0 != "[" }.prefix { $0 != "]" }
        let hasStep = brackets.count { $0 == ":" } == 2 || brackets == "[0:"
        return containers(count: hasStep ? 6 : 4)
    }

    /// A literal such as `[]int{2, 6, 3, 7}`.
    private static func goList(_ text: String) -> JSONValue? {
        guard text.hasPrefix("[]"), let open = text.firstIndex(of: "{"), text.hasSuffix("}") else {
            return nil
        }
        let elements = text[text.index(after: open)...].dropLast()
        return try? JSONParser.parse("[\(elements)]")
    }

    private static let types: JSONValue = [
        "bools": [true, false, true, false],
        "integers": [1, 2, 3, 4],
        "floats": [.double(1), .double(2.2), .double(3.3), .double(4)],
        "strings": ["one", "two", "three", "four"],
        "interfaces": [true, "one", 1, .double(1.1)],
        "maps": [
            ["name": "one", "value": 1], ["name": "two", "value": .double(2.02)],
            ["name": "three", "value": .double(3.03)], ["name": "four", "value": .double(4.04)],
        ],
        "structs": [
            ["name": "one", "value": 1, "type": "integer"],
            ["name": "two", "value": .double(2.002), "type": "float"],
            ["name": "three", "value": 3, "type": "integer"],
            ["name": "four", "value": .double(4.004), "type": "float"],
        ],
    ]

    private static let store: JSONValue = [
        "Name": "jsonpath",
        "Book": [
            book("reference", "Nigel Rees", "Sayings of the Centurey", 8.95),
            book("fiction", "Evelyn Waugh", "Sword of Honour", 12.99),
            book("fiction", "Herman Melville", "Moby Dick", 8.99),
        ],
        "Bicycle": [
            ["Color": "red", "Price": .double(19.95), "IsNew": true],
            ["Color": "green", "Price": .double(20.01), "IsNew": false],
        ],
        "Labels": ["engieer": 10, "web/html": 15, "k8s-app": 20],
        "Employees": ["jason": "manager", "dan": "clerk"],
    ]

    private static func book(
        _ category: String, _ author: String, _ title: String, _ price: Double
    ) -> JSONValue {
        [
            "Category": .string(category), "Author": .string(author), "Title": .string(title),
            "Price": .double(price),
        ]
    }

    private static let points: JSONValue = [
        ["id": "i1", "x": 4, "y": -5], ["id": "i2", "x": -2, "y": -5, "z": 1],
        ["id": "i3", "x": 8, "y": 3], ["id": "i4", "x": -6, "y": -1],
        ["id": "i5", "x": 0, "y": 2, "z": 1], ["id": "i6", "x": 1, "y": 4],
    ]

    private static let nodes: JSONValue = [
        "kind": "List",
        "items": [
            node("127.0.0.1", cpu: "4", ready: true, [("LegacyHostIP", "127.0.0.1")]),
            node(
                "127.0.0.2", cpu: "8", ready: false,
                [("LegacyHostIP", "127.0.0.2"), ("another", "127.0.0.3")]),
        ],
        "users": [
            ["name": "myself", "user": [:]],
            ["name": "e2e", "user": ["username": "admin", "password": "secret"]],
        ],
    ]

    private static func node(
        _ name: String, cpu: String, ready: Bool, _ addresses: [(type: String, address: String)]
    ) -> JSONValue {
        [
            "kind": "None",
            "metadata": [
                "name": .string(name), "labels": ["kubernetes.io/hostname": .string(name)],
            ],
            "status": [
                "capacity": ["cpu": .string(cpu)],
                "ready": .bool(ready),
                "addresses": .array(
                    addresses.map { ["type": .string($0.type), "address": .string($0.address)] }),
            ],
        ]
    }

    private static let nested: JSONValue = [
        "items": [
            [
                "metadata": ["name": "pod1"],
                "spec": ["containers": [another("foo"), another("bar")]],
            ],
            ["metadata": ["name": "pod2"], "spec": ["containers": [another("baz")]]],
        ]
    ]

    private static func another(_ name: String) -> JSONValue {
        ["name": .string(name), "another": [["name": "value1"], ["name": "value2"]]]
    }

    private static let annotated: JSONValue = [
        "kind": "List",
        "items": [
            annotated("pod1", "blue"), annotated("pod2", nil), annotated("pod3", "green"),
            annotated("pod4", "blue"),
        ],
    ]

    private static func annotated(_ name: String, _ color: String?) -> JSONValue {
        var metadata: JSONObject = ["name": .string(name)]
        if let color { metadata["annotations"] = ["color": .string(color)] }
        return ["kind": "Pod", "metadata": .object(metadata)]
    }

    private static let running: JSONValue = {
        let pods = ["pod1", "pod2", "pod3"].map { name -> JSONValue in
            ["kind": "Pod", "metadata": ["name": .string(name)], "status": ["phase": "Running"]]
        }
        return ["kind": "List", "items": .array(pods + [["resourceVersion": ""]])]
    }()

    private static func containers(count: Int) -> JSONValue {
        let containers = (0..<count).map { index -> JSONValue in
            ["image": "radial/busyboxplus:curl", "name": .string("fake\(index)")]
        }
        return ["apiVersion": "v1", "kind": "Pod", "spec": ["containers": .array(containers)]]
    }

    /// Some of the inputs are structs, whose fields Go keeps in the order of their declaration.
    static func structOrder(_ object: JSONObject) -> [JSONObject.Member] {
        let structs = [
            ["name", "value", "type"], ["Color", "Price", "IsNew"],
            ["Category", "Author", "Title", "Price"],
            ["Book", "Bicycle", "Name", "Labels", "Employees"],
        ]
        let fields = structs.first { Set($0) == Set(object.keys) }
        return fields?.compactMap { name in object[name].map { (name, $0) } } ?? object.members
    }
}
