import Glibc

/// A pseudo-terminal with the program at its other end: what a person would do, by keys, and what
/// they would see, as text.
final class PseudoTerminal {
    /// How long anything may take, in seconds: far more than it needs, since nothing is measured.
    static let patience = 60.0

    private let master: Int32
    private let child: pid_t
    private var screen: [UInt8] = []
    /// Up to here the output has been looked at.
    private var seen = 0
    private var status: Int32?

    /// Starts the program.
    ///
    /// - Parameters:
    ///   - arguments: of its command line.
    ///   - environment: all of its environment.
    ///   - columns: of the terminal.
    init?(
        _ program: String, _ arguments: [String], environment: [String: String],
        directory: String, columns: Int = 100, rows: Int = 40
    ) {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { return nil }
        var number: CInt = 0
        var unlocked: CInt = 0
        // TIOCSPTLCK and TIOCGPTN, which Swift doesn't import.
        guard ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0
        else { return nil }
        self.master = master
        Self.resize(master, columns, rows)
        guard
            let child = Self.spawn(
                program, arguments, environment, directory, terminal: "/dev/pts/\(number)")
        else { return nil }
        self.child = child
    }

    deinit {
        if status == nil {
            Glibc.kill(child, SIGKILL)
            waitpid(child, nil, 0)
        }
        close(master)
    }

    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String: String],
        _ directory: String, terminal: String
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The one who runs the tests may hold signals back; a person's shell doesn't.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGINT, SIGTSTP, SIGHUP, SIGWINCH] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        // POSIX_SPAWN_SETSID: the terminal that a session's leader opens first is its own.
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80))
        // The shell changes the directory, and gets out of the way.
        let words = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", directory, program] + arguments
        let values = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var child = pid_t()
        let argv = words.map { strdup($0) } + [nil]
        let envp = values.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        return posix_spawn(&child, words[0], &actions, &attributes, argv, envp) == 0 ? child : nil
    }

    private static func resize(_ master: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(
            ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    // MARK: What a person does

    /// Presses keys.
    func type(_ keys: String) {
        var bytes = Array(keys.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    func enter(_ line: String) { type(line + "\r") }

    func resize(columns: Int, rows: Int) { Self.resize(master, columns, rows) }

    func kill(_ signal: Int32) { Glibc.kill(child, signal) }

    // MARK: What a person sees

    /// Waits for `text` after what was waited for before.
    ///
    /// - Returns: what came up to its end, or nil when it didn't come in time; all without the
    ///   sequences that steer the terminal.
    func wait(for text: String) -> String? {
        let end = Self.now + Self.patience
        while true {
            let fresh = Self.plain(screen[seen...])
            if let found = fresh.text.range(of: text) {
                seen +=
                    fresh.origins[
                        fresh.text.utf8.distance(
                            from: fresh.text.startIndex, to: found.upperBound) - 1] + 1
                return String(fresh.text[..<found.upperBound])
            }
            guard read(until: end) else { return nil }
        }
    }

    /// Everything that has come so far, as it came.
    var raw: String { String(decoding: screen, as: UTF8.self) }

    /// Waits for the program to end; its exit status, or nil when it doesn't.
    func waitForEnd() -> Int32? {
        let end = Self.now + Self.patience
        while read(until: end) {}
        var result: Int32 = 0
        while Self.now < end {
            if waitpid(child, &result, WNOHANG) == child {
                status = result
                return result & 0x7F == 0 ? (result >> 8) & 0xFF : 128 + result & 0x7F
            }
            usleep(2_000)
        }
        return nil
    }

    /// Reads what there is; false at the end of the output or of the time.
    private func read(until end: Double) -> Bool {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        let rest = end - Self.now
        guard rest > 0, poll(&descriptor, 1, Int32(rest * 1000) + 1) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(master, &bytes, bytes.count)
        guard count > 0 else { return false }
        screen += bytes[..<count]
        return true
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The text without escape sequences, and where each of its bytes came from.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> (text: String, origins: [Int]) {
        var kept: [UInt8] = []
        var origins: [Int] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x1B {
                index += 1
                guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "[") else {
                    index += 1
                    continue
                }
                index += 1
                while index < bytes.endIndex, bytes[index] < 0x40 { index += 1 }
            } else if bytes[index] != 0x0D, bytes[index] != 0x07 {
                kept.append(bytes[index])
                origins.append(index - bytes.startIndex)
            }
            index += 1
        }
        // A character may have come by half.
        while !kept.isEmpty, String(validating: kept, as: UTF8.self) == nil {
            kept.removeLast()
            origins.removeLast()
        }
        return (String(decoding: kept, as: UTF8.self), origins)
    }
}

extension String {
    /// Where `other` begins first.
    func range(of other: String) -> Range<Index>? {
        let bytes = Array(utf8)
        let wanted = Array(other.utf8)
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
        for start in 0...(bytes.count - wanted.count)
        where bytes[start] == wanted[0] && bytes[start...].starts(with: wanted) {
            let lower = utf8.index(startIndex, offsetBy: start)
            return lower..<utf8.index(lower, offsetBy: wanted.count)
        }
        return nil
    }
}
