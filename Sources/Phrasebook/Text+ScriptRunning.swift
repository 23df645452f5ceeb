// MARK: Failures

extension Text.Script {
    public static func notCondition(_ value: String) -> Text {
        Text(
            en: "a condition is true or false, not `\(value)`",
            zh: "条件只能是 true 或 false，不能是 `\(value)`")
    }

    public static func notSequence(_ value: String) -> Text {
        Text(
            en: "`for` goes through a list or a map, not `\(value)`",
            zh: "`for` 遍历列表或映射，不能是 `\(value)`")
    }

    public static func expectationFailed(_ message: String?) -> Text {
        guard let message else {
            return Text(en: "the expectation does not hold", zh: "期望不成立")
        }
        return Text(en: "the expectation does not hold: \(message)", zh: "期望不成立：\(message)")
    }

    public static func expectationTimedOut(_ duration: String, _ message: String?) -> Text {
        guard let message else {
            return Text(
                en: "the expectation did not hold within \(duration)",
                zh: "期望在 \(duration) 内没有成立")
        }
        return Text(
            en: "the expectation did not hold within \(duration): \(message)",
            zh: "期望在 \(duration) 内没有成立：\(message)")
    }

    public static func waitTimedOut(_ duration: String) -> Text {
        Text(
            en: "timed out after \(duration) waiting for the condition",
            zh: "等待条件成立超时（\(duration)）")
    }

    public static var interrupted: Text { Text(en: "interrupted", zh: "已中断") }

    public static func tooManySteps(_ bound: Int) -> Text {
        Text(
            en: "the script was stopped after \(bound) steps", zh: "脚本运行了 \(bound) 步，已停止")
    }

    public static func tooManyIterations(_ bound: Int) -> Text {
        Text(
            en: "the script was stopped after \(bound) turns of its loops",
            zh: "脚本的循环执行了 \(bound) 次，已停止")
    }

    public static func callsTooDeep(_ bound: Int) -> Text {
        Text(
            en: "functions call each other too deeply; the limit is \(bound)",
            zh: "函数调用太深；上限是 \(bound) 层")
    }

    public static func tooMuchMemory(_ bound: Int) -> Text {
        Text(
            en: "the script's values take more than \(bound) bytes",
            zh: "脚本的值超过了 \(bound) 字节")
    }

    public static func tooMuchOutput(_ bound: Int) -> Text {
        Text(
            en: "the script prints more than \(bound) bytes", zh: "脚本的输出超过了 \(bound) 字节")
    }

    public static func tooMuchTime(_ duration: String) -> Text {
        Text(
            en: "the script was stopped after \(duration) of virtual time",
            zh: "虚拟时间过去了 \(duration)，脚本已停止")
    }

    public static func tooMuchClusterMemory(_ bound: Int) -> Text {
        Text(
            en: "the script's clusters take more than \(bound) bytes",
            zh: "脚本的集群超过了 \(bound) 字节")
    }
}

// MARK: Around a message

extension Text.Script {
    public static var error: Text { Text(en: "error", zh: "错误") }

    /// What stands between a label and its text.
    public static var colon: Text { Text(en: ": ", zh: "：") }

    public static func didYouMean(_ text: String) -> Text {
        Text(en: "did you mean '\(text)'?", zh: "你是不是想写 '\(text)'？")
    }

    public static func example(_ text: String) -> Text {
        Text(en: "example: \(text)", zh: "示例：\(text)")
    }

    public static func calledFrom(_ function: String, line: Int, file: String) -> Text {
        let place =
            file.isEmpty
            ? (en: "line \(line)", zh: "第 \(line) 行")
            : (en: "\(file):\(line)", zh: "\(file):\(line)")
        return Text(
            en: "in \(function), called at \(place.en)", zh: "在 \(function) 中，调用处：\(place.zh)")
    }

    public static func moreCalls(_ count: Int) -> Text {
        Text(en: "… and \(count) more calls", zh: "……还有 \(count) 层调用")
    }

    public static func tooMuchWork(_ bound: Int) -> Text {
        Text(
            en: "the script's commands and expressions take more than \(bound) steps",
            zh: "脚本的命令和表达式超过了 \(bound) 步")
    }
}
