import KubeAPI

@testable import KubeScheduler

/// Works out what expressions of Kubernetes' tests stand for.
struct GoEvaluator: Sendable {
    typealias Function = @Sendable ([GoValue]) throws -> GoValue

    /// The constants and fixtures of the test in question.
    var names: [String: GoValue]
    var functions: [String: Function]

    init(names: [String: GoValue] = [:], functions: [String: Function] = [:]) {
        self.names = names
        self.functions = functions
    }

    func evaluate(_ text: String) throws -> GoValue {
        guard let expression = GoExpression(text) else { throw GoError("can't read \(text)") }
        return try evaluate(expression)
    }

    private func evaluate(_ expression: GoExpression) throws -> GoValue {
        switch expression {
        case .integer(let number): return .int(number)
        case .text(let text): return .text(text)
        case .name(let name): return try value(of: name)
        case .member(let base, let name):
            guard let value = try evaluate(base)[name] else { throw GoError("no field \(name)") }
            return value
        case .literal(let type, let elements): return try literal(type, elements)
        case .binary(let sign, let left, let right):
            return try combine(sign, try evaluate(left), try evaluate(right))
        case .call(.member(let base, let method), let arguments):
            return try GoBuilder.apply(
                method, to: try evaluate(base), try arguments.map { try evaluate($0) })
        case .call(.name(let name), let arguments):
            if name == "new" || name == "make" { return .fields([]) }
            return try call(name, try arguments.map { try evaluate($0) })
        case .call: throw GoError("can't call that")
        }
    }

    private func value(of name: String) throws -> GoValue {
        if let value = names[name] ?? GoConstants.value(of: name) { return value }
        // A field of a fixture.
        if let dot = name.lastIndex(of: "."), let base = names[String(name[..<dot])],
            let field = base[String(name[name.index(after: dot)...])]
        {
            return field
        }
        throw GoError("what is \(name)?")
    }

    private func call(_ name: String, _ arguments: [GoValue]) throws -> GoValue {
        if let function = functions[name] { return try function(arguments) }
        if let value = try GoBuilder.make(name) { return value }
        switch name {
        case "framework.NewStatus":
            let reasons = arguments.dropFirst().compactMap(\.text)
            return .status(code: arguments.first?.text ?? "", reasons: reasons)
        case "fmt.Sprintf":
            let parts = arguments.compactMap(\.text)
            return .text(parts[0].replacing("%v", with: parts[1]))
        case "string", "int32", "int64", "float64", "resource.MustParse", "pointer.Int32Ptr",
            "pointer.Int64Ptr":
            guard let argument = arguments.first else { break }
            return argument
        case "mustConvertLabelSelectorAsSelector":
            guard arguments.count == 2 else { break }
            return arguments[1]
        case "sets.NewString": return .list(arguments)
        default: break
        }
        throw GoError("can't call \(name)")
    }

    private func literal(_ type: String, _ elements: [GoExpression.Element]) throws -> GoValue {
        if type.hasPrefix("[]") { return .list(try elements.map { try evaluate($0.value) }) }
        if type.hasPrefix("map[") {
            return .fields(
                try elements.map { element in
                    guard let key = element.key else { throw GoError("a map needs keys") }
                    return (try evaluate(key), try evaluate(element.value))
                })
        }
        if let first = elements.first, first.key == nil {
            return .tuple(try elements.map { try evaluate($0.value) })
        }
        return .fields(
            try elements.map { element in
                // The names of fields are names; those of a map's keys have been seen to.
                guard case .name(let name)? = element.key else {
                    guard let key = element.key else { throw GoError("a field needs a name") }
                    return (try evaluate(key), try evaluate(element.value))
                }
                let isField = GoConstants.value(of: name) == nil && names[name] == nil
                let key: GoValue = isField ? .text(name) : try value(of: name)
                return (key, try evaluate(element.value))
            })
    }

    private func combine(_ sign: Character, _ left: GoValue, _ right: GoValue) throws -> GoValue {
        if case .text(let left) = left, case .text(let right) = right { return .text(left + right) }
        guard let left = left.int, let right = right.int else { throw GoError("can't combine") }
        switch sign {
        case "+": return .int(left + right)
        case "-": return .int(left - right)
        case "*": return .int(left * right)
        default: return .int(left / right)
        }
    }
}

/// Constants of Kubernetes' packages.
enum GoConstants {
    static func value(of name: String) -> GoValue? {
        if let value = table[name] { return value }
        for prefix in [
            "v1.NodeSelectorOp", "metav1.LabelSelectorOp", "v1.TolerationOp", "v1.TaintEffect",
        ]
        where name.hasPrefix(prefix) {
            return .text(String(name.dropFirst(prefix.count)))
        }
        return nil
    }

    private static let table: [String: GoValue] = [
        "nil": .null, "null": .null, "true": .bool(true), "false": .bool(false), "t": .null,
        "v1.DoNotSchedule": .text("DoNotSchedule"), "v1.ScheduleAnyway": .text("ScheduleAnyway"),
        "v1.LabelHostname": .text("kubernetes.io/hostname"),
        "v1.ResourceCPU": .text("cpu"), "v1.ResourceMemory": .text("memory"),
        "v1.ResourceEphemeralStorage": .text("ephemeral-storage"),
        "v1.DefaultHardPodAffinitySymmetricWeight": .int(1),
        "api.ObjectNameField": .text("metadata.name"),
        "framework.MaxNodeScore": .int(100),
        "framework.Success": .text("Success"), "framework.Unschedulable": .text("Unschedulable"),
        "framework.UnschedulableAndUnresolvable": .text("UnschedulableAndUnresolvable"),
        "framework.Error": .text("Error"),
        "features.LocalStorageCapacityIsolation": .text("LocalStorageCapacityIsolation"),
        "defaultNamespace": .text(""), "config.ListDefaulting": .text("List"),
    ]
}
