import KubeAPI
import Network

extension Cluster {
    /// Sends a person's request on its way, as kubectl does. It arrives when time moves; the
    /// answer is then among ``answers``.
    ///
    /// - Returns: the token by which to know the answer.
    public mutating func submit(_ request: APIRequest) -> Token {
        let token = Token(code: 0, subject: nextRequest)
        nextRequest += 1
        cause = 0
        isRoutine = false
        plan(.request(from: .kubectl, Ref(request), token), after: draw(.api))
        return token
    }

    /// Takes the answer to the request of `token`, if it has arrived.
    public mutating func takeAnswer(to token: Token) -> Answer? {
        guard let index = answers.firstIndex(where: { $0.token == token }) else { return nil }
        return answers.remove(at: index)
    }

    /// Whether the answer to the request of `token` has arrived.
    public func hasAnswer(to token: Token) -> Bool {
        answers.contains { $0.token == token }
    }

    /// The newest write to an object of `kind`.
    public func newestRevision(of kind: Kind) -> Revision {
        etcd.store.newestRevision(in: Int(kind.rawValue))
    }

    /// Sends a request and lets time run until its answer arrives. Other things that are due
    /// until then happen too; the request's consequences stay pending.
    public mutating func perform(_ request: APIRequest) -> APIReply {
        let token = submit(request)
        _ = run(atMost: .seconds(60)) { $0.answers.contains { $0.token == token } }
        return takeAnswer(to: token)?.reply
            ?? APIReply(APIFailure(.timeout, "the server did not answer in time"))
    }

    /// Takes the outcome of the data-path request `id`, if it has ended.
    public mutating func takeOutcome(of id: UInt64) -> FlowOutcome? {
        guard let index = outcomes.firstIndex(where: { $0.id == id }) else { return nil }
        return outcomes.remove(at: index)
    }
}
