import KubeAPI
import Phrasebook

/// The objects that a command line names: `pods`, `pod web-1`, `rc/web svc/web`, `all -l app=web`.
struct Selection: Sendable {
    /// An object by its kind and name.
    struct Target: Sendable {
        var kind: Kind
        var name: String
    }

    /// The kinds that were asked for as a whole.
    var kinds: [Kind] = []
    /// The objects that were asked for by name.
    var targets: [Target] = []
    /// Whether printed names begin with their kind: several kinds were asked for.
    var showsKind = false
    /// The first argument that belongs to neither (a label, say).
    var rest: [Invocation.Argument] = []

    var selector: Selector?
    var fields: FieldSelector?
    /// Nil for the current namespace.
    var namespace: String?
    var isAllNamespaces = false

    /// - Parameter stop: says which arguments aren't names any more.
    init(
        _ invocation: Invocation, stop: (String) -> Bool = { _ in false }
    ) throws(KubectlError) {
        let end =
            invocation.arguments.dropFirst().firstIndex { stop($0.text) }
            ?? invocation.arguments.count
        let words = invocation.arguments[..<end]
        rest = Array(invocation.arguments[end...])
        // The selector of `expose` is that of the Service to be.
        if invocation.command.path != ["expose"] { selector = try invocation.labelSelector() }
        fields = try invocation.fieldSelector()
        namespace = invocation.namespace
        isAllNamespaces = invocation.isOn("all-namespaces")
        guard let first = words.first else {
            throw invocation.error(.missingArgument(.kubectlKindArgument))
        }
        if words.contains(where: { $0.text.contains("/") }) {
            try readPairs(words, invocation)
        } else {
            try readKinds(first, invocation)
            try readNames(words.dropFirst(), invocation)
        }
        if selector != nil, !targets.isEmpty {
            throw invocation.error(.nameWithSelector, at: words[words.startIndex])
        }
    }

    private mutating func readPairs(
        _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation
    ) throws(KubectlError) {
        for word in words {
            let parts = word.text.split(
                separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                throw invocation.error(.kindBesideSlash, at: word)
            }
            let kind = try Self.kind(String(parts[0]), invocation, at: .init(word: word.word))
            guard !parts[1].isEmpty else {
                let place = KubectlError.Place(
                    word: word.word, offset: word.text.unicodeScalars.count)
                throw invocation.error(.missingName(kind: kind.info.plural), at: place)
            }
            targets.append(Target(kind: kind, name: String(parts[1])))
        }
        showsKind = targets.contains { $0.kind != targets[0].kind }
    }

    private mutating func readKinds(
        _ word: Invocation.Argument, _ invocation: Invocation
    ) throws(KubectlError) {
        var offset = 0
        for part in word.text.split(separator: ",", omittingEmptySubsequences: false) {
            let place = KubectlError.Place(word: word.word, offset: offset)
            offset += part.unicodeScalars.count + 1
            if part == "all" {
                kinds += Kind.allCases.filter { $0.info.categories.contains("all") }
            } else {
                kinds.append(try Self.kind(String(part), invocation, at: place))
            }
        }
        showsKind = word.text == "all" || kinds.contains { $0 != kinds[0] }
    }

    private mutating func readNames(
        _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation
    ) throws(KubectlError) {
        guard !words.isEmpty else { return }
        for kind in kinds { targets += words.map { Target(kind: kind, name: $0.text) } }
        kinds = []
    }

    /// The kind that a word means.
    static func kind(
        _ word: String, _ invocation: Invocation, at place: KubectlError.Place
    ) throws(KubectlError) -> Kind {
        if let kind = Kind(word: word) { return kind }
        if let kind = UnsupportedKind(word: word) {
            throw invocation.error(.unsupportedKind(kind.name), at: place)
        }
        var known: [String] = ["all"]
        for kind in Kind.allCases {
            known += [kind.info.plural, kind.info.singular] + kind.info.shortNames
        }
        throw invocation.error(
            .unknownKind(word, nearest: nearest(to: word, in: known)), at: place)
    }

    /// The namespace to send for objects of `kind`.
    func namespace(of kind: Kind, in context: KubectlContext) -> String {
        guard kind.info.isNamespaced else { return "" }
        return isAllNamespaces ? "" : namespace ?? context.namespace
    }

    /// Throws unless every kind is one of `allowed`.
    func require(
        _ allowed: [Kind], _ invocation: Invocation
    ) throws(KubectlError) {
        let all = kinds + targets.map(\.kind)
        guard let wrong = all.first(where: { !allowed.contains($0) }) else { return }
        let argument = invocation.arguments[0]
        throw invocation.error(
            .wrongKind(wrong.info.name, expected: allowed.map(\.info.name)), at: argument)
    }

    /// Throws when whole kinds were given, but no names, selector or `--all`.
    func requireNames(_ invocation: Invocation) throws(KubectlError) {
        guard targets.isEmpty, selector == nil, fields == nil, !invocation.isOn("all") else {
            return
        }
        throw invocation.error(.missingName(kind: kinds[0].info.plural))
    }
}
