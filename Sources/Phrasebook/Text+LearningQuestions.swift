extension Text.Learning {
    // MARK: predict

    public static let predictHeading = Text(
        en: "What will happen? Say it before it does.", zh: "会发生什么？先说出你的预测。")

    public static func orderWays(_ count: Int) -> Text {
        let sample = ["b", "a", "c", "d", "e", "f"].prefix(max(2, min(count, 6)))
        return Text(
            en:
                "Type the letters, first to last (like \(sample.joined(separator: " "))); or lesson skip.",
            zh: "按先后顺序输入字母（例如 \(sample.joined(separator: " "))）；或者 lesson skip。")
    }

    public static let numberWays = Text(
        en: "Type a number; or lesson skip.", zh: "输入一个数字；或者 lesson skip。")
    public static let nameWays = Text(
        en: "Type your answer; or lesson skip.", zh: "输入你的答案；或者 lesson skip。")
    public static let hopWays = Text(
        en: "Type who, to whom and the verb (kubectl → kube-apiserver create), or the number of a "
            + "hop; or lesson skip.",
        zh: "输入谁、对谁以及动词（kubectl → kube-apiserver create），或者某一跳的编号；或者 lesson skip。")

    public static let confidenceQuestion = Text(
        en: "How sure are you?  1 a guess  2 fairly sure  3 certain",
        zh: "你有多大把握？  1 猜的  2 比较有把握  3 确定")
    public static let confidenceWays = Text(
        en: "Type 1, 2 or 3; or lesson skip.", zh: "输入 1、2 或 3；或者 lesson skip。")

    public static func confidence(_ degree: Int) -> Text {
        switch degree {
        case 1: Text(en: "a guess", zh: "猜的")
        case 2: Text(en: "fairly sure", zh: "比较有把握")
        default: Text(en: "certain", zh: "确定")
        }
    }

    public static func noConfidence(_ text: String) -> Text {
        Text(en: "'\(text)' is not 1, 2 or 3.", zh: "“\(text)” 不是 1、2 或 3。")
    }

    public static func committed(_ answer: String, _ confidence: Text) -> Text {
        Text(
            en: "Noted: \(answer) (\(confidence(.english))). Now let it happen.",
            zh: "已记下：\(answer)（\(confidence(.chinese))）。现在让它发生。")
    }

    public static func predicted(_ answer: String, _ confidence: Text, isRight: Bool) -> Text {
        Text(
            en:
                "You said \(answer) (\(confidence(.english))): \(isRight ? "right." : "it went another way.")",
            zh: "你的预测是 \(answer)（\(confidence(.chinese))）：\(isRight ? "正确。" : "实际情况不同。")")
    }

    public static func itWas(_ value: String) -> Text {
        Text(en: "It was: \(value)", zh: "实际是：\(value)")
    }

    public static func calibration(_ confidence: Text, right: Int, of total: Int) -> Text {
        Text(
            en:
                "Of your predictions marked '\(confidence(.english))', \(right) of \(total) came true.",
            zh: "你标为 “\(confidence(.chinese))” 的预测中，\(total) 个里有 \(right) 个成真。")
    }

    public static let tooCertain = Text(
        en: "You were certain more often than you were right: look again at those steps.",
        zh: "你确定的次数多于正确的次数：再看看那些步骤。")

    // MARK: quiz

    public static let quizHeading = Text(en: "A question", zh: "一个问题")
    public static let choiceWays = Text(
        en: "Type the letter; or lesson skip.", zh: "输入字母；或者 lesson skip。")
    public static let multipleWays = Text(
        en: "Type all letters that are right (like a c); or lesson skip.",
        zh: "输入所有正确选项的字母（例如 a c）；或者 lesson skip。")

    public static func unreadableAnswer(_ text: String) -> Text {
        Text(en: "'\(text)' can't be an answer to this.", zh: "“\(text)” 不能作为这个问题的答案。")
    }

    public static let answeredAlready = Text(
        en: "You have answered. Enter goes on; 'lesson again' asks once more.",
        zh: "你已经回答过了。按回车继续；“lesson again” 再问一次。")
    public static let answerFirst = Text(
        en: "There is a question: answer it, or 'lesson skip'.",
        zh: "这里有一个问题：请回答，或者 “lesson skip”。")
    public static let noQuestion = Text(en: "There is no question here.", zh: "这里没有问题。")

    // MARK: claim

    public static let claimHeading = Text(
        en: "People often say this. Is it true?", zh: "人们常这样说。对吗？")
    public static let claimWays = Text(
        en: "Type true or false; an experiment decides. Or lesson skip.",
        zh: "输入 对 或 错；由实验来判定。或者 lesson skip。")

    public static func noVote(_ text: String) -> Text {
        Text(en: "'\(text)' is neither true nor false.", zh: "“\(text)” 既不是 对 也不是 错。")
    }

    public static let experiment = Text(
        en: "The experiment, on a copy of the cluster:", zh: "在集群的副本上做实验：")

    public static func claimVerdict(isTrue: Bool, isRight: Bool) -> Text {
        Text(
            en: (isTrue ? "The sentence is true" : "The sentence is false")
                + (isRight ? ", as you said." : "."),
            zh: (isTrue ? "这句话是对的" : "这句话是错的") + (isRight ? "，和你说的一样。" : "。"))
    }
}
