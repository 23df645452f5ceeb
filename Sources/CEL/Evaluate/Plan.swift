/// The bytes of the text that a problem is pointed at.
struct Place: Sendable {
    let start: Int32
    let end: Int32

    init(_ range: Range<Int>) {
        start = Int32(clamping: range.lowerBound)
        end = Int32(clamping: range.upperBound)
    }
}

extension Failure {
    init(_ problem: Problem, at place: Place) {
        self.init(problem, at: Int(place.start), to: Int(place.end))
    }

    /// Whether `||` and `&&` may go on after it. Running out of budget ends everything.
    var isAbsorbable: Bool {
        if case .budgetExceeded = problem { false } else { true }
    }
}

/// An expression with its names resolved, ready to run any number of times.
indirect enum Plan: Sendable {
    case constant(Value)
    /// A macro's variable, by its place in the frame.
    case local(Int, Place)
    /// A declared variable, by its place among the program's variables.
    case variable(Int, Place)
    /// A name of which only the bindings will tell what it is: the first candidate that is bound.
    case unresolved([Candidate], name: String, Place)
    case select(Plan, field: String, isOptional: Bool, Place)
    case presence(Plan, field: String, isOptional: Bool, Place)
    case index(Plan, Plan, isOptional: Bool, Place)
    case call(Callee, [Plan], Place)
    case unary(UnaryOperator, Plan, Place)
    case binary(BinaryOperator, Plan, Plan, Place)
    case and([Plan], Place)
    case or([Plan], Place)
    case conditional(Plan, Plan, Plan, Place)
    case list([ListElement], Place)
    case map([MapEntry], Place)
    case fold(Fold)
    case bind(slot: Int, Plan, Plan)
    case optionalMap(Plan, slot: Int, Plan, isFlat: Bool, Place)
    /// `x.matches(p)` whose pattern is known.
    case matches(Plan, Pattern, Place)

    struct Candidate: Sendable {
        let variable: Int
        /// What is selected from the variable's value.
        let fields: [String]
    }

    struct ListElement: Sendable {
        let value: Plan
        let isOptional: Bool
    }

    struct MapEntry: Sendable {
        let key: Plan
        let value: Plan
        let isOptional: Bool
        let place: Place
    }

    /// A comprehension: its variables are the frame's slots `slot` and, with two, `slot + 1`.
    struct Fold: Sendable {
        let kind: Comprehension.Kind
        let range: Plan
        let slot: Int
        let hasTwoVariables: Bool
        let condition: Plan?
        let body: Plan
        let place: Place
        let rangePlace: Place
    }

    /// A function as one call of it sees it: the signatures of the right form.
    struct Callee: Sendable {
        let name: String
        let isKnown: Bool
        let overloads: [Overload]
    }
}
