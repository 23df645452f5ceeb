extension GradebookText.Line {
    init(_ mark: MarkRecord) {
        self.init(record: "mark")
        student = mark.student
        exercise = mark.exercise
        submitted = UTCTime.text(mark.submitted)
        earned = Points.text(mark.earned)
        possible = Points.text(mark.possible)
        assisted = mark.assisted
        variant = String(mark.variant)
        sitting = String(mark.sitting)
        seeds = mark.seeds
        submission = mark.submission
        grader = mark.grader
        signature = mark.signature
        key = mark.key
    }

    init(_ override: OverrideRecord) {
        self.init(record: "override")
        student = override.student
        exercise = override.exercise
        time = UTCTime.text(override.time)
        old = Points.text(override.old)
        new = override.new.map(Points.text)
        reason = override.reason
    }

    init(_ regrade: RegradeRecord) {
        self.init(record: "regrade")
        student = regrade.student
        exercise = regrade.exercise
        submitted = UTCTime.text(regrade.submitted)
        time = UTCTime.text(regrade.time)
        old = Points.text(regrade.old)
        new = Points.text(regrade.new)
        reason = regrade.reason
    }

    private static func seconds(_ text: String?) -> Int64? { text.flatMap(UTCTime.seconds) }
    private static func points(_ text: String?) -> Int64? { text.flatMap(Points.thousandths) }
    private static func seed(_ text: String?) -> UInt64? { text.flatMap(UInt64.init) }

    /// A student's name is shown in a terminal.
    private static func isStudent(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 200 && TextLine.cleaned(text) == text
            && !text.contains("\n")
    }

    var mark: MarkRecord? {
        guard let student, Self.isStudent(student), let exercise, TextLine.isName(exercise),
            let submitted = Self.seconds(submitted), let earned = Self.points(earned),
            let possible = Self.points(possible), let assisted, let variant = Self.seed(variant),
            let sitting = Self.seed(sitting), let seeds, (0...1_000_000).contains(seeds),
            let submission, let grader, let signature, let key
        else { return nil }
        return MarkRecord(
            student: student, exercise: exercise, submitted: submitted, earned: earned,
            possible: possible, assisted: assisted, variant: variant, sitting: sitting,
            seeds: seeds, submission: submission, grader: TextLine.cleaned(grader),
            signature: signature, key: key)
    }

    var override: OverrideRecord? {
        guard let student, Self.isStudent(student), let exercise, TextLine.isName(exercise),
            let time = Self.seconds(time), let old = Self.points(old),
            new.map({ Points.thousandths($0) != nil }) ?? true, let reason
        else { return nil }
        return OverrideRecord(
            student: student, exercise: exercise, time: time, old: old, new: Self.points(new),
            reason: TextLine.cleaned(reason))
    }

    var regrade: RegradeRecord? {
        guard let student, Self.isStudent(student), let exercise, TextLine.isName(exercise),
            let submitted = Self.seconds(submitted), let time = Self.seconds(time),
            let old = Self.points(old), let new = Self.points(new), let reason
        else { return nil }
        return RegradeRecord(
            student: student, exercise: exercise, submitted: submitted, time: time, old: old,
            new: new, reason: TextLine.cleaned(reason))
    }
}
