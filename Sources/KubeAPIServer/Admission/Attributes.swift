import KubeAPI

/// What admission plugins know of a request, and what they tell about themselves.
struct Attributes {
    let call: Call
    let store: ObjectStore
    /// Whether anybody wants to know what the plugins did.
    let explains: Bool
    /// What the plugins did.
    private var facts: [AdmissionFact] = []

    init(_ call: Call, _ store: ObjectStore, explains: Bool) {
        self.call = call
        self.store = store
        self.explains = explains
    }

    var kind: Kind { call.request.value.kind }
    var subresource: Subresource? { call.request.value.effectiveSubresource }

    /// The node whose kubelet asks, if one does.
    var kubeletNode: String? { call.client.role == .kubelet ? call.node : nil }

    /// What came of admission.
    var result: Stage.Result { facts.isEmpty ? .admitted : .mutated(facts) }

    mutating func note(_ fact: AdmissionFact) {
        if explains { facts.append(fact) }
    }

    /// `pods "web" is forbidden: …`; new objects without a name go by their prefix.
    func forbidden(_ metadata: ObjectMeta, _ why: String) -> APIFailure {
        let names = [call.request.value.name, metadata.name, metadata.generateName]
        return .forbidden(kind, names.first { !$0.isEmpty } ?? "Unknown", why)
    }
}
