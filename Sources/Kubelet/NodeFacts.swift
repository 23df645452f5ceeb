import KubeAPI

/// What a kubelet knows of its node.
struct NodeFacts: Sendable {
    let name: String
    let machine: Ref<Machine>
    /// Who reports: the source of this kubelet's events.
    let source: EventSource
    /// The addresses of the node's Pods; empty until the controller has assigned them.
    var podCIDR = ""
    /// The images that were pulled: by the name that was asked for, in the order of arrival.
    var images: [NodeImage] = []

    struct NodeImage: Sendable {
        let name: String
        /// The name in full, as the runtime reports it.
        let canonical: String
        let bytes: Int
    }

    init(name: String, machine: Machine) {
        self.name = name
        self.machine = Ref(machine)
        source = EventSource(component: "kubelet", host: name)
    }

    var address: IPv4 { machine.value.address }

    /// Whether Pods can get addresses.
    var isNetworkReady: Bool { !podCIDR.isEmpty }

    /// The full name of an image that is on the node.
    func canonicalName(of image: String) -> String {
        for candidate in images where candidate.name.hasSameScalars(as: image) {
            return candidate.canonical
        }
        return image
    }

    /// Notes an image that the runtime has. Returns whether it is new to the node's status.
    mutating func note(image: String, bytes: Int) -> Bool {
        for candidate in images where candidate.name.hasSameScalars(as: image) { return false }
        let canonical = ImageName(image).canonical
        let isNew = !images.contains { $0.canonical.hasSameScalars(as: canonical) }
        images.append(NodeImage(name: image, canonical: canonical, bytes: bytes))
        return isNew
    }
}
