import CEL
import KubeAPI
import KubeCluster
import Phrasebook
import PilotScript

extension ExerciseStage {
    /// Finds the last hop since the start that meets a condition.
    func point(
        _ result: inout CheckResult, to condition: CEL.Program, in session: Session,
        _ interpreter: Interpreter<Session>
    ) {
        if let cluster = session.current,
            let hop = lastHop(meeting: condition, in: session, interpreter)
        {
            result.point(to: hop, in: cluster)
        } else {
            result.lacksHop = true
        }
    }

    /// The hop of a session's own trace that the last check points to that points to any; what
    /// happens on the copies that are tried out doesn't count.
    func decisiveHop(in session: Session) -> Hop? {
        let interpreter = Self.interpreter(variables, session)
        for check in prepared.checks.reversed() {
            guard let condition = check.hop else { continue }
            if let hop = lastHop(meeting: condition, in: session, interpreter) { return hop }
        }
        return nil
    }

    /// The last hop since the start that meets a condition. Of a request and its reply that both
    /// meet it, the request says more.
    private func lastHop(
        meeting condition: CEL.Program, in session: Session, _ interpreter: Interpreter<Session>
    ) -> Hop? {
        guard let cluster = session.current else { return nil }
        let meets = { (hop: Hop) -> Bool in
            let value = cluster.value(of: hop)
            let holds = session.value(of: condition) {
                $0 == "hop" ? value : interpreter.value(of: $0)
            }
            return holds?.bool == true
        }
        let first = startSession.current?.trace.count ?? 0
        for number in cluster.trace.kept.reversed() where number > first {
            guard var hop = cluster.trace[number], meets(hop) else { continue }
            var cause = hop.cause
            while hop.isReply, cause > first, let earlier = cluster.trace[cause] {
                if !earlier.isReply, earlier.verb == hop.verb {
                    if meets(earlier) { hop = earlier }
                    break
                }
                cause = earlier.cause
            }
            return hop
        }
        return nil
    }

    /// Finds the write that made the check's objects what they are: the last one that changed
    /// what people want of them; that of a person, if there is one.
    func pointToLastWrite(_ result: inout CheckResult, in session: Session) {
        guard let cluster = session.current, !result.objects.isEmpty else { return }
        let first = startSession.current?.trace.count ?? 0
        var newest: Hop?
        for number in cluster.trace.kept.reversed() where number > first {
            guard let hop = cluster.trace[number], hop.verb == .txn, hop.revision > 0,
                hop.from.role == .etcd, case .slot(let slot) = hop.object,
                result.objects.contains(cluster.path(of: hop.object))
            else { continue }
            let (old, new) = cluster.versions(of: slot, at: hop.revision)
            guard old.map(ClusterShape.shape(of:)) != new.map(ClusterShape.shape(of:)) else {
                continue
            }
            let request = cluster.request(of: hop)
            if request.from.role == .kubectl { return result.point(to: request, in: cluster) }
            newest = newest ?? request
        }
        if let newest { result.point(to: newest, in: cluster) }
    }

    /// The paths of what kubectl's words name: of what is there, or what was.
    func paths(of words: String, in session: Session) -> [String] {
        if let text = output(of: "get \(words) -o json", in: session),
            let value = try? JSONParser.parse(text)
        {
            return (value["items"]?.array ?? [value]).compactMap { Self.path(of: $0) }
        }
        let parts = words.split { $0 == " " || $0 == "/" }.map(String.init)
        guard parts.count > 1, !parts[1].hasPrefix("-") else { return [] }
        // It isn't there any more, or never was.
        return Kind(word: parts[0]).map { kind in
            let place = kind.info.isNamespaced ? startSession.namespace + "/" : ""
            return ["\(kind.info.plural)/\(place)\(parts[1])"]
        } ?? []
    }

    private static func path(of object: JSONValue) -> String? {
        guard let name = object["metadata"]?["name"]?.string,
            let kind = Kind.allCases.first(where: { $0.info.name == object["kind"]?.string })
        else { return nil }
        let namespace = object["metadata"]?["namespace"]?.string.map { $0 + "/" } ?? ""
        return "\(kind.info.plural)/\(namespace)\(name)"
    }
}

extension CheckResult {
    mutating func point(to hop: Hop, in cluster: Cluster) {
        self.hop = hop.number
        hopText = Text(
            en: cluster.text(of: hop, in: .english), zh: cluster.text(of: hop, in: .chinese))
    }
}
