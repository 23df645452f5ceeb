import Records
import Testing

@testable import Notebook

@Suite struct ProgressTests {
    private func pupils() throws -> (Pupil, String) {
        let pupil = try Pupil()
        return (pupil, pupil.folder + "/p.sqlite")
    }

    @Test func placeIsSavedAtEachStepAndResumed() throws {
        let (home, path) = try pupils()
        let first = try Pupil(database: path)
        first.type("lesson start 04")
        first.type("")
        first.type("lesson skip")
        // Nothing is closed: the process may as well have been killed.
        let second = try Pupil(database: path)
        let text = second.type("lesson resume")
        #expect(text.contains("on with step 3 of 6"))
        #expect(text.contains("run web --image=nginx"))
        #expect(second.session.current?.name == "demo")
        withExtendedLifetime(home) {}
    }

    @Test func answersAndPredictionsAreKept() throws {
        let (home, path) = try pupils()
        let pupil = try Pupil(database: path)
        pupil.type("lesson start 04")
        for line in ["", "node-1", "2", "", "4", "1", "", "true"] { pupil.type(line) }
        let answers = try ProgressStore(path: path).progress().answers
        #expect(answers.map(\.kind) == [.claim, .prediction, .quiz, .quiz])
        #expect(!answers[0].right)
        #expect(answers[1].confidence == 2)
        #expect(answers[1].right)
        #expect(answers[2...].map(\.right) == [true, false])
        withExtendedLifetime(home) {}
    }

    @Test func finishedLessonsMakeTheMapAndTheCertificate() throws {
        let (home, path) = try pupils()
        let pupil = try Pupil(database: path)
        #expect(pupil.type("lesson map").contains("About 20 minutes are left"))
        #expect(pupil.type("lesson certificate c.html").contains("can't"))
        pupil.type("lesson start 04 --at=6")
        pupil.type("")
        #expect(pupil.type("lesson list").contains("[x] 04-labels"))
        pupil.type("lesson start 05 --at=6")
        pupil.type("")
        #expect(pupil.type("lesson map").contains("You have done everything"))
        withExtendedLifetime(home) {}
    }

    @Test func theJournalBringsALessonBackWhateverTheProgressIsThen() throws {
        let (home, path) = try pupils()
        let first = try Pupil(database: path)
        first.type("lesson start 04 --at=3")
        first.type("lesson quit")
        let second = try Pupil(database: path)
        let files = Desk()
        second.keepJournal(at: files)
        second.type("lesson resume")
        second.type("")
        let journal = second.session.recording.journal.text
        #expect(journal.contains("> lesson start '04-labels' --at=3\n> lesson next\n"))
        second.type("save s.journal")
        second.type("lesson start 05")
        second.type("load s.journal")
        #expect(second.learner?.place == "04 4/6")
        #expect(second.type("get pods").contains("web"))
        withExtendedLifetime(home) {}
    }

    @Test func aDatabaseThatCannotBeOpenedIsToldOnceAndTheLessonGoesOn() throws {
        let pupil = try Pupil(database: "/proc/none/p.sqlite")
        #expect(pupil.type("lesson start 04").contains("Nothing is saved"))
        let text = pupil.type("")
        #expect(text.contains("On which node"))
        #expect(!text.contains("saved"))
    }

    @Test func certificatePagesEscapeTheName() throws {
        let (home, path) = try pupils()
        let pupil = try Pupil(database: path)
        for lesson in ["04", "05"] {
            pupil.type("lesson start \(lesson) --at=6")
            pupil.type("")
        }
        let map = CourseMap(
            try #require(pupil.session.learning?.course),
            try ProgressStore(path: path).progress(), .english)
        #expect(map.isDone)
        let page = Certificate(map, name: "<b>&\"", language: .english)
        #expect(page.html.contains("&lt;b&gt;&amp;&quot; has gone through all 2 lessons"))
        #expect(page.markdown.contains("\\<b\\>&\" has gone through"))
        #expect(page.html.contains("2027-01-15"))
        withExtendedLifetime(home) {}
    }
}
