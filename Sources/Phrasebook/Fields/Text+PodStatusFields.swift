/// What the fields mean that the API has for the status of a Pod.
extension Text {
    public enum PodStatusFields {
        public static let phase = Text(
            en: "Where the Pod is in its life. Pending lasts until all containers have been "
                + "made; Succeeded and Failed are final.",
            zh: "Pod 处在生命周期的哪个阶段。所有容器创建好之前是 Pending；Succeeded 和 Failed 是终点。")
        public static let conditions = Text(
            en: "What holds of the Pod, or doesn't, and since when.",
            zh: "关于 Pod 的各项状况是否成立，以及从何时开始。")
        public static let message = Text(
            en: "Why the Pod is in this state, in a sentence.", zh: "用一句话说明 Pod 为什么处于这个状态。")
        public static let reason = Text(
            en: "Why the Pod is in this state, in a word such as DeadlineExceeded.",
            zh: "用一个词说明 Pod 为什么处于这个状态，例如 DeadlineExceeded。")
        public static let nominatedNodeName = Text(
            en: "The node on which preemption makes room for the Pod. There is no preemption "
                + "here, so that the scheduler never sets it.",
            zh: "抢占正在哪个节点上为 Pod 腾出位置。本模拟器没有抢占，因此调度器从不设置它。")
        public static let hostIP = Text(
            en: "The address of the node that runs the Pod.", zh: "运行 Pod 的节点的地址。")
        public static let hostIPs = Text(
            en: "The addresses of the node; one here, since all is IPv4.",
            zh: "节点的地址列表；这里只有 IPv4，因此只有一个。")
        public static let podIP = Text(
            en: "The Pod's own address in the cluster. A Pod that replaces it may get another one.",
            zh: "Pod 自己在集群里的地址。替代它的 Pod 可能得到别的地址。")
        public static let podIPs = Text(
            en: "The addresses of the Pod; one here, since all is IPv4.",
            zh: "Pod 的地址列表；这里只有 IPv4，因此只有一个。")
        public static let startTime = Text(
            en: "When the kubelet took the Pod on, before it pulled any image.",
            zh: "kubelet 接手 Pod 的时间，早于拉取镜像。")
        public static let initContainerStatuses = Text(
            en: "How each of the init containers fares.", zh: "每个 Init 容器的状态。")
        public static let containerStatuses = Text(
            en: "How each of the containers fares.", zh: "每个容器的状态。")
        public static let qosClass = Text(
            en: "Follows from requests and limits and tells whose Pods a node that runs "
                + "short evicts first. The simulation doesn't evict for that reason.",
            zh: "由资源请求和限制决定，节点资源不足时据此选择先驱逐谁。本模拟器不会因此驱逐 Pod。")
        public static let observedGeneration = Text(
            en: "The metadata.generation that the kubelet had seen when it reported this.",
            zh: "kubelet 报告这份状态时看到的 metadata.generation。")
    }

    public enum AddressEntryFields {
        public static let ip = Text(en: "The address, in IPv4 form.", zh: "IPv4 形式的地址。")
    }

    public enum PodConditionFields {
        public static let type = Text(en: "What the condition is about.", zh: "状况的类型。")
        public static let status = Text(
            en: "Whether it holds; Unknown when nobody can tell.", zh: "是否成立；无法判断时为 Unknown。")
        public static let lastTransitionTime = Text(
            en: "When the status last changed.", zh: "status 最近一次变化的时间。")
        public static let reason = Text(
            en: "Why it is so, in a word such as ContainersNotReady.",
            zh: "用一个词说明原因，例如 ContainersNotReady。")
        public static let message = Text(en: "Why it is so, in a sentence.", zh: "用一句话说明原因。")
        public static let observedGeneration = Text(
            en: "The metadata.generation of the Pod that the condition is based on.",
            zh: "得出这个状况时依据的 metadata.generation。")
    }
}
