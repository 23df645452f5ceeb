import KubeAPI

/// A table of `kubectl get`, not yet aligned.
struct Table {
    var headers: [String]
    var rows: [[String]] = []

    /// The lines, each cell but the last followed by a tab.
    func text(hasHeaders: Bool) -> String {
        var text = ""
        if hasHeaders { text += headers.joined(separator: "\t") + "\n" }
        for row in rows { text += row.map(Self.singleLine).joined(separator: "\t") + "\n" }
        return text
    }

    /// A cell can't hold a tab or a line's end; kubectl cuts at the first of them.
    private static func singleLine(_ cell: String) -> String {
        let line = cell.prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }
        let flat = String(line.map { $0 == "\t" ? " " : $0 })
        return line.count < cell.count ? flat + "..." : flat
    }
}

/// How `kubectl get` is to print a table.
struct TableOptions: Sendable {
    var isWide = false
    var showsNamespace = false
    var showsKind = false
    var showsLabels = false
    var labelColumns: [String] = []
    var hasHeaders = true
    var now: Timestamp
}

extension Table {
    /// The table of objects of one kind.
    init(of kind: Kind, _ objects: [KubeObject], options: TableOptions) {
        let columns = kind.columns(isWide: options.isWide)
        headers = columns
        headers += options.labelColumns.map { key in
            let part = key.split(separator: "/").last.map(String.init) ?? key
            return part.uppercased()
        }
        if options.showsLabels { headers.append("LABELS") }
        if options.showsNamespace { headers.insert("NAMESPACE", at: 0) }
        rows = objects.map { object in Self.row(of: object, options) }
    }

    private static func row(of object: KubeObject, _ options: TableOptions) -> [String] {
        var row = object.cells(isWide: options.isWide, now: options.now)
        let metadata = object.metadata
        if options.showsKind {
            row[0] = object.kind.prefix + row[0]
        }
        row += options.labelColumns.map { metadata.labels[$0] ?? "" }
        if options.showsLabels { row.append(metadata.labels.description) }
        if options.showsNamespace { row.insert(metadata.namespace, at: 0) }
        return row
    }
}

extension Kind {
    /// `pod/`, `endpointslice.discovery.k8s.io/`: what precedes a name in messages.
    var prefix: String {
        info.singular + (info.group.isEmpty ? "" : "." + info.group) + "/"
    }

    /// The columns of `kubectl get`.
    func columns(isWide: Bool) -> [String] {
        switch self {
        case .pod: Pod.columns + (isWide ? Pod.wideColumns : [])
        case .replicationController:
            ReplicationController.columns + (isWide ? ReplicationController.wideColumns : [])
        case .service: Service.columns + (isWide ? ["SELECTOR"] : [])
        case .endpoints: ["NAME", "ENDPOINTS", "AGE"]
        case .endpointSlice: ["NAME", "ADDRESSTYPE", "PORTS", "ENDPOINTS", "AGE"]
        case .node: Node.columns + (isWide ? Node.wideColumns : [])
        case .namespace: ["NAME", "STATUS", "AGE"]
        case .serviceAccount: ["NAME", "AGE"]
        case .lease: ["NAME", "HOLDER", "AGE"]
        case .event: isWide ? Event.wideColumns : Event.columns
        }
    }
}

extension KubeObject {
    /// The cells of the object's row in `kubectl get`.
    func cells(isWide: Bool, now: Timestamp) -> [String] {
        let name = metadata.name
        let age = Age.text(since: metadata.creationTimestamp, now: now)
        switch self {
        case .pod(let ref): return ref.value.cells(isWide: isWide, now: now)
        case .replicationController(let ref): return ref.value.cells(isWide: isWide, age: age)
        case .service(let ref): return ref.value.cells(isWide: isWide, age: age)
        case .endpoints(let ref): return [name, ref.value.summary(), age]
        case .endpointSlice(let ref):
            let slice = ref.value
            return [name, slice.addressType, slice.portSummary, slice.addressSummary, age]
        case .node(let ref): return ref.value.cells(isWide: isWide, age: age)
        case .namespace(let ref):
            return [name, ref.value.status.phase?.rawValue ?? "", age]
        case .serviceAccount: return [name, age]
        case .lease(let ref): return [name, ref.value.spec.holderIdentity, age]
        case .event(let ref): return ref.value.cells(isWide: isWide, now: now)
        }
    }
}

/// The AGE column.
enum Age {
    /// How long ago a moment was, as `3m20s`; `<unknown>` where there is none.
    static func text(since moment: Timestamp?, now: Timestamp) -> String {
        guard let moment else { return "<unknown>" }
        return now.since(moment).human
    }
}
