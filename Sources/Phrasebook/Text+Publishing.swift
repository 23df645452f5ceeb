extension Text {
    /// What an exported lesson says around the lesson's own text.
    public enum Page {}
}

extension Text.Page {
    public static func minutes(_ count: Int) -> Text {
        Text(en: "\(count) minutes", zh: "\(count) 分钟")
    }

    public static let concepts = Text(en: "New terms", zh: "新术语")
    public static let prerequisites = Text(en: "You should know", zh: "你应当了解")
    public static let docs = Text(en: "In the Kubernetes documentation", zh: "Kubernetes 文档")
    public static let simplified = Text(en: "Simplified here", zh: "这里的简化")
    public static let about = Text(en: "About this lesson", zh: "关于本课")

    public static func cell(_ count: Int) -> Text {
        Text(en: "Cell \(count)", zh: "单元 \(count)")
    }
    public static let manifest = Text(en: "manifest", zh: "清单")
    public static let output = Text(en: "Output", zh: "输出")
    public static let wholeOutput = Text(en: "The whole output", zh: "完整输出")

    // MARK: Questions

    public static let predict = Text(en: "What will happen?", zh: "会发生什么？")
    public static let quiz = Text(en: "Question", zh: "问题")
    public static let claim = Text(en: "People often read", zh: "人们常常读到")
    public static let exercise = Text(en: "Exercise", zh: "练习")

    public static let yourAnswer = Text(en: "Your answer", zh: "你的答案")
    public static func place(of option: String) -> Text {
        Text(en: "Place of: \(option)", zh: "位次：\(option)")
    }
    public static let confidence = Text(en: "How sure are you?", zh: "你有多大把握？")
    public static let guess = Text(en: "a guess", zh: "猜的")
    public static let sure = Text(en: "fairly sure", zh: "比较确定")
    public static let certain = Text(en: "certain", zh: "非常确定")
    public static let compare = Text(en: "Compare", zh: "对照")
    public static let check = Text(en: "Check", zh: "检查")
    public static let agree = Text(en: "I think so", zh: "我认为对")
    public static let disagree = Text(en: "I don't", zh: "我认为不对")
    public static let whatHappened = Text(en: "What really happened", zh: "实际发生的事情")
    public static let answer = Text(en: "Answer", zh: "答案")
    public static let experiment = Text(en: "The experiment", zh: "实验")
    public static func hint(_ number: Int) -> Text {
        Text(en: "Hint \(number)", zh: "提示 \(number)")
    }
    public static let holds = Text(en: "It is true.", zh: "这是对的。")
    public static let isRefuted = Text(en: "It isn't true.", zh: "这不对。")

    public static let right = Text(en: "Right.", zh: "答对了。")
    public static let wrong = Text(en: "Not so.", zh: "不是这样。")
    public static let wrongAndCertain = Text(
        en: "Not so, and you were certain: this one is worth remembering.",
        zh: "不是这样，而你非常确定：这一点值得记住。")
    public static let rightByGuess = Text(
        en: "Right, though you guessed: read why.", zh: "猜对了：请看看为什么。")
    public static let incomplete = Text(
        en: "Answer first; each place once.", zh: "请先作答；每个位次只用一次。")

    public static func trySelf(_ lesson: String) -> Text {
        Text(
            en: "Solve it in the program, which checks it and helps: pilothouse learn \(lesson)",
            zh: "在程序里完成它，程序会检查并给出帮助：pilothouse learn \(lesson)")
    }

    // MARK: The trace

    public static let trace = Text(en: "The trace, hop by hop", zh: "逐跳查看轨迹")
    public static func traceHint(_ cluster: String) -> Text {
        Text(
            en: "Everything that happened in the cluster \(cluster). "
                + "Step through it with the buttons or the arrow keys.",
            zh: "集群 \(cluster) 中发生的一切。用按钮或方向键逐跳查看。")
    }
    public static let first = Text(en: "First", zh: "第一跳")
    public static let previous = Text(en: "Back", zh: "后退")
    public static let next = Text(en: "Step", zh: "前进")
    public static let toCause = Text(en: "To its cause", zh: "转到起因")
    public static let position = Text(en: "Position in the trace", zh: "轨迹中的位置")
    public static let made = Text(en: "Made with Pilothouse", zh: "由 Pilothouse 生成")

    // MARK: The command

    public static func noSuchLesson(_ name: String, suggestion: String?) -> Text {
        Text(
            en: "There is no lesson '\(name)'."
                + (suggestion.map { " Did you mean '\($0)'?" } ?? ""),
            zh: "没有课程 “\(name)”。" + (suggestion.map { "你是指 “\($0)” 吗？" } ?? ""))
    }

    public static let noBrowser = Text(
        en: "A PDF is printed by Chromium, which wasn't found. Install it, or name it in the "
            + "environment variable CHROMIUM, or export to html and print that.",
        zh: "PDF 由 Chromium 打印，但没有找到它。请安装，或用环境变量 CHROMIUM 指明，或导出为 html 再打印。")

    public static func browserFailed(_ status: Int) -> Text {
        Text(
            en: "Chromium printed nothing (exit status \(status)).",
            zh: "Chromium 没有打印出任何内容（退出状态 \(status)）。")
    }
}
