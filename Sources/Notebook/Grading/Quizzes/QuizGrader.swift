import KubeCluster
import Phrasebook

/// An answer to a question of a lesson, as it was handed in.
struct QuizAnswer: Sendable, Equatable {
    /// The lesson's folder, where the answer says it.
    var lesson: String?
    let question: String
    let text: String
    let file: String
    let line: Int
    /// Whether a journal tells of it: then the first try counts, since `learn` says at once what
    /// is right.
    var isFromJournal = false
}

/// Grades the answers to a lesson's questions, in either language.
public struct QuizGrader: Sendable {
    /// A question in both languages.
    private struct Question: Sendable {
        let english: QuizCell
        let chinese: QuizCell
    }

    private let folder: LessonFolder
    private let title: Text
    private let questions: [Question]

    /// The lesson's folder.
    public var lesson: String { folder.name }
    /// What the marks are kept under: `05-call-flow/quiz`.
    public var name: String { folder.quizName }
    var ids: [String] { questions.map(\.english.id) }

    /// - Returns: nil for a lesson without questions.
    /// - Throws: what is wrong with the lesson.
    public init?(_ folder: LessonFolder) throws(LessonProblems) {
        let english = try folder.lesson(.english).get()
        let chinese = try folder.lesson(.chinese).get()
        let others = chinese.quizCells
        questions = english.quizCells.map { cell in
            Question(english: cell, chinese: others.first { $0.id == cell.id } ?? cell)
        }
        guard !questions.isEmpty else { return nil }
        self.folder = folder
        title = .Grading.quiz(
            Text(en: english.frontMatter.title, zh: chinese.frontMatter.title))
    }

    /// Grades what was answered.
    public func grade(_ submission: Submission) -> ExerciseVerdict {
        let answers = submission.answers.filter { $0.lesson == lesson }
        var verdict = zero(answers.isEmpty ? .missing : .graded)
        if answers.isEmpty { verdict.message = .Grading.missing }
        verdict.file = answers.first?.file
        for index in questions.indices {
            let own = answers.filter { $0.question == questions[index].english.id }
            let written = own.last { !$0.isFromJournal }
            grade(written ?? own.first, questions[index], &verdict.checks[index])
        }
        return verdict
    }

    /// No points, for whatever reason.
    public func zero(_ outcome: ExerciseVerdict.Outcome) -> ExerciseVerdict {
        var verdict = ExerciseVerdict(
            exercise: name, title: title, outcome: outcome, points: questions.count)
        verdict.checks = questions.map { question in
            CheckVerdict(
                name: question.english.id,
                title: Text(
                    en: question.english.ask.firstLine, zh: question.chinese.ask.firstLine),
                points: 1, earned: Score(points: 0), held: 0, seeds: 1, isHidden: false,
                isAlways: false)
        }
        return verdict
    }

    private func grade(
        _ answer: QuizAnswer?, _ question: Question, _ verdict: inout CheckVerdict
    ) {
        guard let answer, !answer.text.foldedAnswer.isEmpty else {
            verdict.feedback = .Grading.notAnswered
            return
        }
        let english = question.english.grade(
            answer.text, counterpart: question.chinese, cluster: cluster(question.english, answer))
        guard english.isReadable else {
            verdict.feedback = .Grading.unreadableAnswer(answer.text.firstLine)
            return
        }
        verdict.held = english.isRight ? 1 : 0
        verdict.earned = Score(thousandths: Int((english.share * 1_000).rounded()))
        guard !english.isRight else { return }
        // Only what those are told who choose a wrong option: never which one is right.
        let wrong = english.chosen.filter { !question.english.options[$0].isRight }
        let chinese = wrong.filter(question.chinese.options.indices.contains)
        verdict.feedback = .Grading.wrongAnswer(
            answer.text.firstLine,
            because: Text(
                en: wrong.map { question.english.options[$0].because }.joined(separator: " "),
                zh: chinese.map { question.chinese.options[$0].because }.joined()),
            isIncomplete: wrong.isEmpty && !english.chosen.isEmpty)
    }

    /// The lesson's cluster at the question, where the answer is a hop's number.
    private func cluster(_ cell: QuizCell, _ answer: QuizAnswer) -> Cluster? {
        let words = answer.text.foldedAnswer
        guard cell.kind == .hop, words.last?.isNumber == true,
            words.allSatisfy({ $0.isNumber || "# hop".contains($0) }),
            case .success(let lesson) = folder.lesson(.english)
        else { return nil }
        var runner = LessonRunner(lesson, files: DirectoryFiles(folder.path, confined: true))
        for one in lesson.cells {
            if case .quiz(let quiz) = one.content, quiz.id == cell.id { break }
            if one.kind.isRunnable { _ = runner.run(one) }
        }
        return runner.session.current
    }
}

extension LessonFolder {
    /// What the marks for the lesson's questions are kept under.
    public var quizName: String { name + "/quiz" }
}

extension Lesson {
    /// The lesson's questions, in their order.
    fileprivate var quizCells: [QuizCell] {
        cells.compactMap { cell in
            if case .quiz(let quiz) = cell.content { quiz } else { nil }
        }
    }
}

extension String {
    /// The first line, without blanks around it.
    fileprivate var firstLine: String {
        String(split(separator: "\n").first ?? "").trimmed
    }
}

extension Submission {
    /// Finds out which lesson each answer is for: the one that most of its file's answers fit.
    mutating func resolveAnswers(_ quizzes: [QuizGrader]) {
        guard !quizzes.isEmpty else { return }
        for file in Set(answers.map(\.file)).sorted(by: { $0.precedes($1) }) {
            let ids = answers.filter { $0.file == file && $0.lesson == nil }.map(\.question)
            let counts = quizzes.map { quiz in ids.count { quiz.ids.contains($0) } }
            let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
            for index in answers.indices where answers[index].file == file {
                let named = answers[index].lesson
                let quiz =
                    named.map { name in
                        quizzes.first { $0.lesson == name || $0.lesson.hasSuffix("-" + name) }
                    } ?? quizzes[best]
                answers[index].lesson = quiz?.lesson ?? named
                guard let quiz, !quiz.ids.contains(answers[index].question) else { continue }
                let question = answers[index].question
                let text = Text.Grading.noSuchQuestion(
                    question, suggestion: nearest(to: question, in: quiz.ids))
                problems.append(SubmissionProblem(file: file, text: text))
            }
        }
    }
}
