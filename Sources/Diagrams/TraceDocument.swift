import KubeAPI
import KubeCluster
import Phrasebook

/// A form in which a trace leaves the program.
public enum TraceFormat: String, Sendable, CaseIterable {
    case mermaid, svg, html, chrome, otlp, asciicast

    /// Whether it is a picture, which has to end somewhere.
    public var isPicture: Bool { self != .chrome && self != .otlp }
}

/// A part of a trace that is to be shown elsewhere.
///
/// ```swift
/// let svg = TraceDocument(hops, cluster: "demo", language: .english).text(as: .svg)
/// ```
public struct TraceDocument: Sendable {
    /// How many hops a picture shows at most.
    public static let pictureLimit = 2_000

    public let hops: [TracedHop]
    public let cluster: String
    public let language: Language

    /// - Parameters:
    ///   - hops: in the order of their numbers.
    ///   - cluster: the cluster's name.
    public init(_ hops: [TracedHop], cluster: String, language: Language) {
        self.hops = hops
        self.cluster = cluster.shown
        self.language = language
    }

    /// The document, the same bytes each time. Of a long trace, pictures show the end.
    public func text(as format: TraceFormat) -> String {
        let epoch = Cluster.epoch
        switch format {
        case .chrome: return ChromeExport.text(hops, cluster: cluster)
        case .otlp:
            return OpenTelemetryExport(hops, cluster: cluster, epoch: epoch.microseconds).text
        default: break
        }
        let hops = Array(hops.suffix(Self.pictureLimit))
        switch format {
        case .mermaid: return MermaidExport.text(Diagram(hops), language)
        case .svg:
            return SVGDocument(Diagram(hops), title: title, language: language).standalone
        case .asciicast:
            return AsciicastExport.text(
                hops, cluster: cluster, epoch: epoch.seconds, language: language)
        default: return HTMLPage(hops, title: title, language: language).text
        }
    }

    private var title: String { Text.diagramTitle(cluster: cluster)(language) }
}
