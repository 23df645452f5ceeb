import KubeAPI

/// A shell in the middle of a script.
struct ShellMachine: Sendable {
    /// Why a shell has stopped going on.
    enum Rest: Sendable, Equatable {
        case pause(Micros)
        /// A program waits for the network; ``take(_:in:)`` goes on with the answer.
        case network(NetworkUse)
        case ended(exitCode: Int)
        /// It will never do anything else: a server in the foreground, `tail -f`, a busy loop.
        case forever
    }

    let program: Ref<ShellProgram>
    private var next = 0
    var status = 0
    var variables: [(name: String, value: String)] = []
    private var loops: [(step: Int, words: [String], next: Int)] = []
    /// The command that waits for the network, and the rest of its pipeline.
    private var waiting: (pipeline: ShellProgram.Pipeline, position: Int, words: [String])?
    /// Whether it has jumped back: a script that repeats itself keeps nobody waiting.
    private(set) var hasLooped = false
    /// Whether a server runs in the foreground.
    var serves = false
    /// Whether SIGTERM ends it: a shell as the first process ignores the signal, unless it has a
    /// trap or has become another program.
    var obeysSignals = false
    var stopExitCode = 143
    /// `set -e`: ends at the first command that fails.
    var stopsAtFailure = false

    init(_ program: ShellProgram) {
        self.program = Ref(program)
    }

    /// More steps than this without a pause are a busy loop.
    private static let mostSteps = 2000

    /// Goes on to the next pause, or to the end.
    mutating func run(in world: inout ShellWorld) -> Rest {
        for _ in 0..<Self.mostSteps where world.stepsLeft > 0 {
            world.stepsLeft -= 1
            guard next < program.value.steps.count else { return .ended(exitCode: status) }
            let step = next
            next += 1
            switch program.value.steps[step] {
            case .run(let pipeline):
                if let rest = run(pipeline, in: &world) { return rest }
                if stopsAtFailure && status != 0 && !isTested { return .ended(exitCode: status) }
            case .jump(let target):
                if target <= step { hasLooped = true }
                next = target
            case .jumpIfFailed(let target): if status != 0 { next = target }
            case .jumpIfSucceeded(let target): if status == 0 { next = target }
            case .beginLoop(let variable, let words):
                let expanded = words.flatMap { expand($0, in: &world) }
                loops.removeAll { $0.step == next }
                loops.append((next, expanded, 0))
                set(variable, "")
            case .nextTurn(let end): nextTurn(step, end)
            case .negate: status = status == 0 ? 1 : 0
            case .succeed: status = 0
            }
        }
        return .forever
    }

    /// Whether the status of the command that has just run decides about a jump.
    private var isTested: Bool {
        guard next < program.value.steps.count else { return false }
        switch program.value.steps[next] {
        case .jumpIfFailed, .jumpIfSucceeded, .negate: return true
        default: return false
        }
    }

    private mutating func nextTurn(_ step: Int, _ end: Int) {
        guard let loop = loops.lastIndex(where: { $0.step == step }), step > 0,
            case .beginLoop(let variable, _) = program.value.steps[step - 1],
            loops[loop].next < loops[loop].words.count
        else {
            next = end
            return
        }
        set(variable, loops[loop].words[loops[loop].next])
        loops[loop].next += 1
    }

    private mutating func run(
        _ pipeline: ShellProgram.Pipeline, from start: Int = 0, input first: String = "",
        in world: inout ShellWorld
    ) -> Rest? {
        var input = first
        for (position, command) in pipeline.commands.enumerated().dropFirst(start) {
            let words = command.words.flatMap { expand($0, in: &world) }
            for (name, value) in command.assignments {
                set(name, expand(value, in: &world).joined(separator: " "))
            }
            guard !words.isEmpty else {
                status = 0
                continue
            }
            let result = ShellCommand.run(words, input: input, in: &world, shell: &self)
            if case .network = result.rest {
                if pipeline.isInBackground { continue }
                waiting = (pipeline, position, words)
                return result.rest
            }
            status = result.status
            let isLast = position == pipeline.commands.count - 1
            write(result, of: command, isLast: isLast, in: &world)
            input = command.output == nil ? result.output : ""
            if pipeline.isInBackground { continue }
            if let rest = result.rest { return rest }
        }
        return nil
    }

    /// Goes on once the network has answered.
    mutating func take(_ answer: NetworkResult, in world: inout ShellWorld) -> Rest {
        guard let (pipeline, position, words) = waiting else { return run(in: &world) }
        waiting = nil
        let result = ShellNetwork.result(of: words, answer)
        status = result.status
        let command = pipeline.commands[position]
        let isLast = position == pipeline.commands.count - 1
        write(result, of: command, isLast: isLast, in: &world)
        let input = command.output == nil ? result.output : ""
        if let rest = run(pipeline, from: position + 1, input: input, in: &world) { return rest }
        if stopsAtFailure && status != 0 && !isTested { return .ended(exitCode: status) }
        return run(in: &world)
    }

    /// Goes on to the next pause or the end where nobody can wait for the network: every request
    /// is taken to succeed.
    mutating func runWithoutNetwork(in world: inout ShellWorld) -> Rest {
        var rest = run(in: &world)
        while case .network(let use) = rest {
            rest = take(use.aim == .lookup ? .resolved(world.address) : .connected, in: &world)
        }
        return rest
    }

    private mutating func write(
        _ result: ShellCommand.Result, of command: ShellProgram.Command, isLast: Bool,
        in world: inout ShellWorld
    ) {
        if !result.errors.isEmpty && !command.hidesErrors { world.print(result.errors) }
        guard let redirection = command.output else {
            if isLast { world.print(result.output) }
            return
        }
        let path = world.absolute(expand(redirection.file, in: &world).joined())
        if path == "/dev/null" { return }
        if path.hasPrefix("/dev/std") || path.hasPrefix("/proc/1/fd/") {
            world.print(result.output)
            return
        }
        world[path] = (redirection.appends ? world[path] ?? "" : "") + result.output
    }
}

// MARK: - Variables

extension ShellMachine {
    mutating func set(_ name: String, _ value: String) {
        if let index = variables.firstIndex(where: { $0.name == name }) {
            variables[index].value = String(value.prefix(2000))
        } else if variables.count < 100 {
            variables.append((name, String(value.prefix(2000))))
        }
    }

    func value(of name: String, in world: ShellWorld) -> String {
        if name == "?" { return String(status) }
        if let colon = name.firstIndex(where: { $0 == ":" || $0 == "-" }) {
            // ${NAME:-default}
            let value = value(of: String(name[..<colon]), in: world)
            let fallback = name[colon...].drop { $0 == ":" || $0 == "-" || $0 == "=" }
            return value.isEmpty ? String(fallback) : value
        }
        return variables.first { $0.name == name }?.value ?? world.variable(name)
    }

    /// The word with its variables replaced; an unquoted value falls into several words.
    mutating func expand(_ word: ShellWord, in world: inout ShellWorld) -> [String] {
        var words: [String] = []
        var current: String? = word.isQuoted ? "" : nil
        for part in word.parts {
            switch part {
            case .literal(let text): current = (current ?? "") + text
            case .arithmetic(let text):
                current =
                    (current ?? "")
                    + String(
                        ShellArithmetic.value(of: text) { name in
                            Int(value(of: name, in: world)) ?? 0
                        })
            case .variable(let name, let isQuoted):
                append(value(of: name, in: world), isQuoted, to: &words, &current)
            case .output(let script, let isQuoted):
                append(output(of: script, in: &world), isQuoted, to: &words, &current)
            }
        }
        if let current { words.append(current) }
        return word.isQuoted ? words : words.flatMap(world.paths)
    }

    private func append(
        _ value: String, _ isQuoted: Bool, to words: inout [String], _ current: inout String?
    ) {
        if isQuoted {
            current = (current ?? "") + value
            return
        }
        for (index, piece) in value.split(whereSeparator: { $0.isWhitespace }).enumerated() {
            if index > 0, let word = current {
                words.append(word)
                current = nil
            }
            current = (current ?? "") + piece
        }
    }

    /// What a script prints, without the newline at its end; it must not pause.
    private mutating func output(of script: String, in world: inout ShellWorld) -> String {
        guard script.utf8.count < 1000, world.depthLeft > 0,
            let program = ShellParser.program(of: script)
        else { return "" }
        var inner = ShellMachine(program)
        inner.variables = variables
        var copy = world
        copy.printed = []
        copy.depthLeft -= 1
        _ = inner.runWithoutNetwork(in: &copy)
        world.stepsLeft = copy.stepsLeft
        status = inner.status
        return copy.printed.joined(separator: "\n")
    }
}

extension ShellWorld {
    /// Adds text to the log, a line each.
    mutating func print(_ text: String) {
        guard !text.isEmpty else { return }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines.prefix(ContainerLog.limit) { printed.append(String(line)) }
    }

    /// `path` from the root.
    func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        let directory = variable("PWD")
        let relative = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        return directory.hasSuffix("/") ? directory + relative : directory + "/" + relative
    }
}
