import Phrasebook

/// A lesson that is being run as a notebook: which cells have run, what came of them, and in which
/// state each of them found the cluster.
///
/// A cell that runs for the first time goes on from the present state, whatever has been typed in
/// between. Run again, it starts from the state that it saw first; the cells after it that have
/// run are stale then, and go on from the present state when they are run again.
///
/// It is a value; a copy is a snapshot. Copies share the place where output gathers, so one thread
/// at a time may use them.
public struct NotebookRun: Sendable {
    /// What is known about a cell of the lesson.
    public struct CellState: Sendable {
        /// As Jupyter counts: the first cell that runs gets 1, each run the next number; nil for
        /// a cell that hasn't run.
        public internal(set) var executionCount: Int?
        /// Whether an earlier cell has been run again since.
        public internal(set) var isStale = false
        /// What came of the latest run.
        public internal(set) var result: LessonRunner.Result?
        /// What the cell saw first.
        var before: LessonRunner?
        /// What it left behind.
        var after: LessonRunner?
    }

    public let lesson: Lesson
    /// The present state. Whoever types something between the cells does it here.
    public var runner: LessonRunner
    /// One for each cell of the lesson.
    public private(set) var states: [CellState]
    /// How often a cell has been run.
    public private(set) var executions = 0
    private let start: LessonRunner

    /// - Parameter files: what `apply -f` and `source` may read.
    public init(_ lesson: Lesson, files: any FileReader) {
        self.lesson = lesson
        runner = LessonRunner(lesson, files: files)
        start = runner
        states = Array(repeating: CellState(), count: lesson.cells.count)
    }

    /// The first runnable cell that hasn't run or is stale; nil when the lesson is through.
    public var next: Int? {
        lesson.cells.indices.first { index in
            lesson.cells[index].kind.isRunnable
                && (states[index].executionCount == nil || states[index].isStale)
        }
    }

    /// Runs a cell; one that isn't runnable does nothing.
    ///
    /// - Parameter index: its place in ``Lesson/cells``.
    @discardableResult
    public mutating func run(_ index: Int) -> LessonRunner.Result? {
        guard lesson.cells.indices.contains(index), lesson.cells[index].kind.isRunnable else {
            return nil
        }
        let isCancelled = runner.isCancelled
        if let before = states[index].before, !states[index].isStale {
            runner = before
            runner.isCancelled = isCancelled
        }
        states[index].before = runner
        let result = runner.run(lesson.cells[index])
        executions += 1
        states[index].executionCount = executions
        states[index].isStale = false
        states[index].result = result
        states[index].after = runner
        for later in states.indices[(index + 1)...] where states[later].executionCount != nil {
            states[later].isStale = true
        }
        return result
    }

    /// Runs all cells from the beginning, in order.
    public mutating func runAll() {
        for index in lesson.cells.indices { run(index) }
    }

    /// Forgets everything that has been run.
    public mutating func reset() {
        let isCancelled = runner.isCancelled
        runner = start
        runner.isCancelled = isCancelled
        states = Array(repeating: CellState(), count: lesson.cells.count)
        executions = 0
    }

    // MARK: Cells that look at what has happened

    /// What has come true of the prediction at `index`; nil before the cell that it is about has
    /// run.
    public func truth(of index: Int) -> Result<PredictTruth, CellProblem>? {
        guard case .predict(let predict) = lesson.cells[index].content,
            let target = target(of: index), let before = states[target].before,
            var after = states[target].after
        else { return nil }
        return after.truth(of: predict, since: before.mark)
    }

    /// The cell that a prediction is about.
    public func target(of index: Int) -> Int? {
        lesson.cells.indices[(index + 1)...].first { lesson.cells[$0].kind.isRunnable }
    }

    /// Runs the experiment of the claim at `index` on a copy of the state at its place.
    public func outcome(of index: Int) -> ClaimOutcome? {
        guard case .claim(let claim) = lesson.cells[index].content else { return nil }
        return state(at: index).runner.outcome(of: claim)
    }

    /// What the diagram at `index` shows.
    public func picture(of index: Int) -> Result<DiagramPicture, CellProblem>? {
        guard case .diagram(let diagram) = lesson.cells[index].content else { return nil }
        let (runner, mark) = state(at: index)
        return runner.picture(of: diagram, since: mark)
    }

    /// What the last cell before `index` that has run left behind, and the moment before it; the
    /// present state where there is none.
    func state(at index: Int) -> (runner: LessonRunner, mark: LessonRunner.Mark) {
        for state in states[..<index].reversed() {
            if let after = state.after, let before = state.before { return (after, before.mark) }
        }
        return (executions == 0 ? runner : start, start.mark)
    }
}
