/// What a node is made of, before it joins the cluster.
public struct Machine: Sendable, Equatable {
    public var cpu: Quantity
    public var memory: Quantity
    /// The most Pods that the kubelet takes on.
    public var pods: Int
    public var gpu: Int
    public var address: IPv4
    public var labels: Labels
    public var taints: [Taint]

    public init(
        cpu: Quantity, memory: Quantity, pods: Int = 110, gpu: Int = 0, address: IPv4,
        labels: Labels = Labels(), taints: [Taint] = []
    ) {
        self.cpu = cpu
        self.memory = memory
        self.pods = pods
        self.gpu = gpu
        self.address = address
        self.labels = labels
        self.taints = taints
    }
}
