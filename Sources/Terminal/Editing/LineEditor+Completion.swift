@preconcurrency import CReadline
import Glibc
import Phrasebook

extension LineEditor {
    /// The key TAB.
    static nonisolated func tab() -> Int32 {
        MainActor.assumeIsolated { LineEditor.active?.completeHere() }
        return 0
    }

    private func completeHere() {
        let line = String(cString: rl_line_buffer)
        let cursor = Int(rl_point)
        let bytes = Array(line.utf8)
        guard let found = complete(line, cursor), found.start <= cursor, cursor <= bytes.count
        else {
            rl_ding()
            return
        }
        let replacement = found.insertion
        let typed = bytes[found.start..<cursor]
        if !replacement.utf8.elementsEqual(typed) {
            rl_begin_undo_group()
            rl_delete_text(Int32(found.start), Int32(cursor))
            rl_point = Int32(found.start)
            rl_insert_text(replacement)
            rl_end_undo_group()
        } else {
            list(found)
        }
    }

    /// Shows the candidates under the line, and the line again.
    private func list(_ found: Completions) {
        let point = rl_point
        moveToEnd()
        let size = Screen.size
        let listing = CompletionListing(style: style, columns: canDraw ? size.columns : nil)
        Screen.write("\n" + listing.text(found, rows: size.rows), to: fileno(rl_outstream))
        rl_point = point
        rl_on_new_line()
        rl_forced_update_display()
    }
}
