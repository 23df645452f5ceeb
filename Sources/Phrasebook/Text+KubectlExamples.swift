/// What the examples of kubectl's commands show.
extension Text {
    public static let exampleAnnotate = Text(
        en: "Writes a note onto an object.", zh: "给对象加上一条注解。")
    public static let exampleUnannotate = Text(
        en: "Removes the note.", zh: "删除这条注解。")
    public static let exampleApply = Text(
        en: "Makes the cluster as the file says.", zh: "让集群符合文件的描述。")
    public static let exampleApplyInput = Text(
        en: "Checks a here-document without writing.", zh: "检查输入的清单而不写入。")
    public static let exampleCreateFile = Text(
        en: "Creates what the file describes.", zh: "创建文件中描述的对象。")
    public static let exampleRC = Text(
        en: "Three replicas of nginx with two labels.", zh: "创建三个 nginx 副本，带两个标签。")
    public static let exampleRCEnv = Text(
        en: "A database with a port and a variable.", zh: "带端口和环境变量的数据库。")
    public static let exampleDelete = Text(
        en: "Ends one Pod gracefully.", zh: "优雅地终止一个 Pod。")
    public static let exampleDeleteSelector = Text(
        en: "Deletes by label, and doesn't wait.", zh: "按标签删除，不等待。")
    public static let exampleDeleteOrphan = Text(
        en: "Deletes the controller, and leaves its Pods.", zh: "删除控制器，保留它的 Pod。")
    public static let exampleDescribe = Text(
        en: "All about one Pod, its events included.", zh: "显示一个 Pod 的详情和事件。")
    public static let exampleDescribeAll = Text(
        en: "All about every node.", zh: "显示每个节点的详情。")
    public static let exampleExpose = Text(
        en: "A Service for the Pods of a controller.", zh: "为控制器的 Pod 创建 Service。")
    public static let exampleExposeNodePort = Text(
        en: "A Service on a port of every node.", zh: "在每个节点的端口上提供 Service。")
    public static let exampleGetWide = Text(
        en: "The Pods, and where they run.", zh: "列出 Pod 及其所在节点。")
    public static let exampleGetPairs = Text(
        en: "Objects of several kinds by name.", zh: "按名称列出不同类型的对象。")
    public static let exampleGetSorted = Text(
        en: "Pods with a label, sorted by node.", zh: "按节点排序列出带某标签的 Pod。")
    public static let exampleLabel = Text(
        en: "Gives a Pod a label.", zh: "给 Pod 加上标签。")
    public static let exampleUnlabel = Text(
        en: "Takes a label off all Pods.", zh: "从所有 Pod 上去掉标签。")
    public static let exampleRelabel = Text(
        en: "Changes a label that is there already.", zh: "修改已有的标签。")
    public static let exampleRun = Text(
        en: "Runs one Pod.", zh: "运行一个 Pod。")
    public static let exampleRunOnce = Text(
        en: "Runs a command once.", zh: "运行一次命令。")
    public static let exampleScale = Text(
        en: "Sets the number of replicas.", zh: "设置副本数。")
    public static let exampleScaleIf = Text(
        en: "Only if there are five now.", zh: "仅当现在有五个副本时才执行。")
}
