import KubeAPI
import Phrasebook

extension Command {
    static let label = Command(
        "label", .kubectlSummaryLabel,
        usage: "(KIND NAME… | KIND/NAME… | KIND --all) KEY=VALUE… KEY-…",
        arguments: .objectsThenLabels,
        flags: MetadataEdit.flags,
        examples: [
            .init(line: "label pod web-1 tier=front", summary: .kubectlExampleLabel),
            .init(line: "label pods --all tier-", summary: .kubectlExampleUnlabel),
            .init(line: "label --overwrite pod web-1 app=other", summary: .kubectlExampleRelabel),
        ],
        make: { invocation throws(KubectlError) in try MetadataEdit.make(invocation, .labels) })

    static let annotate = Command(
        "annotate", .kubectlSummaryAnnotate,
        usage: "(KIND NAME… | KIND/NAME… | KIND --all) KEY=VALUE… KEY-…",
        arguments: .objectsThenLabels,
        flags: MetadataEdit.flags,
        examples: [
            .init(line: "annotate rc web note='first try'", summary: .kubectlExampleAnnotate),
            .init(line: "annotate rc web note-", summary: .kubectlExampleUnannotate),
        ],
        make: { invocation throws(KubectlError) in try MetadataEdit.make(invocation, .annotations) }
    )
}

/// What `label` and `annotate` have in common: setting and removing keys of a map in the metadata.
struct MetadataEdit: Sendable {
    enum Field: String, Sendable {
        case labels, annotations
    }

    static let flags: [Flag] =
        [
            .overwrite, .all, .selector, .fieldSelector, .allNamespaces, .resourceVersion,
            .filename,
            .recursive, .kustomize, Flag("list", .kubectlFlagList),
            .refused("local", nil, .toggle, .kubectlHintUseDryRun),
        ] + Flag.writing

    let field: Field
    private var set: [(key: String, value: String)] = []
    private var removed: [String] = []
    private let overwrites: Bool
    private let lists: Bool
    private let revision: Revision?

    static func make(
        _ invocation: Invocation, _ field: Field
    ) throws(KubectlError) -> Command.Action {
        let targets = try Targets(invocation) { isChange($0) }
        let edit = try MetadataEdit(invocation, field, targets.rest)
        let options = try WriteOptions(invocation)
        return { context in
            targets.names(in: context, needsObjects: true) { targets, transcript in
                .each(targets, transcript) { target, transcript, next in
                    edit.apply(to: target, options, transcript, then: next)
                } then: {
                    $0.finish()
                }
            }
        }
    }

    /// Whether a word is `KEY=VALUE` or `KEY-`.
    private static func isChange(_ word: String) -> Bool {
        word.contains("=") || word.hasSuffix("-")
    }

    private init(
        _ invocation: Invocation, _ field: Field, _ words: [Invocation.Argument]
    ) throws(KubectlError) {
        self.field = field
        overwrites = invocation.isOn("overwrite")
        lists = invocation.isOn("list")
        revision = invocation["resource-version"].flatMap { Revision($0) }
        for word in words {
            let sides = word.text.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key: String
            if sides.count == 2 {
                key = String(sides[0])
                set.append((key, String(sides[1])))
            } else if word.text.hasSuffix("-") {
                key = String(word.text.dropLast())
                removed.append(key)
            } else {
                throw invocation.error(
                    .invalidLabel(word.text, problem: "expected KEY=VALUE or KEY-"), at: word)
            }
            var problem = Names.qualifiedName(key).first
            if field == .labels, let value = set.last?.value, sides.count == 2 {
                problem = problem ?? Names.labelValue(value).first
            }
            if let problem {
                throw invocation.error(.invalidLabel(word.text, problem: problem), at: word)
            }
            if set.contains(where: { $0.key == key }), removed.contains(key) {
                throw invocation.error(.contradiction(key), at: word)
            }
        }
        guard !words.isEmpty || lists else {
            throw invocation.error(.missingArgument(.kubectlLabelArgument))
        }
    }

    private func apply(
        to target: Targets.Target, _ options: WriteOptions, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        guard let object = target.item?.object else { return then(transcript) }
        let old = field == .labels ? object.metadata.labels : object.metadata.annotations
        if lists {
            for (key, value) in old { transcript.print("\(key)=\(value)") }
            return then(transcript)
        }
        if !overwrites, let problem = collision(with: old) {
            transcript.fail(problem)
            return then(transcript)
        }
        var new = old
        var changes = JSONObject()
        for key in removed {
            if old.contains(key) {
                new = new.removing(key)
                changes[key] = .null
            } else if field == .labels {
                transcript.print("label \"\(key)\" not found.")
            }
        }
        for (key, value) in set {
            new = new.setting(key, to: value)
            if old[key] != value { changes[key] = .string(value) }
        }
        let what = word(old: old, new: new)
        if case .client = options.dryRun {
            let field = field
            let changed = object.withMetadata {
                if field == .labels { $0.labels = new } else { $0.annotations = new }
            }
            transcript.report(changed, what, format: options.format, dryRun: .client)
            return then(transcript)
        }
        if changes.isEmpty {
            transcript.report(object, what, format: options.format, dryRun: options.dryRun)
            return then(transcript)
        }
        var request = APIRequest(
            .patch, target.kind, namespace: target.namespace, name: target.name,
            body: .patch(.merge, ["metadata": .object([field.rawValue: .object(changes)])]))
        request.resourceVersion = revision
        if case .server = options.dryRun { request.isDryRun = true }
        return .write(request, target, what, options, transcript, then: then)
    }

    /// The error where a key is there already with another value.
    private func collision(with old: Labels) -> String? {
        var taken: [String] = []
        for (key, value) in set {
            guard let current = old[key], !current.hasSameScalars(as: value) else { continue }
            switch field {
            case .labels:
                return "'\(key)' already has a value (\(current)), and --overwrite is false"
            case .annotations: taken.append("'\(key)' already has a value (\(current))")
            }
        }
        guard !taken.isEmpty else { return nil }
        return "--overwrite is false but found the following declared annotation(s): "
            + taken.joined(separator: "; ")
    }

    private func word(old: Labels, new: Labels) -> String {
        guard field == .labels else { return "annotated" }
        if old == new { return "not labeled" }
        return !overwrites && new.count < old.count ? "unlabeled" : "labeled"
    }
}
