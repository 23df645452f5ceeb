/// The mark of one submission to one exercise, as the teacher's own run gave it.
///
/// Points are whole thousandths, so that sums and signatures are the same on every machine.
public struct MarkRecord: Sendable, Equatable {
    public var student: String
    public var exercise: String
    /// When it was handed in, in seconds since 1970.
    public var submitted: Int64
    /// Thousandths of points.
    public var earned: Int64
    public var possible: Int64
    /// Whether the student had seen the solution.
    public var assisted: Bool
    /// The seed of the published variant.
    public var variant: UInt64
    /// The seed that the hidden variants of the sitting come from, and how many there were.
    public var sitting: UInt64
    public var seeds: Int
    /// What was handed in, so that it can be run again.
    public var submission: String
    /// The version of the program that gave the mark.
    public var grader: String
    /// Ed25519 over ``canonicalText``, in Base64; empty where nobody has signed.
    public var signature: String
    /// The public key of whoever signed, in Base64.
    public var key: String

    public init(
        student: String, exercise: String, submitted: Int64, earned: Int64, possible: Int64,
        assisted: Bool = false, variant: UInt64 = 1, sitting: UInt64 = 0, seeds: Int = 1,
        submission: String = "", grader: String, signature: String = "", key: String = ""
    ) {
        self.student = student
        self.exercise = exercise
        self.submitted = submitted
        self.earned = earned
        self.possible = possible
        self.assisted = assisted
        self.variant = variant
        self.sitting = sitting
        self.seeds = seeds
        self.submission = submission
        self.grader = grader
        self.signature = signature
        self.key = key
    }

    /// What is signed: every fact of the mark, a line each.
    public var canonicalText: String {
        "pilothouse-mark 1\n"
            + Lines.joined([
                "student " + student, "exercise " + exercise,
                "submitted " + UTCTime.text(submitted), "earned \(earned)",
                "possible \(possible)", "assisted \(assisted)", "variant \(variant)",
                "sitting \(sitting)", "seeds \(seeds)", "grader " + grader,
                "submission " + submission,
            ])
    }
}

/// A mark that a teacher has set by hand.
public struct OverrideRecord: Sendable, Equatable {
    public var student: String
    public var exercise: String
    /// When it was set, in seconds since 1970.
    public var time: Int64
    /// Thousandths of points before and after; nil takes earlier overrides back.
    public var old: Int64
    public var new: Int64?
    public var reason: String

    public init(
        student: String, exercise: String, time: Int64, old: Int64, new: Int64?, reason: String
    ) {
        self.student = student
        self.exercise = exercise
        self.time = time
        self.old = old
        self.new = new
        self.reason = reason
    }
}

/// A mark that came out otherwise when the submission was run again.
public struct RegradeRecord: Sendable, Equatable {
    public var student: String
    public var exercise: String
    /// Which submission: when it was handed in.
    public var submitted: Int64
    public var time: Int64
    /// Thousandths of points.
    public var old: Int64
    public var new: Int64
    public var reason: String

    public init(
        student: String, exercise: String, submitted: Int64, time: Int64, old: Int64, new: Int64,
        reason: String
    ) {
        self.student = student
        self.exercise = exercise
        self.submitted = submitted
        self.time = time
        self.old = old
        self.new = new
        self.reason = reason
    }
}

/// All that a gradebook holds.
public struct Gradebook: Sendable, Equatable {
    /// By student, exercise and time.
    public var marks: [MarkRecord] = []
    /// By time.
    public var overrides: [OverrideRecord] = []
    /// By time.
    public var regrades: [RegradeRecord] = []

    public init() {}

    public var students: [String] { unique(marks.map(\.student) + overrides.map(\.student)) }
    public var exercises: [String] { unique(marks.map(\.exercise) + overrides.map(\.exercise)) }

    private func unique(_ names: [String]) -> [String] {
        Set(names).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }
}
