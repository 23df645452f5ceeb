/// What the fields mean that the API has for the specification of a Pod.
extension Text {
    public enum PodSpecFields {
        public static let volumes = Text(
            en: "Directories that the containers can mount.", zh: "容器可以挂载的目录。")
        public static let initContainers = Text(
            en: "Containers that run to their end, one after another, before the others "
                + "start. With restartPolicy Always one of them keeps running, as a sidecar.",
            zh: "在其他容器启动之前逐个运行到结束的容器。restartPolicy 为 Always 的会一直运行，作为边车容器。")
        public static let containers = Text(
            en: "The containers of the Pod, at least one. They share its network and its volumes.",
            zh: "Pod 的容器，至少一个。它们共享 Pod 的网络和卷。")
        public static let restartPolicy = Text(
            en: "When the kubelet starts a container again that has ended; Always when left "
                + "out. A ReplicationController takes no other.",
            zh: "容器结束之后 kubelet 何时重启它；省略时为 Always。ReplicationController 只接受 Always。")
        public static let terminationGracePeriodSeconds = Text(
            en: "Seconds between the request to end and the kill; 30 when left out.",
            zh: "从请求结束到强制终止之间的秒数；省略时为 30。")
        public static let activeDeadlineSeconds = Text(
            en: "Seconds that the Pod may be active on its node before it fails with the "
                + "reason DeadlineExceeded; no limit when left out.",
            zh: "Pod 在节点上最多可以运行的秒数，超过后以 DeadlineExceeded 失败；省略时不限。")
        public static let dnsPolicy = Text(
            en: "Which name servers the containers ask; ClusterFirst when left out. There is "
                + "only the cluster's name server here, so that it makes no difference.",
            zh: "容器向哪些域名服务器查询；省略时为 ClusterFirst。本模拟器只有集群自己的域名服务器，因此各个取值没有区别。")
        public static let nodeSelector = Text(
            en: "Labels that a node must have, all of them, to be chosen for the Pod.",
            zh: "节点必须全部具备的标签，否则不会被选中运行这个 Pod。")
        public static let serviceAccountName = Text(
            en: "The service account whose identity the Pod's processes have; default when "
                + "left out.",
            zh: "Pod 的进程以哪个服务账号的身份运行；省略时为 default。")
        public static let serviceAccount = Text(
            en: "The old name of serviceAccountName. The API server keeps both alike.",
            zh: "serviceAccountName 的旧名称，API 服务器让两者保持一致。")
        public static let automountServiceAccountToken = Text(
            en: "Whether the account's token is mounted into the containers.",
            zh: "是否把服务账号的令牌挂载到容器里。")
        public static let nodeName = Text(
            en: "The node that the Pod is bound to. The scheduler's binding writes it; a Pod "
                + "created with it bypasses the scheduler.",
            zh: "Pod 绑定到的节点，由调度器的绑定请求写入；创建时就写明的 Pod 会绕过调度器。")
        public static let hostNetwork = Text(
            en: "Whether the Pod uses the node's own network, and so its address and ports.",
            zh: "Pod 是否使用节点自己的网络，也就是节点的地址和端口。")
        public static let hostPID = Text(
            en: "Whether the containers see the processes of the node.", zh: "容器是否能看到节点上的进程。")
        public static let hostIPC = Text(
            en: "Whether the containers share the inter-process communication of the node.",
            zh: "容器是否共享节点的进程间通信（IPC）。")
        public static let shareProcessNamespace = Text(
            en: "Whether the containers of the Pod see each other's processes.",
            zh: "Pod 的各个容器是否能看到彼此的进程。")
        public static let securityContext = Text(
            en: "Privileges that all containers of the Pod have in common.",
            zh: "Pod 的所有容器共有的权限设置。")
        public static let imagePullSecrets = Text(
            en: "Secrets with the credentials for private image registries.",
            zh: "存放私有镜像仓库登录凭据的 Secret。")
        public static let hostname = Text(
            en: "The host name inside the Pod; the Pod's own name when left out.",
            zh: "Pod 内部的主机名；省略时为 Pod 自己的名称。")
        public static let subdomain = Text(
            en: "The headless Service under whose name the Pod's host name resolves.",
            zh: "无头 Service 的名称，Pod 的主机名在它之下可以解析。")
        public static let affinity = Text(
            en: "Rules about the nodes and the other Pods that the Pod has to be, or would "
                + "rather be, near to or away from.",
            zh: "关于节点和其他 Pod 的规则：必须或最好靠近、远离哪些。")
        public static let schedulerName = Text(
            en: "The scheduler that binds the Pod; default-scheduler when left out. There is "
                + "no other one here, and the Pod stays Pending if it waits for one.",
            zh: "由哪个调度器绑定 Pod；省略时为 default-scheduler。本模拟器没有别的调度器，写了别的名称的 Pod 会一直处于 Pending。")
        public static let tolerations = Text(
            en: "Taints that the Pod consents to.", zh: "Pod 容忍的污点。")
        public static let priority = Text(
            en: "How important the Pod is compared to others. It is always 0 here, since "
                + "there are no priority classes.",
            zh: "与其他 Pod 相比的重要程度。本模拟器没有优先级类，因此总是 0。")
        public static let preemptionPolicy = Text(
            en: "Whether the Pod may displace Pods of lower priority. It is always "
                + "PreemptLowerPriority here, and nobody is displaced.",
            zh: "是否可以抢占优先级更低的 Pod。本模拟器里总是 PreemptLowerPriority，也没有 Pod 会被抢占。")
        public static let enableServiceLinks = Text(
            en: "Whether the containers get environment variables about the Services of the "
                + "namespace; true when left out. The simulation sets no such variables.",
            zh: "是否为容器设置关于同一名字空间内各个 Service 的环境变量；省略时为 true。本模拟器不设置这些变量。")
        public static let topologySpreadConstraints = Text(
            en: "How evenly Pods like this one are to be spread over nodes, zones or other "
                + "domains.",
            zh: "同类 Pod 在节点、可用区等拓扑域之间要分布得多均匀。")
    }

    public enum PodSecurityContextFields {
        public static let fsGroup = Text(
            en: "The group that owns the files of the Pod's volumes.", zh: "拥有 Pod 各个卷中文件的用户组。")
        public static let runAsGroup = Text(
            en: "The number of the group that the processes run as.", zh: "进程运行时所属的用户组编号。")
        public static let runAsNonRoot = Text(
            en: "Whether the containers must not run as root.", zh: "容器是否不得以 root 身份运行。")
        public static let runAsUser = Text(
            en: "The number of the user that the processes run as; the image's user when left out.",
            zh: "进程运行时的用户编号；省略时由镜像决定。")
        public static let seccompProfile = Text(
            en: "Which system calls the processes may make.", zh: "进程可以使用哪些系统调用。")
        public static let supplementalGroups = Text(
            en: "Further groups that the processes belong to.", zh: "进程另外所属的用户组。")
    }
}
