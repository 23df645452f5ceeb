import KubeAPI

/// What became of the Pod templates of controllers: admitted, defaulted and validated once, and
/// shared by all replicas.
///
/// A template is known by the identity of its reference, which the cache keeps alive. The real
/// server has no such thing; it looks at every Pod afresh.
struct SpecCache: Sendable {
    struct Entry: Sendable {
        fileprivate let template: Ref<PodSpec>
        fileprivate let labels: Labels
        fileprivate let annotations: Labels
        fileprivate let generateName: String
        let spec: Ref<PodSpec>
        let qosClass: QOSClass?
        /// The annotations of the Pod that was stored.
        let serviceAccount: String
    }

    private static let capacity = 1024
    /// Looked up, never iterated.
    private var entries: [ObjectIdentifier: Entry] = [:]

    /// What became of the last Pod that was like this one in all that is ever looked at.
    func entry(for pod: borrowing Pod) -> Entry? {
        guard let entry = entries[ObjectIdentifier(pod.sharedSpec)],
            entry.labels.isIdentical(to: pod.metadata.labels),
            entry.annotations.isIdentical(to: pod.metadata.annotations),
            entry.generateName.hasSameScalars(as: pod.metadata.generateName)
        else { return nil }
        return entry
    }

    /// Remembers what became of `given`. When the cache is full it starts anew.
    mutating func remember(_ given: Pod, stored: Pod) {
        if entries.count >= Self.capacity { entries.removeAll() }
        entries[ObjectIdentifier(given.sharedSpec)] = Entry(
            template: given.sharedSpec, labels: given.metadata.labels,
            annotations: given.metadata.annotations, generateName: given.metadata.generateName,
            spec: stored.sharedSpec, qosClass: stored.status.qosClass,
            serviceAccount: stored.sharedSpec.value.serviceAccountName)
    }
}
