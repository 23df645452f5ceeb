import KubeAPI

/// What Pods with the same tolerations, node rules and images think of each node's traits, kept
/// until the node changes.
struct TraitProfile: Sendable {
    /// The verdict on one node.
    struct Entry: Sendable {
        /// The node's generation that the verdict is about; 0 for none.
        var generation: UInt32 = 0
        /// The weights of the preferred node affinity.
        var preference: Int32 = 0
        /// Untolerated `PreferNoSchedule` taints.
        var taints: UInt16 = 0
        var obstacle = Obstacle.none
        /// Whether the node has one of the images.
        var hasImages = false
    }

    /// The first filter that refuses a node for its traits.
    enum Obstacle: UInt8, Sendable {
        case none, notNamed, unschedulable, name, taint, enforcedAffinity, affinity
    }

    let tolerations: [Toleration]
    let rules: NodeAffinityRules
    /// The node that the specification names. Pods that name one don't come to the scheduler.
    let nodeName: String
    /// Numbers of the images that containers want in ``ImageTable``, one for each container.
    let images: [Int]
    /// How many containers there are, init containers included.
    let containers: Int
    var entries: [Entry] = []

    init(_ spec: PodSpec, images table: inout ImageTable) {
        tolerations = spec.tolerations
        nodeName = spec.nodeName
        rules = NodeAffinityRules(spec.affinity?.nodeAffinity, nodeSelector: spec.nodeSelector)
        let all = spec.initContainers + spec.containers
        containers = all.count
        images = all.map { table.intern(ImageLocality.normalized($0.image)) }
    }

    /// A text that is the same for Pods that can share a profile.
    static func key(_ spec: PodSpec) -> String {
        var text = spec.nodeName + "\n" + JSONWriter.text(of: spec.nodeSelector.json)
        if let affinity = spec.affinity?.nodeAffinity {
            text += "\n" + JSONWriter.text(of: affinity.json)
        }
        for toleration in spec.tolerations { text += "\n" + JSONWriter.text(of: toleration.json) }
        for container in spec.initContainers + spec.containers { text += "\n" + container.image }
        return text
    }

    /// The entries, which are left empty until they are put back.
    mutating func takeEntries() -> [Entry] {
        let taken = entries
        entries = []
        return taken
    }

    fileprivate func obstacle(_ node: NodeTraits, added: NodeAffinityRules?) -> Obstacle {
        if let named = rules.named, !named.contains(where: { $0.hasSameScalars(as: node.name) }) {
            return .notNamed
        }
        if NodeUnschedulable.filter(node, tolerations: tolerations) != nil { return .unschedulable }
        if NodeName.filter(node, wanted: nodeName) != nil { return .name }
        if TaintToleration.filter(node, tolerations: tolerations) != nil { return .taint }
        if let added, !added.matches(node) { return .enforcedAffinity }
        return rules.matches(node) ? .none : .affinity
    }
}

extension SchedulerCache {
    /// Judges a node's traits.
    mutating func judge(_ profile: TraitProfile, _ node: Int) -> TraitProfile.Entry {
        var entry = TraitProfile.Entry()
        entry.generation = nodes.traitGenerations[node]
        guard let traits = nodes.traits[node] else {
            entry.obstacle = .unschedulable
            return entry
        }
        entry.obstacle = profile.obstacle(traits, added: addedRules)
        guard entry.obstacle == .none else { return entry }
        let preference = profile.rules.score(traits) + (addedRules?.score(traits) ?? 0)
        entry.preference = Int32(clamping: preference)
        entry.taints = UInt16(
            clamping: TaintToleration.score(traits, tolerations: profile.tolerations))
        entry.hasImages = images.hasAny(of: profile.images, on: node)
        return entry
    }

    /// The score of ``ImageLocality`` for a node.
    mutating func imageScore(_ profile: TraitProfile, _ node: Int) -> Int {
        let sum = images.sum(profile.images, on: node, nodes: nodes.liveCount)
        return ImageLocality.score(sum: sum, containers: profile.containers)
    }
}

extension TraitProfile.Obstacle {
    var rejection: Rejection? {
        switch self {
        case .none: nil
        case .notNamed: Rejection(.nodeAffinity, [.notAmongNamedNodes])
        case .unschedulable: Rejection(.nodeUnschedulable, [.nodeUnschedulable])
        case .name: Rejection(.nodeName, [.nodeName])
        case .taint: Rejection(.taintToleration, [.untoleratedTaint])
        case .enforcedAffinity: Rejection(.nodeAffinity, [.enforcedNodeAffinity])
        case .affinity: Rejection(.nodeAffinity, [.nodeAffinity])
        }
    }
}

/// Which nodes have which images.
struct ImageTable: Sendable {
    private var numbers: [String: Int] = [:]
    /// By the image's number.
    private var states: [State] = []
    /// The images of each node.
    private var ofNode: [[Int]] = []

    private struct State: Sendable {
        var bytes: Int64 = 0
        var nodes = 0
    }

    mutating func intern(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = states.count
        states.append(State())
        return states.count - 1
    }

    func hasAny(of wanted: [Int], on node: Int) -> Bool {
        guard node < ofNode.count, !ofNode[node].isEmpty else { return false }
        return wanted.contains { ofNode[node].contains($0) }
    }

    /// Notes the images that a node reports; returns whether they are others than before.
    mutating func set(_ node: Int, _ images: [ContainerImage]) -> Bool {
        while ofNode.count <= node { ofNode.append([]) }
        var new: [Int] = []
        for image in images {
            for name in image.names {
                let number = intern(name)
                if states[number].nodes == 0 { states[number].bytes = Int64(image.sizeBytes) }
                if !new.contains(number) { new.append(number) }
            }
        }
        guard new != ofNode[node] else { return false }
        for image in ofNode[node] { states[image].nodes -= 1 }
        for image in new { states[image].nodes += 1 }
        ofNode[node] = new
        return true
    }

    /// What the images of `wanted` that are on `node` are worth.
    func sum(_ wanted: [Int], on node: Int, nodes: Int) -> Int64 {
        guard node < ofNode.count else { return 0 }
        return wanted.reduce(0) { sum, image in
            guard ofNode[node].contains(image) else { return sum }
            let state = states[image]
            return sum
                &+ ImageLocality.scaled(
                    bytes: max(0, min(1 << 50, state.bytes)), nodesWithImage: state.nodes,
                    nodes: nodes)
        }
    }
}
