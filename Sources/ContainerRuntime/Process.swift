import KubeAPI

/// What the first process of a container does.
enum Process: Sendable {
    /// Serves until it is told to stop, and then ends with this code.
    case server(exitCode: Int)
    /// Ends by itself, with these last words.
    case brief(exitCode: Int, after: Micros, words: [String])
    /// A script in a shell.
    case shell(Rare<ShellMachine>)
    /// A program that waits and ignores SIGTERM, as `sleep` does as the first process.
    case idle
    /// The program doesn't exist.
    case missing(program: String)

    /// Decides what the container's process does, from the image and the command.
    static func of(_ container: Container, image: NodeImages.Image) -> Process {
        if let missing = missingVariable(container, image) { return missing }
        guard !container.command.isEmpty || !container.args.isEmpty else {
            return byDefault(image)
        }
        switch image.known?.nature {
        case .server, .pause, .greeting, nil:
            // Arguments alone go to the image's own program.
            if container.command.isEmpty && !isShell(container.args) { return byDefault(image) }
        case .base, .language: break
        }
        return ShellMachine.process(
            container.command + container.args, isBase: image.known?.nature == .base)
    }

    /// The process of an image that needs nothing from its container.
    static func plain(_ known: KnownImage?) -> Process? {
        switch known?.nature {
        case nil: .server(exitCode: 0)
        case .server(_, let exitCode)? where known?.requiredVariables.isEmpty == true:
            .server(exitCode: exitCode)
        default: nil
        }
    }

    private static func byDefault(_ image: NodeImages.Image) -> Process {
        switch image.known?.nature {
        case nil: .server(exitCode: 0)
        case .server(_, let exitCode): .server(exitCode: exitCode)
        case .pause: .server(exitCode: 0)
        // A shell without a terminal reads the end of its input, and ends.
        case .base, .language: .brief(exitCode: 0, after: .milliseconds(5), words: [])
        case .greeting:
            .brief(
                exitCode: 0, after: .milliseconds(5),
                words: [
                    "", "Hello from Docker!",
                    "This message shows that your installation appears to be working correctly.",
                ])
        }
    }

    private static func isShell(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        return ["sh", "bash", "ash"].contains(ShellCommand.name(ofProgram: first))
    }

    /// Databases refuse to begin without a password.
    private static func missingVariable(
        _ container: Container, _ image: NodeImages.Image
    ) -> Process? {
        guard let known = image.known, !known.requiredVariables.isEmpty, container.command.isEmpty,
            container.envFrom.isEmpty
        else { return nil }
        let isSet = known.requiredVariables.contains { name in
            container.env.contains { $0.name.hasSameScalars(as: name) }
        }
        return isSet ? nil : .brief(exitCode: 1, after: .milliseconds(400), words: known.complaint)
    }

    /// How long the process takes to end after SIGTERM; nil when it ignores the signal.
    func reactionTime(turn: inout Turn) -> Micros? {
        switch self {
        case .server: ContainerRuntime.time(between: 50, and: 500, turn: &turn)
        case .brief: .milliseconds(1)
        case .shell(let machine):
            machine.value?.obeysSignals == true
                ? ContainerRuntime.time(between: 5, and: 50, turn: &turn) : nil
        case .idle, .missing: nil
        }
    }

    /// The exit code after SIGTERM.
    var stopExitCode: Int {
        switch self {
        case .server(let exitCode): exitCode
        case .shell(let machine): machine.value?.stopExitCode ?? 143
        default: 143
        }
    }
}

extension KnownImage {
    private static let noPassword =
        "[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified"

    /// What the image's entry point prints when a variable is missing.
    var complaint: [String] {
        switch repository {
        case "library/postgres":
            [
                "Error: Database is uninitialized and superuser password is not specified.",
                "       You must specify POSTGRES_PASSWORD to a non-empty value for the",
                "       superuser. For example, \"-e POSTGRES_PASSWORD=password\" on "
                    + "\"docker run\".",
            ]
        case "library/mysql":
            [
                Self.noPassword,
                "    You need to specify one of the following as an environment variable:",
                "    - MYSQL_ROOT_PASSWORD", "    - MYSQL_ALLOW_EMPTY_PASSWORD",
                "    - MYSQL_RANDOM_ROOT_PASSWORD",
            ]
        default:
            [
                Self.noPassword
            ] + requiredVariables.map { "    - " + $0 }
        }
    }
}
