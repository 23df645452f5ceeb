import KubeAPI

@testable import KubeScheduler

/// Nodes, Pods on them, and a Pod that wants a node: what tests of plugins are about.
struct World {
    var cache: SchedulerCache
    private var nextSlot = 1000
    private(set) var pods: [Int] = []

    init(_ nodes: [Node] = [], _ pods: [Pod] = [], args: PluginArgs = PluginArgs()) {
        cache = SchedulerCache(args)
        for node in nodes { cache.setNode(Ref(node)) }
        for pod in pods { add(pod) }
    }

    /// Adds a Pod, on its node.
    @discardableResult
    mutating func add(_ pod: Pod) -> Int {
        nextSlot += 1
        let number = cache.addPod(Ref(pod), slot: nextSlot)
        pods.append(number)
        return number
    }

    /// The class of a Pod that wants a node.
    mutating func classify(_ pod: Pod) -> Int {
        var pod = pod
        pod.nodeName = ""
        let number = cache.retainClass(of: Ref(pod))
        cache.updateSpread(number)
        return number
    }

    func node(_ name: String) -> Int { cache.nodes.number(of: name) ?? -1 }

    /// A plugin's scores of all nodes after normalization, by the node's name; of a plugin that
    /// has nothing to say 0.
    mutating func scores(_ plugin: Plugin, _ pod: Pod) -> [String: Int] {
        let number = classify(pod)
        cache.updateOthers(number)
        let order = cache.nodes.interleaved().map { Int($0) }
        let scores = cache.score(plugin, number, order)
        var result: [String: Int] = [:]
        for (index, node) in order.enumerated() {
            result[cache.nodes.names[node]] = scores.isEmpty ? 0 : scores[index].normalized
        }
        return result
    }

    /// What all filters say, by the node's name.
    mutating func rejections(_ pod: Pod) -> [String: Rejection] {
        let decision = cache.decide(classify(pod))
        var result: [String: Rejection] = [:]
        for verdict in decision.nodes { result[verdict.node] = verdict.rejection }
        return result
    }
}

extension Node {
    /// A node with room for Pods.
    static func make(
        _ name: String, labels: Labels = [:], cpu: Int64 = 4000, memory: Int64 = 8 << 30,
        pods: Int64 = 110, taints: [Taint] = [], others: [(String, Int64)] = []
    ) -> Node {
        var node = Node()
        node.metadata = ObjectMeta(name: name, labels: labels)
        node.spec.taints = taints
        var list = ResourceList([
            ("cpu", Quantity(milli: cpu)), ("memory", Quantity(memory)), ("pods", Quantity(pods)),
        ])
        for (name, amount) in others { list[name] = Quantity(amount) }
        node.status.allocatable = list
        node.status.capacity = list
        return node
    }
}

extension Pod {
    /// A Pod with one container.
    static func make(
        _ name: String, on node: String = "", labels: Labels = [:],
        requests: [(String, Quantity)] = [], _ change: (inout PodSpec) -> Void = { _ in }
    ) -> Pod {
        var spec = PodSpec()
        var container = Container(name: "c", image: "app:1")
        container.resources.requests = ResourceList(requests)
        spec.containers = [container]
        change(&spec)
        var metadata = ObjectMeta(name: name, namespace: "default", labels: labels)
        var random = RandomSource(
            seed: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xffff))
        metadata.uid = UID(using: &random)
        var pod = Pod(metadata: metadata, sharedSpec: Ref(spec))
        pod.nodeName = node
        return pod
    }
}

extension Quantity {
    static func milli(_ value: Int64) -> Quantity { Quantity(milli: value) }
}

extension LabelSelector {
    static func exists(_ key: String) -> LabelSelector {
        LabelSelector(matchExpressions: [.init(key: key, operation: "Exists")])
    }
}
