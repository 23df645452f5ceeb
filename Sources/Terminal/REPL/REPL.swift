import Glibc
import Notebook
import Phrasebook
import PilotScript

/// The front end for a person at a terminal: reads, runs, prints, and begins again.
@MainActor
public final class REPL {
    /// What the command line says.
    public struct Options: Sendable {
        /// Lines of text and nothing else, for screen readers.
        public var isPlain: Bool
        /// The language, where it was asked for; else the configuration decides.
        public var language: Phrasebook.Language?
        public var seed: UInt64?
        /// A command to begin with, instead of the greeting.
        public var start: String?

        public init(
            isPlain: Bool = false, language: Phrasebook.Language? = nil, seed: UInt64? = nil,
            start: String? = nil
        ) {
            self.isPlain = isPlain
            self.language = language
            self.seed = seed
            self.start = start
        }
    }

    var session: Session
    var interpreter: Interpreter<Session>
    var configuration: Configuration
    let style: Style
    let gate: OutputGate
    private let editor: LineEditor
    private var history: History
    private let journals: JournalFiles?
    private let start: String?
    /// The lines of an input that isn't complete yet, each with its line break.
    private var begun = ""

    /// - Parameters:
    ///   - session: where commands run; its sinks become the terminal's.
    ///   - options: what the command line says; it wins over the configuration.
    ///   - places: where the person's files are.
    public init(session: Session, options: Options, places: Places = Places()) {
        configuration = Self.configuration(at: places)
        let screen = Screen(isPlain: options.isPlain)
        style = Style(isColored: screen.hasColors && configuration.usesColors)
        let progress = ProgressLine(isEnabled: screen.canDraw, style: style)
        var session = session
        session.language = options.language ?? configuration.language ?? session.language
        session.defaultSeed = options.seed ?? configuration.seed ?? session.defaultSeed
        if let trace = configuration.trace, session.traceStyle == .none {
            session.traceStyle = trace
        }
        let pager =
            screen.canDraw && configuration.usesPager
            ? Pager(setting: configuration.pager, language: session.language) : nil
        let gate = OutputGate(screen: screen, style: style, progress: progress, pager: pager)
        self.gate = gate
        editor = LineEditor(style: style, canDraw: screen.canDraw)
        history = History(path: places.stateFile("history"))
        journals = JournalFiles(places: places)
        start = options.start
        let stops = StopCounter { Signals.isInterrupted }
        session.sinks.output = { gate.output($0) }
        session.sinks.diagnostics = { gate.diagnostics($0) }
        session.sinks.prose = { gate.prose($0) }
        let style = style
        session.sinks.paint = { role, text in style(role.meaning, text) }
        session.sinks.fileWriter = PersonsFiles()
        let isPlain = options.isPlain
        session.sinks.display = {
            Display(
                columns: Screen.size.columns,
                style: isPlain ? .plain : screen.canDraw ? .drawn : .ascii)
        }
        session.isCancelled = { stops.check() }
        session.settlesByItself = true
        session.isStepping = configuration.isStepping
        session.recording.stops = stops
        session.recording.store = journals
        self.session = session
        interpreter = Interpreter(syntax: Session.syntax, isCancelled: { stops.check() })
        self.session.promptWords = configuration.aliases.promptWords
    }

    private static func configuration(at places: Places) -> Configuration {
        guard let path = places.configurationFile, access(path, F_OK) == 0 else {
            return Configuration()
        }
        guard case .text(let text) = DirectoryFiles("/", confined: false).read(path) else {
            return Configuration()
        }
        return Configuration(reading: text)
    }

    /// Runs until the person leaves.
    ///
    /// - Returns: the exit status.
    public func run() -> Int32 {
        if let start { execute(start) } else { greet() }
        editor.complete = { [unowned self] line, cursor in self.complete(line, cursor) }
        while true {
            let prompt = prompt()
            switch editor.readLine(prompt) {
            case .line(let line):
                if take(line) { return finish(0) }
            case .interrupted: begun = ""
            case .endOfInput:
                if begun.isEmpty { return finish(0) }
                giveUp()
            case .terminated(let signal): return 128 + signal
            }
            if Signals.termination != 0 { return 128 + Signals.termination }
        }
    }

    private func greet() {
        let welcome = Text.welcome(
            version: ProductVersion.current, kubernetes: ProductVersion.kubernetes)
        say(welcome)
        if let lost = journals?.lostCount, lost > 0 {
            say(.lostSession(lost), .warning)
        } else {
            say(.welcomeFirst, .quiet)
        }
        for problem in configuration.problems {
            Screen.write(
                "config:\(problem.line): " + style(.warning, problem.text(session.language)) + "\n",
                to: 2)
        }
    }

    /// Writes a sentence in lines that fit the terminal.
    func say(_ text: Text, _ meaning: Style.Meaning? = nil) {
        let lines = session.sinks.display().wrapped(text(session.language))
        Screen.write((meaning.map { style($0, lines) } ?? lines) + "\n")
    }

    private func finish(_ status: Int32) -> Int32 {
        session.finish()
        session.sinks.traceFile = nil
        history.finish()
        journals?.finish()
        return status
    }

    // MARK: Lines

    private func prompt() -> String {
        let prompt = Prompt(style: style, language: session.language)
        guard !begun.isEmpty,
            case .incomplete(let reason, _) = ScriptParser.parse(
                Source(begun), syntax: Session.syntax)
        else { return prompt.text(session, lesson: session.learning?.prompt) }
        return prompt.continuation(reason)
    }

    /// Takes one line; returns whether the person wants to leave.
    private func take(_ line: String) -> Bool {
        let text = begun + line
        let word = text[...].trimmingBlanks
        if word == "exit" || word == "quit" { return true }
        if begun.isEmpty, let meant = session.lessonInput(for: line) {
            if !word.isEmpty { history.add(text) }
            execute(meant)
            return false
        }
        if word.isEmpty {
            begun = ""
            return false
        }
        if begun.isEmpty, manageAliases(word) {
            history.add(text)
            return false
        }
        let names = Set(interpreter.variableNames + interpreter.functionNames)
        let expanded = configuration.aliases.expand(text, except: names)
        if case .incomplete = ScriptParser.parse(Source(expanded), syntax: Session.syntax) {
            begun = text + "\n"
            return false
        }
        begun = ""
        history.add(text)
        execute(expanded)
        return false
    }

    /// The end of input in the middle of a text: says what is missing, and forgets the text.
    private func giveUp() {
        if case .incomplete(_, let diagnostic) = ScriptParser.parse(
            Source(begun), syntax: Session.syntax)
        {
            gate.diagnostics(renderer.render(diagnostic))
        }
        begun = ""
    }

    private func complete(_ line: String, _ cursor: Int) -> Completions? {
        let completer = Completer(
            session: session, interpreter: interpreter, aliases: configuration.aliases)
        let offset = begun.utf8.count
        guard var found = completer.complete(begun + line, cursor: offset + cursor),
            found.start >= offset
        else { return nil }
        found.start -= offset
        return found
    }
}
