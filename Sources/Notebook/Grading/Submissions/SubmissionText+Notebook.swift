/// What a notebook's cells answer.
struct NotebookAnswers {
    private(set) var parts: [SubmissionPart] = []
    private(set) var answers: [QuizAnswer] = []
    /// What the last cell that asked for something asked for.
    private var open: Target?
    private let file: String

    private enum Target {
        case exercise(String)
        case question(String)
    }

    /// Reads the answers of a notebook: a copy of the lesson, or a page of one's own.
    ///
    /// `pilot exercise=NAME` and `yaml exercise=NAME` are answers to an exercise, `answer quiz=ID`
    /// to a question. An `answer` without a name belongs to the `quiz` or `exercise` cell before
    /// it.
    init(_ text: String, file: String) {
        self.file = file
        for block in MarkdownDocument(text).blocks {
            guard case .code(let info, let content, let fence) = block.form, fence > 0 else {
                continue
            }
            take(info, content, line: block.lines.lowerBound + 1)
        }
        parts = SubmissionText.merged(parts)
    }

    private mutating func take(_ info: String, _ content: String, line: Int) {
        let words = info.split(separator: " ").map(String.init)
        guard let kind = words.first else { return }
        let exercise = Self.value("exercise", words)
        let question = Self.value("quiz", words) ?? Self.value("id", words)
        switch kind {
        case "pilot", "yaml":
            if let exercise { add(exercise, kind == "yaml" ? .manifest : .script, content, line) }
        case "quiz" where question != nil: add(question: question ?? "", content, line)
        case "quiz": open = Self.id(in: content).map(Target.question)
        case "exercise": open = Self.id(in: content).map(Target.exercise)
        case "answer":
            if let exercise {
                add(exercise, Self.form(of: content), content, line)
            } else if let name = question ?? words.dropFirst().first {
                add(question: name, content, line)
            } else if case .question(let name) = open {
                add(question: name, content, line)
            } else if case .exercise(let name) = open {
                add(name, Self.form(of: content), content, line)
            }
        default: break
        }
    }

    private static func value(_ key: String, _ words: [String]) -> String? {
        words.first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.utf8.count + 1)) }
    }

    /// What a cell with keys says after `id:`.
    private static func id(in content: String) -> String? {
        for line in content.split(separator: "\n") where line.hasPrefix("id:") {
            let name = String(line.dropFirst(3)).trimmed.filter { $0 != "\"" && $0 != "'" }
            return name.isEmpty ? nil : name
        }
        return nil
    }

    /// A manifest says which kind of object it has; a script doesn't.
    private static func form(of content: String) -> Answer.Form {
        content.split(separator: "\n").contains { $0.hasPrefix("kind:") } ? .manifest : .script
    }

    private mutating func add(
        _ exercise: String, _ form: Answer.Form, _ content: String, _ line: Int
    ) {
        parts.append(
            SubmissionPart(
                exercise: exercise.split(separator: "/").last.map(String.init), form: form,
                text: content, file: file, firstLine: line, isNamed: true))
    }

    private mutating func add(question: String, _ content: String, _ line: Int) {
        let words = question.split(separator: "/").map(String.init)
        guard let id = words.last else { return }
        answers.append(
            QuizAnswer(
                lesson: words.count > 1 ? words[words.count - 2] : nil, question: id,
                text: content.trimmed, file: file, line: line))
    }
}
