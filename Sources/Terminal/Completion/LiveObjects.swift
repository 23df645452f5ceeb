import KubeAPI
import KubeCluster
import Phrasebook

/// The objects of the cluster as completion offers them.
struct LiveObjects {
    let cluster: Cluster
    let namespace: String
    var language = Language.english

    /// Adds the names of the objects of `kind` that begin with what is typed.
    ///
    /// - Parameters:
    ///   - prefix: stands before each name: `pod/`, or what a list has before its last comma.
    ///   - namespace: another than the current one.
    func addNames(
        _ kind: Kind, to list: inout CandidateList, prefix: String = "", namespace: String? = nil,
        suffix: String = ""
    ) {
        let wanted = namespace ?? self.namespace
        let isNamespaced = kind.info.isNamespaced
        guard let rest = list.rest(behind: prefix) else { return }
        let view = cluster.view
        view.forEach(kind) { slot, object in
            let key = view.key(slot)
            guard !isNamespaced || key.namespace.hasSameScalars(as: wanted),
                key.name.utf8.starts(with: rest.utf8), !list.count(prefix, key.name)
            else { return }
            list.add(prefix + key.name + suffix) {
                Candidate(
                    prefix + key.name + suffix, Self.summary(of: object), shown: key.name)
            }
        }
    }

    /// Adds `KEY=` of the labels of the objects of `kind`, or after `KEY=` its values.
    ///
    /// - Parameters:
    ///   - partial: what is typed of a selector, all its requirements.
    ///   - prefix: what stands before the selector in the word: `--selector=`.
    func addLabels(
        of kind: Kind, partial: String, to list: inout CandidateList, prefix: String = ""
    ) {
        let comma = partial.lastIndex(of: ",").map { partial.index(after: $0) }
        let before = prefix + partial[..<(comma ?? partial.startIndex)]
        let requirement = partial[(comma ?? partial.startIndex)...]
        let parts = requirement.split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        var seen: Set<String> = []
        var last: Labels?
        cluster.view.forEach(kind) { _, object in
            let labels = object.metadata.labels
            // The Pods of one template share theirs.
            if let last, last.isIdentical(to: labels) { return }
            last = labels
            if parts.count == 2 {
                let key = String(parts[0].hasSuffix("!") ? parts[0].dropLast() : parts[0])
                guard let value = labels[key], seen.insert(value).inserted else { return }
                let text = before + parts[0] + "=" + value
                list.add(text) {
                    Candidate(text, Text.labelValue(of: key)(language), shown: value)
                }
            } else {
                for (key, _) in labels where seen.insert(key).inserted {
                    let text = before + key + "="
                    list.add(text) {
                        Candidate(
                            text, Text.labelKey(of: kind.info.name)(language), shown: key + "=",
                            continues: true)
                    }
                }
            }
        }
    }

    /// What an object is about, in a few words.
    static func summary(of object: KubeObject) -> String {
        switch object {
        case .pod(let ref):
            let pod = ref.value
            let node = pod.nodeName.isEmpty ? "" : " · " + pod.nodeName
            return (pod.status.phase?.rawValue ?? "") + node
        case .replicationController(let ref):
            return "\(ref.value.status.readyReplicas)/\(ref.value.spec.replicas ?? 1)"
        case .service(let ref): return ref.value.spec.clusterIP
        case .node(let ref): return ref.value.isReady ? "Ready" : "NotReady"
        case .event(let ref): return ref.value.text.message
        default: return ""
        }
    }
}
