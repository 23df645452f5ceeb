extension Text.Learning {
    public static func percent(_ percent: Int) -> Text { Text(verbatim: "\(percent) %") }

    public static func minutesLeft(_ minutes: Int) -> Text {
        Text(
            en: minutes == 1 ? "about 1 minute" : "about \(minutes) minutes",
            zh: "大约 \(minutes) 分钟")
    }

    public static func exercisesSolved(_ solved: Int, of count: Int) -> Text {
        Text(
            en: "\(solved) of \(count) \(count == 1 ? "exercise" : "exercises")",
            zh: "练习 \(solved)/\(count)")
    }

    public static let youAreHere = Text(en: "you are here", zh: "你在这里")
    public static let listWays = Text(
        en: "lesson start LESSON, lesson resume, lesson map",
        zh: "lesson start 课程、lesson resume、lesson map")

    public static func timeLeft(_ minutes: Int) -> Text {
        let hours = (minutes + 30) / 60
        return Text(
            en: minutes < 90
                ? "About \(minutes) minutes are left." : "About \(hours) hours are left.",
            zh: minutes < 90 ? "大约还需要 \(minutes) 分钟。" : "大约还需要 \(hours) 小时。")
    }

    public static let allDone = Text(
        en: "You have done everything there is to do.", zh: "你已经完成了全部内容。")
    public static let certificateWays = Text(
        en: "lesson certificate FILE.html writes a page about it.",
        zh: "lesson certificate FILE.html 会为此写出一页证书。")

    // MARK: certificate

    public static let certificateForms = Text(
        en: "A certificate is written as .html or .md.", zh: "证书可以写成 .html 或 .md。")
    public static let notYetDone = Text(
        en: "There is something left to do before the certificate:", zh: "在得到证书之前，还有一些内容要完成：")

    public static func certificateWritten(_ path: String) -> Text {
        Text(en: "The certificate is in \(path).", zh: "证书已写入 \(path)。")
    }

    public static let certificateTitle = Text(
        en: "Kubernetes, one hop at a time", zh: "一跳一跳学 Kubernetes")

    public static func certificateSentence(_ name: String?, lessons: Int) -> Text {
        let lessonsText = lessons == 1 ? "the one lesson" : "all \(lessons) lessons"
        return Text(
            en: (name ?? "The learner")
                + " has gone through \(lessonsText) and solved their exercises.",
            zh: (name ?? "学习者") + " 学完了全部 \(lessons) 课，并完成了其中的练习。")
    }

    public static let certificateColumns = [
        Text(en: "Lesson", zh: "课程"), Text(en: "Finished", zh: "完成日期"),
        Text(en: "Exercises", zh: "练习"),
    ]

    public static func solvedAlone(_ solved: Int, of count: Int) -> Text {
        count == 0
            ? Text(verbatim: "–")
            : Text(
                en: "\(solved) of \(count) without the solution", zh: "\(count) 个中独立完成 \(solved) 个")
    }
}

extension Text {
    // MARK: The commands

    public static let commandLessonList = Text(
        en: "List the lessons, with progress", zh: "列出课程和进度")
    public static let commandLessonMap = Text(
        en: "Show the map of the course, and how long the rest will take",
        zh: "显示课程地图和剩余时间")
    public static let commandLessonStart = Text(
        en: "Begin a lesson from its beginning", zh: "从头开始一课")
    public static let flagLessonAt = Text(
        en: "The step to begin at", zh: "从第几步开始")
    public static let commandLessonResume = Text(
        en: "Go on with a lesson where you stopped", zh: "从上次停下的地方继续")
    public static let commandLessonNext = Text(
        en: "Do what the lesson suggests, or go on (an empty line does the same)",
        zh: "执行课程建议的内容，或者继续（空行也一样）")
    public static let commandLessonBack = Text(
        en: "Go back one step, to the cluster that it saw", zh: "后退一步，集群回到当时的状态")
    public static let commandLessonRun = Text(
        en: "Run the step's commands and stay", zh: "运行这一步的命令，并停在这里")
    public static let commandLessonAgain = Text(
        en: "Do the step once more; an exercise with other values",
        zh: "重做这一步；练习会换一组数值")
    public static let flagLessonVariant = Text(
        en: "The seed that an exercise's values are drawn from", zh: "练习数值所用的种子")
    public static let commandLessonSkip = Text(
        en: "Leave the step out", zh: "跳过这一步")
    public static let commandLessonHint = Text(
        en: "Get a hint; each further one says more", zh: "获取提示；每次都会更具体")
    public static let commandLessonCheck = Text(
        en: "See what of the exercise holds, and why the rest doesn't",
        zh: "查看练习中哪些已成立，以及其余的为何不成立")
    public static let commandLessonReset = Text(
        en: "Go back to the exercise's start, or to the lesson's own cluster",
        zh: "回到练习的起点，或者课程自己的集群")
    public static let commandLessonSolution = Text(
        en: "See a solution (this is noted)", zh: "查看参考答案（会被记录）")
    public static let commandLessonExplain = Text(
        en: "Explain the step once more, in other words", zh: "换一种说法再解释这一步")
    public static let commandLessonAnswer = Text(
        en: "Answer the open question (typing the answer alone does the same)",
        zh: "回答当前问题（直接输入答案也一样）")
    public static let commandLessonCertificate = Text(
        en: "Write a certificate page, when all lessons are done",
        zh: "完成全部课程后，写出证书页面")
    public static let flagLessonName = Text(en: "The name on it", zh: "证书上的姓名")
    public static let commandLessonQuit = Text(
        en: "Leave the lesson for free play; your place is kept",
        zh: "离开课程自由操作；进度会保留")
}
