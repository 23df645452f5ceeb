import Glibc
import Phrasebook

/// The built-in pager: a screenful, then a key.
struct PageTurner {
    let language: Language

    func show(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard let keys = RawKeys() else {
            Screen.write(text)
            return
        }
        var room = Screen.size.rows - 1
        while let line = lines.first {
            let rows = OutputGate.rows(of: String(line), columns: Screen.size.columns)
            if room < rows {
                guard let more = ask(keys) else { return }
                room = max(more, rows)
            }
            Screen.write(line + "\n")
            room -= rows
            lines.removeFirst()
        }
    }

    /// How many rows to go on for; nil to stop.
    private func ask(_ keys: RawKeys) -> Int? {
        Screen.write("\u{1B}[7m" + Text.pagerPrompt(language) + "\u{1B}[0m")
        defer { Screen.write("\r\u{1B}[K") }
        while let key = keys.next() {
            switch key {
            case UInt8(ascii: " "), UInt8(ascii: "f"): return Screen.size.rows - 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "j"): return 1
            case UInt8(ascii: "q"), UInt8(ascii: "Q"), 3, 4: return nil
            default: continue
            }
        }
        return nil
    }
}

/// The keyboard, key by key, for as long as the value lives.
final class RawKeys {
    private var saved = termios()

    init?() {
        guard tcgetattr(0, &saved) == 0 else { return nil }
        var raw = saved
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        guard tcsetattr(0, TCSADRAIN, &raw) == 0 else { return nil }
    }

    deinit { tcsetattr(0, TCSADRAIN, &saved) }

    /// The next key; nil at the end of input or on Ctrl-C.
    func next() -> UInt8? {
        var byte: UInt8 = 0
        return read(0, &byte, 1) == 1 ? byte : nil
    }
}
