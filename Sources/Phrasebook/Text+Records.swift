extension Text {
    /// What is said about the files that remember a learner's progress and a class's marks.
    public enum Records {}
}

extension Text.Records {
    public static func newerVersion(_ path: String) -> Text {
        Text(
            en: "'\(path)' was written by a newer version of this program, and is left as it is. "
                + "Nothing is saved until the program is updated.",
            zh: "“\(path)” 由本程序的更新版本写入，将保持原样。在更新程序之前，不会保存任何内容。")
    }

    public static func notOurs(_ path: String) -> Text {
        Text(
            en: "'\(path)' is a database of another program, and is left as it is.",
            zh: "“\(path)” 是其他程序的数据库，将保持原样。")
    }

    public static func cannotOpen(_ path: String, why reason: String) -> Text {
        Text(
            en: "'\(path)' can't be opened: \(reason). Nothing is saved.",
            zh: "无法打开 “\(path)”：\(reason)。不会保存任何内容。")
    }

    public static func cannotWrite(_ path: String, why reason: String) -> Text {
        Text(
            en: "'\(path)' can't be written: \(reason). You can go on, but this isn't saved.",
            zh: "无法写入 “\(path)”：\(reason)。你可以继续，但这一步没有保存。")
    }

    public static func diskFull(_ path: String) -> Text {
        Text(
            en: "The disk is full: '\(path)' can't grow. You can go on, but this isn't saved.",
            zh: "磁盘已满：“\(path)” 无法再写入。你可以继续，但这一步没有保存。")
    }

    public static func busy(_ path: String) -> Text {
        Text(
            en: "Another process keeps '\(path)' locked. You can go on, but this isn't saved.",
            zh: "另一个进程一直锁定着 “\(path)”。你可以继续，但这一步没有保存。")
    }

    public static func readOnly(_ path: String) -> Text {
        Text(
            en: "'\(path)' can be read but not written: what you do isn't saved.",
            zh: "“\(path)” 只能读取，不能写入：你的操作不会保存。")
    }

    public static func movedAside(_ path: String, to other: String) -> Text {
        Text(
            en: "'\(path)' was damaged. It has been moved to '\(other)', and a new one begun.",
            zh: "“\(path)” 已损坏。它已被移到 “\(other)”，并新建了一个文件。")
    }

    public static func cannotMoveAside(_ path: String) -> Text {
        Text(
            en: "'\(path)' is damaged and can't be moved out of the way. Nothing is saved.",
            zh: "“\(path)” 已损坏，而且无法移开。不会保存任何内容。")
    }

    public static let noPlace = Text(
        en: "There is no home directory to save progress in. Nothing is saved.",
        zh: "没有可以保存进度的主目录。不会保存任何内容。")

    // MARK: Keys

    public static func noKey(_ path: String) -> Text {
        Text(
            en: "There is no key at '\(path)': 'pilothouse gradebook key' makes one.",
            zh: "“\(path)” 处没有密钥：“pilothouse gradebook key” 会创建一个。")
    }

    public static func openKey(_ path: String) -> Text {
        Text(
            en: "Others can read the key '\(path)', so it proves nothing: chmod 600 it, or make "
                + "another.",
            zh: "其他人可以读取密钥 “\(path)”，因此它不能证明任何事：请 chmod 600，或另建一个。")
    }

    public static func notAKey(_ path: String) -> Text {
        Text(en: "'\(path)' is no key of this program.", zh: "“\(path)” 不是本程序的密钥。")
    }

    public static let cannotSign = Text(
        en: "The mark could not be signed.", zh: "无法为成绩签名。")

    // MARK: The text file

    public static func imported(lessons: Int, attempts: Int, answers: Int) -> Text {
        Text(
            en:
                "Taken in: lessons \(lessons), attempts at exercises \(attempts), answers \(answers).",
            zh: "已导入：课程 \(lessons)，练习尝试 \(attempts)，回答 \(answers)。")
    }

    public static func notARecord(_ format: String) -> Text {
        Text(
            en: "This is no file of this form: its first line doesn't say \"\(format)\".",
            zh: "这不是这种格式的文件：第一行没有写 “\(format)”。")
    }

    public static func textVersion(_ found: Int, known: Int) -> Text {
        Text(
            en: "The file has version \(found) of its form; this program knows \(known).",
            zh: "文件的格式版本是 \(found)，而本程序只认识版本 \(known)。")
    }

    public static func badLine(_ line: Int) -> Text {
        Text(
            en: "Line \(line) makes no sense. Nothing was imported.",
            zh: "第 \(line) 行无法理解。没有导入任何内容。")
    }

    public static let cutOff = Text(
        en: "The file has been cut off: its last line is missing. Nothing was imported.",
        zh: "文件不完整：缺少最后一行。没有导入任何内容。")

    public static let tooLong = Text(
        en: "The file is too long to be one of these.", zh: "文件太长，不可能是这种文件。")
}
