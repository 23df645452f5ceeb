/// What kubectl's flags mean, and why some of them are refused.
extension Text {
    public static let kubectlWholeNumber = Text(en: "a whole number", zh: "整数")
    public static let kubectlDuration = Text(
        en: "a duration such as 30s or 5m", zh: "像 30s 或 5m 这样的时长")

    public static func kubectlOneOf(_ words: [String]) -> Text {
        Text(
            en: "one of " + words.joined(separator: ", "), zh: words.joined(separator: "、") + " 之一")
    }

    public static let kubectlKindArgument = Text(
        en: "what kind of object (pods, rc, services …)", zh: "对象的类型（pods、rc、services……）")
    public static let kubectlNameArgument = Text(en: "the name", zh: "名称")

    public static let kubectlFlagNamespace = Text(
        en: "The namespace to work in, if not the current one.", zh: "使用的名字空间；默认为当前名字空间。")
    public static let kubectlFlagHelp = Text(en: "Shows how to use the command.", zh: "显示命令的用法。")
    public static let kubectlFlagOutput = Text(
        en: "How to print: json, yaml, name, wide, jsonpath=…, custom-columns=…",
        zh: "输出格式：json、yaml、name、wide、jsonpath=…、custom-columns=…")
    public static let kubectlFlagSelector = Text(
        en: "Only objects with these labels: app=web,tier in (a,b),!canary",
        zh: "只选择带有这些标签的对象：app=web,tier in (a,b),!canary")
    public static let kubectlFlagFieldSelector = Text(
        en: "Only objects with these field values: status.phase=Running",
        zh: "只选择字段取这些值的对象：status.phase=Running")
    public static let kubectlFlagAllNamespaces = Text(
        en: "Objects of all namespaces.", zh: "所有名字空间里的对象。")
    public static let kubectlFlagAll = Text(
        en: "All objects of the kind in the namespace.", zh: "名字空间里这一类型的所有对象。")
    public static let kubectlFlagFilename = Text(
        en: "A manifest, a directory of manifests, or - for standard input.",
        zh: "清单文件、清单目录，或用 - 表示标准输入。")
    public static let kubectlFlagRecursive = Text(
        en: "Directories within the directory, too.", zh: "包括目录里的子目录。")
    public static let kubectlFlagDryRun = Text(
        en: "Sends nothing (client), or goes through everything but the write (server).",
        zh: "什么也不发送（client），或只做检查而不写入（server）。")
    public static let kubectlFlagOverwrite = Text(
        en: "Also changes values that are there already.", zh: "允许修改已有的值。")
    public static let kubectlFlagTimeout = Text(
        en: "How long to wait at most, in virtual time.", zh: "最多等待多久（虚拟时间）。")
    public static let kubectlFlagNoHeaders = Text(
        en: "Leaves out the line with the columns' names.", zh: "不输出表头。")
    public static let kubectlFlagValidate = Text(
        en: "Unknown fields are always errors here.", zh: "未知字段在这里总是错误。")
    public static let kubectlFlagGracePeriod = Text(
        en: "Seconds that Pods have to end in; -1 for their own.",
        zh: "Pod 的终止宽限期（秒）；-1 表示用 Pod 自己的值。")
    public static let kubectlFlagIgnoreNotFound = Text(
        en: "An object that isn't there is no error.", zh: "对象不存在不算错误。")
    public static let kubectlFlagResourceVersion = Text(
        en: "Only if the object is still at this revision.", zh: "仅当对象仍处于这个修订版本时才执行。")
    public static let kubectlFlagImage = Text(en: "The container image.", zh: "容器镜像。")
    public static let kubectlFlagEnv = Text(
        en: "An environment variable; may be repeated.", zh: "环境变量；可以多次给出。")
    public static let kubectlFlagPort = Text(en: "The port.", zh: "端口。")
    public static let kubectlFlagLabels = Text(
        en: "The labels, separated by commas.", zh: "标签，用逗号分隔。")

    public static let kubectlHintClusterUse = Text(
        en: "use 'cluster use NAME' to change the cluster", zh: "请用 'cluster use NAME' 切换集群")
    public static let kubectlHintNoUsers = Text(
        en: "you are always the administrator", zh: "你始终是管理员")
    public static let kubectlHintNoKustomize = Text(
        en: "write the manifests out, and use -f", zh: "请写出完整的清单并使用 -f")
    public static let kubectlHintNoWatch = Text(
        en: "see changes as they happen with 'until' or 'trace'",
        zh: "请用 'until' 或 'trace' 观察变化")
    public static let kubectlHintNoEdit = Text(
        en: "use 'patch', 'apply -f' or 'set'", zh: "请用 'patch'、'apply -f' 或 'set'")
}

extension Text {
    public static let kubectlHintUseJSONPath = Text(
        en: "Go templates aren't there; use -o jsonpath= or -o custom-columns=",
        zh: "没有 Go 模板；请用 -o jsonpath= 或 -o custom-columns=")
    public static let kubectlHintUseInline = Text(
        en: "write the template into the command line", zh: "请把模板直接写在命令行里")

    public static func kubectlCustomColumn(_ part: String) -> Text {
        Text(
            en: "'\(part)' is no custom column: expected HEADER:.path.to.field",
            zh: "'\(part)' 不是自定义列：应为 HEADER:.path.to.field")
    }
}
