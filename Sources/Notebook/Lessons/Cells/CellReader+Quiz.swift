import Phrasebook

extension CellReader {
    mutating func quiz() -> QuizCell? {
        let keys = ["id", "kind", "ask", "options", "answer", "answer in", "explain"]
        _ = object("", keys: keys)
        let (id, ask) = (text("id"), text("ask"))
        guard let kind: QuizCell.Kind = choice("kind") else { return nil }
        var options: [QuizCell.Option] = []
        var answers: [String] = []
        var range: ClosedRange<Int64>?
        if kind.hasOptions {
            for key in ["answer", "answer in"] where has(key) {
                complain(.Lesson.choiceHasNoAnswer(key), at: key)
            }
            options = elements("options").map { option($0) }
            checkOptions(options, kind)
        } else {
            if has("options") { complain(.Lesson.onlyChoicesHaveOptions, at: "options") }
            answers = texts("answer")
            range = numberRange(kind)
            if answers.isEmpty, range == nil { complain(.Lesson.noAnswer, at: "") }
            checkAnswers(answers, kind)
        }
        return QuizCell(
            id: id, kind: kind, ask: ask, options: options, answers: answers, range: range,
            explain: optionalText("explain") ?? "")
    }

    private mutating func option(_ path: String) -> QuizCell.Option {
        _ = object(path, keys: ["text", "right", "because"])
        let isRight = yesNo(path + ".right", default: false)
        let because = optionalText(path + ".because") ?? ""
        if !isRight, because.isEmpty { complain(.Lesson.wrongNeedsBecause, at: path) }
        return QuizCell.Option(text: text(path + ".text"), isRight: isRight, because: because)
    }

    private mutating func checkOptions(_ options: [QuizCell.Option], _ kind: QuizCell.Kind) {
        if options.count < 2 { complain(.Lesson.tooFewOptions, at: "options") }
        if options.count > 26 { complain(.Lesson.tooManyOptions, at: "options") }
        let right = options.count { $0.isRight }
        if right == 0 { complain(.Lesson.noRightOption, at: "options") }
        if kind == .choice, right > 1 {
            complain(.Lesson.severalRightOptions(right), at: "options")
        }
        var seen: [String] = []
        for (index, option) in options.enumerated() {
            let folded = option.text.foldedAnswer
            if seen.contains(folded) {
                complain(.Lesson.sameOption(option.text), at: "options[\(index)]")
            }
            seen.append(folded)
        }
    }

    private mutating func checkAnswers(_ answers: [String], _ kind: QuizCell.Kind) {
        for answer in answers where !answer.isEmpty {
            switch kind {
            case .number where NumberAnswer(answer, unitsIn: "") == nil:
                complain(.Lesson.answerIsNoNumber(answer), at: "answer")
            case .hop where HopAnswer(answer) == nil:
                complain(.Lesson.answerIsNoHop(answer), at: "answer")
            default: break
            }
        }
    }

    private mutating func numberRange(_ kind: QuizCell.Kind) -> ClosedRange<Int64>? {
        let key = "answer in"
        guard has(key) else { return nil }
        if kind != .number { complain(.Lesson.onlyNumbersHaveRanges, at: key) }
        _ = object(key, keys: ["from", "to"])
        let (low, high) = (integer(key + ".from"), integer(key + ".to"))
        if low > high { complain(.Lesson.emptyRange, at: key) }
        return low <= high ? low...high : nil
    }
}
