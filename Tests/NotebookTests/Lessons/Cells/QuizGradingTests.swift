import Testing

@testable import Notebook

@Suite struct QuizGradingTests {
    private func quiz(
        _ kind: QuizCell.Kind, ask: String = "What?", answers: [String] = [],
        options: [(String, Bool)] = [], range: ClosedRange<Int64>? = nil
    ) -> QuizCell {
        QuizCell(
            id: "q", kind: kind, ask: ask,
            options: options.map { .init(text: $0, isRight: $1, because: $1 ? "" : "no \($0)") },
            answers: answers, range: range, explain: "")
    }

    @Test func `names fold case, width, quotes and the kind before them`() {
        let quiz = quiz(.name, answers: ["kube-scheduler", "调度器"])
        for answer in [
            "kube-scheduler", " Kube-Scheduler ", "`kube-scheduler`", "ｋｕｂｅ－ｓｃｈｅｄｕｌｅｒ", "调度器。",
            "pod/kube-scheduler", "“kube-scheduler”.",
        ] {
            #expect(quiz.grade(answer).isRight, "\(answer)")
        }
        for answer in ["scheduler", "kube-scheduler2", "", "调度"] {
            #expect(!quiz.grade(answer).isRight, "\(answer)")
        }
    }

    @Test func `composed and decomposed answers are the same after NFKC`() {
        #expect("e\u{301}".isSameAnswer(as: "É"))
        #expect("ﬁrst".isSameAnswer(as: "FIRST"))
        #expect("①".isSameAnswer(as: "1"))
    }

    @Test func `numbers are read as digits, words or with the question's own noun`() {
        let quiz = quiz(.number, ask: "How many Pods run?", answers: ["3"])
        for answer in ["3", "３", "three", "三", "3 Pods", "3 pods.", "3.0", "+3", "3 个", "三个"] {
            #expect(quiz.grade(answer).isRight, "\(answer)")
        }
        for answer in ["4", "3 nodes", "3 or 4", "-3", "3m", "33", "1e1"] {
            #expect(!quiz.grade(answer).isRight, "\(answer)")
        }
        #expect(!quiz.grade("some").isReadable)
        #expect(self.quiz(.number, range: 2...4).grade("2.5").isRight)
        #expect(!self.quiz(.number, range: 2...4).grade("5").isRight)
    }

    @Test func `a hop is named shortly, fully, or as trace prints it`() {
        let quiz = quiz(.hop, answers: ["kube-scheduler → kube-apiserver bind"])
        for answer in [
            "kube-scheduler bind", "kube-scheduler -> kube-apiserver bind",
            "kube-scheduler→kube-apiserver bind pods/default/web-1", "Kube-Scheduler BIND",
            "#362   0.083296s  kube-scheduler → kube-apiserver   bind  pods/default/web-c6pvg",
        ] {
            #expect(quiz.grade(answer).isRight, "\(answer)")
        }
        for answer in ["kubelet bind", "kube-scheduler → etcd bind", "kube-scheduler create"] {
            #expect(!quiz.grade(answer).isRight, "\(answer)")
        }
        #expect(!quiz.grade("bind").isReadable)
        #expect(!quiz.grade("#362").isReadable)
        let kubelet = self.quiz(.hop, answers: ["kubelet RunPodSandbox"])
        #expect(kubelet.grade("kubelet@node-2 → container-runtime@node-2 RunPodSandbox").isRight)
    }

    @Test func `a choice is made by letter, number or text, in either language`() {
        let quiz = quiz(.choice, options: [("kubelet", false), ("kube-scheduler", true)])
        let chinese = self.quiz(.choice, options: [("那个 kubelet", false), ("调度器", true)])
        let place = quiz.shownOrder.firstIndex(of: 1) ?? 0
        let letter = ["a", "b"][place]
        for answer in [letter, letter.uppercased() + ")", "\(place + 1)", "kube-scheduler", "调度器"] {
            #expect(quiz.grade(answer, counterpart: chinese).isRight, "\(answer)")
        }
        let wrong = quiz.grade("kubelet")
        #expect(!wrong.isRight)
        #expect(wrong.because == ["no kubelet"])
        #expect(!quiz.grade("z").isReadable)
        #expect(!quiz.grade("a b").isReadable)
    }

    @Test func `several options earn their share, less the wrong ones`() {
        let quiz = quiz(
            .multiple, options: [("one", true), ("two", true), ("three", false), ("four", false)])
        #expect(quiz.grade("one, two").isRight)
        #expect(quiz.grade("two、one").isRight)
        #expect(quiz.grade("one").share == 0.5)
        #expect(quiz.grade("one, two, three").share == 0.5)
        #expect(quiz.grade("three, four").share == 0)
        let letters = quiz.shownOrder.enumerated().filter { quiz.options[$0.element].isRight }
            .map { ["a", "b", "c", "d"][$0.offset] }
        #expect(quiz.grade(letters.joined()).isRight)
        #expect(quiz.grade(letters.joined(separator: " and ")).isRight)
        #expect(quiz.grade(letters.joined(separator: " ")).isRight)
    }

    @Test func `options whose text has separators are still found`() {
        let quiz = quiz(.choice, options: [("a, b and c", true), ("x", false)])
        #expect(quiz.grade("A, b and C").isRight)
    }
}
