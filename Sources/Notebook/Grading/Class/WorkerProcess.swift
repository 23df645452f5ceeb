import Glibc
import KubeAPI

/// A worker process and what it is busy with.
struct WorkerProcess {
    let pid: pid_t
    /// Where orders go, and where answers come from.
    let input: Int32
    let output: Int32
    /// The job that it works on; nil while it gets ready or waits.
    var job: Int?
    var isReady = false
    /// When it is stopped for being stuck.
    var deadline: ContinuousClock.Instant
    private var buffer: [UInt8] = []

    /// Starts a program as a worker; nil when the system can't.
    init?(_ program: String, _ arguments: [String], deadline: ContinuousClock.Instant) {
        var toChild: [Int32] = [0, 0]
        var fromChild: [Int32] = [0, 0]
        guard pipe(&toChild) == 0 else { return nil }
        guard pipe(&fromChild) == 0 else {
            toChild.forEach { close($0) }
            return nil
        }
        // No other worker gets these ends.
        for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        var pid = pid_t()
        let status = posix_spawn(&pid, program, &actions, nil, words, environ)
        posix_spawn_file_actions_destroy(&actions)
        words.forEach { free($0) }
        close(toChild[0])
        close(fromChild[1])
        guard status == 0 else {
            close(toChild[1])
            close(fromChild[0])
            return nil
        }
        self.pid = pid
        input = toChild[1]
        output = fromChild[0]
        self.deadline = deadline
    }

    /// Sends a line; false when the process is gone.
    func send(_ value: JSONValue) -> Bool {
        Descriptor.write(JSONWriter.text(of: value, style: .compact) + "\n", to: input)
    }

    /// What has arrived.
    enum Arrival {
        case line(JSONValue)
        case nothing
        case end
    }

    /// Reads what is there; at most one line is answered to each order.
    mutating func receive() -> Arrival {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(output, &chunk, chunk.count)
        if count < 0 { return errno == EINTR ? .nothing : .end }
        guard count > 0 else { return .end }
        buffer += chunk[..<count]
        guard let newline = buffer.firstIndex(of: 0x0A) else {
            return buffer.count > 64 << 20 ? .end : .nothing
        }
        let line = String(decoding: buffer[..<newline], as: UTF8.self)
        buffer.removeFirst(newline + 1)
        guard let value = try? JSONParser.parse(line) else { return .end }
        return .line(value)
    }

    /// Stops the process, if it still runs, and lets go of everything.
    func end() {
        close(input)
        close(output)
        kill(pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    }
}
