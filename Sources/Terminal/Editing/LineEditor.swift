@preconcurrency import CReadline
import Glibc

/// GNU readline, driven key by key so that signals can be dealt with in between.
@MainActor
final class LineEditor {
    /// What came of editing a line.
    enum Input: Equatable {
        case line(String)
        /// Ctrl-C.
        case interrupted
        /// Ctrl-D on an empty line, or the terminal is gone.
        case endOfInput
        /// The process was asked to end.
        case terminated(Int32)
    }

    /// The editor that readline's callbacks belong to: it has only one state, too.
    private static var current: LineEditor?

    static var active: LineEditor? { current }

    /// Asked on TAB: what fits at the cursor, given the text of the line and the cursor's offset
    /// in UTF-8.
    var complete: (_ line: String, _ cursor: Int) -> Completions? = { _, _ in nil }
    let style: Style
    let canDraw: Bool
    private var received: Input?

    /// - Parameter canDraw: whether the terminal understands more than text.
    init(style: Style, canDraw: Bool) {
        self.style = style
        self.canDraw = canDraw
        Self.current = self
        Self.useUTF8()
        rl_readline_name = UnsafePointer(strdup("pilothouse"))
        // Signals are ours; see ``Signals``.
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        rl_change_environment = 0
        // A terminal that isn't standard output: results go to a file, the prompt doesn't.
        if isatty(1) == 0, isatty(2) == 1 { rl_outstream = stderr }
        if !canDraw {
            rl_variable_bind("enable-bracketed-paste", "off")
            // No movements of the cursor: a line that changes is written anew.
            rl_terminal_name = UnsafePointer(strdup("dumb"))
        }
        rl_add_defun("pilothouse-complete", { _, _ in LineEditor.tab() }, 9)
        for keymap in ["emacs", "vi-insert"] {
            if let map = rl_get_keymap_by_name(keymap) {
                rl_bind_key_in_map(9, { _, _ in LineEditor.tab() }, map)
            }
        }
        rl_initialize()
        Signals.install()
    }

    /// Under the locale C, readline would drop all characters but ASCII's.
    private static func useUTF8() {
        setlocale(LC_ALL, "")
        guard __ctype_get_mb_cur_max() == 1 else { return }
        setenv("LC_ALL", "C.UTF-8", 1)
        setlocale(LC_ALL, "")
    }

    /// Lets the person edit a line.
    ///
    /// - Parameter prompt: colors stand between `\u{1}` and `\u{2}`.
    func readLine(_ prompt: String) -> Input {
        received = nil
        Signals.setEditing(true)
        defer { Signals.setEditing(false) }
        rl_callback_handler_install(prompt) { line in
            let text = line.map { String(cString: $0) }
            free(line)
            MainActor.assumeIsolated { LineEditor.current?.accept(text) }
        }
        while true {
            if let received { return received }
            waitForInput()
        }
    }

    private func accept(_ line: String?) {
        // Removed here, so that the terminal is as commands expect it.
        rl_callback_handler_remove()
        if let line {
            received = .line(line)
        } else {
            received = .endOfInput
            Screen.write("\n", to: fileno(rl_outstream))
        }
    }

    private func waitForInput() {
        var descriptors = [
            pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
            pollfd(fd: Signals.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&descriptors, 2, -1)
        // A signal may have come while poll was returning for a key, and what was typed after
        // Ctrl-C belongs to the next line: signals first.
        let events = Signals.events()
        for event in events where received == nil { handle(event) }
        guard count > 0, events.isEmpty else { return }
        if descriptors[0].revents & Int16(POLLIN) != 0 {
            rl_callback_read_char()
        } else if descriptors[0].revents != 0 {
            leave(.endOfInput)
        }
    }

    private func handle(_ event: Signals.Event) {
        switch event {
        case .interrupt:
            // One that a command has left behind is no wish of this line.
            guard Signals.isInterrupted else { return }
            cancel()
        case .resize: rl_resize_terminal()
        case .suspend:
            rl_deprep_terminal()
            kill(getpid(), SIGSTOP)
            rl_prep_terminal(1)
            rl_resize_terminal()
            rl_forced_update_display()
        case .terminate: leave(.terminated(Signals.termination))
        }
    }

    /// Ctrl-C: gives the line up.
    private func cancel() {
        Signals.clearInterrupt()
        rl_callback_sigcleanup()
        moveToEnd()
        rl_free_line_state()
        Screen.write("^C\n", to: fileno(rl_outstream))
        rl_replace_line("", 0)
        leave(.interrupted)
    }

    private func leave(_ input: Input) {
        rl_callback_handler_remove()
        received = input
    }

    /// Puts the cursor behind the text, on the last row that it takes.
    func moveToEnd() {
        rl_point = rl_end
        rl_redisplay()
        fflush(rl_outstream)
    }
}
