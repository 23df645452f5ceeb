import KubeAPI
import KubeCluster

/// In what two clusters differ: their objects, and the hop from which on their traces do.
struct ClusterDifference: Sendable {
    /// An object that both have, not with the same content.
    struct ChangedObject: Sendable {
        let path: String
        let fields: [FieldChange]
    }

    /// An object that one of them has.
    struct SoleObject: Sendable {
        let path: String
        let object: KubeObject
    }

    let first: Cluster
    let second: Cluster
    private(set) var onlyFirst: [SoleObject] = []
    private(set) var onlySecond: [SoleObject] = []
    private(set) var changed: [ChangedObject] = []
    /// How many hops the traces have in common, from the first on.
    let commonHops: HopNumber

    /// What changes all the time without meaning anything.
    private static let volatile: Set<String> = [
        "metadata.resourceVersion", "metadata.managedFields", "spec.renewTime",
        "lastHeartbeatTime", "lastTransitionTime",
    ]

    /// - Parameter all: whether what changes all the time is told too: events, leases, revisions
    ///   and heartbeats.
    init(_ first: Cluster, _ second: Cluster, all: Bool) {
        self.first = first
        self.second = second
        commonHops = Self.commonHops(first, second)
        for kind in Kind.allCases where all || (kind != .event && kind != .lease) {
            compare(kind, all: all)
        }
    }

    var areSame: Bool {
        onlyFirst.isEmpty && onlySecond.isEmpty && changed.isEmpty
            && firstOther == nil && secondOther == nil
    }

    /// The first hop of each that the other doesn't have.
    var firstOther: Hop? { first.trace[commonHops + 1] }
    var secondOther: Hop? { second.trace[commonHops + 1] }

    // MARK: Objects

    private mutating func compare(_ kind: Kind, all: Bool) {
        let left = Self.objects(kind, first)
        let right = Self.objects(kind, second)
        var (index, other) = (0, 0)
        while index < left.count || other < right.count {
            if other == right.count
                || index < left.count && left[index].path.precedes(right[other].path)
            {
                onlyFirst.append(left[index])
                index += 1
            } else if index == left.count || right[other].path.precedes(left[index].path) {
                onlySecond.append(right[other])
                other += 1
            } else {
                compare(left[index], right[other], all: all)
                index += 1
                other += 1
            }
        }
    }

    private mutating func compare(_ left: SoleObject, _ right: SoleObject, all: Bool) {
        // What nobody has written to since the fork is one and the same.
        if left.object == right.object { return }
        let fields = FieldChange.between(left.object.document(), right.object.document())
        let told = all ? fields : fields.filter { !Self.isVolatile($0.path) }
        if !told.isEmpty { changed.append(ChangedObject(path: left.path, fields: told)) }
    }

    private static func isVolatile(_ path: String) -> Bool {
        path.split(separator: ".").last.map { volatile.contains(String($0)) } ?? false
            || volatile.contains(path)
    }

    private static func objects(_ kind: Kind, _ cluster: Cluster) -> [SoleObject] {
        var objects: [SoleObject] = []
        cluster.view.forEach(kind) { _, object in
            objects.append(SoleObject(path: object.key.path, object: object))
        }
        return objects.sorted { $0.path.precedes($1.path) }
    }

    // MARK: Traces

    private static func commonHops(_ first: Cluster, _ second: Cluster) -> HopNumber {
        let start = max(first.trace.oldest, second.trace.oldest)
        let end = min(first.trace.count, second.trace.count)
        var common = start - 1
        while common < end, let left = first.trace[common + 1],
            let right = second.trace[common + 1],
            isSame(left, first, right, second)
        {
            common += 1
        }
        return common
    }

    private static func isSame(
        _ left: Hop, _ first: Cluster, _ right: Hop, _ second: Cluster
    ) -> Bool {
        left.time == right.time && left.cause == right.cause && left.from == right.from
            && left.to == right.to && left.verb == right.verb && left.revision == right.revision
            && left.code == right.code
            && first.path(of: left.object).hasSameScalars(as: second.path(of: right.object))
    }
}
