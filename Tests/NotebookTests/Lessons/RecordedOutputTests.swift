import Testing

@testable import Notebook

@Suite struct RecordedOutputTests {
    private func matches(_ recorded: String, _ actual: String) -> Bool {
        RecordedOutput(recorded).matches(RecordedOutput(actual))
    }

    @Test func `blanks at the ends of lines and empty lines around don't count`() {
        #expect(matches("a\nb\n", "\na  \nb\t\n\n"))
        #expect(!matches("a\nb\n", "a\n\nb\n"))
        #expect(!matches("a", " a"))
    }

    @Test func `an elision stands for any number of lines`() {
        #expect(matches("a\n…\nz", "a\nz"))
        #expect(matches("a\n[...]\nz", "a\nb\nc\nz"))
        #expect(matches("…\nm\n…\nz", "a\nm\nz"))
        #expect(!matches("a\n…\nz", "a\nb"))
        #expect(!matches("a\n…\na", "a"))
        #expect(!matches("…\nm\n…", "a\nb"))
    }

    @Test func `an output that is still true is kept with its elisions`() {
        let recorded = RecordedOutput("a\n…\nz")
        #expect(recorded.updated(to: RecordedOutput("a\nb\nz")) == recorded)
    }

    @Test func `an output that is no longer true keeps the shape of its elision`() {
        let recorded = RecordedOutput("a\n…\ny\nz")
        let updated = recorded.updated(to: RecordedOutput("1\n2\n3\n4\n5"))
        #expect(updated.lines == ["1", "…", "4", "5"])
        #expect(recorded.updated(to: RecordedOutput("1\n2\n3")).lines == ["1", "2", "3"])
    }

    @Test func `the first difference is told with its line`() {
        let difference = RecordedOutput("a\nb").difference(from: RecordedOutput("a\nc"))
        #expect(difference.line == 2)
        #expect(difference.recorded == "b")
        #expect(difference.actual == "c")
    }

    @Test func `composed and decomposed characters are different output`() {
        #expect(!matches("\u{E9}", "e\u{301}"))
    }

    @Test func `an elision inside a line stands for any text`() {
        #expect(matches("web-…   Running   …s", "web-x7k   Running   12s"))
        #expect(matches("…Running…", "a Running b"))
        #expect(matches("a…b…c", "a1b2c"))
        #expect(!matches("a…b…c", "a1c"))
        #expect(!matches("web-… Running", "web-x Pending"))
        #expect(!matches("aa…aa", "aaa"))
        #expect(matches("x…", "x…"))
    }

    @Test func `an elision inside a line survives when other lines change`() {
        let recorded = RecordedOutput("Settled after …s.\nold")
        #expect(
            recorded.updated(to: RecordedOutput("Settled after 3.5s.\nnew")).lines
                == ["Settled after …s.", "new"])
        #expect(
            recorded.updated(to: RecordedOutput("Gone.\nnew")).lines == ["Gone.", "new"])
    }
}
