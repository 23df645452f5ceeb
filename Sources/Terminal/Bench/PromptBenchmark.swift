import Glibc

/// How long the program takes from its start to a prompt that accepts keys, in a pseudo-terminal.
public enum PromptBenchmark {
    /// Starts the program once, waits for the prompt, types a letter and waits to see it.
    ///
    /// - Parameters:
    ///   - program: the path of an executable file.
    ///   - home: the directory of a person with no files yet.
    /// - Returns: seconds; nil where there is no pseudo-terminal, or the letter doesn't come.
    public static func run(_ program: String, home: String) -> Double? {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { return nil }
        defer { close(master) }
        var number: CInt = 0
        var unlocked: CInt = 0
        // TIOCSPTLCK and TIOCGPTN, which Swift doesn't import.
        guard ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0
        else { return nil }
        let terminal = "/dev/pts/\(number)"
        let begin = Stopwatch.seconds
        guard let child = start(program, in: terminal, home: home) else { return nil }
        defer {
            kill(child, SIGKILL)
            waitpid(child, nil, 0)
        }
        var reader = Reader(descriptor: master, end: begin + 10)
        // The letter is no part of the greeting; readline draws it once it takes keys.
        guard reader.wait(for: "> ") else { return nil }
        Screen.write("§", to: master)
        guard reader.wait(for: "§") else { return nil }
        return Stopwatch.seconds - begin
    }

    private struct Reader {
        let descriptor: Int32
        let end: Double
        var text = ""

        mutating func wait(for part: String) -> Bool {
            while !text.contains(part) {
                let left = Int32(max(0, (end - Stopwatch.seconds) * 1000))
                var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                guard poll(&wanted, 1, left) > 0 else { return false }
                var bytes = [UInt8](repeating: 0, count: 4096)
                let count = read(descriptor, &bytes, bytes.count)
                guard count > 0 else { return false }
                text += String(decoding: bytes[..<count], as: UTF8.self)
            }
            return true
        }
    }

    private static func start(_ program: String, in terminal: String, home: String) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        let variables = [
            "HOME=" + home, "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin",
            "INPUTRC=/dev/null",
        ]
        let environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
        let arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program)]
        defer { for pointer in environment + arguments { free(pointer) } }
        var child = pid_t()
        let status = posix_spawn(
            &child, program, &actions, nil, arguments + [nil], environment + [nil])
        return status == 0 ? child : nil
    }
}
