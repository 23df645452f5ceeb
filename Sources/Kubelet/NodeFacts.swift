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

    /// The images that are being pulled: whoever else needs one waits for it.
    private(set) var pulls: [String] = []

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
        for index in images.indices where images[index].name.hasSameScalars(as: image) {
            return images[index].canonical
        }
        return image
    }

    /// Whether an image of this name was on the node.
    func knows(image: String) -> Bool {
        for index in images.indices where images[index].name.hasSameScalars(as: image) {
            return true
        }
        return false
    }

    /// Notes an image that the runtime has. Returns whether it is new to the node's status.
    mutating func note(image: String, bytes: Int) -> Bool {
        if knows(image: image) { return false }
        let canonical = ImageName(image).canonical
        let isNew = !images.contains { $0.canonical.hasSameScalars(as: canonical) }
        images.append(NodeImage(name: image, canonical: canonical, bytes: bytes))
        return isNew
    }

    /// Whether an image of this name is being pulled.
    func isPulling(_ image: String) -> Bool {
        pulls.contains { $0.hasSameScalars(as: image) }
    }

    mutating func beginPull(_ image: String) {
        if !isPulling(image) { pulls.append(image) }
    }

    mutating func endPull(_ image: String) {
        pulls.removeAll { $0.hasSameScalars(as: image) }
    }
}
