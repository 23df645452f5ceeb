import KubeAPI

/// The programs that a shell in a container can run.
enum ShellCommand {
    struct Result {
        var output = ""
        var errors = ""
        var status = 0
        var rest: ShellMachine.Rest?

        static func failure(_ message: String, status: Int = 1) -> Result {
            Result(errors: message + "\n", status: status)
        }
    }

    /// The last part of a program's path.
    static func name(ofProgram path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    static func run(
        _ words: [String], input: String, in world: inout ShellWorld, shell: inout ShellMachine
    ) -> Result {
        let name = name(ofProgram: words[0])
        let arguments = Array(words.dropFirst())
        if let result = flow(name, arguments, input: input, in: &world, shell: &shell) {
            return result
        }
        if let result = ShellFiles.run(name, arguments, input: input, in: &world) { return result }
        if let result = ShellText.run(name, arguments, input: input, in: world, shell: shell) {
            return result
        }
        if let use = ShellNetwork.use(of: words, in: world) { return Result(rest: .network(use)) }
        if servers.contains(name) || interpreters.contains(name) {
            world.serves = true
            shell.serves = true
            return Result(rest: .forever)
        }
        // A program that the container's own image may well have.
        if isKnownToSucceed(name) || words[0].hasPrefix("/") || words[0].hasPrefix("./") {
            return Result()
        }
        return .failure("sh: \(words[0]): not found", status: 127)
    }

    /// Commands that decide how the script goes on.
    private static func flow(
        _ name: String, _ arguments: [String], input: String, in world: inout ShellWorld,
        shell: inout ShellMachine
    ) -> Result? {
        switch name {
        case "sleep": return sleep(arguments)
        case "exit", "return":
            let code = arguments.first.flatMap { Int($0) } ?? shell.status
            return Result(rest: .ended(exitCode: code & 255))
        case "true", ":", "wait", "sync", "ulimit", "umask", "cd", "kill", "pkill", "shift":
            return Result()
        case "false": return Result(status: 1)
        case "set":
            if arguments.contains(where: { $0.hasPrefix("-") && $0.contains("e") }) {
                shell.stopsAtFailure = true
            }
            return Result()
        case "export", "local", "readonly":
            for argument in arguments {
                guard let sign = argument.firstIndex(of: "=") else { continue }
                shell.set(
                    String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
            }
            return Result()
        case "trap":
            let isTerm = arguments.dropFirst().contains { ["TERM", "SIGTERM", "15"].contains($0) }
            if isTerm && arguments.first?.isEmpty == false {
                shell.obeysSignals = true
                shell.stopExitCode = 0
            }
            return Result()
        case "exec":
            guard !arguments.isEmpty else { return Result() }
            var result = run(arguments, input: input, in: &world, shell: &shell)
            if result.rest == .forever && shell.serves {
                shell.obeysSignals = true
                shell.stopExitCode = 0
            }
            if result.rest == nil { result.rest = .ended(exitCode: result.status) }
            return result
        case "sh", "bash", "ash", "eval", "timeout", "nohup", "env", "sudo", "time", "nice":
            return nested(name, arguments, input: input, in: &world, shell: &shell)
        default: return nil
        }
    }

    private static func nested(
        _ name: String, _ arguments: [String], input: String, in world: inout ShellWorld,
        shell: inout ShellMachine
    ) -> Result {
        switch name {
        case "sh", "bash", "ash":
            guard let script = script(in: arguments) else { return Result() }
            guard world.depthLeft > 0, let program = ShellParser.program(of: script) else {
                return Result()
            }
            var inner = ShellMachine(program)
            inner.variables = shell.variables
            var copy = world
            copy.printed = []
            copy.depthLeft -= 1
            let rest = inner.runWithoutNetwork(in: &copy)
            let outer = (world.printed, world.depthLeft)
            world = copy
            (world.printed, world.depthLeft) = outer
            shell.serves = shell.serves || inner.serves
            var result = Result(status: inner.status)
            result.output = copy.printed.map { $0 + "\n" }.joined()
            if case .ended(let code) = rest { result.status = code } else { result.rest = rest }
            return result
        case "timeout":
            return arguments.count < 2
                ? Result()
                : run(Array(arguments.dropFirst()), input: input, in: &world, shell: &shell)
        case "env" where arguments.isEmpty:
            let own = world.container.env.map { "\($0.name)=\($0.value)\n" }
            return Result(output: "HOSTNAME=\(world.hostname)\n" + own.joined())
        default:
            return arguments.isEmpty
                ? Result() : run(arguments, input: input, in: &world, shell: &shell)
        }
    }

    /// The script of `sh -c SCRIPT`, with other flags beside the c.
    static func script(in arguments: [String]) -> String? {
        guard let flag = arguments.firstIndex(where: { $0.hasPrefix("-") && $0.hasSuffix("c") }),
            flag + 1 < arguments.count
        else { return nil }
        return arguments[flag + 1]
    }

    /// The longest pause: about a hundred years.
    private static let longestSleep = 3_000_000_000.0

    private static func sleep(_ arguments: [String]) -> Result {
        var seconds = 0.0
        for argument in arguments {
            if argument == "infinity" || argument == "inf" { return Result(rest: .forever) }
            let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86400]
            let unit = argument.last.flatMap { units[$0] }
            guard let number = Double(unit == nil ? argument : String(argument.dropLast())),
                number >= 0
            else { return .failure("sleep: invalid number '\(argument)'") }
            seconds += number * (unit ?? 1)
        }
        guard seconds > 0 else { return Result() }
        return Result(rest: .pause(Micros(min(seconds, longestSleep) * 1_000_000)))
    }

    /// Programs that serve in the foreground.
    static let servers = [
        "nginx", "httpd", "httpd-foreground", "apache2-foreground", "apachectl", "redis-server",
        "mysqld", "mariadbd", "postgres", "mongod", "memcached", "catalina.sh", "java", "gunicorn",
        "uvicorn", "flask", "npm", "yarn", "agnhost", "etcd", "haproxy", "caddy", "traefik",
        "minio", "rabbitmq-server", "docker-entrypoint.sh", "start-master", "start-worker",
        "http-echo", "socat",
    ]

    /// Interpreters, which mostly run a server's program.
    static let interpreters = ["python", "python3", "node", "ruby", "php", "perl", "go"]

    private static func isKnownToSucceed(_ name: String) -> Bool {
        [
            "chmod", "chown", "sysctl", "mount", "ip", "ifconfig", "iptables", "apt-get", "apt",
            "apk",
            "yum", "dnf", "git", "tar", "gzip", "gunzip", "unzip", "update-ca-certificates",
            "redis-cli", "mysql", "mysqladmin", "psql", "pg_isready", "mongosh", "mongo", "ps",
            "id", "uname", "free", "df", "du", "stress", "openssl", "adduser", "useradd",
            "nodetool", "rabbitmq-diagnostics", "grpc_health_probe", "kubectl", "service", "jq",
        ].contains(name)
    }
}
