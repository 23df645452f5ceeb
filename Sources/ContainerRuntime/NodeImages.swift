import KubeAPI

/// The images of one node: which are there, which are being pulled.
struct NodeImages: Sendable {
    struct Image: Sendable {
        /// The name in full.
        let canonical: String
        let bytes: Int
        let known: KnownImage?
        var isPresent = false
        /// What the image's own program does, where that doesn't depend on the container.
        let plainProcess: Process?
        /// When the pull that is under way ends.
        var pullEnds = Timestamp(microseconds: 0)
    }

    /// In the order in which they were first asked for; a node has few.
    private(set) var images: [Image] = []
    /// The images by the names that specifications use.
    private var names: [(name: String, index: Int)] = []

    subscript(index: Int) -> Image {
        _read { yield images[index] }
    }

    /// The place of the image in the table; one that is new gets a place.
    mutating func index(of name: String) -> Int {
        for entry in names where entry.name.hasSameScalars(as: name) { return entry.index }
        let parsed = ImageName(name)
        let canonical = parsed.canonical
        var index = images.firstIndex { $0.canonical.hasSameScalars(as: canonical) }
        if index == nil {
            let known = Self.known(parsed)
            let bytes = known?.bytes ?? Self.size(of: parsed)
            index = images.count
            images.append(
                Image(
                    canonical: canonical, bytes: bytes, known: known,
                    plainProcess: Process.plain(known)))
        }
        names.append((name, index ?? 0))
        return index ?? 0
    }

    /// Marks the image as being there from `time` on.
    mutating func arrive(_ index: Int, at time: Timestamp) {
        images[index].isPresent = true
        images[index].pullEnds = time
    }

    /// Forgets the pulls that are under way at `now`.
    mutating func dropUnfinished(at now: Timestamp) {
        for index in images.indices where images[index].pullEnds > now {
            images[index].isPresent = false
        }
    }

    /// Whether the image is on the node at `now`.
    func isPresent(_ index: Int, at now: Timestamp) -> Bool {
        images[index].isPresent && images[index].pullEnds <= now
    }

    private static func known(_ image: ImageName) -> KnownImage? {
        let official = image.registry == "docker.io" && image.repository.hasPrefix("library/")
        let table = official ? KnownImage.official : KnownImage.elsewhere
        return table.first { $0.repository.hasSameScalars(as: image.repository) }
    }

    /// A size for an image that nobody knows: 20 to 220 MB, always the same for the same name.
    private static func size(of image: ImageName) -> Int {
        var hash = StableHash()
        hash.combine(image.canonical)
        return 20_000_000 + Int(hash.value % 200_000_000)
    }
}

extension NodeImages {
    /// Why an image can't be pulled, in the words of containerd; nil when it can.
    static func problem(with image: Image) -> String? {
        let name = ImageName(image.canonical)
        let reference = name.canonical
        let prefix =
            "failed to pull and unpack image \"\(reference)\": failed to resolve reference "
            + "\"\(reference)\": "
        if name.registry.split(separator: ":").first?.hasSuffix(".invalid") == true {
            let host = name.registry.split(separator: ":").first.map(String.init) ?? ""
            return prefix
                + "failed to do request: Head \"https://\(name.registry)/v2/\(name.repository)"
                + "/manifests/\(name.tag.isEmpty ? name.digest : name.tag)\": "
                + "dial tcp: lookup \(host): no such host"
        }
        let isOfficial = name.registry == "docker.io" && name.repository.hasPrefix("library/")
        if isOfficial && image.known == nil {
            return prefix
                + "pull access denied, repository does not exist or may require authorization: "
                + "server message: insufficient_scope: authorization failed"
        }
        if isOfficial && name.digest.isEmpty, let known = image.known,
            !isPlausible(tag: name.tag, of: known)
        {
            return "rpc error: code = NotFound desc = " + prefix + reference + ": not found"
        }
        return nil
    }

    /// Whether an official image may well have this tag: a version, or a word in common use.
    private static func isPlausible(tag: String, of image: KnownImage) -> Bool {
        let first = tag.prefix { $0 != "-" && $0 != "_" }
        let word = first.prefix { $0.isLetter }
        if !word.isEmpty && word != "v" { return tagWords.contains(String(word)) }
        let numbers = first.dropFirst(word.count)
            .split(separator: ".", omittingEmptySubsequences: false)
        if numbers.isEmpty { return false }
        for (position, number) in numbers.enumerated() {
            let digits = number.prefix { $0.isNumber }
            guard let value = Int(digits) else { return false }
            if position == 1 && value > image.newestMinor { return false }
        }
        return true
    }

    private static let tagWords: [String] = [
        "latest", "stable", "mainline", "alpine", "slim", "lts", "current", "edge",
        "rolling", "perl", "glibc", "musl", "uclibc", "unstable", "management", "apache", "fpm",
        "bookworm", "bullseye", "buster", "trixie", "sid", "jammy", "noble", "focal", "bionic",
        "jre", "jdk", "php", "community", "testing", "nonroot", "linux",
        "oldstable", "devel", "cli", "dind", "scratch", "open",
    ]
}
