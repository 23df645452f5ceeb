import KubeAPI
import KubeCluster

/// A name or an address that a cluster has given by chance, by what a person could choose it by.
struct DrawnName: Hashable, Sendable {
    enum Field: Sendable { case name, address }

    /// What the object is and how it is doing: its kind, its maker's prefix, labels, node, phase.
    let looks: String
    /// Its place among those that look alike, oldest first, and how many they are.
    let place: Int
    let count: Int
    let field: Field
}

/// What chance has named in a cluster.
struct DrawnNames {
    private var byText: [String: DrawnName] = [:]
    private var byName: [DrawnName: String] = [:]

    init(_ cluster: Cluster) {
        var groups: [String: [(name: String?, address: String?)]] = [:]
        let view = cluster.view
        for kind in [Kind.pod, .service, .endpointSlice] {
            view.forEach(kind) { _, object in
                let document = JSONValue.object(object.document())
                let drawn = Self.isDrawn(document)
                let address = document["status"]?["podIP"] ?? document["spec"]?["clusterIP"]
                guard drawn || address != nil else { return }
                groups[Self.looks(kind, document, isDrawn: drawn), default: []].append(
                    (drawn ? document["metadata"]?["name"]?.string : nil, address?.string))
            }
        }
        // An address may be that of several; which of them it stands for must not be chance.
        for (looks, members) in groups.sorted(by: { $0.key.precedes($1.key) }) {
            for (place, member) in members.enumerated() {
                for (text, field) in [
                    (member.name, DrawnName.Field.name), (member.address, .address),
                ] {
                    guard let text, !text.isEmpty, text != "None" else { continue }
                    let name = DrawnName(
                        looks: looks, place: place, count: members.count, field: field)
                    byText[text] = name
                    byName[name] = text
                }
            }
        }
    }

    private static func isDrawn(_ document: JSONValue) -> Bool {
        !(document["metadata"]?["generateName"]?.string ?? "").isEmpty
    }

    private static func looks(_ kind: Kind, _ document: JSONValue, isDrawn: Bool) -> String {
        let metadata = document["metadata"]
        let parts: [JSONValue?] = [
            metadata?["namespace"], isDrawn ? metadata?["generateName"] : metadata?["name"],
            metadata?["labels"], document["spec"]?["nodeName"], document["status"]?["phase"],
            metadata?["deletionTimestamp"].map { _ in .bool(true) },
        ]
        return "\(kind.info.plural) "
            + parts.map { $0.map { JSONWriter.text(of: $0) } ?? "-" }.joined(separator: " ")
    }

    /// What a word names, if chance gave it its name.
    func name(of word: String) -> DrawnName? { byText[word] }

    /// What is called so here; nil where nothing stands in just this place.
    func text(of name: DrawnName) -> String? { byName[name] }
}

/// What a person typed, with the names that chance gave taken out.
struct JournalInput: Sendable {
    enum Part: Sendable {
        case text(String)
        case name(DrawnName)
    }

    let parts: [Part]
    let stoppedAt: Int?

    /// - Parameter names: those of the cluster in which it was typed.
    init(_ entry: Journal.Entry, names: DrawnNames?) {
        stoppedAt = entry.stoppedAt
        guard let names else {
            parts = [.text(entry.input)]
            return
        }
        var parts: [Part] = []
        var word = ""
        var plain = ""
        func end() {
            // `web-x7k2p.` at the end of a sentence, `10.244.1.2:80` before a port.
            if let name = names.name(of: word) {
                parts += [.text(plain), .name(name)]
                plain = ""
            } else {
                plain += word
            }
            word = ""
        }
        for character in entry.input {
            if character.isASCII,
                character.isLetter || character.isNumber || "-.".contains(character)
            {
                word.append(character)
            } else {
                end()
                plain.append(character)
            }
        }
        end()
        self.parts = parts + [.text(plain)]
    }

    /// Whether it works with the same words in every run: it names no moment of its own session.
    var namesNoMoment: Bool {
        guard case .text(let first) = parts.first else { return true }
        let words = first.split { $0 == " " || $0 == "\n" || $0 == ";" }
        return !words.contains("back") && stoppedAt == nil
    }

    /// The words for another run; nil where something that was named has no counterpart there.
    func text(_ names: DrawnNames?) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .name(let name):
                guard let found = names?.text(of: name) else { return nil }
                text += found
            }
        }
        return text
    }
}
