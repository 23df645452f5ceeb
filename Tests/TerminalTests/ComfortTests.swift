import Glibc
import Testing

/// What makes the REPL pleasant, through a pseudo-terminal.
@Suite(.serialized) struct ComfortTests {
    let person: Person

    init() throws { person = try Person() }

    @Test func tabCompletesACommandAndListsItsWordsWithDescriptions() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.type("clus" + Key.tab)
        try terminal.expect("cluster")
        terminal.type(" " + Key.tab)
        try terminal.expect("create  Create a simulated cluster")
        try terminal.expect("pilothouse> cluster ")
    }

    @Test func tabCompletesTheNamesOfLiveObjects() throws {
        let terminal = try person.open()
        terminal.enter("cluster create demo --nodes=1")
        try terminal.expect("demo 0.0s> ")
        terminal.enter("create rc web --image=nginx --replicas=2 -l app=web,tier=front")
        try terminal.expect("created")
        try terminal.expect("> ")
        terminal.type("get pods we" + Key.tab)
        try terminal.expect("web-")
        terminal.type(Key.tab)
        try terminal.expect("Running · node-1")
        terminal.type(Key.controlC + "get pods -l ti" + Key.tab + Key.tab)
        try terminal.expect("tier=front")
        terminal.type(Key.controlC + "expect rc(\"we" + Key.tab + "\").spec.repl" + Key.tab)
        try terminal.expect("web\").spec.replicas")
    }

    @Test func aliasesAreShownMadeAndForgotten() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.enter("alias e2 = 'echo two'")
        try terminal.expect("e2 = echo two.")
        terminal.enter("e2")
        try terminal.expect("\ntwo\n")
        terminal.enter("alias kgp")
        try terminal.expect("kgp = get pods")
        terminal.enter("unalias e2")
        terminal.enter("alias e2")
        try terminal.expect("There is no alias 'e2'")
    }

    @Test func historyIsKeptBetweenSessionsAndSearchedBackwards() throws {
        let first = try person.open()
        try first.expect("pilothouse> ")
        first.enter("echo 'one")
        try first.expect("quote")
        first.enter("two'")
        try first.expect("\none\ntwo\n")
        first.enter("echo three")
        try first.expect("\nthree\n")
        try first.expect("pilothouse> ")
        first.type(Key.controlD)
        #expect(first.waitForEnd() == 0)

        let second = try person.open()
        try second.expect("pilothouse> ")
        second.type(Key.controlR + "one")
        try second.expect("two'")
        second.type("\r")
        try second.expect("\none\ntwo\n")
        second.type(Key.up + Key.up + "\r")
        try second.expect("\nthree\n")
    }

    @Test func aKilledSessionIsOfferedAndCarriedOn() throws {
        let first = try person.open()
        first.enter("cluster create demo --nodes=1")
        try first.expect("demo 0.0s> ")
        first.enter("let n = 41")
        try first.expect("demo 0.0s> ")
        first.enter("create rc web --image=nginx --replicas=1 -l app=web")
        try first.expect("created")
        try first.expect("> ")
        first.kill(SIGKILL)
        _ = first.waitForEnd()

        let second = try person.open()
        try second.expect("cut off after 3 commands")
        second.enter("load")
        try second.expect("3 commands replayed")
        second.enter("echo ${n + 1}-${rc(\"web\").spec.replicas}")
        try second.expect("\n42-1\n")
    }

    @Test func savedSessionsAreLoadedAndUnknownVersionsRefused() throws {
        let terminal = try person.open()
        terminal.enter("cluster create demo --nodes=2 --seed=7")
        try terminal.expect("demo 0.0s> ")
        terminal.enter("save demo.journal")
        try terminal.expect("1 command saved")
        terminal.enter("cluster delete demo")
        try terminal.expect("pilothouse> ")
        terminal.enter("load demo.journal")
        try terminal.expect("demo 0.0s> ")
        person.write("pilothouse-journal 99\n> echo hello\n", to: "new.journal")
        terminal.enter("load new.journal")
        try terminal.expect("version 99")
        try terminal.expect("demo 0.0s> ")
        unlink(person.home + "/demo.journal")
        unlink(person.home + "/new.journal")
    }

    @Test func configurationGivesAliasesAndLanguageAndTellsWhatIsWrong() throws {
        person.write(
            """
            # mine
            alias hi = echo hello
            language = zh
            colour = off

            """, to: "config/pilothouse/config")
        let terminal = try person.open()
        try terminal.expect("config:4: 没有 “colour” 这项设置。是不是 “color”？")
        try terminal.expect("pilothouse> ")
        terminal.enter("hi world; hi again")
        try terminal.expect("\nhello world\nhello again\n")
    }

    @Test func longOutputIsPagedByTheBuiltInPagerWhereThereIsNoOther() throws {
        let terminal = try person.open(
            [], ["PAGER": "", "PATH": "/nonexistent"], columns: 100, rows: 10)
        try terminal.expect("pilothouse> ")
        terminal.enter("help")
        try terminal.expect("more: Space")
        terminal.type(" ")
        try terminal.expect("more: Space")
        terminal.type("q")
        try terminal.expect("pilothouse> ")
    }

    @Test func plainModeNeitherColorsNorPagesNorDraws() throws {
        let terminal = try person.open(
            ["--plain"], ["PAGER": "", "NO_COLOR": ""], columns: 100, rows: 10)
        try terminal.expect("pilothouse> ")
        terminal.enter("help")
        try terminal.expect("help COMMAND")
        try terminal.expect("pilothouse> ")
        terminal.enter("no-such-command")
        try terminal.expect("error")
        try terminal.expect("pilothouse> ")
        terminal.type("cluster " + Key.tab)
        try terminal.expect("create: Create a simulated cluster")
        terminal.type(Key.controlC + Key.controlD)
        #expect(terminal.waitForEnd() == 0)
        #expect(!terminal.raw.contains("m\u{1B}["))
        #expect(!terminal.raw.contains("\u{1B}[3"))
    }

    @Test func diagnosticsHaveColorsOnATerminalThatHasThem() throws {
        let terminal = try person.open([], ["NO_COLOR": ""])
        try terminal.expect("> ")
        terminal.enter("no-such-command")
        try terminal.expect("error")
        try terminal.expect("> ")
        #expect(terminal.raw.contains("\u{1B}[31merror"))
    }
}
