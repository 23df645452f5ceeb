import KubeAPI

/// Changes documents at random.
enum Mutation {
    /// Changes one place of `value`.
    static func mutate(_ value: inout JSONValue, _ random: inout RandomSource) {
        switch value {
        case .object(var object) where !object.isEmpty && random.below(6) > 0:
            let key = object.keys[random.below(object.count)]
            switch random.below(12) {
            case 0: object[key] = nil
            case 1: object[word(&random)] = atom(&random)
            default:
                var member = object[key] ?? .null
                mutate(&member, &random)
                object[key] = member
            }
            value = .object(object)
        case .array(var array) where !array.isEmpty && random.below(6) > 0:
            let index = random.below(array.count)
            switch random.below(6) {
            case 0: array.remove(at: index)
            case 1: array.append(array[index])
            default: mutate(&array[index], &random)
            }
            value = .array(array)
        case .int(let number) where random.below(2) == 0:
            value = .int(number &+ Int64(random.below(5)) &- 2)
        case .string(let text) where random.below(2) == 0:
            value = .string(mutated(text, &random))
        default: value = atom(&random)
        }
    }

    /// A part of the document, as a patch has it.
    static func pruned(_ value: JSONValue, _ random: inout RandomSource) -> JSONValue {
        guard case .object(let object) = value else { return value }
        var result = JSONObject()
        for (key, member) in object.members where random.below(3) > 0 {
            result[key] = random.below(20) == 0 ? .null : pruned(member, &random)
        }
        if random.below(30) == 0 { result["$patch"] = atom(&random) }
        if random.below(30) == 0 { result["$retainKeys"] = [atom(&random)] }
        return .object(result)
    }

    /// The steps of a JSON patch.
    static func steps(_ document: JSONValue, _ random: inout RandomSource) -> JSONValue {
        if random.below(20) == 0 { return atom(&random) }
        let operations = ["add", "remove", "replace", "test", "move", "copy", "nonsense"]
        return .array(
            (0...random.below(2)).map { _ in
                var step: JSONObject = [
                    "op": .string(operations[random.below(operations.count)]),
                    "path": .string(path(document, &random)),
                ]
                if random.below(4) > 0 { step["value"] = atom(&random) }
                if random.below(2) > 0 { step["from"] = .string(path(document, &random)) }
                return .object(step)
            })
    }

    private static func path(_ document: JSONValue, _ random: inout RandomSource) -> String {
        var value = document
        var path = ""
        while random.below(6) > 0 {
            switch value {
            case .object(let object) where !object.isEmpty:
                let key = object.keys[random.below(object.count)]
                path += "/" + key
                value = object[key] ?? .null
            case .array(let array) where !array.isEmpty:
                let index = random.below(array.count + 1)
                path += "/" + (index == array.count ? "-" : String(index))
                value = index == array.count ? .null : array[index]
            default: return path
            }
        }
        return path
    }

    private static func mutated(_ text: String, _ random: inout RandomSource) -> String {
        var scalars = Array(text.unicodeScalars)
        let odd: [Unicode.Scalar] = ["A", "-", ".", "/", "é", "\u{301}", "\u{0}", "世", " ", "9"]
        if scalars.isEmpty || random.below(2) == 0 {
            scalars.insert(odd[random.below(odd.count)], at: random.below(scalars.count + 1))
        } else {
            scalars.remove(at: random.below(scalars.count))
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func word(_ random: inout RandomSource) -> String {
        let words = ["name", "spec", "replicas", "x", "", "é", "$patch", "labels", "finalizers"]
        return words[random.below(words.count)]
    }

    private static func atom(_ random: inout RandomSource) -> JSONValue {
        let atoms: [JSONValue] = [
            .null, true, 0, 1, -1, .int(.max), .int(.min), .double(1.5), "", "web", "10.96.0.3",
            "None", "NodePort", "2026-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1Gi", "-5", [],
            [:], [[]], ["a", "a"], ["name": "x"], [["name": "x"]], ["app": "web"],
            .string(String(repeating: "a", count: 300)),
        ]
        return atoms[random.below(atoms.count)]
    }
}
