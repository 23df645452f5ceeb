extension Text {
    /// What is said about marks.
    public enum Gradebook {}
}

extension Text.Gradebook {
    public static func numberFrom(_ low: Int, to high: Int) -> Text {
        Text(en: "This is a number from \(low) to \(high).", zh: "这里应是 \(low) 到 \(high) 之间的数字。")
    }

    public static func notAMoment(_ text: String) -> Text {
        Text(
            en: "'\(text)' is no moment; write it like 2026-12-01T12:00:00Z.",
            zh: "“\(text)” 不是一个时刻；请写成 2026-12-01T12:00:00Z 的形式。")
    }

    public static let empty = Text(en: "The gradebook is empty.", zh: "成绩册是空的。")

    public static func total(_ percent: String) -> Text {
        Text(en: "in all \(percent) %", zh: "总计 \(percent) %")
    }

    public static let assisted = Text(en: "assisted", zh: "看过答案")
    public static let overridden = Text(en: "set by hand", zh: "人工设定")

    public static func daysLate(_ days: Int64) -> Text {
        Text(
            en: days == 1 ? "1 day late" : "\(days) days late", zh: "迟交 \(days) 天")
    }

    public static func imported(marks: Int, overrides: Int, regrades: Int) -> Text {
        Text(
            en: "Taken in: marks \(marks), set by hand \(overrides), regraded \(regrades).",
            zh: "已导入：成绩 \(marks)，人工设定 \(overrides)，重新评分 \(regrades)。")
    }

    // MARK: override

    public static let overrideForm = Text(
        en: "The points are a number like 2.5, or - to take earlier ones back.",
        zh: "分数写成 2.5 这样的数字，或者写 - 以撤销之前的设定。")
    public static let overrideNeedsReason = Text(
        en: "Give the reason: --reason '…'. It is kept.", zh: "请给出原因：--reason “……”。原因会被保存。")

    public static func noMark(_ student: String, _ exercise: String) -> Text {
        Text(
            en:
                "\(student) has handed nothing in for \(exercise); the override is kept all the same.",
            zh: "\(student) 没有提交 \(exercise)；仍会保存这次设定。")
    }

    public static func overridden(
        _ student: String, _ exercise: String, from old: String, to new: String
    ) -> Text {
        Text(
            en: "\(student), \(exercise): \(old) → \(new)",
            zh: "\(student)，\(exercise)：\(old) → \(new)")
    }

    // MARK: regrade

    public static func regraded(
        _ student: String, _ exercise: String, from old: String, to new: String, reason: String
    ) -> Text {
        Text(
            en: "\(student), \(exercise): \(old) → \(new): \(reason)",
            zh: "\(student)，\(exercise)：\(old) → \(new)：\(reason)")
    }

    public static func notRunAgain(
        _ student: String, _ exercise: String, _ submission: String
    ) -> Text {
        Text(
            en: "\(student), \(exercise): \(submission) can't be graded again; the mark stays.",
            zh: "\(student)，\(exercise)：无法重新评分 \(submission)；成绩不变。")
    }

    public static func regradedInAll(_ changed: Int, of count: Int) -> Text {
        Text(
            en: "\(changed) of \(count) marks have changed.", zh: "\(count) 个成绩中有 \(changed) 个改变了。")
    }

    // MARK: verify

    public static func verdict(_ name: String) -> Text {
        switch name {
        case "genuine": Text(en: "genuine", zh: "真实")
        case "otherKey": Text(en: "signed by another key", zh: "由其他密钥签名")
        case "forged": Text(en: "changed since it was signed", zh: "签名后被改动")
        default: Text(en: "not signed", zh: "没有签名")
        }
    }

    public static func verified(genuine: Int, of total: Int) -> Text {
        Text(
            en: "\(genuine) of \(total) marks are genuine.", zh: "\(total) 个成绩中有 \(genuine) 个真实。")
    }

    public static func publicKey(_ key: String, _ path: String) -> Text {
        Text(
            en:
                "The public key, for 'gradebook verify --key': \(key)\nThe private one is in \(path); keep it to yourself.",
            zh: "公钥，用于 “gradebook verify --key”：\(key)\n私钥在 \(path) 中；请不要给别人。")
    }
}
