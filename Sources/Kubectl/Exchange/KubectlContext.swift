import KubeAPI
import Phrasebook

/// What a command knows of the world around it.
public struct KubectlContext: Sendable {
    /// What a path leads to.
    public enum File: Sendable {
        case text(String)
        /// The paths of the files in a directory, in the order in which they are to be read.
        case directory([String])
        /// Nothing, or nothing that may be read; the reason is a sentence.
        case unreadable(Text)
    }

    /// The present moment, for ages and deadlines.
    public var now: Timestamp
    /// The current namespace.
    public var namespace: String
    public var language: Language
    /// What stands on standard input (a here-document), for `-f -`.
    public var input: String?
    /// The name and address of the cluster, for `cluster-info` and `config view`.
    public var cluster: String
    /// What the API server calls its version.
    public var serverVersion: String
    /// Reads the file or directory at a path.
    public var read: @Sendable (String) -> File

    public init(
        now: Timestamp, namespace: String = "default", language: Language = .english,
        input: String? = nil, cluster: String = "demo", serverVersion: String = "v1.36.0",
        read: @escaping @Sendable (String) -> File = { .unreadable(.kubectlNoFiles($0)) }
    ) {
        self.now = now
        self.namespace = namespace
        self.language = language
        self.input = input
        self.cluster = cluster
        self.serverVersion = serverVersion
        self.read = read
    }
}
