import Diagrams
import KubeAPI
import KubeCluster
import Phrasebook

/// What drawings are made for.
public struct Display: Sendable {
    /// How wide it is, in characters.
    public var columns: Int
    public var style: TerminalDiagram.Style

    /// A screen that is the same everywhere, unless a terminal says otherwise.
    public init(columns: Int = 100, style: TerminalDiagram.Style = .drawn) {
        self.columns = columns
        self.style = style
    }
}

extension Display {
    /// A text in lines that fit.
    public func wrapped(_ text: String) -> String {
        text.wrapped(toWidth: columns).joined(separator: "\n")
    }
}

extension Arguments {
    /// The format that `--to` names; nil where it is the number of a hop, or not there.
    func traceFormat() throws(CommandFailure) -> TraceFormat? {
        guard let text = value("to"), Int(text) == nil else { return nil }
        if let format = TraceFormat(rawValue: text) { return format }
        let formats = TraceFormat.allCases.map(\.rawValue)
        throw CommandFailure(
            .noSuchTraceFormat(text, formats), kind: .usage,
            suggestion: nearest(to: text, in: formats), example: "trace --to=svg")
    }
}

extension Session {
    /// The hops as a drawing for the terminal.
    func traceDiagram(
        _ hops: [Hop], of cluster: Cluster, _ arguments: Arguments
    ) -> CommandOutput {
        var options = Diagram.Options()
        options.showsRoutine = arguments.has("all")
        let diagram = Diagram(hops.map { TracedHop($0, of: cluster) }, options)
        guard !diagram.steps.isEmpty else { return CommandOutput(.traceEmpty, language) }
        let display = sinks.display()
        let drawing = TerminalDiagram(
            diagram, width: display.columns,
            style: arguments.has("plain") ? .plain : display.style, language: language)
        return CommandOutput(drawing.text)
    }

    /// The hops in a format of others: on the output, or in a file.
    func exportTrace(
        _ hops: [Hop], of cluster: Cluster, as format: TraceFormat, _ arguments: Arguments
    ) throws(CommandFailure) -> CommandOutput {
        var notes: [Text] = []
        if format.isPicture, hops.count > TraceDocument.pictureLimit {
            notes.append(.diagramCut(shown: TraceDocument.pictureLimit, of: hops.count))
        }
        let document = TraceDocument(
            hops.map { TracedHop($0, of: cluster) }, cluster: cluster.name, language: language)
        let text = document.text(as: format)
        guard let path = arguments.value("file") else { return CommandOutput(text, notes: notes) }
        guard let writer = sinks.fileWriter else { throw CommandFailure(.cannotWriteFiles) }
        if let problem = writer.write(text, to: path) { throw CommandFailure(problem) }
        var output = CommandOutput(.fileWritten(path, bytes: text.utf8.count), language)
        output.notes = notes
        return output
    }
}
