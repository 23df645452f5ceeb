import Phrasebook
import PilotScript

extension ToyHost {
    mutating func evaluate(
        _ expression: ToyExpression, in interpreter: inout Interpreter<ToyHost>
    ) throws(ScriptFailure) -> ToyValue {
        switch expression {
        case .literal(let value): return value
        case .variable(let name, _):
            guard let value = interpreter.value(of: name) else { throw error("no value \(name)") }
            return value
        case .list(let items): return .list(try evaluate(items, in: &interpreter))
        case .not(let inner):
            guard case .bool(let value) = try evaluate(inner, in: &interpreter) else {
                throw error("not a Boolean")
            }
            return .bool(!value)
        case .call(let name, let items, _):
            return try call(name, try evaluate(items, in: &interpreter), in: &interpreter)
        case .binary(let name, let left, let right):
            return try binary(name, left, right, in: &interpreter)
        }
    }

    private func error(_ message: String) -> ScriptFailure { .refused(Text(verbatim: message)) }

    private mutating func evaluate(
        _ items: [ToyExpression], in interpreter: inout Interpreter<ToyHost>
    ) throws(ScriptFailure) -> [ToyValue] {
        var values: [ToyValue] = []
        for item in items { values.append(try evaluate(item, in: &interpreter)) }
        return values
    }

    private mutating func call(
        _ name: String, _ arguments: [ToyValue], in interpreter: inout Interpreter<ToyHost>
    ) throws(ScriptFailure) -> ToyValue {
        switch (name, arguments.first) {
        case ("size", .string(let text)?): return .int(text.count)
        case ("size", .list(let values)?): return .int(values.count)
        case ("clock", nil): return .int(clock)
        case ("double", .string(let text)?): return .string(text + text)
        case ("absorb", _): return .bool(true)
        default: return try interpreter.call(name, arguments, on: &self)
        }
    }

    private mutating func binary(
        _ name: String, _ left: ToyExpression, _ right: ToyExpression,
        in interpreter: inout Interpreter<ToyHost>
    ) throws(ScriptFailure) -> ToyValue {
        if name == "||" {
            // Absorbs errors as CEL does.
            let one = try? evaluate(left, in: &interpreter)
            if one == .bool(true) { return .bool(true) }
            return try evaluate(right, in: &interpreter)
        }
        let one = try evaluate(left, in: &interpreter)
        if name == "&&", one == .bool(false) { return one }
        let other = try evaluate(right, in: &interpreter)
        switch (name, one, other) {
        case ("==", _, _): return .bool(one == other)
        case ("!=", _, _): return .bool(one != other)
        case ("+", .int(let one), .int(let other)): return .int(one &+ other)
        case ("-", .int(let one), .int(let other)): return .int(one &- other)
        case ("*", .int(let one), .int(let other)): return .int(one &* other)
        case ("<", .int(let one), .int(let other)): return .bool(one < other)
        case (">", .int(let one), .int(let other)): return .bool(one > other)
        case ("+", .string(let one), .string(let other)): return .string(one + other)
        case ("+", .list(let one), .list(let other)): return .list(one + other)
        case ("&&", _, .bool): return other
        default: throw error("no operator \(name) for these")
        }
    }
}
