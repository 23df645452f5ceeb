import Testing

@testable import Notebook

@Suite struct LearnerTests {
    private let pupil: Pupil

    init() throws { pupil = try Pupil() }

    @Test func startShowsTheTextUpToTheFirstCell() {
        let text = pupil.type("lesson start 04")
        #expect(text.contains("A small lesson\n=============="))
        #expect(text.contains("Make a cluster."))
        #expect(text.contains("    cluster create demo --nodes=1\n"))
        #expect(!text.contains("Two"))
        #expect(pupil.session.learning?.prompt == "04 1/6")
    }

    @Test func anEmptyLineRunsTheCellAndGoesOn() {
        pupil.type("lesson start 04")
        let text = pupil.type("")
        #expect(text.contains("> cluster create demo --nodes=1\n"))
        #expect(text.contains("cluster/demo created: 1 node"))
        #expect(text.contains("On which node will the Pod run?"))
        #expect(pupil.session.current?.name == "demo")
    }

    @Test func predictionIsCommittedBeforeTheCellAndComparedAfterIt() {
        pupil.type("lesson start 04")
        pupil.type("")
        #expect(pupil.type("node-7").contains("How sure are you?"))
        #expect(pupil.type("9").contains("'9' is not 1, 2 or 3."))
        let committed = pupil.type("3")
        #expect(committed.contains("Noted: node-7 (certain)"))
        #expect(committed.contains("run web --image=nginx"))
        let compared = pupil.type("")
        #expect(compared.contains("You said node-7 (certain): it went another way."))
        #expect(compared.contains("It was: node-1"))
        #expect(compared.contains("There is only one node."))
        #expect(pupil.learner?.calibration.total == [0, 0, 1])
        #expect(pupil.learner?.calibration.right == [0, 0, 0])
    }

    @Test func commandsWorkWhileAQuestionIsOpen() {
        pupil.type("lesson start 04")
        pupil.type("")
        #expect(pupil.type("get nodes").contains("node-1   Ready"))
        #expect(pupil.type("help lesson").contains("lesson next"))
        #expect(pupil.type("").contains("There is a question"))
        #expect(pupil.type("lesson skip").contains("run web --image=nginx"))
    }

    @Test func aWordThatCouldBeACommandIsAnAnswer() {
        pupil.type("lesson start 04")
        pupil.type("")
        #expect(pupil.session.lessonInput(for: "create") == "lesson answer 'create'")
        #expect(pupil.session.lessonInput(for: "it's") == "lesson answer 'it'\"'\"'s'")
        #expect(pupil.session.lessonInput(for: "lesson") == nil)
        #expect(pupil.session.lessonInput(for: "quit") == nil)
        #expect(pupil.type("it's").contains("How sure are you?"))
        #expect(pupil.type("1").contains("Noted: it's"))
    }

    @Test func cellsThatAreTypedCountWhateverTheirBlanks() {
        pupil.type("lesson start 04")
        pupil.type("cluster  create demo   --nodes=1")
        #expect(pupil.learner?.index == 0)
        pupil.type("stepping on")
        #expect(pupil.learner?.index == 1)
        #expect(pupil.learner?.step.isQuestion == true)
    }

    @Test func whatIsTriedInBetweenIsSetAsideWhenTheLessonGoesOn() {
        pupil.type("lesson start 04")
        pupil.type("")
        pupil.type("lesson skip")
        pupil.type("run other --image=nginx")
        #expect(pupil.type("get pods").contains("other"))
        #expect(pupil.type("").contains("set aside"))
        #expect(!pupil.type("get pods").contains("other"))
    }

    @Test func freePlayComesBackAsItWas() {
        pupil.type("cluster create mine --nodes=2")
        pupil.type("let three = 3")
        pupil.type("lesson start 04")
        pupil.type("")
        #expect(pupil.session.clusterNames == ["demo"])
        #expect(pupil.type("echo ${three}").contains("three"))
        pupil.type("lesson quit")
        #expect(pupil.session.clusterNames == ["mine"])
        #expect(pupil.type("echo ${three}") == "3\n")
        #expect(pupil.type("lesson next").contains("No lesson is open"))
    }

    @Test func quizTellsWrongFromRightAndAsksAgain() {
        pupil.type("lesson start 04 --at=4")
        #expect(pupil.type("two").contains("Not quite"))
        #expect(pupil.type("").contains("There is a question"))
        #expect(pupil.type("１").contains("right"))
        #expect(pupil.type("").contains("People often say this"))
    }

    @Test func claimIsVotedOnAndDecidedOnACopy() {
        pupil.type("lesson start 04 --at=5")
        #expect(pupil.type("perhaps").contains("neither true nor false"))
        let text = pupil.type("no")
        #expect(text.contains("> delete pod web"))
        #expect(text.contains("pod \"web\" deleted"))
        #expect(text.contains("The sentence is false, as you said."))
        #expect(pupil.type("get pods").contains("web"))
    }

    @Test func backReturnsToTheStateThatTheStepSaw() {
        pupil.type("lesson start 04 --at=4")
        #expect(pupil.type("get pods").contains("web"))
        pupil.type("lesson back")
        #expect(pupil.type("get pods").contains("No resources found"))
        pupil.type("lesson back")
        pupil.type("lesson back")
        #expect(pupil.session.current == nil)
        #expect(pupil.type("lesson back").contains("This is the first step"))
    }

    @Test func runAgainStartsFromWhatTheCellSaw() {
        pupil.type("lesson start 04 --at=3")
        let first = pupil.type("lesson run")
        pupil.type("delete pod web")
        let second = pupil.type("lesson run")
        #expect(first.contains("pod/web created"))
        #expect(second.contains("pod/web created"))
        #expect(pupil.learner?.stage == .done)
    }

    @Test func resetReturnsToTheLessonsOwnCluster() {
        pupil.type("lesson start 04 --at=4")
        pupil.type("delete pod web")
        pupil.type("lesson reset")
        #expect(pupil.type("get pods").contains("web"))
    }

    @Test func theLanguageCanChangeInTheMiddle() {
        pupil.type("lesson start 04")
        pupil.type("language zh")
        #expect(pupil.type("").contains("Pod 会在哪个节点上运行？"))
    }

    @Test func theEndOpensTheNextLessonAndTheLastReturnsToFreePlay() {
        pupil.type("lesson start 04 --at=6")
        #expect(pupil.type("").contains("A small lesson again"))
        pupil.type("lesson start 05 --at=6")
        #expect(pupil.type("").contains("That was the last lesson"))
        #expect(pupil.learner == nil)
    }

    @Test func everyStepCanBeSkipped() {
        pupil.type("lesson start 04")
        for _ in 0..<6 { pupil.type("lesson skip") }
        #expect(pupil.learner?.folder.name == "05-flow")
    }

    @Test(arguments: ["05", "5", "flow", "05-flow", "fl"]) func lessonsAreFoundByName(word: String)
    {
        pupil.type("lesson start " + word)
        #expect(pupil.learner?.folder.name == "05-flow")
    }

    @Test func unknownLessonsAreRefusedWithASuggestion() {
        let text = pupil.type("lesson start labls")
        #expect(text.contains("There is no lesson 'labls'"))
        #expect(text.contains("labels"))
    }

    @Test func explainTellsTheHopsOfTheLastCell() {
        pupil.type("lesson start 04 --at=4")
        pupil.type("lesson back")
        pupil.type("lesson run")
        let text = pupil.type("lesson explain")
        #expect(text.contains("hops since the last step began:"))
        #expect(text.contains("kube-scheduler: Bind Pod web to node-1"))
    }
}
