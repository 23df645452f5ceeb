extension Text {
    /// What a learner reads in a lesson, beside the lesson itself.
    public enum Learning {}
}

extension Text.Learning {
    // MARK: What a line is about

    public static let holds = Text(en: "holds", zh: "成立")
    public static let holdsNotYet = Text(en: "not yet", zh: "尚未成立")
    public static let right = Text(en: "right", zh: "正确")
    public static let wrong = Text(en: "wrong", zh: "错误")
    public static let notRight = Text(en: "Not quite.", zh: "不完全对。")
    public static let question = Text(en: "question", zh: "问题")
    public static let here = Text(en: "here", zh: "当前")
    public static let done = Text(en: "done", zh: "已完成")
    public static let begun = Text(en: "begun", zh: "进行中")
    public static let untouched = Text(en: "open", zh: "未开始")
    public static let assisted = Text(en: "with the solution in sight", zh: "看过参考答案")

    // MARK: Opening and closing

    public static let notHere = Text(
        en: "Lessons are for the interactive terminal: 'pilothouse learn'.",
        zh: "课程只能在交互式终端中使用：“pilothouse learn”。")

    public static let noLessonOpen = Text(en: "No lesson is open.", zh: "没有打开的课程。")

    public static func noSuchLesson(_ word: String) -> Text {
        Text(en: "There is no lesson '\(word)'.", zh: "没有课程 “\(word)”。")
    }

    public static let nothingToResume = Text(
        en: "There is no lesson to go on with.", zh: "没有可以继续的课程。")

    public static func resuming(_ title: String, at step: Int, of count: Int) -> Text {
        Text(
            en: "\(title): on with step \(step) of \(count). "
                + "'lesson start' begins from the beginning.",
            zh: "\(title)：继续第 \(step) 步，共 \(count) 步。“lesson start” 从头开始。")
    }

    public static func left(_ name: String) -> Text {
        Text(
            en: "You have left the lesson; 'lesson resume \(name)' goes on where you were.",
            zh: "你已离开课程；“lesson resume \(name)” 会从这里继续。")
    }

    public static func minutes(_ count: Int) -> Text {
        Text(en: "about \(count) minutes", zh: "大约 \(count) 分钟")
    }

    public static func newTerms(_ terms: [String]) -> Text {
        Text(
            en: "new terms: " + terms.joined(separator: ", "),
            zh: "新术语：" + terms.joined(separator: "、"))
    }

    // MARK: Cells

    public static let commandWays = Text(
        en: "Enter runs this, or type it, or try anything. lesson skip, back, explain, quit",
        zh: "按回车运行，或自己输入，或尝试任何命令。lesson skip、back、explain、quit")
    public static let manifestWays = Text(
        en: "Enter applies this manifest. lesson skip, back, explain, quit",
        zh: "按回车应用这份清单。lesson skip、back、explain、quit")
    public static let doneWays = Text(
        en: "Enter goes on. lesson explain, again, back, quit",
        zh: "按回车继续。lesson explain、again、back、quit")
    public static let tryAgainWays = Text(
        en: "Answer again, or lesson skip.", zh: "再回答一次，或者 lesson skip。")
    public static let meantToFail = Text(
        en: "This is meant to be refused.", zh: "这条命令会被拒绝，这是有意的。")
    public static let ranQuietly = Text(
        en: "The step has been run for you, since what follows builds on it.",
        zh: "这一步已经替你运行，因为后面的内容以它为基础。")
    public static let setAside = Text(
        en: "Back to the lesson: what you have tried in between is set aside.",
        zh: "回到课程：你在此期间尝试的改动已放到一边。")
    public static let backOnTheLine = Text(
        en: "The cluster is as the lesson left it.", zh: "集群已恢复到课程中的状态。")
    public static func stoppedOnTheWay(at step: Int) -> Text {
        Text(
            en:
                "Stopped on the way: this is step \(step). 'lesson resume' goes on to where you were.",
            zh: "途中已停止：现在是第 \(step) 步。“lesson resume” 会回到你之前的位置。")
    }

    public static let stopped = Text(
        en: "Stopped; the cluster is as it was before.", zh: "已停止；集群与之前相同。")
    public static let noStepBefore = Text(
        en: "This is the first step.", zh: "这是第一步。")
    public static let nothingToRun = Text(
        en: "There is nothing to run here.", zh: "这里没有要运行的内容。")

    // MARK: explain

    public static let nothingToExplain = Text(
        en: "Nothing has happened yet.", zh: "还没有发生任何事情。")

    public static func explainHeading(_ hops: Int) -> Text {
        Text(
            en: hops == 1
                ? "One hop since the last step began:" : "\(hops) hops since the last step began:",
            zh: "自上一步开始以来共有 \(hops) 跳：")
    }

    public static func moreHops(_ count: Int) -> Text {
        Text(
            en:
                "… and \(count) more: requests that only read, and news on its way. 'trace' shows all.",
            zh: "……还有 \(count) 跳：只读请求和传递中的通知。“trace” 显示全部。")
    }

    public static let explainAfter = Text(
        en: "The explanation comes after the cell has run: say first what you expect.",
        zh: "单元运行之后才有解释：先说出你的预期。")
    public static let explainAfterAnswer = Text(
        en: "The explanation comes after your answer.", zh: "回答之后才有解释。")

    public static func whatCounts(_ kind: String) -> Text {
        Text(
            en: "A prediction gives no marks; being wrong here is how one learns.",
            zh: "预测不计分；在这里猜错正是学习的方式。")
    }

    // MARK: The end

    public static func lessonOver(_ title: String) -> Text {
        Text(en: "The end of: \(title)", zh: "课程结束：\(title)")
    }

    public static let simplified = Text(en: "Simplified here", zh: "这里做了简化")
    public static let furtherReading = Text(en: "Further reading", zh: "延伸阅读")

    public static func endWays(next: String) -> Text {
        Text(
            en: "Enter finishes it and opens \(next). lesson map, list, quit",
            zh: "按回车结束本课并打开 \(next)。lesson map、list、quit")
    }

    public static let lastLessonWays = Text(
        en: "Enter finishes it. lesson map, list, quit", zh: "按回车结束本课。lesson map、list、quit")

    public static let courseOver = Text(
        en: "That was the last lesson. 'lesson map' shows what is left, "
            + "'lesson certificate FILE.html' writes a page about what you have done.",
        zh: "这是最后一课。“lesson map” 显示还有什么没做，“lesson certificate FILE.html” 写出一页你的学习记录。")
}
