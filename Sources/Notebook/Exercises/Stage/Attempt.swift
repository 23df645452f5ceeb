import KubeCluster
import Phrasebook
import PilotScript

/// One run of an answer from the starting state.
public struct Attempt: Sendable {
    /// How the answer's script ended.
    public enum Ending: Sendable {
        case finished
        /// Nothing has run.
        case rejected([Diagnostic])
        /// It stopped; what it did before stands.
        case stopped(ScriptFailure)
        /// It wanted more than it may have; nothing it did counts.
        case limit(ScriptFailure)
    }

    public let ending: Ending
    /// What it left, settled.
    public let session: Session

    /// Whether what it left is to be checked.
    public var counts: Bool {
        switch ending {
        case .finished, .stopped: true
        case .rejected, .limit: false
        }
    }

    /// What the script complained about, as the terminal shows it; nil when it finished.
    public func message(_ language: Phrasebook.Language) -> String? {
        let renderer = DiagnosticRenderer(language: language)
        return switch ending {
        case .finished: nil
        case .rejected(let diagnostics): renderer.render(diagnostics)
        case .stopped(let failure), .limit(let failure): renderer.render(failure)
        }
    }
}

/// The script of an answer, read and judged once for all seeds.
public struct PreparedAnswer: Sendable {
    let program: Result<PilotScript.Program<Session>, InvalidScript>
    let files: any FileReader
}

extension PreparedExercise {
    /// Reads a script.
    ///
    /// - Parameters:
    ///   - files: what it may read: what was handed in with it.
    ///   - limits: how much it may do.
    public func prepare(_ script: Source, files: any FileReader = NoFiles()) -> PreparedAnswer {
        var session = base
        session.files = files
        let interpreter = Interpreter<Session>(
            limits: session.limits ?? ScriptLimits(), syntax: Session.syntax)
        do throws(InvalidScript) {
            return PreparedAnswer(
                program: .success(try interpreter.prepare(script, on: &session)), files: files)
        } catch {
            return PreparedAnswer(program: .failure(error), files: files)
        }
    }
}

extension ExerciseStage {
    /// Runs an answer from the starting state and lets everything happen that follows.
    public func attempt(_ answer: PreparedAnswer) -> Attempt {
        var session = startSession
        session.files = answer.files
        let program: PilotScript.Program<Session>
        switch answer.program {
        case .success(let prepared): program = prepared
        case .failure(let error):
            return Attempt(ending: .rejected(error.diagnostics), session: session)
        }
        var interpreter = Self.interpreter([], session)
        var ending = Attempt.Ending.finished
        do throws(ScriptFailure) {
            try interpreter.run(program, on: &session)
        } catch {
            if error.kind == .limit {
                return Attempt(ending: .limit(error), session: startSession)
            }
            ending = .stopped(error)
        }
        if let index = clusterIndex(in: session) { session.currentIndex = index }
        if let failure = session.settleForChecking() {
            return Attempt(ending: .limit(failure), session: startSession)
        }
        return Attempt(ending: ending, session: session)
    }

    /// Runs a script from the starting state.
    public func attempt(_ script: String) -> Attempt {
        attempt(prepared.prepare(Source(script)))
    }
}
