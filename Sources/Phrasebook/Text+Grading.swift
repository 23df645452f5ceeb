extension Text {
    /// What is said about submissions and their marks.
    public enum Grading {}
}

extension Text.Grading {
    // MARK: Reading

    public static let nothingToGrade = Text(
        en: "There is no script, manifest or notebook with answers in it.",
        zh: "其中没有脚本、清单，也没有含答案的笔记本。")

    public static func notAZip(_ name: String) -> Text {
        Text(en: "'\(name)' can't be unpacked.", zh: "“\(name)” 无法解压。")
    }

    public static let outsideOfZip = Text(
        en: "It leads out of the zip, so it isn't read.", zh: "它指向压缩包之外，因此没有读取。")
    public static let tooLargeInZip = Text(
        en: "It is too large when unpacked, or damaged, so it isn't read.",
        zh: "它解压后太大，或者已经损坏，因此没有读取。")

    public static func tooManyFiles(_ limit: Int) -> Text {
        Text(
            en: "It has more than \(limit) files; the rest isn't read.",
            zh: "文件超过 \(limit) 个，其余的没有读取。")
    }

    public static func whichExercise(_ known: [String]) -> Text {
        Text(
            en: "Which exercise is this for? Name the file after it, or begin with "
                + "'# exercise: NAME'. There are: \(known.joined(separator: ", ")).",
            zh: "这是哪个练习的答案？请用练习的名称给文件命名，或在开头写上 “# exercise: 名称”。"
                + "有这些练习：\(known.joined(separator: "、"))。")
    }

    public static func noSuchExercise(_ name: String, suggestion: String?) -> Text {
        Text(
            en: "There is no exercise '\(name)' here."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? ""),
            zh: "这里没有练习 “\(name)”。" + (suggestion.map { "你是指 “\($0)” 吗？" } ?? ""))
    }

    public static func nothingFound(_ path: String) -> Text {
        Text(
            en: "There is no exercise, lesson or course at '\(path)'.",
            zh: "“\(path)” 处没有练习、课程或教程。")
    }

    // MARK: Outcomes

    public static let missing = Text(
        en: "Nothing was handed in for this exercise.", zh: "没有提交这个练习的答案。")
    public static let notGraded = Text(en: "not graded", zh: "未评分")
    public static let stopped = Text(
        en: "The script stopped here; what it did before counts:", zh: "脚本在这里停止；之前所做的仍然算数：")

    public static func outcome(_ name: String) -> Text {
        switch name {
        case "missing": Text(en: "Nothing was handed in.", zh: "没有提交。")
        case "unreadable":
            Text(
                en: "It can't be read, so nothing of it has run:", zh: "无法读懂，因此没有运行任何内容：")
        case "limit":
            Text(
                en: "It wanted more than an answer may have, so it earns nothing:",
                zh: "它超出了答案所允许的限度，因此不得分：")
        default:
            Text(
                en: "Not graded: the grader was stopped. This is no mark; it has to run again.",
                zh: "未评分：评分程序被中止。这不是成绩，需要重新运行。")
        }
    }

    // MARK: Marks

    public static func heldSometimes(_ held: Int, of seeds: Int, _ isAlways: Bool) -> Text {
        Text(
            en: "It holds in \(held) of \(seeds) runs"
                + (isAlways ? ", and must hold in all." : "."),
            zh: "在 \(seeds) 次运行中成立 \(held) 次" + (isAlways ? "，而它必须每次都成立。" : "。"))
    }

    public static func object(_ words: String) -> Text {
        Text(en: "Object: \(words)", zh: "对象：\(words)")
    }

    public static func hop(_ line: String) -> Text {
        Text(en: "Hop: \(line)", zh: "跳：\(line)")
    }

    public static let noHop = Text(
        en: "none; nothing has changed it since the start", zh: "没有；从开始以来没有谁修改过它")

    public static func show(_ command: String) -> Text {
        Text(en: "See it with: \(command)", zh: "查看命令：\(command)")
    }

    // MARK: Reports

    public static let statistics = Text(
        en: "Checks: how many passed (+ in part), and which misconceptions the rest met",
        zh: "各项检查：通过人数（+ 部分得分），以及其余人的误解")
    public static let likenesses = Text(
        en: "Submissions that are much alike (evidence only: look at both)",
        zh: "彼此非常相似的提交（仅为线索：请查看两份原文）")
    public static let whatHappened = Text(en: "What happened", zh: "发生了什么")

    public static func reportTitle(_ subject: String) -> Text {
        Text(en: "Marks: \(subject)", zh: "成绩：\(subject)")
    }
}

extension Text.Grading {
    // MARK: Working

    public static let noWorker = Text(
        en: "A worker process can't be started, or broke down before its first submission.",
        zh: "无法启动工作进程，或它在第一份提交之前就已崩溃。")

    public static func noSubmission(_ path: String) -> Text {
        Text(en: "There is no submission at '\(path)'.", zh: "“\(path)” 处没有提交。")
    }

    public static func progress(_ done: Int, of all: Int) -> Text {
        Text(en: "\(done) of \(all) graded", zh: "已评分 \(done)/\(all)")
    }
}

/// Questions of lessons as marks.
extension Text.Grading {
    public static func quiz(_ title: Text) -> Text {
        Text(en: "Quiz: \(title(.english))", zh: "测验：\(title(.chinese))")
    }

    public static let notAnswered = Text(en: "There is no answer.", zh: "没有作答。")

    public static func unreadableAnswer(_ answer: String) -> Text {
        Text(
            en: "'\(answer)' can't be read as an answer: name options by their letters or texts, "
                + "a number by its digits, a hop like 'kube-scheduler bind'.",
            zh: "“\(answer)” 无法当作答案来读：选项写字母或原文，数目写数字，跳写成 “kube-scheduler bind” 这样。")
    }

    /// - Parameters:
    ///   - because: what those are told who choose it; may be empty.
    ///   - isIncomplete: whether only right options were chosen, and not all of them.
    public static func wrongAnswer(_ answer: String, because: Text, isIncomplete: Bool) -> Text {
        Text(
            en: "Your answer was '\(answer)'. "
                + (isIncomplete
                    ? "That isn't all."
                    : because(.english).isEmpty ? "That isn't it." : because(.english)),
            zh: "你的回答是 “\(answer)”。"
                + (isIncomplete
                    ? "还不完整。" : because(.chinese).isEmpty ? "不对。" : because(.chinese)))
    }

    public static func noSuchQuestion(_ id: String, suggestion: String?) -> Text {
        Text(
            en: "There is no question '\(id)' here."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? ""),
            zh: "这里没有问题 “\(id)”。" + (suggestion.map { "你是指 “\($0)” 吗？" } ?? ""))
    }
}
