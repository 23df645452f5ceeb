import CEL
import Phrasebook
import PilotScript

/// Compiles the parts of an exercise, and gathers what is wrong with them.
struct ExerciseCompiler {
    private let exercise: Exercise
    private var session: Session
    private(set) var problems: [LessonProblem] = []
    /// Whether the hidden variants can be named: in scripts and checks, but not in the task.
    var knowsHiddenVariants = true
    /// What the script of a check has bound.
    private var boundNames: [String] = []

    init(_ exercise: Exercise, _ session: Session) {
        self.exercise = exercise
        self.session = session
    }

    private var names: [String] {
        let hidden = exercise.hiddenVariants.map(\.name) + ["seed", "start"]
        return exercise.shownVariants.map(\.name) + (knowsHiddenVariants ? hidden : [])
            + boundNames
    }

    /// An interpreter in which the exercise's names are declared.
    private var interpreter: Interpreter<Session> {
        var interpreter = Interpreter<Session>(syntax: Session.syntax)
        for name in names { interpreter.setValue(.null, of: name, on: session) }
        return interpreter
    }

    private mutating func complain(_ text: Text, _ line: Int, details: String = "") {
        problems.append(
            LessonProblem(path: exercise.path, line: line, text: text, details: details))
    }

    private mutating func complain(_ diagnostics: [Diagnostic], _ line: Int) {
        let renderer = DiagnosticRenderer(language: session.language)
        let first = diagnostics.first.map { $0.source.position(of: $0.range.start).line }
        complain(.Exercise.cannotRun, first ?? line, details: renderer.render(diagnostics))
    }

    /// A script of the exercise.
    mutating func script(_ script: CellExpression) -> PilotScript.Program<Session>? {
        do throws(InvalidScript) {
            let source = Source(script.text, name: exercise.path, firstLine: script.line)
            return try interpreter.prepare(source, on: &session)
        } catch {
            complain(error.diagnostics, script.line)
            return nil
        }
    }

    mutating func expression(_ expression: CellExpression) -> CEL.Program? {
        do throws(InvalidScript) {
            let source = Source(expression.text, name: exercise.path, firstLine: expression.line)
            return try session.compile(ExpressionText(source), names: interpreter.names).program
        } catch {
            complain(error.diagnostics, expression.line)
            return nil
        }
    }

    mutating func template(_ template: Template, _ line: Int) -> PreparedTemplate {
        var prepared = PreparedTemplate()
        for part in template.parts {
            switch part {
            case .text(let text): prepared.parts.append(.text(text))
            case .expression(let text):
                guard let program = expression(CellExpression(text: text, line: line)) else {
                    continue
                }
                prepared.parts.append(.program(program))
            }
        }
        return prepared
    }

    mutating func text(_ text: TextTemplate) -> PreparedText {
        PreparedText(
            english: template(text.english, text.line), chinese: template(text.chinese, text.line))
    }

    mutating func check(_ check: ExerciseCheck) -> PreparedCheck {
        defer {
            boundNames = []
            knowsHiddenVariants = false
        }
        let title = text(check.title)
        knowsHiddenVariants = true
        if let trial = check.trial { boundNames = script(trial).map(Self.bindings) ?? [] }
        let isWhole = expression(check.expectation) != nil
        // One script, so that the expectation sees what the trial has bound.
        var text = check.trial.map { $0.text + "\n" } ?? ""
        text +=
            "expect (\(check.expectation.text)\n)" + (check.within.map { " within " + $0 } ?? "")
        let known = boundNames
        boundNames = []
        let program =
            isWhole
            ? script(CellExpression(text: text + "\n", line: check.trial?.line ?? check.line)) : nil
        boundNames = known
        return PreparedCheck(
            check: check, program: program, title: title,
            feedback: check.feedback.map { self.text($0) },
            object: check.object.map { template($0, check.line) },
            hop: check.hop.flatMap { expression($0) },
            show: check.show.map { template($0, check.line) })
    }

    /// The variables that a script makes outside of all blocks.
    private static func bindings(_ program: PilotScript.Program<Session>) -> [String] {
        program.script.statements.compactMap { statement in
            guard case .bind(let binding) = statement.kind else { return nil }
            return binding.name.text
        }
    }
}
