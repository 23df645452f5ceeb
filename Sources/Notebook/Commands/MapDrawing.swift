import KubeCluster
import Phrasebook

extension Session {
    /// The cluster as text: each node with its Pods, each Service with the Pods that it reaches.
    func drawMap() throws(CommandFailure) -> CommandOutput {
        guard let cluster = current else {
            throw CommandFailure(.noCluster, example: Self.creation)
        }
        let isPlain = sinks.display().style == .plain
        return CommandOutput(ClusterMap(cluster, language).text(isPlain: isPlain))
    }
}
