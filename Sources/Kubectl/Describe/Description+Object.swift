import KubeAPI

extension Description {
    /// Describes any object, its events included.
    mutating func describe(_ object: KubeObject, _ facts: DescriptionFacts) {
        switch object {
        case .pod(let ref): describe(ref.value)
        case .replicationController(let ref): describe(ref.value, facts)
        case .service(let ref): describe(ref.value, facts)
        case .node(let ref): describe(ref.value, facts)
        case .namespace(let ref): describe(ref.value)
        case .endpoints(let ref): describe(ref.value)
        case .endpointSlice(let ref): describe(ref.value)
        case .serviceAccount(let ref): describe(ref.value)
        case .lease, .event: describeGenerally(object)
        }
        if let events = facts.events, object.kind.hasDescribedEvents { self.events(events) }
    }

    /// Name, namespace, labels and annotations, as most descriptions begin.
    mutating func head(_ metadata: ObjectMeta, isNamespaced: Bool = true) {
        field("Name", metadata.name)
        if isNamespaced { field("Namespace", metadata.namespace) }
        labels("Labels", metadata.labels)
        annotations("Annotations", metadata.annotations)
    }
}
