/// What the flags of single commands of kubectl mean.
extension Text {
    public static let kubectlFlagAffinity = Text(
        en: "Whether a client keeps its backend.", zh: "客户端是否固定使用同一个后端。")
    public static let kubectlFlagApplyOverwrite = Text(
        en: "Undoes changes that others made to these fields.", zh: "覆盖别人对这些字段的修改。")
    public static let kubectlFlagCascade = Text(
        en: "What becomes of the objects that it owns.", zh: "如何处理它所拥有的对象。")
    public static let kubectlFlagClusterIP = Text(
        en: "The virtual address, or None.", zh: "虚拟 IP 地址，或 None。")
    public static let kubectlFlagCommand = Text(
        en: "The words after -- are the command, not its arguments.", zh: "-- 后面的词是命令，而不是参数。")
    public static let kubectlFlagCurrentReplicas = Text(
        en: "Only if there are so many replicas now.", zh: "仅当现在的副本数是这个值时才执行。")
    public static let kubectlFlagForce = Text(
        en: "Doesn't wait for the kubelet.", zh: "不等待 kubelet 确认。")
    public static let kubectlFlagLabelColumns = Text(
        en: "Shows these labels as columns.", zh: "把这些标签显示为列。")
    public static let kubectlFlagLimits = Text(
        en: "What the container may use at most.", zh: "容器最多可以使用的资源。")
    public static let kubectlFlagList = Text(
        en: "Prints them instead.", zh: "改为显示它们。")
    public static let kubectlFlagName = Text(
        en: "The new object's name.", zh: "新对象的名称。")
    public static let kubectlFlagNow = Text(
        en: "Grants one second only.", zh: "只给一秒钟的宽限期。")
    public static let kubectlFlagProtocol = Text(
        en: "The protocol of the ports.", zh: "端口的协议。")
    public static let kubectlFlagPullPolicy = Text(
        en: "When to pull the image.", zh: "何时拉取镜像。")
    public static let kubectlFlagReplicas = Text(
        en: "The number of Pods.", zh: "Pod 的数量。")
    public static let kubectlFlagRequests = Text(
        en: "What the scheduler sets aside.", zh: "调度器为容器预留的资源。")
    public static let kubectlFlagRestart = Text(
        en: "When to restart the containers.", zh: "何时重启容器。")
    public static let kubectlFlagSaveConfig = Text(
        en: "Keeps the manifest for a later apply.", zh: "保存清单以便以后使用 apply。")
    public static let kubectlFlagServiceSelector = Text(
        en: "The labels of the Pods behind the Service.", zh: "Service 后端 Pod 的标签。")
    public static let kubectlFlagServiceType = Text(
        en: "How the Service is reached.", zh: "如何访问 Service。")
    public static let kubectlFlagShowEvents = Text(
        en: "Shows the events, too.", zh: "同时显示事件。")
    public static let kubectlFlagShowKind = Text(
        en: "Shows the kind before each name.", zh: "在名称前显示类型。")
    public static let kubectlFlagShowLabels = Text(
        en: "Shows all labels as the last column.", zh: "在最后一列显示所有标签。")
    public static let kubectlFlagSortBy = Text(
        en: "Sorts by the field of this path.", zh: "按此路径的字段排序。")
    public static let kubectlFlagTargetPort = Text(
        en: "The Pods' port, by number or name.", zh: "Pod 的端口（编号或名称）。")
    public static let kubectlFlagWait = Text(
        en: "Waits until the objects are gone.", zh: "等待对象真正消失。")
    public static let kubectlHintDeleteFirst = Text(
        en: "delete the object first, then create it", zh: "请先删除对象，再创建")
    public static let kubectlHintNoExternalIP = Text(
        en: "use --type=LoadBalancer or --type=NodePort",
        zh: "请用 --type=LoadBalancer 或 --type=NodePort")
    public static let kubectlHintNoNetwork = Text(
        en: "there is no network here; use a file", zh: "这里没有网络；请使用文件")
    public static let kubectlHintNoPrune = Text(
        en: "apply the objects that you mean, and delete the others", zh: "请只应用需要的对象，再删除其他对象")
    public static let kubectlHintNoRaw = Text(
        en: "use get with a kind", zh: "请用 get 加类型")
    public static let kubectlHintNoServerSide = Text(
        en: "apply merges on the client's side here", zh: "这里的 apply 在客户端合并")
    public static let kubectlHintNoStream = Text(
        en: "there are no streams into containers here", zh: "这里不能与容器交互")
    public static let kubectlHintUseDryRun = Text(
        en: "use --dry-run=client", zh: "请用 --dry-run=client")
    public static let kubectlHintUseExpose = Text(
        en: "use 'expose pod NAME --port=PORT' afterwards", zh: "请随后用 'expose pod NAME --port=PORT'"
    )
    public static let kubectlHintUseManifest = Text(
        en: "write a manifest, and use apply -f", zh: "请写一份清单并使用 apply -f")
    public static let kubectlHintUseWait = Text(
        en: "use 'wait --for=…' afterwards", zh: "请随后用 'wait --for=…'")
    public static let kubectlAmounts = Text(
        en: "amounts such as cpu=100m,memory=64Mi", zh: "像 cpu=100m,memory=64Mi 这样的资源量")
    public static let kubectlCount = Text(
        en: "a number that isn't negative", zh: "非负整数")
    public static let kubectlLabelArgument = Text(
        en: "what to set: KEY=VALUE, or KEY- to remove", zh: "要设置的内容：KEY=VALUE，或用 KEY- 删除")
    public static let kubectlNameValue = Text(
        en: "NAME=VALUE", zh: " NAME=VALUE")
    public static let kubectlPortNumber = Text(
        en: "a port from 1 to 65535", zh: " 1 到 65535 之间的端口")
    public static let kubectlFlagNodePort = Text(
        en: "The port of every node.", zh: "每个节点上的端口。")
    public static let kubectlFlagExternalName = Text(
        en: "The name that the Service stands for.", zh: "Service 所指向的外部名称。")
    public static let kubectlFlagTCP = Text(
        en: "The Service's port, and the Pods' if it differs.", zh: "Service 的端口，以及不同时 Pod 的端口。")
    public static let kubectlFlagPatch = Text(
        en: "What to change, as JSON or YAML.", zh: "要修改的内容（JSON 或 YAML）。")
    public static let kubectlFlagPatchFile = Text(
        en: "A file with what to change.", zh: "包含修改内容的文件。")
    public static let kubectlFlagPatchType = Text(
        en: "The patch language.", zh: "补丁的类型。")
    public static let kubectlFlagSubresource = Text(
        en: "Changes this part only.", zh: "只修改这个子资源。")
    public static let kubectlFlagFor = Text(
        en: "What to wait for.", zh: "要等待的条件。")
    public static let kubectlFlagContainerName = Text(
        en: "The container's name.", zh: "容器的名称。")
    public static let kubectlFlagDrainForce = Text(
        en: "Also evicts Pods without a controller.", zh: "同时驱逐没有控制器的 Pod。")
    public static let kubectlFlagIgnoreDaemonSets = Text(
        en: "Leaves the Pods of DaemonSets.", zh: "忽略 DaemonSet 的 Pod。")
    public static let kubectlFlagDeleteEmptyDir = Text(
        en: "Also evicts Pods with emptyDir volumes.", zh: "同时驱逐使用 emptyDir 卷的 Pod。")
    public static let kubectlFlagPodSelector = Text(
        en: "Only Pods with these labels.", zh: "只处理带这些标签的 Pod。")
    public static let kubectlFlagDisableEviction = Text(
        en: "Deletes the Pods instead of evicting them.", zh: "直接删除 Pod 而不是驱逐。")
    public static let kubectlFlagTail = Text(
        en: "The last so many lines.", zh: "最后若干行。")
    public static let kubectlFlagSince = Text(
        en: "Only lines that are no older.", zh: "只显示这段时间内的日志。")
    public static let kubectlFlagPrevious = Text(
        en: "The run before the last restart.", zh: "显示上次重启之前的日志。")
    public static let kubectlFlagTimestamps = Text(
        en: "Shows the time of each line.", zh: "显示每行的时间。")
    public static let kubectlFlagAllContainers = Text(
        en: "All containers of the Pod.", zh: "Pod 的所有容器。")
    public static let kubectlFlagPrefix = Text(
        en: "Shows the Pod and container before each line.", zh: "在每行前显示 Pod 和容器。")
    public static let kubectlFlagEventsFor = Text(
        en: "Only events about this object.", zh: "只显示与该对象有关的事件。")
    public static let kubectlFlagEventTypes = Text(
        en: "Only events of these types.", zh: "只显示这些类型的事件。")
    public static let kubectlFlagNamespaced = Text(
        en: "Only kinds that have a namespace, or none.", zh: "只列出属于（或不属于）名字空间的类型。")
    public static let kubectlFlagAPIGroup = Text(
        en: "Only kinds of this group.", zh: "只列出该 API 组的类型。")
    public static let kubectlFlagClientOnly = Text(
        en: "The client's version only.", zh: "只显示客户端的版本。")
    public static let kubectlFlagCurrent = Text(
        en: "Changes the current context.", zh: "修改当前上下文。")
    public static let kubectlFlagExplainRecursive = Text(
        en: "All fields below, as a tree.", zh: "以树的形式列出所有下级字段。")
    public static let kubectlFlagAPIVersion = Text(
        en: "The version of the API.", zh: "API 的版本。")
    public static let kubectlHintUseRequest = Text(
        en: "use 'request URL from POD' instead", zh: "请改用 'request URL from POD'")
    public static let kubectlHintUseDescribe = Text(
        en: "use 'describe', 'logs' and 'why'", zh: "请用 'describe'、'logs' 和 'why'")
    public static let kubectlHintNoMetrics = Text(
        en: "there is no metrics server yet", zh: "还没有指标服务器")
    public static let kubectlHintUseScale = Text(
        en: "use 'scale'", zh: "请用 'scale'")
    public static let kubectlHintNoPlugins = Text(
        en: "there are no plugins", zh: "这里没有插件")
    public static let kubectlPortPair = Text(
        en: "PORT or PORT:TARGET, such as 80:8080", zh: "PORT 或 PORT:TARGET，例如 80:8080")
    public static let kubectlWaitGoal = Text(
        en: "condition=NAME, delete, create or jsonpath={.path}=VALUE",
        zh: " condition=NAME、delete、create 或 jsonpath={.path}=VALUE")
    public static let kubectlTaintArgument = Text(
        en: "a taint: KEY=VALUE:EFFECT, or KEY- to remove", zh: "污点：KEY=VALUE:EFFECT，或用 KEY- 删除")
    public static let kubectlPodArgument = Text(
        en: "which Pod", zh: "Pod 的名称")
    public static let kubectlKindSlashName = Text(
        en: "KIND/NAME", zh: " KIND/NAME")
    public static let kubectlFieldArgument = Text(
        en: "what to explain, such as pod.spec.containers", zh: "要解释的内容，例如 pod.spec.containers")
}
