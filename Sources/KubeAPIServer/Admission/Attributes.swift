import KubeAPI

/// What admission plugins know of a request, and what they tell about themselves.
struct Attributes {
    let call: Call
    let store: ObjectStore
    /// Whether anybody wants to know what the plugins did.
    let explains: Bool
    /// What the plugins did, a short sentence each.
    private(set) var facts: [String] = []

    init(_ call: Call, _ store: ObjectStore, explains: Bool) {
        self.call = call
        self.store = store
        self.explains = explains
    }

    var kind: Kind { call.request.value.kind }
    var subresource: Subresource? { call.request.value.effectiveSubresource }

    /// The node whose kubelet asks, if one does.
    var kubeletNode: String? { call.client.role == .kubelet ? call.node : nil }

    mutating func note(_ fact: @autoclosure () -> String) {
        if explains { facts.append(fact()) }
    }

    /// `pods "web" is forbidden: …`; new objects without a name go by their prefix.
    func forbidden(_ metadata: ObjectMeta, _ why: String) -> APIFailure {
        let names = [call.request.value.name, metadata.name, metadata.generateName]
        return .forbidden(kind, names.first { !$0.isEmpty } ?? "Unknown", why)
    }
}
