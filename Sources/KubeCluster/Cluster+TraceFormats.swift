import KubeAPI
import Phrasebook

extension Cluster {
    /// One hop as a JSON object on one line, with the fields that programs rely on.
    ///
    /// `cause` is left out for what a person or the boot did, `revision` where etcd had no part,
    /// `observed` where the sender knew nothing yet, `code` on requests.
    public func json(of hop: Hop) -> String {
        var line = "{\"hop\":\(hop.number)"
        if hop.cause != 0 { line += ",\"cause\":\(hop.cause)" }
        line += ",\"time\":" + Self.seconds(hop.time - Cluster.epoch)
        line += ",\"from\":" + JSONWriter.quoted(name(of: hop.from))
        line += ",\"to\":" + JSONWriter.quoted(name(of: hop.to))
        line += ",\"verb\":\"\(hop.verb.name)\""
        line += ",\"object\":" + JSONWriter.quoted(path(of: hop.object))
        if hop.revision != 0 { line += ",\"revision\":\(hop.revision)" }
        if hop.observed != 0 { line += ",\"observed\":\(hop.observed)" }
        if hop.code >= 0 { line += ",\"code\":\(hop.code)" }
        line += ",\"note\":" + JSONWriter.quoted(hop.note.text(.english))
        return line + "}"
    }

    /// One hop as a line for people.
    public func text(of hop: Hop, in language: Language) -> String {
        let ends = (name(of: hop.from) + " → " + name(of: hop.to)).padded(toWidth: 43) + " "
        let revision = hop.revision == 0 ? "" : " @\(hop.revision)"
        let code = hop.code > 0 ? " \(hop.code)" : ""
        let cause = hop.cause == 0 ? "" : "  ← #\(hop.cause)"
        let number = "#\(hop.number)".padded(toWidth: 6)
        return number + " " + Self.seconds(hop.time - Cluster.epoch) + "s  " + ends
            + (hop.verb.name + code).padded(toWidth: 11) + " "
            + path(of: hop.object) + revision + "  " + hop.note.text(language) + cause
    }

    /// Microseconds as seconds with six decimals.
    public static func seconds(_ duration: Micros) -> String {
        let fraction = String(duration % 1_000_000)
        return "\(duration / 1_000_000)."
            + String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    }
}
