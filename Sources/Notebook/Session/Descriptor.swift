import Glibc

/// File descriptors: the one place that writes to them.
public enum Descriptor {
    /// Writes all of a text; an interrupted write goes on, and a full terminal is waited for.
    ///
    /// - Returns: whether everything was taken. Otherwise `errno` says why not.
    @discardableResult
    public static func write(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let base = rest.baseAddress, !rest.isEmpty {
                let written = Glibc.write(descriptor, base, rest.count)
                if written > 0 {
                    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
                } else if written < 0, errno == EAGAIN {
                    var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&wait, 1, 100)
                } else if written == 0 || errno != EINTR {
                    return false
                }
            }
            return true
        }
    }
}
