/// What is said about sessions that are saved and carried on.
extension Text {
    public static let commandSave = Text(
        en: "Save this session: its seed and commands; as .md or .html, a notebook of it",
        zh: "保存本次会话：它的种子和命令；.md 或 .html 则写成笔记本")
    public static let commandLoad = Text(
        en: "Carry on a saved session, or, without FILE, the one before this",
        zh: "继续已保存的会话；不写 FILE 时继续上一次会话")

    public static func journalSaved(_ count: Int, _ path: String) -> Text {
        Text(
            en: "\(count) \(count == 1 ? "command" : "commands") saved to \(path)",
            zh: "已将 \(count) 条命令保存到 \(path)")
    }

    public static func journalLoaded(_ count: Int) -> Text {
        Text(
            en: "\(count) \(count == 1 ? "command" : "commands") replayed; carry on.",
            zh: "已重放 \(count) 条命令，可以继续了。")
    }

    public static let notAJournal = Text(
        en: "This is no journal of Pilothouse: its first line isn't 'pilothouse-journal VERSION'.",
        zh: "这不是 Pilothouse 的会话记录：首行不是 “pilothouse-journal 版本号”。")

    public static func journalVersion(_ found: Int, known: Int) -> Text {
        Text(
            en: "The journal has version \(found); this program reads version \(known). "
                + "A newer Pilothouse may be able to read it.",
            zh: "会话记录的版本是 \(found)，本程序只能读版本 \(known)。更新的 Pilothouse 也许能读。")
    }

    public static func journalLine(_ line: Int) -> Text {
        Text(
            en: "Line \(line) of the journal makes no sense; nothing was loaded.",
            zh: "会话记录的第 \(line) 行无法理解；什么也没有载入。")
    }

    public static let noJournalStore = Text(
        en: "Scripts can't save or load sessions; the REPL can.",
        zh: "脚本不能保存或载入会话；交互环境可以。")
    public static let noEarlierSession = Text(
        en: "There is no earlier session to carry on.", zh: "没有可以继续的上一次会话。")

    public static func cannotWrite(_ path: String, _ reason: String) -> Text {
        Text(en: "\(path) can't be written: \(reason).", zh: "无法写入 \(path)：\(reason)。")
    }

    // MARK: Notebooks

    public static let commandNote = Text(
        en: "Note something down, for the notebook of this session",
        zh: "记下一句话，写进本次会话的笔记本")
    public static let noted = Text(en: "Noted.", zh: "已记下。")
    public static let commandExportSession = Text(
        en: "Write a notebook of this session: commands, outputs, notes",
        zh: "写出本次会话的笔记本：命令、输出和笔记")

    public static func notebookNeedsEnding(_ path: String) -> Text {
        Text(
            en: "A notebook is Markdown or a page: end its name with .md or .html, not '\(path)'",
            zh: "笔记本是 Markdown 或网页：文件名请以 .md 或 .html 结尾，而不是 “\(path)”")
    }

    public static func notebookWritten(cells: Int, _ path: String) -> Text {
        Text(
            en:
                "\(cells) \(cells == 1 ? "command" : "commands") with their outputs written to \(path)",
            zh: "已将 \(cells) 条命令及其输出写入 \(path)")
    }

    public static let notebookTitle = Text(
        en: "A session with Pilothouse", zh: "一次 Pilothouse 会话")

    public static func notebookSeed(_ seed: UInt64) -> Text {
        Text(
            en: "Clusters have the seed \(seed) unless a command says another.",
            zh: "除非命令另有说明，集群的种子是 \(seed)。")
    }

    public static let outputLetGo = Text(
        en: "(the output of the beginning is no longer kept)", zh: "（较早的输出已不再保留）")
}
