import Glibc
import Phrasebook
import Synchronization

/// A line that shows that something is still running, from half a second on.
///
/// A thread of its own draws it, so that it moves whatever the command is busy with.
final class ProgressLine: Sendable {
    private struct State {
        var isRunning = false
        var isDrawn = false
        var begun = 0.0
        var frame = 0
        var wake: Int32 = -1
        var text: @Sendable (_ seconds: String) -> String = { $0 }
    }

    private static let frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
    /// How long a command may take before the line appears, in seconds.
    static let patience = 0.5
    private let isEnabled: Bool
    private let style: Style
    private let state = Mutex(State())

    init(isEnabled: Bool, style: Style) {
        self.isEnabled = isEnabled
        self.style = style
    }

    /// Something begins to run.
    ///
    /// - Parameter text: the line's words, given how many seconds have passed.
    func start(_ text: @escaping @Sendable (_ seconds: String) -> String) {
        guard isEnabled else { return }
        let wake = state.withLock { state in
            state.isRunning = true
            state.begun = Stopwatch.seconds
            state.text = text
            if state.wake < 0 { state.wake = startThread() }
            return state.wake
        }
        var byte: UInt8 = 0
        _ = write(wake, &byte, 1)
    }

    /// It has ended.
    func stop() {
        guard isEnabled else { return }
        state.withLock { state in
            state.isRunning = false
            Self.erase(&state)
        }
    }

    /// Runs `body`, which writes to the terminal, with the line out of the way.
    func aside(_ body: () -> Void) {
        state.withLock { state in
            Self.erase(&state)
            body()
        }
    }

    private static func erase(_ state: inout State) {
        guard state.isDrawn else { return }
        state.isDrawn = false
        Screen.write("\r\u{1B}[K")
    }

    /// Starts the thread that draws; returns where to write a byte to wake it.
    private func startThread() -> Int32 {
        guard let pipe = Pipe() else { return -1 }
        let job = Unmanaged.passRetained(Job(line: self, wake: pipe.readEnd)).toOpaque()
        var thread = pthread_t()
        var signals = sigset_t()
        var previous = sigset_t()
        // Signals are for the main thread.
        sigfillset(&signals)
        pthread_sigmask(SIG_SETMASK, &signals, &previous)
        let status = pthread_create(&thread, nil, { Job.run($0) }, job)
        pthread_sigmask(SIG_SETMASK, &previous, nil)
        if status == 0 { pthread_detach(thread) }
        return pipe.writeEnd
    }

    private final class Job: Sendable {
        let line: ProgressLine
        let wake: Int32

        init(line: ProgressLine, wake: Int32) {
            self.line = line
            self.wake = wake
        }

        static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
            guard let pointer else { return nil }
            let job = Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue()
            var byte: UInt8 = 0
            while read(job.wake, &byte, 1) == 1 {
                while job.line.tick() { usleep(100_000) }
            }
            return nil
        }
    }

    /// Draws if it is time to; returns whether something is running.
    private func tick() -> Bool {
        state.withLock { state in
            guard state.isRunning else { return false }
            let seconds = Stopwatch.seconds - state.begun
            guard seconds >= Self.patience else { return true }
            state.isDrawn = true
            state.frame = (state.frame + 1) % Self.frames.count
            let tenths = Int(seconds * 10)
            let text = state.text("\(tenths / 10).\(tenths % 10)")
            let line = (Self.frames[state.frame] + " " + text)
                .truncated(toWidth: Screen.size.columns - 1)
            Screen.write("\r" + style(.quiet, line) + "\u{1B}[K")
            return true
        }
    }
}
