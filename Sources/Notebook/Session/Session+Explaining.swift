import CEL
import Phrasebook
import PilotScript

extension Session {
    /// How many columns of a value an explanation shows.
    private static let shownWidth = 160

    /// Says what the values were that made an expectation false: of `a && b` the part that isn't
    /// true, of a comparison both sides, of a macro the list it goes through.
    public mutating func explain(
        _ expression: CompiledExpression, in interpreter: inout Interpreter<Session>
    ) -> [Text] {
        var text = expression.text.text
        for _ in 0..<16 {
            switch environment.anatomy(of: text) {
            case .conjunction(let parts):
                guard let part = firstUntrue(of: parts, like: expression, in: &interpreter) else {
                    return []
                }
                text = part
            case .disjunction(let parts):
                return parts.prefix(4).compactMap {
                    note(about: $0, like: expression, in: &interpreter)
                }
            case .operands(let parts):
                let notes = parts.prefix(4).compactMap {
                    note(about: $0, like: expression, in: &interpreter)
                }
                let isPart = text.trimmed != expression.text.text.trimmed
                return (isPart ? [.Script.isFalse(text.oneLine)] : []) + notes
            case nil:
                let isPart = text.trimmed != expression.text.text.trimmed
                return isPart
                    ? [note(about: text, like: expression, in: &interpreter)].compactMap { $0 } : []
            }
        }
        return []
    }

    private mutating func firstUntrue(
        of parts: [String], like expression: CompiledExpression,
        in interpreter: inout Interpreter<Session>
    ) -> String? {
        for part in parts
        where (try? value(of: part, like: expression, in: &interpreter))?.bool != true {
            return part
        }
        return nil
    }

    private mutating func note(
        about text: String, like expression: CompiledExpression,
        in interpreter: inout Interpreter<Session>
    ) -> Text? {
        do throws(ScriptFailure) {
            guard let value = try value(of: text, like: expression, in: &interpreter) else {
                return nil
            }
            let shown = Self.inShort(value).truncated(toWidth: Self.shownWidth)
            return .Script.valueIs(text.oneLine.truncated(toWidth: Self.shownWidth), shown)
        } catch {
            return .Script.valueFails(
                text.oneLine.truncated(toWidth: Self.shownWidth), why: error.problem.message)
        }
    }

    /// A value on one line; objects of Kubernetes by their names.
    private static func inShort(_ value: CEL.Value) -> String {
        func name(_ value: CEL.Value) -> String? {
            guard let kind = value.map?["kind"]?.string else { return nil }
            return value.map?["metadata"]?.map?["name"]?.string.map { kind + "/" + $0 }
        }
        if let name = name(value) { return name }
        if let list = value.list, !list.isEmpty {
            let names = list.prefix(100).compactMap(name)
            if names.count == min(list.count, 100) {
                return "[" + names.joined(separator: ", ") + "]"
            }
        }
        return value.text.oneLine
    }

    /// The value of a part of an expression; nil where it can't stand by itself.
    private mutating func value(
        of text: String, like expression: CompiledExpression,
        in interpreter: inout Interpreter<Session>
    ) throws(ScriptFailure) -> CEL.Value? {
        let known = interpreter
        let (scope, callsScript) = scope(
            for: text, hasVariable: { known.value(of: $0) != nil },
            parameters: { known.parameters(ofFunction: $0) })
        guard let program = try? scope.compile(text) else { return nil }
        var place = expression.text
        place.text = text
        let part = CompiledExpression(program: program, callsScript: callsScript, text: place)
        return try evaluate(part, in: &interpreter)
    }
}

extension String {
    /// Line breaks and runs of blanks as one blank.
    fileprivate var oneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
