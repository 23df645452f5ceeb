import CEL
import Diagrams
import KubeAPI
import KubeCluster
import Phrasebook

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

    /// Where an answer's trace went another way than the reference solution's.
    ///
    /// - Parameter hop: the check's own condition; the reference's hop that meets it is the one
    ///   that is looked for first.
    func divergence(of session: Session, from reference: Session, hop: CEL.Program?) -> Text? {
        guard let (cluster, hops) = hops(of: session),
            let (model, expected) = self.hops(of: reference)
        else { return nil }
        let done = Set(hops.map { Self.kind(of: $0, cluster) })
        let missing = expected.filter {
            $0.from.role != .kubectl && $0.to.role != .kubectl
                && !done.contains(Self.kind(of: $0, model))
        }
        let wanted = hop.flatMap { condition in
            missing.first { candidate in
                let value = model.value(of: candidate)
                let holds = reference.value(of: condition) { name in
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
