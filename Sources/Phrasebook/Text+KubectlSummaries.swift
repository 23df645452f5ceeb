/// What kubectl's commands do, in one line.
extension Text {
    public static let summaryGet = Text(
        en: "Lists objects.", zh: "列出对象。")
    public static let summaryDescribe = Text(
        en: "Shows all about objects, with their events.", zh: "显示对象的详情和事件。")
    public static let summaryCreate = Text(
        en: "Creates objects from a file, or by a generator.", zh: "从文件或用生成器创建对象。")
    public static let summaryCreateRC = Text(
        en: "Creates a replication controller.", zh: "创建副本控制器（ReplicationController）。")
    public static let summaryApply = Text(
        en: "Makes objects as a file says.", zh: "让对象符合文件的描述。")
    public static let summaryDelete = Text(
        en: "Deletes objects.", zh: "删除对象。")
    public static let summaryRun = Text(
        en: "Runs a Pod.", zh: "运行一个 Pod。")
    public static let summaryExpose = Text(
        en: "Makes a Service for the Pods of an object.", zh: "为对象的 Pod 创建 Service。")
    public static let summaryScale = Text(
        en: "Sets the number of replicas.", zh: "设置副本数。")
    public static let summaryLabel = Text(
        en: "Sets and removes labels.", zh: "设置和删除标签。")
    public static let summaryAnnotate = Text(
        en: "Sets and removes annotations.", zh: "设置和删除注解。")
}
