/// What the session says about itself.
extension Text {
    public static let helpKubectl = Text(
        en: "kubectl's commands (with or without the word kubectl)",
        zh: "kubectl 的命令（写不写 kubectl 都可以）")
    public static let helpMore = Text(
        en: "help COMMAND shows a command with its flags and examples, help cluster (node, lesson, "
            + "create …) a family of them. help let explains a word of the language, help cel "
            + "what expressions can call.",
        zh: "help 命令名 显示一条命令的用法、参数和示例；help cluster（node、lesson、create 等）列出一组命令；"
            + "help let 解释语言中的一个词；help cel 列出表达式可以调用的函数。")
    public static let helpExamples = Text(en: "Examples:", zh: "示例：")

    public static func helpDocumentation(_ name: String) -> Text {
        Text(
            en: "In the Kubernetes documentation: \(name)", zh: "在 Kubernetes 文档中：\(name)")
    }

    public static func noSuchCommand(_ name: String) -> Text {
        Text(en: "There is no command '\(name)'.", zh: "没有 “\(name)” 这条命令。")
    }

    public static let nothingToUndo = Text(en: "Nothing to take back.", zh: "没有可以撤销的命令。")
    public static let nothingToRedo = Text(en: "Nothing to do again.", zh: "没有可以重做的命令。")

    public static func undone(_ command: String) -> Text {
        Text(en: "Taken back: \(command)", zh: "已撤销：\(command)")
    }

    public static func redone(_ command: String) -> Text {
        Text(en: "Done again: \(command)", zh: "已重做：\(command)")
    }

    public static let mapUnbound = Text(en: "(no node yet)", zh: "（还没有节点）")
    public static let mapNotJoined = Text(en: "not registered", zh: "尚未注册")
    public static let mapCrashed = Text(en: "switched off", zh: "已关机")
    public static let mapPartitioned = Text(en: "cut off", zh: "网络已切断")
}
