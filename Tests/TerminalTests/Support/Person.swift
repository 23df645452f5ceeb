import Glibc
import Testing

/// Somebody at a terminal, with a home of their own that is gone afterwards.
final class Person {
    let home: String

    init() throws {
        var template = Array("/tmp/pilothouse-test-XXXXXX\0".utf8CString)
        home = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit {
        for folder in [
            "config/pilothouse", "config", "state/pilothouse", "state", "data/pilothouse", "data",
            "lessons/04-labels/exercises", "lessons/04-labels", "lessons", "",
        ] {
            let path = home + "/" + folder
            for name in Self.names(in: path) { unlink(path + "/" + name) }
            rmdir(path)
        }
    }

    /// The program, beside the tests.
    static var program: String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes {
            readlink("/proc/self/exe", $0.bindMemory(to: CChar.self).baseAddress!, $0.count)
        }
        let path = String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
        let beside = path.lastIndex(of: "/").map { path[...$0] + "pilothouse" } ?? ""
        if access(beside, X_OK) == 0 { return beside }
        // The tests run inside of a tool of the toolchain.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
        if let slash = bundle.lastIndex(of: "/") { return bundle[...slash] + "pilothouse" }
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return "/" + root + "/.build/debug/pilothouse"
    }

    /// Opens the program in a terminal.
    func open(
        _ arguments: [String] = [], _ environment: [String: String] = [:], columns: Int = 100,
        rows: Int = 40
    ) throws -> PseudoTerminal {
        var all = [
            "HOME": home, "XDG_STATE_HOME": home + "/state", "XDG_CONFIG_HOME": home + "/config",
            "XDG_DATA_HOME": home + "/data",
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PAGER": "cat", "NO_COLOR": "1",
            "PATH": "/usr/bin:/bin", "INPUTRC": "/dev/null",
        ]
        all.merge(environment) { $1 }
        return try #require(
            PseudoTerminal(
                Self.program, arguments, environment: all, directory: home, columns: columns,
                rows: rows))
    }

    /// Writes a file in the home.
    func write(_ text: String, to path: String) {
        var folder = home
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        let file = fopen(home + "/" + path, "w")
        fputs(text, file)
        if let file { fclose(file) }
    }

    func read(_ path: String) -> String? {
        guard let file = fopen(home + "/" + path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    private static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names
    }
}

extension PseudoTerminal {
    /// Waits for `text`, which has to come.
    @discardableResult
    func expect(
        _ text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let found = wait(for: text)
        return try #require(
            found, "'\(text)' didn't come; the screen: \(raw.suffix(2000))",
            sourceLocation: sourceLocation)
    }
}

/// Keys by name.
enum Key {
    static let tab = "\t"
    static let controlC = "\u{3}"
    static let controlD = "\u{4}"
    static let controlR = "\u{12}"
    static let up = "\u{1B}[A"
    static let backspace = "\u{7F}"
}
