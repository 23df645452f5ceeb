import ArgumentParser
import Glibc
import Notebook
import Phrasebook

/// Options that the REPL and `run` share.
struct SessionOptions: ParsableArguments {
    @Option(
        name: .customLong("seed"),
        help: "The seed of clusters that are created without one. (default: 1)")
    var chosenSeed: UInt64?

    @Option(
        name: .customLong("lang"),
        help: "The language of texts: en or zh. (default: what the locale says)")
    var chosenLanguage: Language?

    @Option(help: "Write the trace to standard error while commands run: none, text or json.")
    var trace: Session.TraceStyle = .none

    @Option(help: "Write the trace to this file, as JSON Lines.", completion: .file())
    var traceFile: String?

    var seed: UInt64 { chosenSeed ?? 1 }
    var language: Language { chosenLanguage ?? .fromEnvironment }

    /// A session that writes to the process's standard streams.
    func makeSession(files: any FileReader) throws -> Session {
        var sinks = Session.Sinks(
            output: { Console.output($0) }, diagnostics: { Console.error($0) })
        if let traceFile {
            let sink = try FileSink(path: traceFile)
            sinks.traceFile = { sink.write($0) }
        }
        var session = Session(
            sinks: sinks, language: language, defaultSeed: seed, files: files)
        session.traceStyle = trace
        return session
    }
}

extension Language: ExpressibleByArgument {
    /// Chinese where the locale says so, else English.
    static var fromEnvironment: Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let pointer = getenv(name) else { continue }
            let value = String(cString: pointer)
            if !value.isEmpty { return value.hasPrefix("zh") ? .chinese : .english }
        }
        return .english
    }
}

extension Session.TraceStyle: ExpressibleByArgument {}
