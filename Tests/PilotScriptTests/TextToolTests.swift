import PilotScript
import Testing

@Suite("Text tools")
struct TextToolTests {
    /// What a pipeline of tools makes of a text.
    private func piped(_ text: String, _ stages: String) -> String {
        run("read <<'END' | \(stages)\n\(text)\nEND\n").output
    }

    private let pods = """
        NAME    READY   STATUS    RESTARTS
        web-1   1/1     Running   0
        web-2   0/1     Pending   12
        db-1    1/1     running   3
        """

    @Test(
        "grep finds lines by regular expression",
        arguments: [
            ("grep -c web", "2\n"), ("grep -ci RUNNING", "2\n"), ("grep -c 'web-[0-9] '", "2\n"),
            ("grep -c -E '^(web|db)-1'", "2\n"), ("grep -c '^\\(web\\|db\\)-1'", "2\n"),
            ("grep -c 1/1", "2\n"), ("grep -cF '.'", "0\n"), ("grep -c .", "4\n"),
            ("grep -cw eb", "0\n"), ("grep -cw web", "2\n"),
            ("grep -c '[[:digit:]]\\{2\\}'", "1\n"),
            ("grep -c -e web -e db", "3\n"), ("grep -c 'a*$'", "4\n"), ("grep -c '[^ ]$'", "4\n"),
            ("grep -o 'web-[0-9]'", "web-1\nweb-2\n"), ("grep -oE '[0-9]+$'", "0\n12\n3\n"),
            ("grep -c -- -1", "2\n"), ("grep --count db", "1\n"), ("grep -q db", ""),
            ("grep -m1 -o web", "web\n"), ("grep -c 'x+'", "0\n"), ("grep -cE 'we+b'", "2\n"),
            ("grep -cE '(w|d)(e|b)b?-'", "3\n"), ("grep -cE 'w?e{1,2}b'", "2\n"),
        ])
    func grep(command: String, expected: String) {
        #expect(piped(pods, command) == expected)
    }

    @Test("grep shows context, with -- between stretches apart")
    func context() {
        let text = (1...9).map { "line \($0)" }.joined(separator: "\n")
        #expect(piped(text, "grep -A1 'line [28]'") == "line 2\nline 3\n--\nline 8\nline 9\n")
        #expect(piped(text, "grep -n -1 5") == "4-line 4\n5:line 5\n6-line 6\n")
        #expect(piped(text, "grep -B 2 -A 1 '[34]'") == "line 1\nline 2\nline 3\nline 4\nline 5\n")
    }

    @Test("grep counts Chinese characters as characters")
    func unicode() {
        #expect(piped("容器\n节点", "grep '^..$' | wc -l") == "2\n")
        #expect(piped("Ä\nä", "grep -ic ä") == "2\n")
    }

    @Test("no pattern can make grep hang")
    func linear() {
        let text = String(repeating: "a", count: 2_000)
        #expect(piped(text, "grep -cE '(a*)*b'") == "0\n")
        #expect(piped(text, "grep -cE '(((((a?){9}){9}){9}))b'") == "0\n")
        #expect(piped(text, "grep -cE '(){999}{999}{999}{999}{999}'") == "1\n")
        #expect(run("get a | grep -E '(a{999}){999}'").status == 2)
        #expect(run("get a | grep -E '\(String(repeating: "(", count: 999))'").status == 2)
    }

    @Test(
        "head, tail, wc, sort and cat do what GNU's do",
        arguments: [
            ("head -n 1", "c 3\n"), ("head -n -3", "c 3\n"), ("head -2 | tail -1", "a 20\n"),
            ("tail -n +4", "a 1\n"), ("tail -1", "a 1\n"), ("wc -l", "4\n"), ("wc -c", "17\n"),
            ("wc", "      4       8      17\n"), ("wc -lw", "      4       8\n"),
            ("sort | head -1", "a 1\n"), ("sort -k2n", "a 1\nb 2\nc 3\na 20\n"),
            ("sort -nr -k 2", "a 20\nc 3\nb 2\na 1\n"), ("sort -u -k1,1", "a 20\nb 2\nc 3\n"),
            ("sort -t ' ' -k 2", "a 1\nb 2\na 20\nc 3\n"), ("cat | head -1", "c 3\n"),
            ("cat -n | tail -1", "     4\ta 1\n"),
        ])
    func others(command: String, expected: String) {
        #expect(piped("c 3\na 20\nb 2\na 1", command) == expected)
    }
}
