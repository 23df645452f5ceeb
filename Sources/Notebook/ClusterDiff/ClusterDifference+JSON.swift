import KubeAPI
import KubeCluster

extension ClusterDifference {
    /// For programs: whole values, nothing cut.
    ///
    ///     {"first":{"name":"demo","time":2.4,"revision":57,"hops":643,"only":["pods/default/a"]},
    ///      "second":{…},
    ///      "changed":[{"object":"pods/default/b","fields":[{"path":"spec.replicas","first":3,
    ///      "second":5}]}],"trace":{"common":335,"first":{"hop":336,…},"second":{"hop":336,…}}}
    var json: String {
        var trace = "{\"common\":\(commonHops)"
        if let hop = firstOther { trace += ",\"first\":" + first.json(of: hop) }
        if let hop = secondOther { trace += ",\"second\":" + second.json(of: hop) }
        let changes = changed.map { object in
            "{\"object\":" + JSONWriter.quoted(object.path) + ",\"fields\":["
                + object.fields.map(Self.json).joined(separator: ",") + "]}"
        }
        return "{\"first\":" + json(of: first, only: onlyFirst)
            + ",\"second\":" + json(of: second, only: onlySecond)
            + ",\"changed\":[" + changes.joined(separator: ",") + "],\"trace\":" + trace + "}}\n"
    }

    private func json(of cluster: Cluster, only: [SoleObject]) -> String {
        "{\"name\":" + JSONWriter.quoted(cluster.name)
            + ",\"time\":" + Cluster.seconds(cluster.elapsed)
            + ",\"revision\":\(cluster.revision),\"hops\":\(cluster.trace.count),\"only\":["
            + only.map { JSONWriter.quoted($0.path) }.joined(separator: ",") + "]}"
    }

    private static func json(of change: FieldChange) -> String {
        var text = "{\"path\":" + JSONWriter.quoted(change.path)
        if let value = change.first { text += ",\"first\":" + JSONWriter.text(of: value) }
        if let value = change.second { text += ",\"second\":" + JSONWriter.text(of: value) }
        return text + "}"
    }
}
