extension Text.Exercise {
    // MARK: The author's checks

    public static let noSolution = Text(
        en: "There is no reference solution.", zh: "没有参考答案。")
    public static let oneSolution = Text(
        en: "A main exercise needs two different reference solutions.", zh: "主要练习需要两个不同的参考答案。")

    public static func solutionFails(_ name: String, seed: Int, checks: [String]) -> Text {
        let list = checks.joined(separator: ", ")
        return Text(
            en: "The solution '\(name)' fails with seed \(seed): \(list)",
            zh: "参考答案 “\(name)” 在种子 \(seed) 下未通过：\(list)")
    }

    public static func unequalLengths(_ name: String, _ least: Int, _ most: Int) -> Text {
        Text(
            en: "The solution '\(name)' has between \(least) and \(most) words, by its variant.",
            zh: "参考答案 “\(name)” 因变量不同而有 \(least) 到 \(most) 个词，相差过大。")
    }

    public static func earnedForNothing(_ check: String) -> Text {
        Text(
            en: "The check '\(check)' holds in the starting state: it gives points for nothing.",
            zh: "检查 “\(check)” 在起始状态就已通过：什么都不做也会得分。")
    }

    public static func failsOtherwise(
        _ name: String, fails: [String], expected: [String]
    ) -> Text {
        let (is_, should) = (fails.joined(separator: ", "), expected.joined(separator: ", "))
        return Text(
            en: "The wrong answer '\(name)' fails [\(is_)] and not [\(should)].",
            zh: "错误答案 “\(name)” 未通过的是 [\(is_)]，而不是 [\(should)]。")
    }

    public static func survivor(_ mutant: String) -> Text {
        Text(
            en: "No check notices this slip: \(mutant)", zh: "没有任何检查发现这个错误：\(mutant)")
    }

    public static func staleMutant(_ mutant: String, suggestion: String?) -> Text {
        Text(
            en: "This mutant doesn't survive, or isn't there: \(mutant)"
                + (suggestion.map { ". Did you mean '\($0)'?" } ?? ""),
            zh: "这个变异并未存活，或不存在：\(mutant)" + (suggestion.map { "。你是指 “\($0)” 吗？" } ?? ""))
    }

    public static func fewMutants(_ count: Int, least: Int) -> Text {
        Text(
            en: "The solutions have only \(count) mutants; \(least) are needed: add a solution.",
            zh: "参考答案只有 \(count) 个变异，至少需要 \(least) 个：请再添加一个参考答案。")
    }

    public static func nameNotTold(_ name: String, check: String) -> Text {
        Text(
            en: "The check '\(check)' relies on '\(name)', which the task doesn't tell in both "
                + "languages; if it stands in the starting state, add it to 'given'.",
            zh: "检查 “\(check)” 依赖 “\(name)”，但任务没有在两种语言中都提到它；若它在起始状态中，请加入 “given”。")
    }

    public static func otherValues(_ key: String) -> Text {
        Text(
            en: "The two languages of '\(key)' don't have the same ${…}.",
            zh: "“\(key)” 的两种语言中的 ${…} 不一致。")
    }

    public static func fewHints(_ count: Int) -> Text {
        Text(
            en: "There are \(count) hints; two tiers are the least.", zh: "提示有 \(count) 条；至少需要两级。")
    }

    public static func hintTellsAll(_ command: String) -> Text {
        Text(
            en: "The first hint contains '\(command)', which begins a solution's line.",
            zh: "第一条提示包含 “\(command)”，这是参考答案中某一行的开头。")
    }

    public static func otherMinutes(_ minutes: Int, estimate: Int) -> Text {
        Text(
            en: "'minutes: \(minutes)' is far from the estimate, \(estimate).",
            zh: "“minutes: \(minutes)” 与估计值 \(estimate) 相差太远。")
    }

    public static func review(
        _ name: String, checks: Int, seeds: Int, equivalents: Int,
        mutants: (all: Int, killed: Int, declared: Int), minutes: Int, problems: Int
    ) -> Text {
        let english = problems == 0 ? "ok" : "\(problems) \(problems == 1 ? "problem" : "problems")"
        let count = { (number: Int, word: String) in "\(number) \(word)\(number == 1 ? "" : "s")" }
        let chinese = problems == 0 ? "通过" : "\(problems) 个问题"
        return Text(
            en: "  \(name): \(count(checks, "check")), \(count(seeds, "seed")), "
                + "\(count(equivalents, "equivalent")), \(count(mutants.all, "mutant")): \(mutants.killed) killed, \(mutants.declared) declared; "
                + "about \(minutes) min; \(english)",
            zh: "  \(name)：\(checks) 项检查，\(seeds) 个种子，\(equivalents) 个等价答案，"
                + "\(mutants.all) 个变异：发现 \(mutants.killed) 个，声明等价 \(mutants.declared) 个；"
                + "约 \(minutes) 分钟；\(chinese)")
    }
}

// MARK: - Misconceptions

extension Text.Exercise {
    public static func notRecognized(_ name: String, as others: [String]) -> Text {
        let list = others.joined(separator: ", ")
        return Text(
            en: "The wrong answer '\(name)' isn't recognized"
                + (others.isEmpty ? "." : "; it is taken for \(list).")
                + " Give it a 'sign' that holds after it and after no other.",
            zh: "错误答案 “\(name)” 没有被认出来"
                + (others.isEmpty ? "。" : "，而是被当成了 \(list)。")
                + "请给它一个只在它之后才成立的 “sign”。")
    }

    public static func alsoTakenFor(_ name: String, _ others: [String]) -> Text {
        let list = others.joined(separator: ", ")
        return Text(
            en: "The wrong answer '\(name)' is also taken for \(list). Give both a 'sign' that "
                + "tells them apart.",
            zh: "错误答案 “\(name)” 也会被当成 \(list)。请给两者各写一个能区分它们的 “sign”。")
    }

    public static func unfinishedIsWrong(
        _ solution: String, statements: Int, _ name: String
    ) -> Text {
        Text(
            en: "Somebody who has done the first \(statements) statements of the solution "
                + "'\(solution)' is taken for '\(name)'. Give it a sharper 'sign'.",
            zh: "做完参考答案 “\(solution)” 的前 \(statements) 条语句的人会被当成 “\(name)”。请把它的 “sign” 写得更明确。")
    }
}
