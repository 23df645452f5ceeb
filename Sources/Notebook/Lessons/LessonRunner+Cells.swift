import CEL
import Diagrams
import KubeAPI
import KubeCluster
import Phrasebook

/// What is wrong with a cell when it meets the cluster; the details are a diagnostic.
public struct CellProblem: Error, Sendable {
    public let text: Text
    public var details = ""
}

/// What came of the experiment of a claim.
public struct ClaimOutcome: Sendable {
    public let output: String
    /// The experiment failed, or `expect` couldn't be evaluated or doesn't hold.
    public let problem: CellProblem?
    /// The cluster after the experiment; the lesson's own doesn't know of it.
    public let session: Session
}

/// What a diagram cell shows.
public enum DiagramPicture: Sendable {
    case sequence([TracedHop])
    case map(ClusterMap)
}

extension LessonRunner {
    /// What has come true of a prediction, after the cell that it is about has run.
    ///
    /// - Parameter mark: the moment before that cell.
    public mutating func truth(
        of predict: PredictCell, since mark: Mark
    ) -> Swift.Result<PredictTruth, CellProblem> {
        guard let answer = predict.answer else { return order(of: predict, since: mark) }
        switch evaluate(answer) {
        case .success(let value):
            let text = session.render(value)
            let isFitting: Bool =
                switch predict.kind {
                case .number: NumberAnswer(text, unitsIn: "") != nil
                default:
                    value.string.map { !$0.foldedAnswer.isEmpty }
                        ?? (value.int != nil || value.bool != nil)
                }
            guard isFitting else {
                return .failure(CellProblem(text: .Lesson.answerHasNoText(predict.kind.rawValue)))
            }
            return .success(.value(text))
        case .failure(let diagnosis):
            return .failure(CellProblem(text: .Lesson.answerFails, details: diagnosis.text))
        }
    }

    private func order(
        of predict: PredictCell, since mark: Mark
    ) -> Swift.Result<PredictTruth, CellProblem> {
        let start = lastHop(before: mark)
        var moments: [PredictTruth.Moment] = []
        for (index, option) in predict.options.enumerated() {
            switch hops(matching: option.hop, after: start, limit: 1) {
            case .success(let hops):
                guard let hop = hops.first else {
                    return .failure(CellProblem(text: .Lesson.optionNeverHappens(option.text)))
                }
                moments.append(.init(option: index, hop: hop.number))
            case .failure(let diagnosis):
                return .failure(CellProblem(text: .Lesson.conditionFails, details: diagnosis.text))
            }
        }
        moments.sort { ($0.hop, $0.option) < ($1.hop, $1.option) }
        for (left, right) in zip(moments, moments.dropFirst()) where left.hop == right.hop {
            let (first, second) = (predict.options[left.option], predict.options[right.option])
            return .failure(
                CellProblem(text: .Lesson.optionsAtOnce(first.text, second.text, hop: left.hop)))
        }
        return .success(.order(moments))
    }

    /// Runs the experiment of a claim on a copy.
    public func outcome(of claim: ClaimCell) -> ClaimOutcome {
        var copy = self
        let result = copy.run(claim.experiment)
        var problem: CellProblem?
        if let failure = result.failure {
            problem = CellProblem(
                text: .Lesson.experimentFailed, details: result.output + failure)
        } else {
            switch copy.evaluate(claim.expect) {
            case .success(.bool(true)): break
            case .success: problem = CellProblem(text: .Lesson.experimentShowsNothing)
            case .failure(let diagnosis):
                problem = CellProblem(text: .Lesson.expectFails, details: diagnosis.text)
            }
        }
        return ClaimOutcome(output: result.output, problem: problem, session: copy.session)
    }

    /// What a diagram shows.
    ///
    /// - Parameter mark: the moment before the last runnable cell.
    public func picture(
        of diagram: DiagramCell, since mark: Mark
    ) -> Swift.Result<DiagramPicture, CellProblem> {
        guard let cluster = session.current else {
            return .failure(CellProblem(text: .Lesson.diagramHasNoCluster))
        }
        if diagram.subject == .map {
            return .success(.map(ClusterMap(cluster, session.language)))
        }
        var hops: [Hop] = []
        if let condition = diagram.hops {
            switch self.hops(matching: condition, after: 0) {
            case .success(let found): hops = found
            case .failure(let diagnosis):
                return .failure(CellProblem(text: .Lesson.conditionFails, details: diagnosis.text))
            }
        } else {
            let start = lastHop(before: mark)
            hops = cluster.trace.kept.filter { $0 > start }.compactMap { cluster.trace[$0] }
        }
        let traced = hops.map { TracedHop($0, of: cluster) }
        guard !Diagram(traced).steps.isEmpty else {
            return .failure(CellProblem(text: .Lesson.diagramIsEmpty))
        }
        return .success(.sequence(traced))
    }
}
