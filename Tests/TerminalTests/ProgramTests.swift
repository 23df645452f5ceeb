import Glibc
import Notebook
import Testing

@testable import Terminal

/// What is expected of any program of a command line.
@Suite struct ProgramTests {
    /// Runs a command of the shell, where `pilothouse` is the program.
    private func shell(_ command: String) throws -> (status: Int32, output: String) {
        let program = try #require(
            Person.program.split(separator: "/").isEmpty ? nil : Person.program)
        let folder = String(program[..<(program.lastIndex(of: "/") ?? program.startIndex)])
        let line = "cd '\(Self.root)' && PATH='\(folder)':$PATH && { \(command)\n} 2>&1"
        let pipe = try #require(popen(line, "r"))
        var output: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&bytes, 1, bytes.count, pipe), count > 0 {
            output += bytes[..<count]
        }
        let status = pclose(pipe)
        return (status >> 8 & 0xFF, String(decoding: output, as: UTF8.self))
    }

    private static let root = {
        var parts = #filePath.split(separator: "/")
        parts.removeLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    @Test func `the version says which Kubernetes is simulated`() throws {
        let (status, output) = try shell("pilothouse --version")
        #expect(status == 0)
        #expect(
            output == "pilothouse \(ProductVersion.current) "
                + "(Kubernetes \(ProductVersion.kubernetes))\n")
    }

    @Test func `the manual page and the reference are up to date`() throws {
        let (status, output) = try shell("pilothouse reference docs --check")
        #expect(status == 0, "\(output)")
    }

    @Test func `the manual page names every command and option`() throws {
        let (_, page) = try shell("cat docs/pilothouse.1")
        let plain = page.split(separator: "\\").joined()
        for command in ["repl", "run", "bench", "test"] {
            let (status, help) = try shell("pilothouse \(command) --help")
            #expect(status == 0)
            #expect(plain.contains("pilothouse \(command)"))
            for word in help.split(whereSeparator: { " \n[],=".contains($0) })
            where word.hasPrefix("--") {
                #expect(plain.contains(word), "\(word)")
            }
        }
    }

    @Test func `commands come from a pipe or a file as from a script`() throws {
        let piped = try shell("printf 'cluster create a --nodes=1\nget nodes\n' | pilothouse")
        #expect(piped.status == 0)
        #expect(piped.output.contains("node-1   Ready"), "\(piped.output)")
        let wrong = try shell("echo 'get pods' | pilothouse repl")
        #expect(wrong.status == 1)
        #expect(wrong.output.contains("There is no cluster yet"))
        let nothing = try shell("pilothouse < /dev/null")
        #expect(nothing.status == 0)
        #expect(nothing.output.contains("cluster/demo created"))
    }

    @Test func `a diagnostic begins a line of its own`() throws {
        let (status, output) = try shell("pilothouse run -e 'echo -n abc; get pods'")
        #expect(status == 1)
        #expect(output.hasPrefix("abc\n-e:1"), "\(output)")
    }

    @Test func `bash completes subcommands, options and values`() throws {
        let (status, output) = try shell(
            """
            pilothouse --generate-completion-script bash > "${TMPDIR:-/tmp}/pilothouse-$$.bash"
            bash -c 'source "$0"; rm "$0"
            ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
              _pilothouse pilothouse "${!#}" "${COMP_WORDS[COMP_CWORD-1]}"; echo "${COMPREPLY[@]}"; }
            ask pilothouse r; ask pilothouse run --max-s; ask pilothouse run --lang ""' \
            "${TMPDIR:-/tmp}/pilothouse-$$.bash"
            """)
        #expect(status == 0)
        #expect(output.contains("run"))
        #expect(output.contains("--max-steps"))
        #expect(output.contains("en zh"), "\(output)")
    }

    @Test(arguments: [("zsh", "#compdef pilothouse"), ("fish", "complete -c 'pilothouse'")])
    func `completions are made for other shells`(name: String, sign: String) throws {
        let (status, output) = try shell("pilothouse --generate-completion-script \(name)")
        #expect(status == 0)
        #expect(output.contains(sign), "\(output.prefix(300))")
        #expect(output.contains("max-virtual-time"))
    }

    @Test func `installing puts program, manual and completions in their places`() throws {
        let (status, output) = try shell("make -n install PREFIX=/opt/x")
        #expect(status == 0, "\(output)")
        for place in [
            "/opt/x/bin/pilothouse", "/opt/x/share/man/man1/pilothouse.1",
            "/opt/x/share/bash-completion/completions/pilothouse",
            "/opt/x/share/zsh/site-functions/_pilothouse",
            "/opt/x/share/fish/vendor_completions.d/pilothouse.fish",
        ] { #expect(output.contains(place), "\(place)") }
    }

    @Test func `limits are options, and end a script with status 3`() throws {
        let loop = "'let x = 0\nwhile true {\n  x = x + 1\n}'"
        let (status, output) = try shell("pilothouse run --lang zh --max-steps 50 -e \(loop)")
        #expect(status == 3)
        #expect(output.contains("脚本运行了 50 步"), "\(output)")
        #expect(try shell("pilothouse run --max-memory nonsense -e echo").status == 2)
        #expect(try shell("pilothouse run --max-virtual-time 0s -e echo").status == 2)
    }

    @Test func `a script reads no file outside of its directory`() throws {
        let (status, output) = try shell(
            """
            d=$(mktemp -d) && mkdir "$d/in" && echo 'echo stolen' > "$d/secret.pilot"
            echo 'source ../secret.pilot' > "$d/in/a.pilot"
            ln -s ../secret.pilot "$d/in/link.pilot"; ln -s .. "$d/in/up"
            echo 'source link.pilot' > "$d/in/b.pilot"
            echo 'source up/secret.pilot' > "$d/in/c.pilot"
            echo "source $d/secret.pilot" > "$d/in/d.pilot"
            printf 'cluster create x\\napply -f ../secret.pilot\\n' > "$d/in/e.pilot"
            echo 'source inner/fine.pilot' > "$d/in/f.pilot"
            mkdir "$d/in/inner"; echo 'echo allowed' > "$d/in/inner/fine.pilot"
            for s in a b c d e f; do pilothouse run --lang en "$d/in/$s.pilot"; echo "$s=$?"; done
            cd "$d/in" && pilothouse run --lang en - < a.pilot; echo "stdin=$?"
            rm -r "$d"
            """)
        #expect(status == 0)
        #expect(!output.contains("stolen"), "\(output)")
        for line in ["a=2", "b=2", "c=2", "d=2", "e=1", "f=0", "stdin=2"] {
            #expect(output.contains(line), "\(line): \(output)")
        }
        #expect(output.contains("outside the directory of the script"))
        #expect(output.contains("allowed"))
    }
}
