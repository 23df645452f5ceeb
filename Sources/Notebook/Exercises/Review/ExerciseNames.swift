import CEL
import KubeAPI
import Phrasebook

/// Whether every name that a check relies on stands in the task, so that the learner can know it.
struct ExerciseNames {
    private(set) var problems: [(text: Text, line: Int)] = []

    init(_ stage: ExerciseStage) {
        let exercise = stage.exercise
        let given = exercise.given.joined(separator: " ")
        let texts = Phrasebook.Language.allCases.map {
            EquivalentAnswers.words(stage.task($0) + " " + given)
        }
        for check in exercise.checks {
            let expressions = check.expectation.text + "\n" + (check.trial?.text ?? "")
            // What the trial makes itself needs no telling.
            let made = EquivalentAnswers.words(
                (check.trial?.text ?? "").split(separator: "\n")
                    .filter { $0.hasPrefix("run ") || $0.hasPrefix("create ") }
                    .joined(separator: " "))
            let missing = Self.names(in: expressions, stage).filter { name in
                !made.contains(name) && texts.contains { !$0.contains(name) }
            }
            for name in missing {
                problems.append((.Exercise.nameNotTold(name, check: check.name), check.line))
            }
        }
    }

    /// Everything in which a name can mean something: the task, the start, the checks.
    static func taken(_ stage: ExerciseStage) -> String {
        let exercise = stage.exercise
        let checks = exercise.checks.map { $0.expectation.text + " " + ($0.trial?.text ?? "") }
        return
            ([stage.task(.english), stage.task(.chinese), exercise.start?.text ?? ""]
            + exercise.given + checks)
            .joined(separator: " ")
    }

    /// The words that the functions for objects are given, as far as they are known: `web` in
    /// `rc("web")`, `app` and `web` in `pods("app=web")`.
    private static func names(in text: String, _ stage: ExerciseStage) -> [String] {
        var names: [String] = []
        for argument in arguments(in: text) {
            var environment = Environment(libraries: .kubernetes)
            for (name, _) in stage.draw.shown { environment.variables[name] = .dyn }
            guard let program = try? environment.compile(argument),
                let value = stage.shownValue(program)?.string
            else { continue }
            for word in value.split(whereSeparator: { "=!,() ".contains($0) }).map(String.init)
            where !["in", "notin", "exists", ""].contains(word) && !names.contains(word) {
                names.append(word)
            }
        }
        return names
    }

    /// What stands between the parentheses of calls of the functions for objects.
    private static func arguments(in text: String) -> [String] {
        let functions = Kind.allCases.flatMap { kind in
            [kind.info.plural, kind.info.singular] + kind.info.shortNames
        }
        var found: [String] = []
        var word = ""
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if character == "(", functions.contains(word), let end = end(of: text[index...]) {
                found.append(String(text[text.index(after: index)..<end]))
            }
            word = character.isLetter ? word + String(character) : ""
            index = text.index(after: index)
        }
        return found.filter { !$0.isBlank }
    }

    private static func end(of text: Substring) -> Substring.Index? {
        var depth = 0
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "(" {
                depth += 1
            } else if character == ")" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
