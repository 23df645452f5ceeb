import Glibc
import Phrasebook

/// Prints a page as PDF by Chromium, without a window.
public enum BrowserPrinter {
    public struct Failure: Error {
        public let text: Text
    }

    private static let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]

    /// The browser that the environment variable `CHROMIUM` names, or the first one in the `PATH`.
    public static var browser: String? {
        if let named = getenv("CHROMIUM") {
            let path = String(cString: named)
            if !path.isEmpty { return access(path, X_OK) == 0 ? path : nil }
        }
        guard let variable = getenv("PATH") else { return nil }
        let folders = String(cString: variable).split(separator: ":")
        for name in names {
            for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
                return "\(folder)/\(name)"
            }
        }
        return nil
    }

    /// - Parameters:
    ///   - page: a page that loads nothing.
    ///   - path: the file to write.
    public static func print(_ page: String, to path: String) throws(Failure) {
        guard let browser else { throw Failure(text: .Page.noBrowser) }
        var template = Array("/tmp/pilothouse-print-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(text: .cannotWrite("/tmp", why: String(cString: strerror(errno))))
        }
        let folder = template.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { String(cString: $0) } ?? "/tmp"
        }
        let source = folder + "/page.html"
        defer {
            unlink(source)
            // The browser's own things.
            _ = run("/bin/rm", ["-rf", folder])
        }
        if let problem = PersonsFiles().write(page, to: source) { throw Failure(text: problem) }
        let result = folder + "/page.pdf"
        var arguments = [
            "--headless", "--disable-gpu", "--no-pdf-header-footer", "--hide-scrollbars",
            "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(result)",
        ]
        // Chromium refuses its sandbox to the superuser; the page is our own and loads nothing.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        let status = run(browser, arguments + ["file://" + source])
        guard access(result, R_OK) == 0 else {
            throw Failure(text: .Page.browserFailed(Int(status)))
        }
        guard copy(result, to: path) else {
            throw Failure(text: .cannotWrite(path, why: String(cString: strerror(errno))))
        }
    }

    private static func copy(_ source: String, to target: String) -> Bool {
        let from = open(source, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else { return false }
        defer { close(from) }
        guard let bytes = DirectoryFiles.allBytes(of: from) else { return false }
        let to = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard to >= 0 else { return false }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(to, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        return close(to) == 0 && rest.isEmpty
    }

    /// Runs a program without input and output.
    private static func run(_ program: String, _ arguments: [String]) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            let mode = descriptor == 0 ? O_RDONLY : O_WRONLY
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        guard posix_spawn(&process, program, &actions, nil, words, environ) == 0 else { return -1 }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    }
}
