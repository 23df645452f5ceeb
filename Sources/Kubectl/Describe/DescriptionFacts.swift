import KubeAPI

/// What a description needs besides the object itself.
struct DescriptionFacts: Sendable {
    /// Nil when events aren't shown.
    var events: [Event]?
    var pods: [Pod] = []
    var slices: [EndpointSlice] = []
    var lease: Lease?
}

extension Exchange {
    /// Asks for the objects around `object`: its events, a controller's or node's Pods, a
    /// Service's endpoints, a node's lease. What can't be had is left out.
    static func gatherFacts(
        about object: KubeObject, _ showsEvents: Bool,
        then: @escaping @Sendable (DescriptionFacts) -> Exchange
    ) -> Exchange {
        var requests = object.relatedRequests
        if showsEvents, object.kind.hasDescribedEvents { requests.append(object.eventRequest) }
        return .fetch(requests) { fetched in
            var facts = DescriptionFacts()
            if showsEvents { facts.events = [] }
            for object in fetched.flatMap(\.items).map(\.object) {
                switch object {
                case .event(let ref): facts.events?.append(ref.value)
                case .pod(let ref): facts.pods.append(ref.value)
                case .endpointSlice(let ref): facts.slices.append(ref.value)
                case .lease(let ref): facts.lease = ref.value
                default: break
                }
            }
            return then(facts)
        }
    }
}

extension Kind {
    /// Whether a description ends with the events about the object.
    var hasDescribedEvents: Bool { self != .namespace }
}

extension KubeObject {
    fileprivate var eventRequest: APIRequest {
        let metadata = metadata
        var request = APIRequest(
            .list, .event, namespace: metadata.namespace.isEmpty ? "" : metadata.namespace)
        var terms = [
            FieldSelector.Term(field: "involvedObject.name", value: metadata.name),
            FieldSelector.Term(field: "involvedObject.kind", value: kind.info.name),
        ]
        if kind.info.isNamespaced {
            terms.append(.init(field: "involvedObject.namespace", value: metadata.namespace))
        }
        // The events of nodes name the node where others have a uid.
        if kind != .node {
            terms.append(.init(field: "involvedObject.uid", value: metadata.uid.description))
        }
        request.fieldSelector = FieldSelector(terms)
        return request
    }

    fileprivate var relatedRequests: [APIRequest] {
        let metadata = metadata
        switch self {
        case .replicationController(let ref):
            var request = APIRequest(.list, .pod, namespace: metadata.namespace)
            request.labelSelector = Selector(equality: ref.value.spec.selector)
            return [request]
        case .service:
            var request = APIRequest(.list, .endpointSlice, namespace: metadata.namespace)
            request.labelSelector = Selector(
                equality: [EndpointSlice.serviceLabel: metadata.name])
            return [request]
        case .node:
            let lease = APIRequest(
                .get, .lease, namespace: "kube-node-lease", name: metadata.name)
            var pods = APIRequest(.list, .pod)
            pods.fieldSelector = FieldSelector([
                .init(field: "spec.nodeName", value: metadata.name),
                .init(field: "status.phase", value: "Succeeded", isNegated: true),
                .init(field: "status.phase", value: "Failed", isNegated: true),
            ])
            return [lease, pods]
        default: return []
        }
    }
}
