import Phrasebook
import Testing

@testable import Notebook

@Suite struct ExerciseFileTests {
    private static let minimal = """
        title: {en: One, zh: 一}
        minutes: 2
        task: {en: Do it., zh: 做吧。}
        checks:
          - name: done
            title: {en: Done, zh: 完成}
            expect: pods().size() == 1
        """

    private func problems(_ text: String) -> [String] {
        switch ExerciseFile.parse(text, path: "one.yaml") {
        case .success: []
        case .failure(let failure): failure.problems.map { "\($0.line): \($0.text(.english))" }
        }
    }

    @Test func aMinimalExerciseIsRead() throws {
        let exercise = try ExerciseFile.parse(Self.minimal, path: "exercises/one.yaml").get()
        #expect(exercise.name == "one")
        #expect(exercise.checks[0].expectation.text == "pods().size() == 1")
        #expect(exercise.checks[0].points == 1)
        #expect(exercise.points == 1)
    }

    @Test func theFixturesAreRead() throws {
        let exercises = try ExerciseFixtures.lesson.exercises.get()
        #expect(exercises.map(\.name) == ["keep-running", "reach-it"])
        #expect(exercises[0].shownVariants.map(\.name) == ["app", "replicas"])
        #expect(exercises[0].checks.map(\.points) == [2, 1, 3, 0])
        #expect(exercises[0].solutions.map(\.form) == [.script, .manifest])
    }

    @Test func anUnknownKeyIsFoundOnItsLineWithASuggestion() {
        let found = problems(Self.minimal + "\nhint: []\n")
        #expect(found == ["8: There is no key 'hint' here. Did you mean 'hints'?"])
    }

    @Test func anUnknownKeyOfACheckIsFoundOnItsLine() {
        let found = problems(Self.minimal + "\n    point: 2\n")
        #expect(found == ["8: There is no key 'point' here. Did you mean 'points'?"])
    }

    @Test func aMissingTranslationIsFound() {
        let text = Self.minimal.replacing("{en: Done, zh: 完成}", with: "{en: Done}")
        #expect(problems(text) == ["6: 'zh' is missing."])
    }

    @Test func aWrongAnswerThatFailsAnUnknownCheckIsFound() {
        let text =
            Self.minimal + """

                wrong:
                  - name: never
                    misconception: {en: No., zh: 不。}
                    script: get pods
                    fails: [dona]
                """
        #expect(problems(text) == ["12: There is no check 'dona'. Did you mean 'done'?"])
    }

    @Test func twoChecksOfOneNameAreFound() {
        let text =
            Self.minimal + """

                  - name: done
                    title: {en: Done, zh: 完成}
                    expect: "true"
                """
        #expect(problems(text) == ["8: 'done' is there twice."])
    }

    @Test(arguments: ["seed", "Upper", "9lives", "a-b"])
    func aVariantThatCannotBeNamedIsFound(_ name: String) {
        let found = problems(Self.minimal + "\nvariants:\n  \(name): {from: 1, to: 2}\n")
        #expect(found.count == 1 && found[0].hasPrefix("9: '\(name)' can't be a variant's name"))
    }

    @Test func somethingElseThanYAMLIsRefused() {
        #expect(problems("title: [").count == 1)
        #expect(!problems("").isEmpty)
        #expect(!problems("- 1").isEmpty)
    }
}
