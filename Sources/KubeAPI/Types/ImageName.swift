/// The name of a container image, taken apart as the container runtime does.
public struct ImageName: Sendable, Equatable {
    /// The registry's host: `docker.io` when left out.
    public let registry: String
    /// `library/nginx`, `google_samples/gb-frontend`.
    public let repository: String
    /// `latest` when there is neither a tag nor a digest.
    public let tag: String
    public let digest: String

    public init(_ text: String) {
        var rest = Substring(text)
        var digest = ""
        if let at = rest.lastIndex(of: "@") {
            digest = String(rest[rest.index(after: at)...])
            rest = rest[..<at]
        }
        var tag = digest.isEmpty ? "latest" : ""
        if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("/") {
            tag = String(rest[rest.index(after: colon)...])
            rest = rest[..<colon]
        }
        var registry = "docker.io"
        if let slash = rest.firstIndex(of: "/") {
            let first = rest[..<slash]
            if first.contains(".") || first.contains(":") || first == "localhost" {
                registry = String(first)
                rest = rest[rest.index(after: slash)...]
            }
        }
        let isOfficial = registry == "docker.io" && !rest.contains("/")
        self.registry = registry
        repository = isOfficial ? "library/" + rest : String(rest)
        self.tag = tag
        self.digest = digest
    }

    /// The name in full: `docker.io/library/nginx:latest`.
    public var canonical: String {
        registry + "/" + repository
            + (tag.isEmpty ? "" : ":" + tag) + (digest.isEmpty ? "" : "@" + digest)
    }

    /// The last part of the repository, `nginx`: what a person calls the image.
    public var shortName: String {
        String(
            repository[
                (repository.lastIndex(of: "/").map(repository.index(after:))
                    ?? repository.startIndex)...])
    }

    /// The image by digest; the digest is derived from the name.
    public var imageID: String {
        if !digest.isEmpty { return "\(registry)/\(repository)@\(digest)" }
        var hash = StableHash()
        hash.combine(canonical)
        return "\(registry)/\(repository)@sha256:\(ContainerID(bits: hash.value).digits)"
    }
}
