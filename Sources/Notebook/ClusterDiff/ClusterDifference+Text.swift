import KubeAPI
import KubeCluster
import Phrasebook

extension ClusterDifference {
    /// Side by side, in as many columns as the terminal has.
    func text(columns: Int, in language: Language) -> String {
        let table = SideBySide(columns: columns)
        var text = table.row("", first.name, second.name)
        text += table.row(
            Text.diffTime(language), Cluster.seconds(first.elapsed) + "s",
            Cluster.seconds(second.elapsed) + "s")
        text += table.row(
            Text.diffRevision(language), "\(first.revision)", "\(second.revision)")
        text += table.row(
            Text.diffHops(language), "\(first.trace.count)", "\(second.trace.count)")
        if areSame { return text + "\n" + Text.diffNothing(language) + "\n" }
        text += sole(onlyFirst, of: first, columns, language)
        text += sole(onlySecond, of: second, columns, language)
        if !changed.isEmpty { text += "\n" + Text.diffChanged(language) + "\n" }
        for object in changed {
            text += "  " + object.path.truncated(toWidth: columns - 2) + "\n"
            for field in object.fields {
                text += table.row(
                    "    " + field.path, Self.shown(field.first), Self.shown(field.second))
            }
        }
        return text + parting(columns, language)
    }

    private func sole(
        _ objects: [SoleObject], of cluster: Cluster, _ columns: Int, _ language: Language
    ) -> String {
        guard !objects.isEmpty else { return "" }
        let width = min(objects.map(\.path.displayWidth).max() ?? 0, columns * 2 / 3)
        return "\n" + Text.diffOnly(in: cluster.name)(language) + "\n"
            + objects.map { sole in
                let line = "  " + sole.path.padded(toWidth: width) + "  " + sole.object.inShort
                return line.withoutTrailingBlanks.truncated(toWidth: columns) + "\n"
            }.joined()
    }

    private static func shown(_ value: JSONValue?) -> String {
        guard let value else { return "–" }
        return value.string ?? JSONWriter.text(of: value)
    }

    // MARK: Where the traces part

    private func parting(_ columns: Int, _ language: Language) -> String {
        if firstOther == nil, secondOther == nil {
            return "\n" + Self.lines(Text.diffSameTrace(commonHops)(language), columns)
        }
        let table = SideBySide(columns: columns, label: 0)
        var text = "\n" + Self.lines(Text.diffParting(commonHops)(language), columns)
        text += table.row(nil, first.name, second.name)
        let left = Self.lines(of: firstOther, first, language)
        let right = Self.lines(of: secondOther, second, language)
        for index in 0..<max(left.count, right.count) {
            text += table.wrappedRow(
                index < left.count ? left[index] : "", index < right.count ? right[index] : "")
        }
        return text
    }

    private static func lines(_ sentence: String, _ columns: Int) -> String {
        sentence.wrapped(toWidth: columns).map { $0 + "\n" }.joined()
    }

    private static func lines(
        of hop: Hop?, _ cluster: Cluster, _ language: Language
    ) -> [String] {
        guard let hop else { return [Text.diffNoFurtherHop(language)] }
        let code = hop.code > 0 ? " \(hop.code)" : ""
        return [
            "#\(hop.number)  \(Cluster.seconds(hop.time.microseconds - Cluster.epoch.microseconds))s",
            cluster.name(of: hop.from) + " → " + cluster.name(of: hop.to),
            hop.verb.name + code + " " + cluster.path(of: hop.object),
            hop.note.text(language),
        ]
    }
}

extension KubeObject {
    /// What an object is about, in a few words.
    var inShort: String {
        switch self {
        case .pod(let ref):
            let state =
                ref.value.metadata.deletionTimestamp == nil
                ? ref.value.status.phase?.rawValue ?? "Pending" : "Terminating"
            return state + (ref.value.nodeName.isEmpty ? "" : "  " + ref.value.nodeName)
        case .replicationController(let ref):
            return "\(ref.value.status.readyReplicas)/\(ref.value.spec.replicas ?? 1)"
        case .service(let ref): return ref.value.spec.clusterIP
        case .node(let ref): return ref.value.isReady ? "Ready" : "NotReady"
        case .event(let ref): return ref.value.text.message
        default: return ""
        }
    }
}
