/// Where an answer went another way than the reference solution.
extension Text.Grading {
    /// How many fields are told.
    private static let told = 4

    private static func list(_ fields: [String], _ separator: String) -> String {
        fields.prefix(told).joined(separator: separator)
            + (fields.count > told ? separator + "…" : "")
    }

    public static func deedCreates(_ path: String) -> Text {
        Text(en: "create \(path)", zh: "创建 \(path)")
    }

    public static func deedChanges(_ path: String) -> Text {
        Text(en: "change \(path)", zh: "修改 \(path)")
    }

    public static func deedDeletes(_ path: String) -> Text {
        Text(en: "delete \(path)", zh: "删除 \(path)")
    }

    /// - Parameters:
    ///   - deed: what was done otherwise, at a hop.
    ///   - fields: what it set, as `path: value`.
    ///   - expected: the fields that the reference solution sets there.
    ///   - isSame: whether these are the same fields.
    public static func otherDeed(
        _ hop: Int, _ deed: Text, fields: [String], expected: [String], isSame: Bool
    ) -> Text {
        let (own, ownChinese) = (list(fields, ", "), list(fields, "，"))
        let (want, wantChinese) = (list(expected, ", "), list(expected, "、"))
        return Text(
            en: "It went another way at hop #\(hop), \(deed(.english))"
                + (own.isEmpty ? "." : ": \(own).")
                + (want.isEmpty
                    ? " The reference solution doesn't do that."
                    : isSame
                        ? " The reference solution sets \(want) to something else."
                        : " The reference solution changes \(want) there instead."),
            zh: "从第 \(hop) 跳起走了另一条路：\(deed(.chinese))"
                + (own.isEmpty ? "。" : "（\(ownChinese)）。")
                + (want.isEmpty
                    ? "参考答案没有这样做。"
                    : isSame
                        ? "参考答案把 \(wantChinese) 设成了别的值。"
                        : "参考答案在那里修改的是 \(wantChinese)。"))
    }

    public static let otherMoment = Text(
        en: "What was done is what the reference solution does, in another order or at another "
            + "moment.",
        zh: "所做的与参考答案相同，只是顺序或时刻不同。")

    public static func refusedDeed(_ hop: Int, _ deed: Text, _ reason: Text) -> Text {
        Text(
            en: "It went another way at hop #\(hop), where this was refused: \(deed(.english)) "
                + "(\(reason(.english)))",
            zh: "从第 \(hop) 跳起走了另一条路，那里有一个请求被拒绝：\(deed(.chinese))"
                + "（\(reason(.chinese))）")
    }

    /// - Parameters:
    ///   - deed: what the reference solution does.
    ///   - fields: the fields that it sets by it.
    ///   - instead: what was done that the reference solution doesn't do, and its hop.
    public static func missingDeed(
        _ deed: Text, fields: [String], instead: (hop: Int, deed: Text)?
    ) -> Text {
        let isChange = fields.count <= told && !fields.isEmpty
        return Text(
            en: "The reference solution does this, and here it wasn't done: \(deed(.english))"
                + (isChange ? " (\(list(fields, ", ")))" : "")
                + (instead.map { "; instead, at hop #\($0.hop): \($0.deed(.english))" } ?? ""),
            zh: "参考答案这样做了，而这里没有：\(deed(.chinese))"
                + (isChange ? "（\(list(fields, "、"))）" : "")
                + (instead.map { "；这里做的是第 \($0.hop) 跳：\($0.deed(.chinese))" } ?? ""))
    }
}

/// Journals as submissions.
extension Text.Grading {
    public static let idleJournal = Text(
        en: "This journal tells of no work on an exercise. Work in 'lesson', then 'save' it.",
        zh: "这份日志里没有做练习的记录。请在 “lesson” 中做练习，然后用 “save” 保存。")
    public static let noStart = Text(
        en: "The exercise can't be set up with the values that the journal names.",
        zh: "无法用日志中所说的取值布置这个练习。")
    public static let assisted = Text(
        en: "Assisted: the solution had been shown.", zh: "有协助：看过参考答案。")

    public static func hintsTaken(_ count: Int) -> Text {
        Text(en: "Hints taken: \(count)", zh: "用过的提示：\(count)")
    }

    public static func longJournal(_ limit: Int) -> Text {
        Text(
            en: "Only the first \(limit) inputs of the attempt have run.",
            zh: "只运行了这次尝试的前 \(limit) 条输入。")
    }
}

/// What the rules of a course make of points.
extension Text.Grading {
    public static let fileTime = Text(en: "time of the file", zh: "文件时间")

    public static func submitted(_ moment: String, from source: String) -> Text {
        Text(en: "handed in \(moment) (\(source))", zh: "提交于 \(moment)（\(source)）")
    }

    public static func total(_ percent: String) -> Text {
        Text(en: "\(percent) % by the rules of the course", zh: "按教程的规则计 \(percent) %")
    }

    public static func late(days: Int, since deadline: String, from old: String, to new: String)
        -> Text
    {
        Text(
            en: (days == 1 ? "One day late" : "\(days) days late")
                + " (deadline \(deadline)): \(old) points become \(new).",
            zh: "迟交 \(days) 天（截止时间 \(deadline)）：\(old) 分变为 \(new) 分。")
    }

    public static func attemptTooMany(_ attempt: Int, of limit: Int) -> Text {
        Text(
            en: "This is attempt \(attempt), and \(limit) count: no points.",
            zh: "这是第 \(attempt) 次尝试，而只有 \(limit) 次计分：不得分。")
    }

    public static func notAMoment(_ text: String) -> Text {
        Text(
            en: "'\(text)' is no moment with its time zone, like 2026-12-01T12:00:00Z.",
            zh: "“\(text)” 不是带时区的时刻，应写成 2026-12-01T12:00:00Z 这样。")
    }
}
