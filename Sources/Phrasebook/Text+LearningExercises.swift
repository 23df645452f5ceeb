extension Text.Learning {
    public static let noExerciseHere = Text(
        en: "There is no exercise here.", zh: "这里没有练习。")

    public static func exerciseHeading(_ title: Text) -> Text {
        Text(en: "Exercise: \(title(.english))", zh: "练习：\(title(.chinese))")
    }

    public static func exerciseFacts(minutes: Int, variant: UInt64, points: Int) -> Text {
        Text(
            en: "about \(minutes) minutes · \(points) points · variant \(variant)",
            zh: "大约 \(minutes) 分钟 · \(points) 分 · 变体 \(variant)")
    }

    public static let exerciseWays = Text(
        en: "Checks tick off by themselves. lesson hint, check, reset, solution, skip, quit",
        zh: "检查项会自动打勾。lesson hint、check、reset、solution、skip、quit")
    public static let solvedWays = Text(
        en: "Enter goes on. lesson again gives other values; lesson back, quit",
        zh: "按回车继续。lesson again 换一组数值；lesson back、quit")
    public static let exerciseOpen = Text(
        en: "The exercise isn't solved yet.", zh: "练习还没有完成。")
    public static let exerciseReset = Text(
        en: "Back at the start of the exercise.", zh: "已回到练习的起点。")
    public static let otherCluster = Text(
        en: "The exercise's cluster isn't there any more: 'undo', or 'lesson reset'.",
        zh: "练习所用的集群已不存在：“undo” 或 “lesson reset”。")

    public static func hiddenCheck(_ place: Int) -> Text {
        Text(en: "hidden check \(place)", zh: "隐藏检查 \(place)")
    }

    public static func points(_ points: Int, of possible: Int) -> Text {
        Text(en: "\(points) of \(possible) points", zh: "\(possible) 分中得 \(points) 分")
    }

    public static let lookAt = Text(en: "Look at:", zh: "查看：")
    public static let hopMissing = Text(
        en: "The hop that would show it is missing from the trace.", zh: "踪迹中缺少能说明这一点的那一跳。")
    public static let perhaps = Text(
        en: "Perhaps you believe something that many do:", zh: "也许你有一个常见的误解：")

    // MARK: Help

    public static func hint(_ tier: Int, of count: Int) -> Text {
        Text(en: "Hint \(tier) of \(count)", zh: "提示 \(tier)/\(count)")
    }

    public static let noHints = Text(en: "There are no hints.", zh: "没有提示。")
    public static let lastHintAgain = Text(
        en: "That was the last hint; here it is again.", zh: "这已是最后一条提示；再显示一次。")
    public static let moreHintsWays = Text(
        en: "lesson hint says more.", zh: "lesson hint 会说得更多。")
    public static let afterHintsWays = Text(
        en: "That was the last hint. lesson solution shows how it can be done.",
        zh: "这是最后一条提示。lesson solution 会显示做法。")
    public static let solutionHeading = Text(
        en: "One way to do it", zh: "一种做法")
    public static let solutionNoted = Text(
        en: "It is noted that you have seen it.", zh: "已记录你看过参考答案。")
    public static let afterSolutionWays = Text(
        en: "Type it to see what it does, or 'lesson again' for other values.",
        zh: "输入它看看效果，或者用 “lesson again” 换一组数值。")

    public static func trains(_ concepts: [String]) -> Text {
        Text(
            en: "This exercise trains: \(concepts.joined(separator: ", ")).",
            zh: "这个练习训练：\(concepts.joined(separator: "、"))。")
    }

    // MARK: Debrief

    public static func solved(
        points: Int, commands: Int, hints: Int, isAssisted: Bool
    ) -> Text {
        let way =
            isAssisted
            ? "with the solution in sight"
            : hints == 0
                ? "without hints"
                : hints == 1 ? "with one hint" : "with \(hints) hints"
        let weg = isAssisted ? "看过参考答案" : hints == 0 ? "没有用提示" : "用了 \(hints) 条提示"
        return Text(
            en:
                "Solved: \(points) points, \(commands == 1 ? "one command" : "\(commands) commands"), \(way).",
            zh: "完成：\(points) 分，\(commands) 条命令，\(weg)。")
    }

    public static let yourWay = Text(en: "Your way", zh: "你的做法")
    public static let shorterWay = Text(en: "A shorter way", zh: "更短的做法")
    public static let noShorterWay = Text(
        en: "No shorter way is known.", zh: "没有已知的更短做法。")

    public static func traceHeading(_ hops: Int) -> Text {
        Text(en: "What the trace shows: \(hops) hops", zh: "踪迹显示：\(hops) 跳")
    }

    public static let decisiveHop = Text(en: "The decisive hop", zh: "决定性的一跳")

    public static func whyHop(_ hop: Int) -> Text {
        Text(en: "'why \(hop)' shows what led to it.", zh: "“why \(hop)” 显示它的来由。")
    }

    // MARK: --watch

    public static func watching(_ file: String, _ exercise: Text) -> Text {
        Text(
            en: "Watching \(file) for: \(exercise(.english)). Ctrl-C ends.",
            zh: "正在监视 \(file)，练习：\(exercise(.chinese))。Ctrl-C 结束。")
    }

    public static func saved(_ count: Int) -> Text {
        Text(en: "── save \(count) ──", zh: "── 第 \(count) 次保存 ──")
    }

    public static func fileGone(_ file: String) -> Text {
        Text(en: "'\(file)' isn't there; waiting for it.", zh: "“\(file)” 不存在；正在等待。")
    }

    public static func noSuchExercise(_ name: String) -> Text {
        Text(en: "There is no exercise '\(name)'.", zh: "没有练习 “\(name)”。")
    }

    public static let whichExercise = Text(
        en: "Which exercise is it? Give --exercise NAME, name the file after it, or begin the file "
            + "with '# exercise: NAME'.",
        zh: "这是哪个练习？请给出 --exercise NAME，或用练习名命名文件，或在文件开头写 “# exercise: NAME”。")

    public static let allHold = Text(en: "Everything holds.", zh: "全部成立。")
}
