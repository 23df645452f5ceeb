/// A script as a list of steps with jumps, so that it can stop at any step and go on later.
struct ShellProgram: Sendable, Equatable {
    enum Step: Sendable, Equatable {
        case run(Pipeline)
        case jump(Int)
        case jumpIfFailed(Int)
        case jumpIfSucceeded(Int)
        /// Begins a loop over words.
        case beginLoop(variable: String, [ShellWord])
        /// Takes the next word of the innermost loop, or leaves it for the step.
        case nextTurn(orLeaveTo: Int)
        case negate
        case succeed
    }

    /// Commands that hand their output on.
    struct Pipeline: Sendable, Equatable {
        var commands: [Command] = []
        var isInBackground = false
    }

    struct Command: Sendable, Equatable {
        /// `NAME=value` in front.
        var assignments: [(name: String, value: ShellWord)] = []
        var words: [ShellWord] = []
        var output: Redirection?
        /// Whether errors are thrown away or put into a file.
        var hidesErrors = false

        static func == (left: Command, right: Command) -> Bool {
            left.words == right.words && left.output == right.output
                && left.hidesErrors == right.hidesErrors
                && left.assignments.elementsEqual(right.assignments) {
                    $0.name == $1.name && $0.value == $1.value
                }
        }
    }

    struct Redirection: Sendable, Equatable {
        let file: ShellWord
        let appends: Bool
    }

    var steps: [Step] = []

    /// More steps than a script in a manifest will have.
    static let mostSteps = 4000
}
