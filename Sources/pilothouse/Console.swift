import Glibc

/// The standard streams of the process.
enum Console {
    /// Writes to standard output.
    static func output(_ text: String) { write(text, to: 1) }

    /// Writes to standard error.
    static func error(_ text: String) { write(text, to: 2) }

    static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

    static var inputIsTerminal: Bool { isatty(0) == 1 }
    static var outputIsTerminal: Bool { isatty(1) == 1 }

    /// Writes all of `text` to a file descriptor; an interrupted write goes on, a closed pipe ends.
    static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let base = rest.baseAddress, !rest.isEmpty {
                let written = Glibc.write(descriptor, base, rest.count)
                if written > 0 {
                    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
                } else if errno != EINTR {
                    return
                }
            }
        }
    }
}
