import Glibc
import Synchronization

/// The signals of the process, turned into flags and into bytes of a pipe that `poll` waits for.
///
/// A handler does nothing but store a flag and write a byte, which is all that may be done there.
enum Signals {
    /// What a byte of the pipe says.
    enum Event: UInt8 {
        case interrupt, resize, suspend, terminate
    }

    private static let interrupted = Atomic<Bool>(false)
    private static let terminated = Atomic<Int32>(0)
    private static let isEditing = Atomic<Bool>(false)
    private static let readEnd = Atomic<Int32>(-1)
    private static let writeEnd = Atomic<Int32>(-1)

    /// Whether somebody wants what is running to stop.
    static var isInterrupted: Bool {
        interrupted.load(ordering: .relaxed) || terminated.load(ordering: .relaxed) != 0
    }

    /// The signal that asked the process to end; 0 for none.
    static var termination: Int32 { terminated.load(ordering: .relaxed) }

    /// The descriptor that becomes readable when a signal has come.
    static var descriptor: Int32 { readEnd.load(ordering: .relaxed) }

    /// Forgets an interrupt that has been dealt with.
    static func clearInterrupt() { interrupted.store(false, ordering: .relaxed) }

    /// Says whether a line is being edited; then the editor suspends itself.
    static func setEditing(_ editing: Bool) { isEditing.store(editing, ordering: .relaxed) }

    /// Opens the pipe and takes the signals over; once.
    static func install() {
        guard descriptor < 0 else { return }
        guard let pipe = Pipe() else { return }
        pipe.makeNonBlocking()
        readEnd.store(pipe.readEnd, ordering: .relaxed)
        writeEnd.store(pipe.writeEnd, ordering: .relaxed)
        handle(SIGINT) { _ in
            Signals.interrupted.store(true, ordering: .relaxed)
            Signals.tell(.interrupt)
        }
        handle(SIGWINCH) { _ in Signals.tell(.resize) }
        handle(SIGTSTP) { _ in
            if Signals.isEditing.load(ordering: .relaxed) {
                Signals.tell(.suspend)
            } else {
                kill(getpid(), SIGSTOP)
            }
        }
        for signal in [SIGTERM, SIGHUP] {
            handle(signal) { signal in
                Signals.terminated.store(signal, ordering: .relaxed)
                Signals.tell(.terminate)
            }
        }
        signal(SIGPIPE, SIG_IGN)
    }

    /// The events that have come since the last time.
    static func events() -> [Event] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? bytes[..<count].compactMap(Event.init) : []
    }

    private static func handle(_ signal: Int32, _ body: @escaping @convention(c) (Int32) -> Void) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = body
        sigemptyset(&action.sa_mask)
        sigaction(signal, &action, nil)
    }

    private static func tell(_ event: Event) {
        let saved = errno
        var byte = event.rawValue
        _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
        errno = saved
    }
}
