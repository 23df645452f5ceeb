import Diagrams
import KubeCluster
import Phrasebook

extension ExerciseStage {
    /// A sequence diagram of what an answer did, as SVG: what happened since the start, without
    /// heartbeats.
    func diagram(of session: Session, language: Phrasebook.Language) -> String? {
        guard let index = clusterIndex(in: session) else { return nil }
        let cluster = session.clusters[index].cluster
        let first = startSession.current?.trace.count ?? 0
        let hops = cluster.trace.kept.filter { $0 > first }.compactMap { cluster.trace[$0] }
            .filter { !$0.isHeartbeat(in: cluster) }
        let document = TraceDocument(
            hops.prefix(200).map { TracedHop($0, of: cluster) }, cluster: cluster.name,
            language: language)
        return document.text(as: .svg)
    }
}
