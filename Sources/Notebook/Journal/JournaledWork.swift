/// What a person did for an exercise in a session: one attempt, as the journal tells it.
public struct JournaledWork: Sendable, Equatable {
    public let exercise: String
    /// The seed of the values that the person had.
    public let variant: UInt64
    public var hints: Int
    /// Whether the reference solution had been shown.
    public var isAssisted: Bool
    /// What was typed for it, in order.
    public var entries: [Journal.Entry] = []

    fileprivate init(_ beginning: JournaledBeginning) {
        exercise = beginning.exercise
        variant = beginning.variant
        hints = beginning.hints
        isAssisted = beginning.isAssisted
    }
}

extension Journal {
    /// All attempts at exercises, in their order: each from where the exercise began, or began
    /// anew, to where it was left.
    ///
    /// What was typed outside of an exercise is no part of them.
    public var work: [JournaledWork] {
        var attempts: [JournaledWork] = []
        var isOpen = false
        for entry in entries {
            for note in entry.notes {
                if case .began(let beginning) = note {
                    attempts.append(JournaledWork(beginning))
                    isOpen = true
                    continue
                }
                guard isOpen, var attempt = attempts.popLast() else { continue }
                switch note {
                case .began: break
                case .earlier(let line): attempt.entries.keep(line)
                case .worked: attempt.entries.append(Entry(entry.input, stoppedAt: entry.stoppedAt))
                case .reset: attempt.entries = []
                case .hint: attempt.hints += 1
                case .solution: attempt.isAssisted = true
                case .left: isOpen = false
                case .answered: break
                }
                attempts.append(attempt)
            }
        }
        return attempts
    }

    /// The answers to questions, in their order.
    func answers(file: String) -> [QuizAnswer] {
        entries.flatMap(\.notes).compactMap { note in
            guard case .answered(let lesson, let question, let text) = note else { return nil }
            return QuizAnswer(
                lesson: lesson, question: question, text: text, file: file, line: 1,
                isFromJournal: true)
        }
    }
}
