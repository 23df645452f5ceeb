import Phrasebook
import PilotScript
import Testing

@testable import Notebook

@Suite struct WaitingTests {
    /// A deletion that happens while kubectl's own reading is on the way back is not missed. How
    /// the two fall together is a matter of chance, so many seeds are tried.
    @Test func aDeletionIsNoticedUnderEverySeed() {
        for seed in 1...40 {
            let desk = Desk(files: [:])
            var session = desk.session()
            var interpreter = Interpreter<Session>(syntax: Session.syntax)
            let script = """
                cluster create demo --nodes=3 --seed=\(seed)
                run one --image=nginx -l app=x
                run two --image=nginx -l app=x
                run three --image=nginx -l app=x
                settle
                delete pods -l app=x
                expect now < timestamp("2026-01-01T00:01:00Z")
                """
            let outcome = session.execute(Source(script), in: &interpreter)
            #expect(outcome.exitStatus == 0, "seed \(seed): \(desk.printed.suffix(300))")
        }
    }
}
