/// What kubectl's commands do, in one line.
extension Text {
    public static let kubectlSummaryGet = Text(
        en: "List objects", zh: "列出对象")
    public static let kubectlSummaryDescribe = Text(
        en: "Show all about objects, with their events", zh: "显示对象的详情和事件")
    public static let kubectlSummaryCreate = Text(
        en: "Create objects from a file, or by a generator", zh: "从文件或用生成器创建对象")
    public static let kubectlSummaryCreateRC = Text(
        en: "Create a replication controller", zh: "创建副本控制器（ReplicationController）")
    public static let kubectlSummaryApply = Text(
        en: "Make objects as a file says", zh: "让对象符合文件的描述")
    public static let kubectlSummaryDelete = Text(
        en: "Delete objects", zh: "删除对象")
    public static let kubectlSummaryRun = Text(
        en: "Run a Pod", zh: "运行一个 Pod")
    public static let kubectlSummaryExpose = Text(
        en: "Make a Service for the Pods of an object", zh: "为对象的 Pod 创建 Service")
    public static let kubectlSummaryScale = Text(
        en: "Set the number of replicas", zh: "设置副本数")
    public static let kubectlSummaryLabel = Text(
        en: "Set and remove labels", zh: "设置和删除标签")
    public static let kubectlSummaryAnnotate = Text(
        en: "Set and remove annotations", zh: "设置和删除注解")
    public static let kubectlSummaryCreateNamespace = Text(
        en: "Create a namespace", zh: "创建名字空间")
    public static let kubectlSummaryCreateServiceAccount = Text(
        en: "Create a service account", zh: "创建服务账号")
    public static let kubectlSummaryCreateClusterIP = Text(
        en: "Create a Service with a virtual IP address", zh: "创建带虚拟 IP 的 Service")
    public static let kubectlSummaryCreateNodePort = Text(
        en: "Create a Service on a port of every node", zh: "创建 NodePort 类型的 Service")
    public static let kubectlSummaryCreateLoadBalancer = Text(
        en: "Create a Service behind an external load balancer",
        zh: "创建 LoadBalancer 类型的 Service")
    public static let kubectlSummaryCreateExternalName = Text(
        en: "Create a Service that stands for another name", zh: "创建指向外部名称的 Service")
    public static let kubectlSummaryPatch = Text(
        en: "Change some fields of an object", zh: "修改对象的部分字段")
    public static let kubectlSummaryReplace = Text(
        en: "Replace objects by those of a file", zh: "用文件中的对象替换现有对象")
    public static let kubectlSummaryWait = Text(
        en: "Wait until something holds of objects", zh: "等待对象满足某个条件")
    public static let kubectlSummarySetImage = Text(
        en: "Change the image of containers", zh: "修改容器的镜像")
    public static let kubectlSummarySetEnv = Text(
        en: "Change the environment variables of containers", zh: "修改容器的环境变量")
    public static let kubectlSummarySetResources = Text(
        en: "Change the requests and limits of containers", zh: "修改容器的资源请求和限制")
    public static let kubectlSummaryCordon = Text(
        en: "Keep new Pods away from a node", zh: "把节点标记为不可调度")
    public static let kubectlSummaryUncordon = Text(
        en: "Let a node take Pods again", zh: "恢复节点的调度")
    public static let kubectlSummaryDrain = Text(
        en: "Empty a node for maintenance", zh: "腾空节点以便维护")
    public static let kubectlSummaryTaint = Text(
        en: "Set and remove taints of nodes", zh: "设置和删除节点的污点")
    public static let kubectlSummaryLogs = Text(
        en: "Print what a container has written", zh: "显示容器的日志")
    public static let kubectlSummaryEvents = Text(
        en: "List events by time", zh: "按时间列出事件")
    public static let kubectlSummaryAPIResources = Text(
        en: "List the kinds of objects", zh: "列出所有对象类型")
    public static let kubectlSummaryAPIVersions = Text(
        en: "List the versions of the API", zh: "列出 API 的各个版本")
    public static let kubectlSummaryVersion = Text(
        en: "Show the versions of client and server", zh: "显示客户端和服务器的版本")
    public static let kubectlSummaryClusterInfo = Text(
        en: "Show where the cluster is", zh: "显示集群的地址")
    public static let kubectlSummaryUseContext = Text(
        en: "Change the current context", zh: "切换当前上下文")
    public static let kubectlSummarySetContext = Text(
        en: "Change the current namespace", zh: "修改当前名字空间")
    public static let kubectlSummaryCurrentContext = Text(
        en: "Show the current context", zh: "显示当前上下文")
    public static let kubectlSummaryGetContexts = Text(
        en: "List the contexts", zh: "列出所有上下文")
    public static let kubectlSummaryConfigView = Text(
        en: "Show the configuration", zh: "显示配置")
    public static let kubectlSummaryDiff = Text(
        en: "Show what apply would change", zh: "显示 apply 将会修改的内容")
    public static let kubectlSummaryExplain = Text(
        en: "Explain a kind or a field", zh: "解释类型或字段")
    public static let kubectlSummaryEdit = Text(
        en: "Edit an object", zh: "编辑对象")
    public static let kubectlSummaryExec = Text(
        en: "Run a command in a container", zh: "在容器里执行命令")
    public static let kubectlSummaryAttach = Text(
        en: "Attach to a container", zh: "挂接到容器")
    public static let kubectlSummaryCopy = Text(
        en: "Copy files to and from containers", zh: "在容器与本地之间复制文件")
    public static let kubectlSummaryPortForward = Text(
        en: "Forward a local port to a Pod", zh: "把本地端口转发到 Pod")
    public static let kubectlSummaryProxy = Text(
        en: "Run a proxy to the API server", zh: "运行到 API 服务器的代理")
    public static let kubectlSummaryDebug = Text(
        en: "Debug a Pod or node", zh: "调试 Pod 或节点")
    public static let kubectlSummaryTop = Text(
        en: "Show the use of resources", zh: "显示资源使用情况")
    public static let kubectlSummaryAutoscale = Text(
        en: "Create an autoscaler", zh: "创建自动扩缩容对象")
    public static let kubectlSummaryAuth = Text(
        en: "Ask about permissions", zh: "查询权限")
    public static let kubectlSummaryCertificate = Text(
        en: "Handle certificate requests", zh: "处理证书请求")
    public static let kubectlSummaryKustomize = Text(
        en: "Build manifests from a kustomization", zh: "用 kustomization 生成清单")
    public static let kubectlSummaryPlugin = Text(
        en: "Handle plugins", zh: "管理插件")
    public static let kubectlSummaryRolloutStatus = Text(
        en: "Show how a rollout goes", zh: "显示上线的进展")
    public static let kubectlSummaryRolloutHistory = Text(
        en: "Show earlier rollouts", zh: "显示历次上线")
    public static let kubectlSummaryRolloutUndo = Text(
        en: "Go back to an earlier rollout", zh: "回滚到之前的版本")
    public static let kubectlSummaryRolloutRestart = Text(
        en: "Replace all Pods", zh: "重启所有 Pod")
    public static let kubectlSummaryRolloutPause = Text(
        en: "Pause a rollout", zh: "暂停上线")
    public static let kubectlSummaryRolloutResume = Text(
        en: "Resume a rollout", zh: "恢复上线")
    public static let kubectlKindAll = Text(
        en: "Pods, controllers and Services.", zh: "Pod、控制器和 Service。")
    public static let kubectlKindPod = Text(
        en:
            "The smallest thing that Kubernetes runs: containers that share network and fate.",
        zh: "Kubernetes 运行的最小单位：共享网络、同生共死的一组容器。")
    public static let kubectlKindReplicationController = Text(
        en: "Keeps a number of like Pods running.", zh: "让一定数量的相同 Pod 保持运行。")
    public static let kubectlKindService = Text(
        en: "A stable name and address for a changing set of Pods.", zh: "为一组不断变化的 Pod 提供稳定的名称和地址。")
    public static let kubectlKindEndpoints = Text(
        en: "The addresses behind a Service, in one object; superseded by EndpointSlice.",
        zh: "Service 后端的地址（单个对象）；已被 EndpointSlice 取代。")
    public static let kubectlKindEndpointSlice = Text(
        en: "Up to a hundred of the addresses behind a Service.", zh: "Service 后端的一部分地址，每片最多一百个。")
    public static let kubectlKindNode = Text(
        en: "A machine that runs Pods.", zh: "运行 Pod 的机器。")
    public static let kubectlKindNamespace = Text(
        en: "A scope for names.", zh: "名称的作用域。")
    public static let kubectlKindServiceAccount = Text(
        en: "An identity for the processes in Pods.", zh: "Pod 里的进程所用的身份。")
    public static let kubectlKindLease = Text(
        en: "A claim that has to be renewed: how a node shows that it lives.",
        zh: "需要不断续约的凭据：节点用它表明自己还活着。")
    public static let kubectlKindEvent = Text(
        en: "A report of something that happened to an object.", zh: "关于对象上发生的事情的报告。")
}
