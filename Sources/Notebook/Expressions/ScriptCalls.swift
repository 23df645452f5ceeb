import CEL
import PilotScript
import Synchronization

/// How expressions call the functions that a script defines.
///
/// A function of an expression gets values only; so the session and the interpreter are lent to
/// this place for the time of an evaluation, and each call takes them out and puts them back.
final class ScriptCalls: Sendable {
    private struct Loan: Sendable {
        var session: Session
        var interpreter: Interpreter<Session>
    }

    private let loans = Mutex<[Loan]>([])

    func lend(_ session: Session, _ interpreter: Interpreter<Session>) {
        loans.withLock { $0.append(Loan(session: session, interpreter: interpreter)) }
    }

    func giveBack(_ session: inout Session, _ interpreter: inout Interpreter<Session>) {
        guard let loan = loans.withLock({ $0.popLast() }) else { return }
        session = loan.session
        interpreter = loan.interpreter
    }

    func call(_ name: String, _ arguments: [CEL.Value]) throws -> CEL.Value {
        guard var loan = loans.withLock({ $0.popLast() }) else {
            throw Problem.invalidArgument(.scriptFunction(name))
        }
        defer { loans.withLock { $0.append(loan) } }
        return try loan.interpreter.call(name, arguments, on: &loan.session)
    }
}
