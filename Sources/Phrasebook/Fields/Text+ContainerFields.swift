/// What the fields mean that the API has for containers, as desired.
extension Text {
    public enum ContainerFields {
        public static let name = Text(
            en: "The container's name, unique in its Pod: lower-case letters, digits and "
                + "hyphens, at most 63. It can't be changed.",
            zh: "容器的名称，在 Pod 内唯一：小写字母、数字和连字符，最多 63 个字符。不能修改。")
        public static let image = Text(
            en: "The image to run, as registry, repository and tag or digest. Docker Hub and "
                + "the tag latest are meant when left out.",
            zh: "要运行的镜像：仓库地址、名称、标签或摘要。省略时分别为 Docker Hub 和标签 latest。")
        public static let command = Text(
            en: "The program to run instead of the image's entry point, with its arguments; "
                + "it isn't given to a shell.",
            zh: "代替镜像入口程序运行的命令及参数；不会经过 shell。")
        public static let args = Text(
            en: "The arguments of the entry point, instead of the image's own ones.",
            zh: "传给入口程序的参数，代替镜像自带的参数。")
        public static let workingDir = Text(
            en: "The directory that the process starts in; the image decides when left out.",
            zh: "进程启动时所在的目录；省略时由镜像决定。")
        public static let ports = Text(
            en: "The ports that the container listens on. Names make them known to Services "
                + "and probes. A known image listens on its own ports, whatever is listed; "
                + "others listen on these.",
            zh: "容器监听的端口。取了名称之后可以在 Service 和探针里引用。已知的镜像监听自己的端口，与这里列出什么无关；其他镜像监听这里列出的端口。")
        public static let envFrom = Text(
            en: "Takes all keys of ConfigMaps or Secrets as environment variables. Those "
                + "kinds don't exist here: the container waits unless the reference is "
                + "optional.",
            zh: "把 ConfigMap 或 Secret 的所有键作为环境变量。本模拟器没有这两个类型：除非引用是可选的，否则容器会一直等待。")
        public static let env = Text(
            en: "Environment variables of the container's processes.", zh: "容器进程的环境变量。")
        public static let resources = Text(
            en: "What the container asks for and may use at most.", zh: "容器请求的资源以及最多可以使用的资源。")
        public static let restartPolicy = Text(
            en: "Makes an init container a sidecar, which starts before the others and runs "
                + "beside them. It can be set for init containers only.",
            zh: "把 Init 容器变成边车容器：先于其他容器启动，并与它们一起运行。只能用于 Init 容器。")
        public static let volumeMounts = Text(
            en: "Where the Pod's volumes appear in the container.", zh: "Pod 的卷出现在容器的哪些目录。")
        public static let livenessProbe = Text(
            en: "Asks whether the container still works; the kubelet restarts it when the "
                + "probe fails.",
            zh: "检查容器是否还在正常工作；探针失败时 kubelet 会重启容器。")
        public static let readinessProbe = Text(
            en: "Asks whether the container can serve. While it fails, the Pod isn't ready "
                + "and its Services send it no traffic.",
            zh: "检查容器是否可以提供服务。失败期间 Pod 未就绪，Service 不会把流量发给它。")
        public static let startupProbe = Text(
            en: "Asks whether the container has started. The other probes wait until it has "
                + "succeeded once.",
            zh: "检查容器是否启动完成。它成功一次之前，其他探针都不会开始。")
        public static let lifecycle = Text(
            en: "What to do right after the start and right before the stop.",
            zh: "启动之后和停止之前要立即执行的操作。")
        public static let terminationMessagePath = Text(
            en: "The file to which the process may write its last words; "
                + "/dev/termination-log when left out. The simulation doesn't read it.",
            zh: "进程可以写下终止消息的文件；省略时为 /dev/termination-log。本模拟器不读取它。")
        public static let terminationMessagePolicy = Text(
            en: "Where the last words come from: File, the default, or "
                + "FallbackToLogsOnError, the log's end when a failed process wrote none. It "
                + "makes no difference here.",
            zh: "终止消息来自哪里：File（默认），或 FallbackToLogsOnError，即进程失败且没有写消息时取日志的结尾。本模拟器里没有区别。")
        public static let imagePullPolicy = Text(
            en: "When the kubelet pulls the image. When left out it is Always for the tag "
                + "latest, else IfNotPresent.",
            zh: "kubelet 何时拉取镜像。省略时，标签为 latest 则为 Always，否则为 IfNotPresent。")
        public static let securityContext = Text(
            en: "Privileges of the container's processes; they go before those of the Pod.",
            zh: "容器进程的权限设置，优先于 Pod 的设置。")
        public static let stdin = Text(
            en: "Whether the process gets a standard input that stays open.", zh: "是否为进程保持打开标准输入。")
        public static let stdinOnce = Text(
            en: "Whether standard input closes after the first client has left.",
            zh: "第一个客户端断开之后是否关闭标准输入。")
        public static let tty = Text(en: "Whether the process gets a terminal.", zh: "是否为进程分配终端。")
    }

    public enum ContainerPortFields {
        public static let name = Text(
            en: "A name that Services and probes can refer to, unique in the Pod, of at most "
                + "15 characters.",
            zh: "Service 和探针可以引用的名称，在 Pod 内唯一，最多 15 个字符。")
        public static let hostPort = Text(
            en: "A port of the node to reserve for the container, from 1 to 65535: of the "
                + "Pods that ask for it, a node takes one. Nothing listens on it here.",
            zh: "为容器占用的节点端口，从 1 到 65535：请求同一端口的 Pod，一个节点只接收一个。本模拟器里没有程序监听它。")
        public static let containerPort = Text(
            en: "The number of the port in the Pod, from 1 to 65535.", zh: "Pod 里的端口号，从 1 到 65535。")
        public static let `protocol` = Text(
            en: "The transport protocol of the port; TCP when left out.", zh: "端口使用的传输协议；省略时为 TCP。")
        public static let hostIP = Text(
            en: "The node's address that the host port belongs to; all of them when left out.",
            zh: "hostPort 属于节点的哪个地址；省略时为所有地址。")
    }

    public enum ResourceRequirementsFields {
        public static let limits = Text(
            en: "The most that the container may use. Requests that are left out become the "
                + "same. Processes here never use too much, so that none is stopped for it.",
            zh: "容器最多可以使用的资源。省略的 requests 会取相同的值。这里的进程从不超限，因此不会因此被终止。")
        public static let requests = Text(
            en: "What the scheduler sets aside for the container on its node, whether it is "
                + "used or not.",
            zh: "调度器在节点上为容器预留的资源，无论是否用到。")
    }

    public enum ContainerSecurityContextFields {
        public static let allowPrivilegeEscalation = Text(
            en: "Whether a process may gain more privileges than its parent has.",
            zh: "进程是否可以获得比父进程更多的权限。")
        public static let capabilities = Text(
            en: "Linux capabilities to add to the runtime's usual ones, and to drop.",
            zh: "在运行时的默认设置之外要增加和去掉的 Linux 权能（capability）。")
        public static let privileged = Text(
            en: "Whether the processes have all rights of root on the node.",
            zh: "进程是否拥有节点上 root 的全部权限。")
        public static let procMount = Text(
            en: "How much of /proc the container sees.", zh: "容器能看到 /proc 的哪些内容。")
        public static let readOnlyRootFilesystem = Text(
            en: "Whether the container's own files can't be written.", zh: "容器自己的文件是否只读。")
        public static let runAsGroup = Text(
            en: "The number of the group that the processes run as.", zh: "进程运行时所属的用户组编号。")
        public static let runAsNonRoot = Text(
            en: "Whether the container must not run as root.", zh: "容器是否不得以 root 身份运行。")
        public static let runAsUser = Text(
            en: "The number of the user that the processes run as; the image's user when left out.",
            zh: "进程运行时的用户编号；省略时由镜像决定。")
        public static let seccompProfile = Text(
            en: "Which system calls the processes may make.", zh: "进程可以使用哪些系统调用。")
    }

    public enum CapabilitiesFields {
        public static let add = Text(
            en: "Capabilities that the container gets in addition, such as NET_ADMIN.",
            zh: "另外授予容器的权能，例如 NET_ADMIN。")
        public static let drop = Text(
            en: "Capabilities that are taken away; ALL stands for all of them.",
            zh: "要去掉的权能；ALL 表示全部。")
    }

    public enum SeccompProfileFields {
        public static let type = Text(
            en: "Where the profile comes from: RuntimeDefault, Localhost or Unconfined.",
            zh: "配置来自哪里：RuntimeDefault、Localhost 或 Unconfined。")
        public static let localhostProfile = Text(
            en: "The file of the profile on the node, for the type Localhost.",
            zh: "类型为 Localhost 时，节点上的配置文件。")
    }
}
