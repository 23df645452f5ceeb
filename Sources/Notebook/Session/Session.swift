import CEL
import KubeAPI
import KubeCluster
import Kubectl
import Phrasebook
import PilotScript

/// What a person works in: clusters, the language's host, and where output goes.
///
/// A session runs commands of three sorts: kubectl's, the cluster commands that kubectl lacks,
/// and those that move time. It is a value; the sinks are the only way out of it.
public struct Session: Sendable {
    /// Where texts go.
    public struct Sinks: Sendable {
        /// Results.
        public var output: @Sendable (String) -> Void
        /// Diagnostics, warnings and the trace as text.
        public var diagnostics: @Sendable (String) -> Void
        /// The trace as JSON Lines, if it is wanted.
        public var traceFile: (@Sendable (String) -> Void)?
        /// Writes the files that commands name; nil where none may be written.
        public var fileWriter: (any FileWriter)?
        /// Texts of lessons; nil where they go with the results.
        public var prose: (@Sendable (String) -> Void)?
        /// Colors them.
        public var paint: Paint = { $1 }
        /// What drawings are made for.
        public var display: @Sendable () -> Display = { Display() }

        public init(
            output: @escaping @Sendable (String) -> Void,
            diagnostics: @escaping @Sendable (String) -> Void,
            traceFile: (@Sendable (String) -> Void)? = nil
        ) {
            self.output = output
            self.diagnostics = diagnostics
            self.traceFile = traceFile
        }
    }

    /// What of the trace is written to the diagnostics while commands run.
    public enum TraceStyle: String, Sendable, CaseIterable {
        case none, text, json
    }

    public var sinks: Sinks
    public var language: Phrasebook.Language
    /// The seed of clusters that are created without one.
    public var defaultSeed: UInt64
    public var traceStyle = TraceStyle.none
    /// Reads files for `apply -f` and `source`.
    public var files: any FileReader
    /// Whether to stop what is running.
    public var isCancelled: @Sendable () -> Bool = { false }
    /// Whether commands leave their consequences pending; the REPL settles otherwise.
    public var isStepping = false
    /// What can be typed besides commands, for `help`.
    public var promptWords: [PromptWord] = []

    var clusters: [ClusterEntry] = []
    var currentIndex: Int?
    var past: [Past] = []
    var undone: [Past] = []
    /// What the session writes down about itself.
    public var recording: Recording
    /// The lessons that can be learned here, and the one that is open; nil where there are none.
    public var learning: Learning?
    let world = World()
    let scriptCalls = ScriptCalls()
    /// How much virtual time may pass and how much may be printed and held; nil for no limit, as
    /// in the REPL.
    public var limits: ScriptLimits?
    /// What has been used up of the limits.
    var usage = SessionUsage()
    /// Whether consequences follow a command at once, as in the REPL.
    public var settlesByItself = false
    var environment: Environment

    public init(
        sinks: Sinks, language: Phrasebook.Language = .english, defaultSeed: UInt64 = 1,
        files: any FileReader = NoFiles()
    ) {
        self.sinks = sinks
        self.language = language
        self.defaultSeed = defaultSeed
        self.files = files
        recording = Recording(seed: defaultSeed, language: language)
        environment = Environment(
            variables: ["trace": .dyn, "it": .dyn, "hop": .dyn, "now": .timestamp],
            functions: world.functions, libraries: .kubernetes)
    }

    /// The cluster that commands work on.
    public var current: Cluster? { currentIndex.map { clusters[$0].cluster } }

    /// The names of the clusters, oldest first.
    public var clusterNames: [String] { clusters.map(\.cluster.name) }

    /// The clusters, each with its nodes and its time in a few words.
    public var clusterSummaries: [(name: String, summary: String)] {
        clusters.map(\.cluster).map { cluster in
            let line = Text.clusterLine(
                nodes: cluster.machineNames.count, revision: cluster.revision,
                time: Cluster.seconds(cluster.elapsed), seed: Int(cluster.seed))
            return (cluster.name, line(language))
        }
    }

    /// The namespace that commands work in.
    public var namespace: String { currentIndex.map { clusters[$0].namespace } ?? "default" }

    /// Changes the current cluster.
    ///
    /// - Throws: a refusal when there is none yet.
    mutating func withCurrent<Result>(
        _ body: (inout ClusterEntry) throws(CommandFailure) -> Result
    ) throws(CommandFailure) -> Result {
        guard let currentIndex else { throw CommandFailure(.noCluster, example: Self.creation) }
        return try body(&clusters[currentIndex])
    }

    /// How a cluster is made; shown where there is none.
    static let creation = "cluster create demo --nodes=3"
}

/// Why a command of the session was refused.
struct CommandFailure: Error, Sendable {
    enum Kind: Sendable { case refused, usage, interrupted, limit }

    var kind = Kind.refused
    var text: Text
    /// The word of the command line that is to blame.
    var word: Int?
    var suggestion: String?
    var example: String?

    init(
        _ text: Text, kind: Kind = .refused, word: Int? = nil, suggestion: String? = nil,
        example: String? = nil
    ) {
        self.text = text
        self.kind = kind
        self.word = word
        self.suggestion = suggestion
        self.example = example
    }
}
