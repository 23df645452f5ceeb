import KubeAPI

/// Keys that wait until the controller has been told of its own writes.
///
/// A controller must not act on a view in which its own last action is missing: it would do it
/// twice. (In real Kubernetes "expectations" and trackers of stale caches prevent that.)
struct OwnWrites: Sendable {
    private var waiting: [(revision: Revision, key: Int)] = []
    private var head = 0

    /// Wakes `key` once the cursor has reached `revision`.
    mutating func await(_ revision: Revision, for key: Int) {
        waiting.append((revision, key))
    }

    /// A key whose writes have been seen at `cursor`.
    ///
    /// Keys are woken in the order in which they began to wait; replies come nearly in the order
    /// of the revisions, so that nobody waits much longer than needed.
    mutating func next(at cursor: Revision) -> Int? {
        guard head < waiting.count, waiting[head].revision <= cursor else { return nil }
        let key = waiting[head].key
        head += 1
        if head == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            head = 0
        }
        return key
    }
}
