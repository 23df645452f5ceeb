import KubeAPI

extension ShellMachine {
    /// What a container does whose command is `words`.
    ///
    /// - Parameter isBase: whether the image is known to hold nothing but the usual tools, so that
    ///   a program that isn't one of them doesn't exist.
    static func process(_ words: [String], isBase: Bool) -> Process {
        guard let program = words.first else { return .server(exitCode: 0) }
        let name = ShellCommand.name(ofProgram: program)
        if ["sh", "bash", "ash"].contains(name) {
            return shell(words, isBase: isBase)
        }
        if ShellCommand.servers.contains(name) || ShellCommand.interpreters.contains(name) {
            return isBase ? .missing(program: program) : .server(exitCode: 0)
        }
        if isTool(name) { return .shell(Rare(ShellMachine(single(words)))) }
        return isBase ? .missing(program: program) : .server(exitCode: 0)
    }

    private static func shell(_ words: [String], isBase: Bool) -> Process {
        guard let script = ShellCommand.script(in: Array(words.dropFirst())) else {
            // A script in a file, which nobody has seen; or a shell without a terminal.
            let hasFile = words.dropFirst().contains { !$0.hasPrefix("-") }
            if hasFile && !isBase { return .server(exitCode: 0) }
            guard hasFile else { return .brief(exitCode: 0, after: .milliseconds(5), words: []) }
            let file = words.dropFirst().first { !$0.hasPrefix("-") } ?? ""
            return .brief(
                exitCode: 2, after: .milliseconds(5),
                words: ["sh: can't open '\(file)': No such file or directory"])
        }
        guard let program = ShellParser.program(of: script) else { return .idle }
        var machine = ShellMachine(program)
        let flags = words.dropFirst().prefix { $0.hasPrefix("-") }
        machine.stopsAtFailure = flags.contains { $0.contains("e") }
        return .shell(Rare(machine))
    }

    /// A machine for a command in a container that runs already; nil for a script that can't be
    /// read.
    static func forExecution(of words: [String]) -> ShellMachine? {
        let name = words.first.map(ShellCommand.name(ofProgram:)) ?? ""
        if ["sh", "bash", "ash"].contains(name) {
            guard let script = ShellCommand.script(in: Array(words.dropFirst())) else {
                return ShellMachine(ShellProgram())
            }
            return ShellParser.program(of: script).map { ShellMachine($0) }
        }
        return ShellMachine(single(words))
    }

    /// One program without a shell around it.
    private static func single(_ words: [String]) -> ShellProgram {
        var command = ShellProgram.Command()
        command.words = words.map { word in
            ShellWord(parts: [.literal(word)], isQuoted: true)
        }
        var program = ShellProgram()
        program.steps = [.run(ShellProgram.Pipeline(commands: [command]))]
        return program
    }

    /// Whether every base image has the program.
    private static func isTool(_ name: String) -> Bool {
        [
            "sleep", "echo", "true", "false", "cat", "ls", "date", "env", "printenv", "hostname",
            "touch", "rm", "tail", "test", "printf", "seq", "wget", "nslookup", "ping", "nc",
            "mkdir", "cp", "mv", "head", "wc", "id", "whoami", "sysctl", "chmod", "chown", "curl",
            "timeout", "stress", "mount", "ps", "expr", "pwd",
        ].contains(name)
    }
}
