import KubeAPI
import KubeCluster
import Kubectl
import Phrasebook

extension Session {
    /// The first word of a command of kubectl that names an object that isn't there, where one with
    /// nearly that name is.
    ///
    /// - Returns: the word's place, and what was probably meant.
    func misspeltName(in words: [String]) -> (word: Int, nearest: String)? {
        guard let cluster = current, let first = words.first else { return nil }
        let namespace = namespaceNamed(in: words) ?? namespace
        var kind: Kind? = first == "logs" ? .pod : nil
        var previous = first
        for (index, word) in words.enumerated().dropFirst() {
            defer { previous = word }
            if word.hasPrefix("-") || Self.takesValue(previous) { continue }
            let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
            if parts.count == 2, let named = Kind(word: parts[0]) {
                if let nearest = nearest(to: parts[1], of: named, namespace, cluster) {
                    return (index, parts[0] + "/" + nearest)
                }
            } else if let known = kind {
                if let nearest = nearest(to: word, of: known, namespace, cluster) {
                    return (index, nearest)
                }
            } else {
                kind = Kind(word: word)
            }
        }
        return nil
    }

    private func nearest(
        to name: String, of kind: Kind, _ namespace: String, _ cluster: Cluster
    ) -> String? {
        let space = kind.info.isNamespaced ? namespace : ""
        let key = ObjectKey(kind, namespace: space, name: name)
        guard cluster.view.object(key) == nil else { return nil }
        return name.nearestName(in: cluster.names(kind, in: space))
    }

    /// Says that a namespace isn't there, which kubectl doesn't: it only finds nothing in it.
    func missingNamespace(in words: [String]) -> Text? {
        guard let cluster = current, let name = namespaceNamed(in: words),
            cluster.view.object(ObjectKey(.namespace, namespace: "", name: name)) == nil
        else { return nil }
        let names = cluster.names(.namespace, in: "")
        return .noSuchNamespace(name, nearest: name.nearestName(in: names))
    }

    private func namespaceNamed(in words: [String]) -> String? {
        for (index, word) in words.enumerated() {
            if word == "-n" || word == "--namespace", index + 1 < words.count {
                return words[index + 1]
            }
            for prefix in ["--namespace=", "-n="] where word.hasPrefix(prefix) {
                return String(word.dropFirst(prefix.count))
            }
        }
        return nil
    }

    /// Whether the word after `flag` is its value.
    private static func takesValue(_ flag: String) -> Bool {
        ["-n", "-l", "-o", "-f", "-p", "-c", "--namespace", "--selector", "--output"].contains(flag)
    }
}

extension String {
    /// The name that was probably meant: one spelled nearly so, else the first that goes on with
    /// a hyphen, as the names of a controller's Pods do.
    func nearestName(in names: [String]) -> String? {
        nearest(to: self, in: names) ?? names.first { $0.hasPrefix(self + "-") }
    }
}
