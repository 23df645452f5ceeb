import Glibc
import Notebook

/// The terminal, as far as output goes.
public struct Screen: Sendable {
    /// Whether standard output goes to a terminal.
    public let outputIsTerminal: Bool
    /// Whether standard error goes to a terminal.
    public let errorIsTerminal: Bool
    /// Whether texts may be colored.
    public let hasColors: Bool
    /// Whether things may be drawn over and pages turned: a terminal that can do it, and a person
    /// who wants it.
    public let canDraw: Bool

    /// - Parameter isPlain: lines of text and nothing else, for screen readers.
    public init(isPlain: Bool) {
        outputIsTerminal = isatty(1) == 1
        errorIsTerminal = isatty(2) == 1
        let kind = Self.variable("TERM")
        let isCapable = !isPlain && kind != "dumb" && kind != ""
        canDraw = isCapable && outputIsTerminal
        // The convention of no-color.org: any value but the empty one.
        hasColors = isCapable && Self.variable("NO_COLOR").isEmpty
    }

    static func variable(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }

    /// Columns and rows; those of the classic terminal where it doesn't say.
    static var size: (columns: Int, rows: Int) {
        var size = winsize()
        for descriptor: Int32 in [1, 0, 2]
        where ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 {
            return (Int(size.ws_col), max(Int(size.ws_row), 2))
        }
        return (80, 24)
    }

    /// Writes all of `text`; a closed end is given up.
    static func write(_ text: String, to descriptor: Int32 = 1) {
        Descriptor.write(text, to: descriptor)
    }
}

/// The clock of the person's world, for progress displays only.
enum Stopwatch {
    /// Seconds since some moment.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
