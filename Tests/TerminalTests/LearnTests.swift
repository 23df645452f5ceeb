import Glibc
import Testing

/// Lessons in the real program, through a pseudo-terminal.
@Suite(.serialized) struct LearnTests {
    let person: Person

    init() throws {
        person = try Person()
        for (language, title) in [("en", "Little ones"), ("zh", "小东西")] {
            person.write(Self.lesson(title), to: "lessons/04-labels/lesson.\(language).md")
        }
    }

    private static func lesson(_ title: String) -> String {
        """
        ---
        title: \(title)
        concepts: []
        prerequisites: []
        minutes: 3
        seed: 3
        docs: []
        simplified: []
        ---

        # \(title)

        A cluster **first**.

        ```pilot
        cluster create demo --nodes=1
        ```

        ```quiz
        id: nodes
        kind: number
        ask: How many nodes?
        answer: 1
        ```

        ```pilot
        run web --image=nginx
        settle
        ```

        Good-bye.

        """
    }

    private func learn(
        _ arguments: [String] = [], _ environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        var all = ["PILOTHOUSE_LESSONS": person.home + "/lessons"]
        all.merge(environment) { $1 }
        return try person.open(["learn"] + arguments, all)
    }

    @Test func enterLeadsThroughTheLesson() throws {
        let terminal = try learn()
        try terminal.expect("Little ones\n═══════════\n")
        try terminal.expect("▌ cluster create demo --nodes=1")
        try terminal.expect("04 1/4 pilothouse> ")
        terminal.enter("")
        try terminal.expect("cluster/demo created: 1 node")
        try terminal.expect("How many nodes?")
        try terminal.expect("04 2/4 demo 0.0s> ")
        terminal.enter("get nodes")
        try terminal.expect("node-1   Ready")
        terminal.enter("1")
        try terminal.expect("✓ right")
        terminal.enter("")
        try terminal.expect("▌ settle")
        terminal.enter("")
        try terminal.expect("The end of: Little ones")
        terminal.enter("")
        try terminal.expect("That was the last lesson")
        terminal.enter("lesson certificate page.md --name=Ada")
        try terminal.expect("The certificate is in page.md")
        #expect(person.read("page.md")?.contains("Ada has gone through the one lesson") == true)
    }

    @Test func controlCInACellLeavesTheLessonAsItWas() throws {
        let text = Self.lesson("Little ones").split(separator: "run web --image=nginx")
            .joined(separator: "run web --image=nginx\nadvance 1000000h")
        for language in ["en", "zh"] {
            person.write(text, to: "lessons/04-labels/lesson.\(language).md")
        }
        let terminal = try learn()
        try terminal.expect("04 1/4")
        for line in ["", "lesson skip"] { terminal.enter(line) }
        try terminal.expect("04 3/4 demo 0.0s> ")
        terminal.enter("")
        try terminal.expect("Ctrl-C stops it")
        terminal.type(Key.controlC)
        try terminal.expect("the cluster is as it was before")
        try terminal.expect("04 3/4 demo 0.0s> ")
        terminal.enter("get pods")
        try terminal.expect("No resources found")
        // On the way to a later step, too.
        terminal.enter("lesson start 04 --at=4")
        try terminal.expect("Ctrl-C stops it")
        terminal.type(Key.controlC)
        try terminal.expect("Stopped on the way: this is step 3")
        try terminal.expect("04 3/4 demo 0.0s> ")
        terminal.enter("get pods")
        try terminal.expect("No resources found")
    }

    @Test func aKilledProcessLosesNoStep() throws {
        let terminal = try learn()
        try terminal.expect("04 1/4")
        terminal.enter("")
        try terminal.expect("04 2/4")
        terminal.kill(SIGKILL)
        #expect(terminal.waitForEnd() == 128 + SIGKILL)
        let next = try learn()
        try next.expect("on with step 2 of 4")
        try next.expect("How many nodes?")
        try next.expect("04 2/4 demo 0.0s> ")
    }

    @Test func twoTerminalsLearnAtOnce() throws {
        let terminals = try [learn(["04"]), learn(["labels"])]
        for terminal in terminals { try terminal.expect("04 1/4") }
        for terminal in terminals {
            terminal.enter("")
            try terminal.expect("04 2/4")
        }
        for terminal in terminals {
            #expect(!terminal.raw.contains("saved"))
            terminal.type(Key.controlD)
            #expect(terminal.waitForEnd() == 0)
        }
    }

    @Test func aDiskWithoutRoomIsToldAndTheLessonGoesOn() throws {
        let setup = try learn()
        try setup.expect("04 1/4")
        setup.type(Key.controlD)
        #expect(setup.waitForEnd() == 0)
        // No file may be written to: as on a full disk, but for this process only.
        let command = "ulimit -f 0; exec \"$0\" learn"
        let terminal = try #require(
            PseudoTerminal(
                "/bin/sh", ["-c", command, Person.program],
                environment: [
                    "HOME": person.home, "XDG_DATA_HOME": person.home + "/data",
                    "XDG_STATE_HOME": person.home + "/state", "TERM": "dumb",
                    "PILOTHOUSE_LESSONS": person.home + "/lessons",
                ], directory: person.home))
        try terminal.expect("04 1/4")
        terminal.enter("")
        try terminal.expect("How many nodes?")
        #expect(terminal.raw.contains("saved"))
    }

    @Test func controlCAndControlDNeverTrap() throws {
        let terminal = try learn()
        try terminal.expect("04 1/4")
        terminal.enter("")
        try terminal.expect("04 2/4")
        terminal.type("half an ans" + Key.controlC)
        try terminal.expect("04 2/4")
        terminal.type(Key.controlD)
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func plainTextHasNoMarksAndNoColors() throws {
        let terminal = try learn(["--plain"])
        try terminal.expect("04 1/4")
        terminal.enter("")
        try terminal.expect("question: A question")
        #expect(!terminal.raw.contains("═"))
        #expect(!terminal.raw.contains("\u{1B}["))
    }

    @Test func lessonCommandsAndNamesComplete() throws {
        let terminal = try learn()
        try terminal.expect("04 1/4")
        terminal.type("lesson st" + Key.tab)
        try terminal.expect("lesson start ")
        terminal.type("0" + Key.tab)
        try terminal.expect("04-labels")
    }

    @Test func aWatchedFileIsCheckedAtEverySaveEvenWhenTheEditorRenames() throws {
        person.write(
            """
            title: {en: Run it, zh: 运行它}
            minutes: 4
            task: {en: Run a Pod called web., zh: 运行名为 web 的 Pod。}
            start: |
              cluster create exam --nodes=1
            hints:
              - {en: Which command runs a Pod?, zh: 哪条命令运行 Pod？}
            checks:
              - name: there
                title: {en: web is there, zh: web 存在}
                expect: pods().size() == 1
            solutions:
              - {name: imperative, script: "run web --image=nginx\n"}

            """, to: "lessons/04-labels/exercises/run-it.yaml")
        let terminal = try learn(["--watch", "run-it.pilot"])
        try terminal.expect("Watching run-it.pilot for: Run it.")
        try terminal.expect("isn't there; waiting")
        person.write("get pods\n", to: "run-it.pilot")
        try terminal.expect("save 1")
        try terminal.expect("○ web is there")
        person.write("run web --image=nginx\n", to: "run-it.pilot~")
        rename(person.home + "/run-it.pilot~", person.home + "/run-it.pilot")
        try terminal.expect("✓ web is there")
        try terminal.expect("Everything holds.")
        terminal.type(Key.controlC)
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func withoutATerminalTheLessonIsPlayed() throws {
        let terminal = try #require(
            PseudoTerminal(
                "/bin/sh", ["-c", "\"$0\" learn 04 --lang zh < /dev/null", Person.program],
                environment: [
                    "HOME": person.home, "PILOTHOUSE_LESSONS": person.home + "/lessons",
                ], directory: person.home))
        try terminal.expect("小东西")
        try terminal.expect("> run web --image=nginx")
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func unknownLessonsAreAMistakeOfTheCommandLine() throws {
        let terminal = try learn(["99"])
        try terminal.expect("There is no lesson '99'.")
        #expect(terminal.waitForEnd() == 2)
    }

    @Test func progressIsCarriedToAnotherMachine() throws {
        let terminal = try learn()
        try terminal.expect("04 1/4")
        terminal.enter("")
        try terminal.expect("04 2/4")
        terminal.type(Key.controlD)
        #expect(terminal.waitForEnd() == 0)
        #expect(try person.open(["progress", "export", "p.txt"]).waitForEnd() == 0)
        let text = try #require(person.read("p.txt"))
        #expect(text.hasPrefix("{\"format\":\"pilothouse-progress\",\"version\":1}\n"))
        let other = try Person()
        other.write(text, to: "p.txt")
        let carried = try other.open(["progress", "import", "p.txt"])
        try carried.expect("Taken in: lessons 1")
        #expect(carried.waitForEnd() == 0)
        let resumed = try other.open(["learn"], ["PILOTHOUSE_LESSONS": person.home + "/lessons"])
        try resumed.expect("on with step 2 of 4")
        other.write("nonsense", to: "p.txt")
        let refused = try other.open(["progress", "import", "p.txt"])
        try refused.expect("no file of this form")
        #expect(refused.waitForEnd() == 2)
    }
}
