/// What the fields mean that the API has for probes and hooks.
extension Text {
    public enum ProbeFields {
        public static let exec = Text(
            en: "Runs a command in the container; exit status 0 is success.",
            zh: "在容器里运行命令；退出码 0 表示成功。")
        public static let httpGet = Text(
            en: "Sends an HTTP request to the container; a status from 200 to 399 is success.",
            zh: "向容器发送 HTTP 请求；状态码 200 到 399 表示成功。")
        public static let tcpSocket = Text(
            en: "Opens a TCP connection to the container; success if it is accepted.",
            zh: "向容器建立 TCP 连接；连接被接受即为成功。")
        public static let grpc = Text(
            en: "Asks the container's gRPC health service.", zh: "询问容器的 gRPC 健康检查服务。")
        public static let initialDelaySeconds = Text(
            en: "Seconds between the container's start and the first probe; 0 when left out.",
            zh: "容器启动之后到第一次探测之间的秒数；省略时为 0。")
        public static let timeoutSeconds = Text(
            en: "Seconds to wait for the answer; 1 when left out. Containers here answer "
                + "within milliseconds, so that no probe runs out of time.",
            zh: "等待回答的秒数；省略时为 1。这里的容器在几毫秒内回答，因此探测不会超时。")
        public static let periodSeconds = Text(
            en: "Seconds from one probe to the next; 10 when left out.", zh: "两次探测之间的秒数；省略时为 10。")
        public static let successThreshold = Text(
            en: "How many successes in a row after a failure count as success; 1 when left "
                + "out, and always 1 for liveness and startup probes.",
            zh: "失败之后连续成功多少次才算成功；省略时为 1，存活态探针和启动探针只能为 1。")
        public static let failureThreshold = Text(
            en: "How many failures in a row count as failure; 3 when left out.",
            zh: "连续失败多少次才算失败；省略时为 3。")
        public static let terminationGracePeriodSeconds = Text(
            en: "Seconds that the container has to end in when this probe has failed; the "
                + "Pod's own value when left out.",
            zh: "这个探针失败之后容器有多少秒时间结束；省略时取 Pod 自己的值。")
    }

    public enum ExecActionFields {
        public static let command = Text(
            en: "The program and its arguments. It runs in the container's root directory "
                + "and isn't given to a shell.",
            zh: "程序及其参数。在容器的根目录运行，不经过 shell。")
    }

    public enum HTTPGetActionFields {
        public static let path = Text(
            en: "The path of the request; / when left out.", zh: "请求的路径；省略时为 /。")
        public static let port = Text(
            en: "The container's port, by number or by name.", zh: "容器的端口，可以写端口号或名称。")
        public static let host = Text(
            en: "The host to ask instead of the Pod. The simulation always asks the Pod.",
            zh: "代替 Pod 接受请求的主机。本模拟器总是访问 Pod 自己。")
        public static let scheme = Text(
            en: "HTTP or HTTPS; HTTP when left out.", zh: "HTTP 或 HTTPS；省略时为 HTTP。")
        public static let httpHeaders = Text(
            en: "Headers to add to the request. They don't change the answer here.",
            zh: "请求中附加的头字段。本模拟器里不影响回答。")
    }

    public enum HTTPHeaderFields {
        public static let name = Text(en: "The header's name.", zh: "头字段的名称。")
        public static let value = Text(en: "The header's value.", zh: "头字段的值。")
    }

    public enum TCPSocketActionFields {
        public static let port = Text(
            en: "The container's port, by number or by name.", zh: "容器的端口，可以写端口号或名称。")
        public static let host = Text(
            en: "The host to connect to instead of the Pod. The simulation always connects "
                + "to the Pod.",
            zh: "代替 Pod 接受连接的主机。本模拟器总是连接 Pod 自己。")
    }

    public enum GRPCActionFields {
        public static let port = Text(
            en: "The number of the container's port, from 1 to 65535.", zh: "容器的端口号，从 1 到 65535。")
        public static let service = Text(
            en: "The service to ask about; empty for the server as a whole.",
            zh: "要询问的服务；为空表示整个服务器。")
    }

    public enum LifecycleFields {
        public static let postStart = Text(
            en: "Runs right after the container has started, beside its process. If it "
                + "fails, the container is stopped and its restart policy decides.",
            zh: "容器启动之后立即运行，与容器的进程同时进行。失败时容器会被终止，之后由重启策略决定。")
        public static let preStop = Text(
            en: "Runs before the container is told to end. Its time counts towards the grace "
                + "period.",
            zh: "在通知容器结束之前运行，所用时间计入宽限期限。")
    }

    public enum LifecycleHandlerFields {
        public static let exec = Text(en: "Runs a command in the container.", zh: "在容器里运行命令。")
        public static let httpGet = Text(
            en: "Sends an HTTP request to the container.", zh: "向容器发送 HTTP 请求。")
        public static let tcpSocket = Text(
            en: "Opens a connection. Kubernetes accepts it for compatibility only and does "
                + "nothing, as the simulation.",
            zh: "建立连接。Kubernetes 只为兼容而接受它，并不执行；本模拟器也一样。")
        public static let sleep = Text(en: "Waits some seconds.", zh: "等待若干秒。")
    }

    public enum SleepActionFields {
        public static let seconds = Text(
            en: "How many seconds to wait; a preStop hook waits no longer than the grace period.",
            zh: "等待的秒数；preStop 回调最多等到宽限期限结束。")
    }
}
