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
