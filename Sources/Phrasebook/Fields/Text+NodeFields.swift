/// What the fields mean that the API has for nodes.
extension Text {
    public enum NodeFields {
        public static let metadata = Text(
            en: "The node's name, its labels and the like. Selectors, affinity and spreading "
                + "go by the labels.",
            zh: "节点的名称、标签等元数据。选择算符、亲和性和拓扑分布都依据标签。")
        public static let spec = Text(
            en: "What others decide about the node: taints, the addresses of its Pods, "
                + "whether it takes new ones.",
            zh: "别人对节点的安排：污点、Pod 的地址范围、是否接收新的 Pod。")
        public static let status = Text(
            en: "What the kubelet last reported of the node.", zh: "kubelet 最近一次报告的节点情况。")
    }

    public enum NodeSpecFields {
        public static let podCIDR = Text(
            en: "The range from which the node's Pods get their addresses, such as "
                + "10.244.1.0/24. Once set it can't be changed.",
            zh: "节点上的 Pod 从哪个地址段取得地址，例如 10.244.1.0/24。设置后不能修改。")
        public static let podCIDRs = Text(
            en: "The same range as a list; one here, since all is IPv4.",
            zh: "同一地址段的列表形式；这里只有 IPv4，因此只有一个。")
        public static let providerID = Text(
            en: "The machine's name at its cloud provider.", zh: "这台机器在云平台上的标识。")
        public static let taints = Text(
            en: "Marks that keep away, or drive away, Pods that don't tolerate them.",
            zh: "让不能容忍它的 Pod 不来或离开的标记。")
        public static let unschedulable = Text(
            en: "Whether the scheduler passes the node over; kubectl cordon sets it. Pods "
                + "that run there stay.",
            zh: "调度器是否跳过这个节点；由 kubectl cordon 设置。已在运行的 Pod 不受影响。")
    }

    public enum NodeStatusFields {
        public static let capacity = Text(en: "What the machine has.", zh: "机器拥有的资源。")
        public static let allocatable = Text(
            en: "What Pods can have of it; the scheduler counts with this.",
            zh: "其中可以分给 Pod 的部分，调度器按它计算。")
        public static let conditions = Text(
            en: "How the node is: whether it is ready, and whether it runs short of something.",
            zh: "节点的状况：是否就绪，是否缺少某种资源。")
        public static let addresses = Text(
            en: "The node's address and host name.", zh: "节点的地址和主机名。")
        public static let nodeInfo = Text(
            en: "The versions of what runs on the node.", zh: "节点上运行的软件的版本。")
        public static let images = Text(
            en: "The images that the node has pulled. The scheduler prefers nodes that have "
                + "a Pod's images already.",
            zh: "节点已拉取的镜像。调度器更愿意选已有所需镜像的节点。")
    }

    public enum NodeConditionFields {
        public static let type = Text(en: "What the condition is about.", zh: "状况的类型。")
        public static let status = Text(
            en: "Whether it holds; Unknown when the kubelet hasn't been heard of for too long.",
            zh: "是否成立；太久没有 kubelet 的消息时为 Unknown。")
        public static let lastHeartbeatTime = Text(
            en: "When the kubelet last reported it.", zh: "kubelet 最近一次报告的时间。")
        public static let lastTransitionTime = Text(
            en: "When the status last changed.", zh: "status 最近一次变化的时间。")
        public static let reason = Text(
            en: "Why it is so, in a word such as KubeletReady.", zh: "用一个词说明原因，例如 KubeletReady。")
        public static let message = Text(en: "Why it is so, in a sentence.", zh: "用一句话说明原因。")
    }

    public enum NodeAddressFields {
        public static let type = Text(
            en: "The kind of the address: InternalIP or Hostname.",
            zh: "地址的类别：InternalIP 或 Hostname。")
        public static let address = Text(en: "The address or name itself.", zh: "地址或名称本身。")
    }

    public enum NodeSystemInfoFields {
        public static let architecture = Text(
            en: "The machine's architecture, such as amd64.", zh: "机器的体系结构，例如 amd64。")
        public static let containerRuntimeVersion = Text(
            en: "The container runtime and its version.", zh: "容器运行时及其版本。")
        public static let kernelVersion = Text(en: "The version of the kernel.", zh: "内核版本。")
        public static let kubeletVersion = Text(
            en: "The version of the kubelet.", zh: "kubelet 的版本。")
        public static let operatingSystem = Text(
            en: "The operating system: linux.", zh: "操作系统：linux。")
        public static let osImage = Text(
            en: "The distribution of the operating system.", zh: "操作系统的发行版。")
    }

    public enum ContainerImageFields {
        public static let names = Text(
            en: "The names of the image, by tag and by digest.", zh: "镜像的名称，按标签和按摘要。")
        public static let sizeBytes = Text(
            en: "The size of the image in bytes.", zh: "镜像的大小，单位为字节。")
    }
}
