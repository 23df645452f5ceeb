import Glibc
import Phrasebook

/// Shows a text that is longer than the screen: with the program that `PAGER` names, else with
/// `less`, else page by page.
struct Pager: Sendable {
    /// The command line of a program that turns pages; nil for the built-in way.
    private let program: String?
    private let language: Language

    /// - Parameters:
    ///   - setting: what the person's configuration says: a command line, or nothing.
    ///   - language: of the built-in pager's prompt.
    init(setting: String?, language: Language) {
        self.language = language
        let named = setting ?? Screen.variable("PAGER")
        program = named.isEmpty ? (Self.isInstalled("less") ? "less" : nil) : named
    }

    func show(_ text: String) {
        if let program, run(program, text) { return }
        PageTurner(language: language).show(text)
    }

    private static func isInstalled(_ name: String) -> Bool {
        Screen.variable("PATH").split(separator: ":").contains {
            access($0 + "/" + name, X_OK) == 0
        }
    }

    /// Feeds a text to a program; returns whether it could be started.
    private func run(_ program: String, _ text: String) -> Bool {
        guard let pipe = Pipe() else { return false }
        // Quit at the end of a text that fits, keep colors, leave the text on the screen.
        setenv("LESS", "FRX", 0)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipe.readEnd, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for signal in [SIGINT, SIGPIPE, SIGTSTP] { sigaddset(&defaults, signal) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var child = pid_t()
        let status = Self.withArguments(["/bin/sh", "-c", program]) { arguments in
            posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ)
        }
        close(pipe.readEnd)
        if status == 0 { Screen.write(text, to: pipe.writeEnd) }
        close(pipe.writeEnd)
        guard status == 0 else { return false }
        var result: Int32 = 0
        while waitpid(child, &result, 0) < 0, errno == EINTR {}
        // The shell says so when there is no such program.
        return (result >> 8) & 0xFF != 127
    }

    private static func withArguments(
        _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let pointers = words.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }
}
