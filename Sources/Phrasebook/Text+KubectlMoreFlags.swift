/// What the flags of single commands of kubectl mean.
extension Text {
    public static let flagAffinity = Text(
        en: "Whether a client keeps its backend.", zh: "客户端是否固定使用同一个后端。")
    public static let flagApplyOverwrite = Text(
        en: "Undoes changes that others made to these fields.", zh: "覆盖别人对这些字段的修改。")
    public static let flagCascade = Text(
        en: "What becomes of the objects that it owns.", zh: "如何处理它所拥有的对象。")
    public static let flagClusterIP = Text(
        en: "The virtual address, or None.", zh: "虚拟 IP 地址，或 None。")
    public static let flagCommand = Text(
        en: "The words after -- are the command, not its arguments.", zh: "-- 后面的词是命令，而不是参数。")
    public static let flagCurrentReplicas = Text(
        en: "Only if there are so many replicas now.", zh: "仅当现在的副本数是这个值时才执行。")
    public static let flagForce = Text(
        en: "Doesn't wait for the kubelet.", zh: "不等待 kubelet 确认。")
    public static let flagLabelColumns = Text(
        en: "Shows these labels as columns.", zh: "把这些标签显示为列。")
    public static let flagLimits = Text(
        en: "What the container may use at most.", zh: "容器最多可以使用的资源。")
    public static let flagList = Text(
        en: "Prints them instead.", zh: "改为显示它们。")
    public static let flagName = Text(
        en: "The new object's name.", zh: "新对象的名称。")
    public static let flagNow = Text(
        en: "Grants one second only.", zh: "只给一秒钟的宽限期。")
    public static let flagProtocol = Text(
        en: "The protocol of the ports.", zh: "端口的协议。")
    public static let flagPullPolicy = Text(
        en: "When to pull the image.", zh: "何时拉取镜像。")
    public static let flagReplicas = Text(
        en: "The number of Pods.", zh: "Pod 的数量。")
    public static let flagRequests = Text(
        en: "What the scheduler sets aside.", zh: "调度器为容器预留的资源。")
    public static let flagRestart = Text(
        en: "When to restart the containers.", zh: "何时重启容器。")
    public static let flagSaveConfig = Text(
        en: "Keeps the manifest for a later apply.", zh: "保存清单以便以后使用 apply。")
    public static let flagServiceSelector = Text(
        en: "The labels of the Pods behind the Service.", zh: "Service 后端 Pod 的标签。")
    public static let flagServiceType = Text(
        en: "How the Service is reached.", zh: "如何访问 Service。")
    public static let flagShowEvents = Text(
        en: "Shows the events, too.", zh: "同时显示事件。")
    public static let flagShowKind = Text(
        en: "Shows the kind before each name.", zh: "在名称前显示类型。")
    public static let flagShowLabels = Text(
        en: "Shows all labels as the last column.", zh: "在最后一列显示所有标签。")
    public static let flagSortBy = Text(
        en: "Sorts by the field of this path.", zh: "按此路径的字段排序。")
    public static let flagTargetPort = Text(
        en: "The Pods' port, by number or name.", zh: "Pod 的端口（编号或名称）。")
    public static let flagWait = Text(
        en: "Waits until the objects are gone.", zh: "等待对象真正消失。")
    public static let hintDeleteFirst = Text(
        en: "delete the object first, then create it", zh: "请先删除对象，再创建")
    public static let hintNoExternalIP = Text(
        en: "use --type=LoadBalancer or --type=NodePort", zh: "请用 --type=LoadBalancer 或 --type=NodePort")
    public static let hintNoNetwork = Text(
        en: "there is no network here; use a file", zh: "这里没有网络；请使用文件")
    public static let hintNoPrune = Text(
        en: "apply the objects that you mean, and delete the others", zh: "请只应用需要的对象，再删除其他对象")
    public static let hintNoRaw = Text(
        en: "use get with a kind", zh: "请用 get 加类型")
    public static let hintNoServerSide = Text(
        en: "apply merges on the client's side here", zh: "这里的 apply 在客户端合并")
    public static let hintNoStream = Text(
        en: "there are no streams into containers here", zh: "这里不能与容器交互")
    public static let hintUseDryRun = Text(
        en: "use --dry-run=client", zh: "请用 --dry-run=client")
    public static let hintUseExpose = Text(
        en: "use 'expose pod NAME --port=PORT' afterwards", zh: "请随后用 'expose pod NAME --port=PORT'")
    public static let hintUseManifest = Text(
        en: "write a manifest, and use apply -f", zh: "请写一份清单并使用 apply -f")
    public static let hintUseWait = Text(
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
}
