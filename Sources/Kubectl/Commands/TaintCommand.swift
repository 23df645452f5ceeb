import KubeAPI
import Phrasebook

extension Command {
    static let taint = Command(
        "taint", .kubectlSummaryTaint, usage: "nodes NODE… KEY[=VALUE]:EFFECT… KEY[:EFFECT]-…",
        arguments: .objectsThenLabels, flags: [.selector, .all, .overwrite] + Flag.writing,
        examples: [
            .init(line: "taint nodes node-1 gpu=yes:NoSchedule", summary: .kubectlExampleTaint),
            .init(line: "taint nodes node-1 gpu-", summary: .kubectlExampleUntaint),
        ]
    ) { invocation throws(KubectlError) in
        let targets = try Targets(invocation, kinds: [.node]) {
            $0.contains(":") || $0.hasSuffix("-") || $0.contains("=")
        }
        let edit = try TaintEdit(targets.rest, invocation)
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
}

/// The taints to add and to remove.
private struct TaintEdit: Sendable {
    private var added: [Taint] = []
    /// Without an effect, all taints of the key.
    private var removed: [(key: String, effect: TaintEffect?)] = []
    private let overwrites: Bool

    init(_ words: [Invocation.Argument], _ invocation: Invocation) throws(KubectlError) {
        overwrites = invocation.isOn("overwrite")
        guard !words.isEmpty else {
            throw invocation.error(.missingArgument(.kubectlTaintArgument))
        }
        for word in words {
            let isRemoval = word.text.hasSuffix("-")
            let body = isRemoval ? String(word.text.dropLast()) : word.text
            let parts = body.split(separator: ":", omittingEmptySubsequences: false).map(
                String.init)
            let sides = parts[0].split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let key = String(sides[0])
            let value = sides.count == 2 ? String(sides[1]) : ""
            let effect = parts.count == 2 ? TaintEffect(rawValue: parts[1]) : nil
            let isEffectBad = parts.count > 2 || parts.count == 2 && effect == nil
            var problem = Names.qualifiedName(key).first ?? Names.labelValue(value).first
            if isEffectBad || !isRemoval && effect == nil {
                let effects = TaintEffect.allCases.map(\.rawValue).joined(separator: ", ")
                problem = "invalid taint effect: expected KEY=VALUE:EFFECT with one of \(effects)"
            }
            if let problem {
                throw invocation.error(.invalidLabel(word.text, problem: problem), at: word)
            }
            if isRemoval {
                removed.append((key, effect))
            } else if let effect {
                added.append(Taint(key, value: value, effect))
            }
        }
    }

    func apply(
        to target: Targets.Target, _ options: WriteOptions, _ transcript: Transcript,
        then: @escaping @Sendable (Transcript) -> Exchange
    ) -> Exchange {
        var transcript = transcript
        guard let old = target.item?.object.node?.spec.taints else { return then(transcript) }
        if !overwrites, let problem = collision(with: old, on: target.name) {
            transcript.fail(problem)
            return then(transcript)
        }
        var new = added + old.filter { taint in !added.contains { $0.isSame(as: taint) } }
        let hasAdded = new.count != old.count
        var hasDeleted = false
        for (key, effect) in removed {
            let before = new.count
            new.removeAll { $0.key == key && (effect == nil || $0.effect == effect) }
            hasDeleted = hasDeleted || new.count < before
            if new.count == before {
                let name = effect.map { "\(key):\($0.rawValue)" } ?? key
                transcript.fail("taint \"\(name)\" not found")
                return then(transcript)
            }
        }
        let isChanged = hasAdded && hasDeleted || overwrites
        let what = isChanged ? "modified" : hasAdded ? "tainted" : "untainted"
        if case .client = options.dryRun {
            transcript.print("\(target.path) \(what) (dry run)")
            return then(transcript)
        }
        let patch: JSONValue = ["spec": ["taints": new.isEmpty ? .null : new.json]]
        var request = APIRequest(.patch, .node, name: target.name, body: .patch(.merge, patch))
        request.resourceVersion = target.item?.revision
        if case .server = options.dryRun { request.isDryRun = true }
        return .write(request, target, what, options, transcript, then: then)
    }

    private func collision(with old: [Taint], on node: String) -> String? {
        let taken = added.filter { taint in old.contains { $0.isSame(as: taint) } }
        guard !taken.isEmpty else { return nil }
        return "node \(node) already has \(taken.map(\.key).joined(separator: ",")) taint(s) with "
            + "same effect(s) and --overwrite is false"
    }
}

extension Taint {
    /// Whether the taint is of the same key and effect.
    fileprivate func isSame(as other: Taint) -> Bool { key == other.key && effect == other.effect }
}
