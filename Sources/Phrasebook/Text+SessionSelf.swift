/// What the session says about itself.
extension Text {
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
