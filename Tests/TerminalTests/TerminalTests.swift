import Glibc
import Testing

/// The real program, driven through a pseudo-terminal.
@Suite(.serialized) struct TerminalTests {
    let person: Person

    init() throws { person = try Person() }

    @Test func controlDOnAnEmptyLineLeaves() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.type(Key.controlD)
        #expect(terminal.waitForEnd() == 0)
    }

    @Test(arguments: ["exit", "quit"]) func wordsThatLeaveLeave(word: String) throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.enter(word)
        #expect(terminal.waitForEnd() == 0)
    }

    @Test func aTerminalThatIsGoneEndsTheProgram() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.kill(SIGHUP)
        #expect(terminal.waitForEnd() == 128 + SIGHUP)
    }

    @Test func promptShowsClusterAndVirtualTime() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.enter("cluster create demo --nodes=1")
        try terminal.expect("demo 0.0s> ")
        terminal.enter("advance 90s")
        try terminal.expect("demo 1m30s> ")
    }

    @Test func promptCountsWhatIsPendingWhileStepping() throws {
        let terminal = try person.open()
        terminal.enter("cluster create demo --nodes=1; stepping on")
        try terminal.expect("demo 0.0s> ")
        terminal.enter("create rc web --image=nginx --replicas=1 -l app=web")
        try terminal.expect(" pending> ")
    }

    @Test func controlCOnAHalfLineCancelsTheLineOnly() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.type("no such comm")
        try terminal.expect("no such comm")
        terminal.type(Key.controlC)
        try terminal.expect("^C\n")
        try terminal.expect("pilothouse> ")
        terminal.enter("echo alive")
        try terminal.expect("\nalive\n")
    }

    @Test func controlCStopsARunningCommandAndTheClusterGoesOn() throws {
        let terminal = try person.open()
        terminal.enter("cluster create demo --nodes=2")
        try terminal.expect("demo 0.0s> ")
        terminal.enter("advance 1000000h")
        try terminal.expect("Ctrl-C stops")
        terminal.type(Key.controlC)
        try terminal.expect("Interrupted after")
        try terminal.expect("> ")
        terminal.enter("get nodes -o name")
        try terminal.expect("node/node-2")
        terminal.type(Key.controlC)
        terminal.enter("advance 1s")
        try terminal.expect("1.000000s have passed.")
    }

    @Test func controlCStopsALoopOfTheLanguage() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.enter("while true { let x = 1 }")
        try terminal.expect("Ctrl-C stops")
        terminal.type(Key.controlC)
        try terminal.expect("interrupted")
        try terminal.expect("pilothouse> ")
    }

    @Test func blocksTakeSeveralLines() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.enter("for x in [1, 2] {")
        try terminal.expect("block {> ")
        terminal.enter("echo number-${x}")
        try terminal.expect("block {> ")
        terminal.enter("}")
        try terminal.expect("\nnumber-1\nnumber-2\n")
    }

    @Test func aPastedBlockRunsAsOneInput() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.type("\u{1B}[200~for x in [1, 2] {\necho number-${x}\n}\u{1B}[201~")
        terminal.type("\r")
        try terminal.expect("\nnumber-1\nnumber-2\n")
    }

    @Test func anOpenQuoteIsNamedAndControlCIsTheWayOut() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.enter("echo 'half")
        try terminal.expect("quote, Ctrl-C cancels> ")
        terminal.type(Key.controlC)
        try terminal.expect("^C\n")
        try terminal.expect("pilothouse> ")
        terminal.enter("echo whole")
        try terminal.expect("\nwhole\n")
    }

    @Test func anOpenQuoteAtTheEndOfInputIsExplained() throws {
        let terminal = try person.open()
        try terminal.expect("pilothouse> ")
        terminal.enter("echo 'half")
        try terminal.expect("quote, Ctrl-C cancels> ")
        terminal.type(Key.controlD)
        try terminal.expect("this ' has no partner")
        try terminal.expect("pilothouse> ")
    }

    @Test(arguments: ["C.UTF-8", "C"]) func chineseIsTypedAndDeletedByCharacter(
        locale: String
    ) throws {
        let terminal = try person.open(["--lang", "en"], ["LC_ALL": locale])
        try terminal.expect("pilothouse> ")
        terminal.type("echo 你好吗")
        try terminal.expect("吗")
        terminal.type(Key.backspace)
        terminal.enter("，世界")
        try terminal.expect("\n你好，世界\n")
    }

    @Test func chineseIsSpokenWhereTheLocaleSaysSo() throws {
        let terminal = try person.open([], ["LC_ALL": "", "LANG": "zh_CN.UTF-8"])
        try terminal.expect("按 Tab 补全")
        try terminal.expect("pilothouse> ")
        terminal.enter("echo 'x")
        try terminal.expect("引号未闭合")
    }

    @Test func aResizedWindowKeepsTheLineAndListsToItsWidth() throws {
        let terminal = try person.open()
        terminal.enter("cluster create demo --nodes=1")
        try terminal.expect("demo 0.0s> ")
        terminal.type("get po")
        try terminal.expect("get po")
        terminal.resize(columns: 40, rows: 40)
        terminal.type(Key.tab)
        try terminal.expect("ds ")
        terminal.type("--" + Key.tab)
        let list = try terminal.expect("--sort-by")
        #expect(list.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(list)")
    }
}
