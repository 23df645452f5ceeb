/// What is known of an image: how large it is, and what its process does.
struct KnownImage: Sendable {
    enum Nature: Sendable, Equatable {
        /// Serves on `ports` until it is told to stop, and then ends with `exitCode`.
        case server(ports: [Int], exitCode: Int)
        /// Has a shell and the usual tools; without a command the shell ends at once.
        case base
        /// An interpreter or compiler: with the usual tools, but useless without a command.
        case language
        /// Prints a greeting and ends.
        case greeting
        /// Only holds namespaces.
        case pause
    }

    /// The repository without the registry's host: `library/nginx`, `pause`.
    let repository: String
    /// As the runtime reports it: compressed.
    let bytes: Int
    let nature: Nature
    /// An environment variable (or one of several) without which the process ends with an error.
    var requiredVariables: [String] = []
    /// The largest minor version of this image's tags; typing errors in tags are common.
    var newestMinor = 99

    private init(_ repository: String, _ bytes: Int, _ nature: Nature) {
        self.repository = repository
        self.bytes = bytes
        self.nature = nature
    }

    private init(_ name: String, megabytes: Double, _ nature: Nature) {
        self.init("library/" + name, Int(megabytes * 1_000_000), nature)
    }

    static func server(_ name: String, _ megabytes: Double, _ ports: Int..., exit: Int = 0) -> Self
    {
        KnownImage(name, megabytes: megabytes, .server(ports: ports, exitCode: exit))
    }

    static func base(_ name: String, _ megabytes: Double) -> Self {
        KnownImage(name, megabytes: megabytes, .base)
    }

    static func language(_ name: String, _ megabytes: Double) -> Self {
        KnownImage(name, megabytes: megabytes, .language)
    }

    static func greeting(_ name: String) -> Self {
        KnownImage(name, megabytes: 0.003, .greeting)
    }

    /// An image of a project's own registry.
    static func project(_ repository: String, _ megabytes: Double, _ nature: Nature) -> Self {
        KnownImage(repository, Int(megabytes * 1_000_000), nature)
    }

    func requiring(_ variables: String...) -> Self {
        var image = self
        image.requiredVariables = variables
        return image
    }

    func upTo(minor: Int) -> Self {
        var image = self
        image.newestMinor = minor
        return image
    }
}
