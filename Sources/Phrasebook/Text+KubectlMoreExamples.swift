/// What further examples of kubectl's commands show.
extension Text {
    public static let kubectlExampleAPIResourceNames = Text(
        en: "Only the names of the resources.", zh: "只列出资源名称。")
    public static let kubectlExampleSorted = Text(en: "The same, sorted.", zh: "排序后的结果。")
    public static let kubectlExampleSetContextBack = Text(
        en: "Works in the namespace default again.", zh: "回到名字空间 default。")
    public static let kubectlExampleCaptured = Text(
        en: "Keeps the output in a variable.", zh: "把输出存入变量。")
    public static let kubectlExampleLastLine = Text(en: "Only the last line.", zh: "只看最后一行。")
    public static let kubectlExampleFirstLine = Text(en: "Only the first line.", zh: "只看第一行。")
    public static let kubectlExampleServerLine = Text(
        en: "Only the server's address.", zh: "只看服务器地址。")
    public static let kubectlExampleVersionClient = Text(
        en: "Only the client's version.", zh: "只显示客户端版本。")
    public static let kubectlExampleManifestOnly = Text(
        en: "Prints the manifest, and creates nothing.", zh: "只打印清单，不创建。")
    public static let kubectlExampleOtherNamespace = Text(
        en: "In another namespace.", zh: "在另一个名字空间中。")
    public static let kubectlExampleReplaceInput = Text(
        en: "Writes back what was read.", zh: "把读到的内容写回去。")
    public static let kubectlExampleDiffInput = Text(
        en: "Compares an object with itself: no difference.", zh: "与自身比较：没有差异。")
    public static let kubectlExampleDrainDry = Text(
        en: "Says what would be evicted.", zh: "只说明哪些 Pod 会被驱逐。")
    public static let kubectlExampleUncordonAll = Text(
        en: "Several nodes at once.", zh: "一次处理多个节点。")
    public static let kubectlExampleSetImageAll = Text(
        en: "Every container of every controller.", zh: "所有控制器的所有容器。")
    public static let kubectlExampleSetEnvList = Text(
        en: "Lists the variables, and changes nothing.", zh: "列出变量，不做修改。")
    public static let kubectlExampleSetLimits = Text(
        en: "Sets what the containers may use at most.", zh: "设置容器的用量上限。")
}
