import Phrasebook
import Testing

@testable import Notebook

/// Answers to the questions of a lesson as marks.
@Suite struct QuizGraderTests {
    private func lesson(_ english: Bool) -> String {
        """
        ---
        title: \(english ? "Small" : "小")
        concepts: [label]
        prerequisites: []
        minutes: 5
        seed: 1
        docs: [https://kubernetes.io/docs/concepts/]
        simplified: []
        ---

        # \(english ? "Small" : "小")

        ```quiz
        id: who
        kind: choice
        ask: \(english ? "Who binds?" : "谁来绑定？")
        options:
          - {text: kube-scheduler, right: yes}
          - {text: \(english ? "the kubelet" : "是 kubelet"), because: \(english ? "It runs them." : "它运行它们。")}
        ```

        ```quiz
        id: both
        kind: multiple
        ask: \(english ? "Which?" : "哪些？")
        options:
          - {text: \(english ? "one" : "甲"), right: yes}
          - {text: \(english ? "two" : "乙"), right: yes}
          - {text: \(english ? "three" : "丙"), because: \(english ? "No." : "不对。")}
        ```

        ```quiz
        id: word
        kind: value
        ask: \(english ? "Say label." : "说标签。")
        answer: [label, 标签]
        ```

        """
    }

    private func verdict(_ answers: [String: String]) throws -> ExerciseVerdict {
        let files = [
            "03-small/lesson.en.md": Array(lesson(true).utf8),
            "03-small/lesson.zh.md": Array(lesson(false).utf8),
        ]
        return try GradingFixtures.withFolder(files) { folder in
            let quiz = try #require(try QuizGrader(LessonFolder(path: folder + "/03-small")))
            return try GradingFixtures.withFolder(answers.mapValues { Array($0.utf8) }) { path in
                let grader = try SubmissionGrader(
                    [], Sitting(seedCount: 1), quizzes: [quiz], language: .english)
                return try #require(grader.grade(path, name: "ada").exercises.first)
            }
        }
    }

    private func answered(_ english: Bool, _ answers: [String: String]) -> String {
        var text = lesson(english)
        for (id, answer) in answers {
            let start = text.range(of: "id: \(id)\n")?.upperBound ?? text.startIndex
            let end = text[start...].range(of: "```\n")?.upperBound ?? text.endIndex
            text.insert(contentsOf: "\n```answer\n\(answer)\n```\n", at: end)
        }
        return text
    }

    @Test func answersBelowTheirQuestionsAreGradedInEitherLanguage() throws {
        for english in [true, false] {
            let verdict = try verdict([
                "lesson.md": answered(
                    english, ["who": "ＫＵＢＥ－scheduler", "both": "one、乙", "word": "「标签」"])
            ])
            #expect(verdict.exercise == "03-small/quiz")
            #expect(verdict.outcome == .graded)
            #expect(verdict.earned == Score(points: 3))
        }
    }

    @Test func aWrongChoiceIsToldItsReasonAndNothingOfTheRightOne() throws {
        let verdict = try verdict(["a.md": "```answer quiz=who\nthe kubelet\n```\n"])
        #expect(verdict.earned == Score(points: 0))
        let told = verdict.checks[0].feedback
        #expect(told?(.english) == "Your answer was 'the kubelet'. It runs them.")
        #expect(told?(.chinese).contains("它运行它们") == true)
        #expect(verdict.checks[2].feedback?(.english) == "There is no answer.")
        #expect(!verdict.checks.contains { $0.feedback?(.english).contains("scheduler") == true })
    }

    @Test func someOfSeveralRightOptionsEarnAPart() throws {
        let verdict = try verdict(["a.md": "```answer both\none\n```\n"])
        #expect(verdict.checks[1].earned == Score(thousandths: 500))
        #expect(!verdict.checks[1].passed)
    }

    @Test func anUnknownQuestionIsToldWithASuggestion() throws {
        let answers = NotebookAnswers("```answer quiz=wgo\nb\n```\n", file: "a.md")
        #expect(answers.answers.map(\.question) == ["wgo"])
        #expect(try verdict(["a.md": "```answer quiz=wgo\nb\n```\n"]).outcome == .graded)
    }

    @Test func answersBelowAnExerciseArePartsOfIt() {
        let text = """
            ```exercise
            id: keep-running
            ```

            ```answer
            get pods
            ```

            ```exercise
            id: reach-it
            ```

            ```answer
            apiVersion: v1
            kind: Service
            ```
            """
        let parts = NotebookAnswers(text, file: "a.md").parts
        #expect(parts.map(\.exercise) == ["keep-running", "reach-it"])
        #expect(parts.map(\.form) == [.script, .manifest])
    }
}
