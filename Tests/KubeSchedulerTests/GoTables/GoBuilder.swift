import KubeAPI

/// The builders of Kubernetes' `pkg/scheduler/testing`.
enum GoBuilder {
    static func make(_ name: String) throws -> GoValue? {
        switch name {
        case "st.MakePod": .pod(Pod())
        case "st.MakeNode": .node(Node())
        case "st.MakeLabelSelector": .selector(LabelSelector())
        default: nil
        }
    }

    static func apply(_ method: String, to base: GoValue, _ arguments: [GoValue]) throws -> GoValue
    {
        if method == "Obj" { return base }
        switch base {
        case .pod(let pod): return .pod(try change(pod, method, arguments))
        case .node(let node): return .node(try change(node, method, arguments))
        case .selector(let selector): return .selector(try change(selector, method, arguments))
        default: throw GoError("can't call .\(method)")
        }
    }

    private static func texts(_ arguments: [GoValue], _ count: Int) throws -> [String] {
        let texts = arguments.compactMap(\.text)
        guard texts.count >= count else { throw GoError("too few arguments") }
        return texts
    }

    private static func change(_ pod: Pod, _ method: String, _ arguments: [GoValue]) throws -> Pod {
        var pod = pod
        switch method {
        case "Name": pod.metadata.name = try texts(arguments, 1)[0]
        case "Namespace": pod.metadata.namespace = try texts(arguments, 1)[0]
        case "Node": pod.nodeName = try texts(arguments, 1)[0]
        case "Terminating": pod.metadata.deletionTimestamp = Timestamp(seconds: 0)
        case "Label":
            let pair = try texts(arguments, 2)
            pod.metadata.labels = pod.metadata.labels.setting(pair[0], to: pair[1])
        case "SpreadConstraint": pod.spec.topologySpreadConstraints.append(try spread(arguments))
        case "NodeAffinityNotIn":
            let key = try texts(arguments, 1)[0]
            let values = arguments[1].list.compactMap(\.text)
            var term = NodeSelectorTerm()
            term.matchExpressions = [NodeSelectorRequirement(key, .notIn, values)]
            var required = NodeSelector()
            required.nodeSelectorTerms = [term]
            var affinity = Affinity()
            affinity.nodeAffinity = NodeAffinity()
            affinity.nodeAffinity?.required = required
            pod.spec.affinity = affinity
        default: throw GoError("no method .\(method) of Pods")
        }
        return pod
    }

    private static func spread(_ arguments: [GoValue]) throws -> TopologySpreadConstraint {
        guard arguments.count == 4, case .selector(let selector) = arguments[3],
            let maxSkew = arguments[0].int
        else { throw GoError("not a spread constraint") }
        let texts = try texts(arguments, 2)
        var constraint = TopologySpreadConstraint()
        constraint.maxSkew = maxSkew
        constraint.topologyKey = texts[0]
        constraint.whenUnsatisfiable = UnsatisfiableAction(rawValue: texts[1])
        constraint.labelSelector = selector
        return constraint
    }

    private static func change(_ node: Node, _ method: String, _ arguments: [GoValue]) throws
        -> Node
    {
        var node = node
        switch method {
        case "Name": node.metadata.name = try texts(arguments, 1)[0]
        case "Label":
            let pair = try texts(arguments, 2)
            node.metadata.labels = node.metadata.labels.setting(pair[0], to: pair[1])
        default: throw GoError("no method .\(method) of nodes")
        }
        return node
    }

    private static func change(
        _ selector: LabelSelector, _ method: String, _ arguments: [GoValue]
    ) throws -> LabelSelector {
        var selector = selector
        let texts = try texts(arguments, 1)
        switch method {
        case "Label": selector.matchLabels = selector.matchLabels.setting(texts[0], to: texts[1])
        case "Exists":
            selector.matchExpressions.append(.init(key: texts[0], operation: "Exists"))
        case "NotExist":
            selector.matchExpressions.append(.init(key: texts[0], operation: "DoesNotExist"))
        default: throw GoError("no method .\(method) of selectors")
        }
        return selector
    }
}
