import Phrasebook

extension CellReader {
    /// Reads what a cell of one of the kinds with keys says.
    static func content(
        of kind: LessonCell.Kind, _ yaml: String, firstLine: Int
    ) -> Result<CellContent, LessonCellFailure> {
        if kind == .pilot || kind == .yaml || kind == .output { return .success(.plain) }
        if case .illustration = kind { return .success(.plain) }
        return open(yaml, firstLine: firstLine).flatMap { reader in
            var reader = reader
            let content = reader.content(of: kind)
            guard reader.problems.isEmpty else {
                let problems = reader.problems.enumerated()
                    .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
                return .failure(LessonCellFailure(problems: problems.map(\.element)))
            }
            return .success(content)
        }
    }

    private mutating func content(of kind: LessonCell.Kind) -> CellContent {
        switch kind {
        case .predict: predict().map(CellContent.predict) ?? .plain
        case .quiz: quiz().map(CellContent.quiz) ?? .plain
        case .claim: .claim(claim())
        case .diagram: diagram().map(CellContent.diagram) ?? .plain
        case .exercise: .exercise(exercise())
        case .pilot, .yaml, .output, .illustration: .plain
        }
    }

    // MARK: predict

    private mutating func predict() -> PredictCell? {
        _ = object("", keys: ["ask", "kind", "options", "answer", "explain"])
        let ask = text("ask")
        guard let kind: PredictCell.Kind = choice("kind") else { return nil }
        var options: [PredictCell.Option] = []
        var answer: CellExpression?
        if kind == .order {
            forbid("answer", because: .Lesson.orderHasNoAnswer)
            for path in elements("options") {
                _ = object(path, keys: ["text", "hop"])
                options.append(.init(text: text(path + ".text"), hop: expression(path + ".hop")))
            }
            if options.count < 2 { complain(.Lesson.tooFewOptions, at: "options") }
        } else {
            forbid("options", because: .Lesson.onlyOrderHasOptions)
            answer = expression("answer")
        }
        return PredictCell(
            ask: ask, kind: kind, options: options, answer: answer, explain: text("explain"))
    }

    private mutating func forbid(_ key: String, because text: Text) {
        if has(key) { complain(text, at: key) }
    }

    // MARK: claim

    private mutating func claim() -> ClaimCell {
        _ = object("", keys: ["claim", "true", "try", "expect", "explain"])
        return ClaimCell(
            claim: text("claim"), isTrue: yesNo("true"), experiment: expression("try"),
            expect: expression("expect"), explain: text("explain"))
    }

    // MARK: diagram

    private mutating func diagram() -> DiagramCell? {
        _ = object("", keys: ["of", "hops", "title"])
        guard let subject: DiagramCell.Subject = choice("of") else { return nil }
        if subject == .map { forbid("hops", because: .Lesson.mapHasNoHops) }
        return DiagramCell(
            subject: subject, hops: optionalExpression("hops"), title: text("title"))
    }

    // MARK: exercise

    /// The id alone, or `id: …`.
    private mutating func exercise() -> String {
        if let id = root.string?.trimmed, !id.isEmpty { return id }
        _ = object("", keys: ["id"])
        return has("id") || root.object != nil ? text("id") : ""
    }
}
