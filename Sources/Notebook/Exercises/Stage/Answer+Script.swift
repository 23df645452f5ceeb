import CEL
import PilotScript

extension ExerciseStage {
    /// The script of an answer, with the values of the shown variants in the places of `${…}`.
    ///
    /// An expression that needs the cluster stays, with the variants' values in it.
    public func script(of answer: Answer) -> String {
        let text = filled(answer.text)
        return answer.form == .manifest ? Self.applying(text) : text
    }

    /// A manifest as a script.
    static func applying(_ manifest: String) -> String {
        var delimiter = "END"
        let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
        while lines.contains(where: { $0 == delimiter }) { delimiter += "_" }
        let end = manifest.hasSuffix("\n") ? "" : "\n"
        return "apply -f - <<'\(delimiter)'\n\(manifest)\(end)\(delimiter)\n"
    }

    func filled(_ template: Template) -> String {
        template.parts.map { part in
            switch part {
            case .text(let text): text
            case .expression(let text): filled(text)
            }
        }
        .joined()
    }

    private func filled(_ expression: String) -> String {
        var environment = Environment(libraries: .kubernetes)
        for (name, _) in draw.shown { environment.variables[name] = .dyn }
        if let program = try? environment.compile(expression), let value = shownValue(program) {
            return value.string ?? value.text
        }
        return "${" + Self.replacing(draw.shown, in: expression) + "}"
    }

    /// The expression with literals in the places of variables.
    private static func replacing(
        _ values: [(name: String, value: CEL.Value)], in expression: String
    ) -> String {
        var result = ""
        var word = ""
        var quote: Character?
        func end() {
            let isMember = result.last == "."
            let value = values.first { $0.name == word && !isMember }?.value
            result += value.map { $0.string.map { "\"\($0)\"" } ?? $0.text } ?? word
            word = ""
        }
        for character in expression {
            let isPart = character.isLetter || character.isNumber || character == "_"
            if quote == nil, isPart {
                word.append(character)
                continue
            }
            end()
            result.append(character)
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            }
        }
        end()
        return result
    }
}
