import CEL
import Diagrams
import KubeAPI
import KubeCluster
import Phrasebook

/// The hops of an answer, and what each does.
struct TraceKinds: Sendable {
    let session: Session
    let cluster: Cluster
    let hops: [(hop: Hop, kind: String)]
    let kinds: Set<String>

    init(session: Session, cluster: Cluster, hops: [(hop: Hop, kind: String)]) {
        self.session = session
        self.cluster = cluster
        self.hops = hops
        kinds = Set(hops.map(\.kind))
    }
}

extension ExerciseStage {
    /// The hops of an answer: those after the start, without heartbeats.
    private func hops(of session: Session) -> (Cluster, [Hop])? {
        guard let index = clusterIndex(in: session) else { return nil }
        let cluster = session.clusters[index].cluster
        let first = startSession.current?.trace.count ?? 0
        let hops = cluster.trace.kept.filter { $0 > first }.compactMap { cluster.trace[$0] }
            .filter { !$0.isHeartbeat(in: cluster) }
        return (cluster, hops)
    }

    /// What an answer's hops were, for comparison.
    func kinds(of session: Session) -> TraceKinds? {
        guard let (cluster, hops) = hops(of: session) else { return nil }
        return TraceKinds(
            session: session, cluster: cluster,
            hops: hops.map { ($0, Self.kind(of: $0, cluster)) })
    }

    /// Where an answer's trace went another way than the reference solution's.
    ///
    /// - Parameter hop: the check's own condition; the reference's hop that meets it is the one
    ///   that is looked for first.
    func divergence(
        of answer: TraceKinds, from reference: TraceKinds, hop: CEL.Program?
    ) -> Text? {
        let done = answer.kinds
        let model = reference.cluster
        let missing = reference.hops.filter { hop, kind in
            hop.from.role != .kubectl && hop.to.role != .kubectl && !done.contains(kind)
        }
        .map(\.hop)
        let wanted = hop.flatMap { condition in
            missing.first { candidate in
                let value = model.value(of: candidate)
                let holds = reference.session.value(of: condition) { name in
                    name == "hop" ? value : variables.first { $0.name == name }?.value
                }
                return holds?.bool == true
            }
        }
        guard let first = wanted ?? missing.first else { return nil }
        return .Grading.divergence(
            en: Self.told(first, model, .english), zh: Self.told(first, model, .chinese))
    }

    /// What a hop does, without the names that chance gives: who, to whom, what, to which kind.
    private static func kind(of hop: Hop, _ cluster: Cluster) -> String {
        let path = cluster.path(of: hop.object)
        let resource = path.prefix { $0 != "/" }
        return "\(hop.from.role.name) \(hop.to.role.name) \(hop.verb.name) \(resource)"
    }

    private static func told(_ hop: Hop, _ cluster: Cluster, _ language: Phrasebook.Language)
        -> String
    {
        "\(cluster.name(of: hop.from)) → \(cluster.name(of: hop.to)) \(hop.verb.name) "
            + "\(cluster.path(of: hop.object)): \(hop.note.text(language))"
    }

    /// A sequence diagram of what an answer did, as SVG.
    func diagram(of session: Session, language: Phrasebook.Language) -> String? {
        guard let (cluster, hops) = hops(of: session) else { return nil }
        let document = TraceDocument(
            hops.prefix(200).map { TracedHop($0, of: cluster) }, cluster: cluster.name,
            language: language)
        return document.text(as: .svg)
    }
}
