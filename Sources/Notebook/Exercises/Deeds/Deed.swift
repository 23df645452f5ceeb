import KubeAPI
import KubeCluster

/// One thing that a person has done to a cluster: a change that was committed, one that was
/// refused, or what was done to the machines.
struct Deed: Sendable {
    /// A field that has got another value.
    struct Field: Sendable, Hashable {
        /// `spec.replicas`, `spec.containers[web].image`; empty for the object as a whole.
        let path: String
        /// The value as JSON; nil where there is none any more.
        let value: String?
    }

    /// How a deed changes its object.
    enum Form: Sendable { case create, change, delete, machine }

    /// The request.
    let hop: Hop
    /// The reply's status.
    let code: Int
    let form: Form
    /// `pods/default/web-1`.
    let object: String
    /// The same for comparison: a name that chance gave is its prefix and the object's labels.
    var path: String
    /// What it changed, sorted; of a refused one nothing.
    let fields: [Field]

    var isRefused: Bool { code >= 400 }

    /// What sort of deed it is, whatever it is called: `delete pods`.
    var kind: String { "\(form) \(path.prefix { $0 != "/" })\(isRefused ? " refused" : "")" }
}

extension ExerciseStage {
    /// What a person has done since the start, in order.
    func deeds(in session: Session) -> [Deed] {
        guard let index = clusterIndex(in: session) else { return [] }
        let cluster = session.clusters[index].cluster
        let first = startSession.current?.trace.count ?? 0
        let machines = startSession.current?.machineNames ?? []
        return cluster.trace.kept.filter { $0 > first }.compactMap { number in
            cluster.trace[number].flatMap { hop in
                Deed(hop, in: cluster) ?? Deed(registration: hop, in: cluster, known: machines)
            }
        }
    }
}

extension Deed {
    /// The deed that a hop tells of, if it does.
    init?(_ hop: Hop, in cluster: Cluster) {
        self.hop = cluster.request(of: hop)
        code = hop.code
        if hop.from.role == .person {
            form = .machine
            object = "\(hop.verb.name)/" + cluster.path(of: hop.object)
            path = object
            fields = []
            return
        }
        guard hop.to.role == .kubectl, hop.isReply, let form = Form(hop.verb) else { return nil }
        self.form = form
        object = cluster.path(of: hop.object)
        guard hop.code < 400, case .slot(let slot) = hop.object, hop.revision > 0 else {
            // A deletion of something that needs no more writes has no revision of its own.
            path = object
            fields = []
            return
        }
        let (old, new) = cluster.versions(of: slot, at: hop.revision)
        path = Self.path(object, old ?? new)
        fields = form == .delete ? [] : Self.difference(Self.leaves(old), Self.leaves(new))
    }

    /// A machine that a person has added, as its kubelet tells of it.
    fileprivate init?(registration hop: Hop, in cluster: Cluster, known: [String]) {
        guard hop.from.role == .kubelet, hop.verb == .create, !hop.isReply else { return nil }
        let path = cluster.path(of: hop.object)
        guard path.hasPrefix("nodes/"), !known.contains(String(path.dropFirst(6))) else {
            return nil
        }
        self.hop = hop
        code = hop.code
        self.path = path
        object = path
        form = .create
        fields = []
    }

    private static func path(_ path: String, _ object: KubeObject?) -> String {
        guard let metadata = object?.metadata, !metadata.generateName.isEmpty,
            let slash = path.lastIndex(of: "/")
        else { return path }
        let labels = Self.text(of: object)
        return path[...slash] + metadata.generateName + "* " + labels
    }

    private static func text(of object: KubeObject?) -> String {
        let labels = object.flatMap { ClusterShape.shape(of: $0)["labels"] }
        return labels.map { JSONWriter.text(of: $0) } ?? ""
    }

    private static func difference(
        _ old: [String: String], _ new: [String: String]
    ) -> [Field] {
        let paths = Set(old.keys).union(new.keys).sorted { $0.precedes($1) }
        return paths.filter { old[$0] != new[$0] }.map { Field(path: $0, value: new[$0]) }
    }

    /// The values of an object's fields, without what chance and time bring.
    private static func leaves(_ object: KubeObject?) -> [String: String] {
        guard let object else { return [:] }
        var leaves: [String: String] = [:]
        let shape = ClusterShape.shape(of: object)
        for (key, step) in [("labels", "metadata.labels"), ("annotations", "metadata.annotations")]
        {
            if let value = shape[key] { collect(value, at: step, into: &leaves) }
        }
        if let spec = shape["spec"] { collect(spec, at: "spec", into: &leaves) }
        // An address is drawn; having none is wanted.
        if object.document()["spec"]?["clusterIP"]?.string == "None" {
            leaves["spec.clusterIP"] = "\"None\""
        }
        let owners = object.document()["metadata"]?["ownerReferences"]?.array ?? []
        for owner in owners {
            leaves["metadata.ownerReferences[\(owner["name"]?.string ?? "")]"] = "yes"
        }
        return leaves
    }

    private static func collect(
        _ value: JSONValue, at path: String, into leaves: inout [String: String]
    ) {
        switch value {
        case .object(let object):
            for (key, value) in object.members {
                collect(value, at: path + "." + key, into: &leaves)
            }
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                let name = element["name"]?.string ?? String(index)
                if name.hasPrefix("kube-api-access-") { continue }
                collect(element, at: "\(path)[\(name)]", into: &leaves)
            }
        default: leaves[path] = JSONWriter.text(of: value)
        }
    }
}

extension Deed.Form {
    fileprivate init?(_ verb: Verb) {
        switch verb {
        case .create: self = .create
        case .update, .patch, .bind, .evict: self = .change
        case .delete, .deletecollection: self = .delete
        default: return nil
        }
    }
}

extension Cluster {
    /// The request that a reply or a write of etcd goes back to.
    func request(of hop: Hop) -> Hop {
        var hop = hop
        while let cause = trace[hop.cause], hop.from.role == .etcd || hop.from.role == .apiServer {
            hop = cause
        }
        return hop
    }

    /// An object right before and right after a write.
    func versions(
        of slot: Slot, at revision: Revision
    ) -> (old: KubeObject?, new: KubeObject?) {
        let kind = view.key(slot).kind
        return (
            view(at: revision - 1).object(kind, slot), view(at: revision).object(kind, slot)
        )
    }
}
