import Glibc
import Synchronization

/// Ctrl-C: asks what is running to stop.
enum Interruption {
    private static let flag = Atomic<Bool>(false)

    static var isPending: Bool { flag.load(ordering: .relaxed) }

    /// From here on Ctrl-C asks instead of ending the process.
    static func install() {
        signal(SIGINT) { _ in Interruption.flag.store(true, ordering: .relaxed) }
    }
}
