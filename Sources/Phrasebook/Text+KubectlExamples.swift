/// What the examples of kubectl's commands show.
extension Text {
    public static let kubectlExampleAnnotate = Text(
        en: "Writes a note onto an object.", zh: "给对象加上一条注解。")
    public static let kubectlExampleUnannotate = Text(
        en: "Removes the note.", zh: "删除这条注解。")
    public static let kubectlExampleApply = Text(
        en: "Makes the cluster as the file says.", zh: "让集群符合文件的描述。")
    public static let kubectlExampleApplyInput = Text(
        en: "Checks what comes in without writing.", zh: "检查输入的清单而不写入。")
    public static let kubectlExampleCreateFile = Text(
        en: "Creates what the file describes.", zh: "创建文件中描述的对象。")
    public static let kubectlExampleRC = Text(
        en: "Three replicas of nginx with two labels.", zh: "创建三个 nginx 副本，带两个标签。")
    public static let kubectlExampleRCEnv = Text(
        en: "A database with a port and a variable.", zh: "带端口和环境变量的数据库。")
    public static let kubectlExampleDelete = Text(
        en: "Ends one Pod gracefully.", zh: "体面地终止一个 Pod。")
    public static let kubectlExampleDeleteSelector = Text(
        en: "Deletes by label, and doesn't wait.", zh: "按标签删除，不等待。")
    public static let kubectlExampleDeleteOrphan = Text(
        en: "Deletes the controller, and leaves its Pods.", zh: "删除控制器，保留它的 Pod。")
    public static let kubectlExampleDescribe = Text(
        en: "All about one Pod, its events included.", zh: "显示一个 Pod 的详情和事件。")
    public static let kubectlExampleDescribeAll = Text(
        en: "All about every node.", zh: "显示每个节点的详情。")
    public static let kubectlExampleExpose = Text(
        en: "A Service for the Pods of a controller.", zh: "为控制器的 Pod 创建 Service。")
    public static let kubectlExampleExposeNodePort = Text(
        en: "A Service on a port of every node.", zh: "在每个节点的端口上提供 Service。")
    public static let kubectlExampleGetWide = Text(
        en: "The Pods, and where they run.", zh: "列出 Pod 及其所在节点。")
    public static let kubectlExampleGetPairs = Text(
        en: "Objects of several kinds by name.", zh: "按名称列出不同类型的对象。")
    public static let kubectlExampleGetSorted = Text(
        en: "Pods with a label, sorted by node.", zh: "按节点排序列出带某标签的 Pod。")
    public static let kubectlExampleLabel = Text(
        en: "Gives a Pod a label.", zh: "给 Pod 加上标签。")
    public static let kubectlExampleUnlabel = Text(
        en: "Takes a label off all Pods.", zh: "从所有 Pod 上去掉标签。")
    public static let kubectlExampleRelabel = Text(
        en: "Changes a label that is there already.", zh: "修改已有的标签。")
    public static let kubectlExampleRun = Text(
        en: "Runs one Pod.", zh: "运行一个 Pod。")
    public static let kubectlExampleRunOnce = Text(
        en: "Runs a command once.", zh: "运行一次命令。")
    public static let kubectlExampleScale = Text(
        en: "Sets the number of replicas.", zh: "设置副本数。")
    public static let kubectlExampleScaleIf = Text(
        en: "Only if there are five now.", zh: "仅当现在有五个副本时才执行。")
    public static let kubectlExampleNamespace = Text(
        en: "A namespace for development.", zh: "创建用于开发的名字空间。")
    public static let kubectlExampleServiceAccount = Text(
        en: "An identity for Pods.", zh: "为 Pod 创建身份。")
    public static let kubectlExamplePatch = Text(
        en: "Sets one field.", zh: "修改一个字段。")
    public static let kubectlExamplePatchYAML = Text(
        en: "The same in YAML.", zh: "用 YAML 写补丁。")
    public static let kubectlExampleReplace = Text(
        en: "Replaces the object of the same name.", zh: "替换同名的对象。")
    public static let kubectlExampleWaitReady = Text(
        en: "Waits until the Pods are ready.", zh: "等待 Pod 就绪。")
    public static let kubectlExampleWaitDelete = Text(
        en: "Waits until the Pod is gone.", zh: "等待 Pod 消失。")
    public static let kubectlExampleWaitPath = Text(
        en: "Waits until a field has a value.", zh: "等待字段取某个值。")
    public static let kubectlExampleSetImage = Text(
        en: "Gives new Pods another image.", zh: "让新 Pod 使用另一个镜像。")
    public static let kubectlExampleSetEnv = Text(
        en: "Sets one variable, removes another.", zh: "设置一个变量，删除另一个。")
    public static let kubectlExampleSetResources = Text(
        en: "Sets what the scheduler counts.", zh: "设置调度器计算的资源量。")
    public static let kubectlExampleCordon = Text(
        en: "New Pods go elsewhere.", zh: "新 Pod 会调度到别处。")
    public static let kubectlExampleUncordon = Text(
        en: "The node takes Pods again.", zh: "节点重新接受 Pod。")
    public static let kubectlExampleDrain = Text(
        en: "Evicts the Pods of a node.", zh: "驱逐节点上的 Pod。")
    public static let kubectlExampleTaint = Text(
        en: "Keeps Pods away that don't tolerate it.", zh: "让不容忍该污点的 Pod 离开。")
    public static let kubectlExampleUntaint = Text(
        en: "Removes the taint.", zh: "删除这个污点。")
    public static let kubectlExampleLogs = Text(
        en: "What the Pod has written.", zh: "显示 Pod 的日志。")
    public static let kubectlExampleLogsController = Text(
        en: "The last lines of one of the Pods.", zh: "显示其中一个 Pod 的最后几行日志。")
    public static let kubectlExampleEventsFor = Text(
        en: "What happened to one Pod.", zh: "显示一个 Pod 上发生的事件。")
    public static let kubectlExampleEventsWarning = Text(
        en: "All warnings.", zh: "显示所有警告事件。")
    public static let kubectlExampleAPIResources = Text(
        en: "The kinds without a namespace.", zh: "列出不属于名字空间的类型。")
    public static let kubectlExampleSetContext = Text(
        en: "Works in another namespace from now on.", zh: "从现在起使用另一个名字空间。")
    public static let kubectlExampleRollout = Text(
        en: "There is no rollout for a ReplicationController.", zh: "ReplicationController 没有上线过程。")
    public static let kubectlExampleDiff = Text(
        en: "Compares a file with the cluster.", zh: "把文件与集群比较。")
    public static let kubectlExampleExplain = Text(
        en: "What a Pod's containers have.", zh: "解释 Pod 的容器字段。")
    public static let kubectlExampleExplainRecursive = Text(
        en: "All fields as a tree.", zh: "以树的形式列出所有字段。")
}
