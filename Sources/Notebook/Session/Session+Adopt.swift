import KubeCluster

extension Session {
    /// Takes in a cluster that was made elsewhere; commands go to it.
    public mutating func adopt(_ cluster: Cluster) {
        var entry = ClusterEntry(cluster: cluster)
        entry.bootHops = cluster.trace.count
        entry.writtenHops = cluster.trace.count
        entry.timeline.remember(cluster)
        clusters.append(entry)
        currentIndex = clusters.count - 1
    }
}
