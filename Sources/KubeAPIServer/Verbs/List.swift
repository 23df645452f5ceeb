import KubeAPI

extension APIServer {
    /// The objects that a list selects, in the order of their keys.
    func list(_ call: Call, at revision: Revision, store: ObjectStore) -> [APIReply.Item] {
        let request = call.request.value
        let labels = request.labelSelector.flatMap { $0.isEmpty ? nil : $0 }
        let fields = request.fieldSelector.flatMap { $0.isEmpty ? nil : $0 }
        let items = store.all(request.kind, in: request.namespace, at: revision)
        if labels == nil && fields == nil { return items }
        return items.filter { item in
            if let labels, !labels.matches(item.object.metadata.labels) { return false }
            return fields?.matches { item.object.field($0) } ?? true
        }
    }

    /// Refuses field selectors that the kind doesn't have.
    func checkSelectors(_ call: Call) throws(APIFailure) {
        guard let selector = call.request.value.fieldSelector else { return }
        let kind = call.request.value.kind
        for term in selector.terms where !kind.hasSelectableField(term.field) {
            throw .badRequest(
                kind.ownSelectableFields.isEmpty
                    ? "\(GoText.quoted(term.field)) is not a known field selector: "
                        + "only \"metadata.name\", \"metadata.namespace\""
                    : "field label not supported: \(term.field)")
        }
    }
}

extension Kind {
    /// The fields, besides name and namespace, that objects of this kind can be selected by.
    var ownSelectableFields: [String] {
        switch self {
        case .pod:
            [
                "spec.nodeName", "spec.restartPolicy", "spec.schedulerName",
                "spec.serviceAccountName", "spec.hostNetwork", "status.phase", "status.podIP",
                "status.podIPs", "status.nominatedNodeName",
            ]
        case .replicationController: ["status.replicas"]
        case .service: ["spec.clusterIP", "spec.type"]
        case .node: ["spec.unschedulable"]
        case .namespace: ["status.phase"]
        case .event:
            [
                "involvedObject.kind", "involvedObject.namespace", "involvedObject.name",
                "involvedObject.uid", "involvedObject.apiVersion",
                "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason",
                "reportingComponent", "source", "type",
            ]
        case .endpoints, .endpointSlice, .serviceAccount, .lease: []
        }
    }

    func hasSelectableField(_ field: String) -> Bool {
        if field == "metadata.name" { return true }
        if field == "metadata.namespace" { return info.isNamespaced || self != .node }
        return ownSelectableFields.contains { $0.hasSameScalars(as: field) }
    }
}

extension KubeObject {
    /// The value of a field that objects can be selected by.
    func field(_ name: String) -> String? {
        switch name {
        case "metadata.name": return metadata.name
        case "metadata.namespace": return metadata.namespace
        default: break
        }
        switch self {
        case .pod(let ref): return ref.value.field(name)
        case .replicationController(let ref): return String(ref.value.status.replicas)
        case .service(let ref):
            return name == "spec.type" ? ref.value.spec.type?.rawValue : ref.value.spec.clusterIP
        case .node(let ref): return String(ref.value.spec.unschedulable)
        case .namespace(let ref): return ref.value.status.phase?.rawValue
        case .event(let ref): return ref.value.field(name)
        case .endpoints, .endpointSlice, .serviceAccount, .lease: return nil
        }
    }
}

extension Pod {
    fileprivate func field(_ name: String) -> String? {
        switch name {
        case "spec.nodeName": nodeName
        case "spec.restartPolicy": sharedSpec.value.restartPolicy?.rawValue
        case "spec.schedulerName": sharedSpec.value.schedulerName
        case "spec.serviceAccountName": sharedSpec.value.serviceAccountName
        case "spec.hostNetwork": String(sharedSpec.value.hostNetwork)
        case "status.phase": status.phase?.rawValue
        case "status.podIP", "status.podIPs":
            status.podIP == .none ? "" : status.podIP.description
        case "status.nominatedNodeName": status.nominatedNodeName
        default: nil
        }
    }
}

extension Event {
    fileprivate func field(_ name: String) -> String? {
        switch name {
        case "involvedObject.kind": involvedObject.kind
        case "involvedObject.namespace": involvedObject.namespace
        case "involvedObject.name": involvedObject.name
        case "involvedObject.uid":
            involvedObject.uid == .none ? "" : involvedObject.uid.description
        case "involvedObject.apiVersion": involvedObject.apiVersion
        case "involvedObject.resourceVersion": involvedObject.resourceVersion
        case "involvedObject.fieldPath": involvedObject.fieldPath
        case "reason": reason
        case "reportingComponent", "source": source.component
        case "type": type.rawValue
        default: nil
        }
    }
}
