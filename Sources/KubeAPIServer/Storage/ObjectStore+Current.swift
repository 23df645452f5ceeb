import KubeAPI

extension ObjectStore {
    /// The object under `key` as of the newest revision.
    func current(_ key: ObjectKey) -> APIReply.Item? {
        keys.slot(of: key).flatMap { current($0) }
    }

    /// The object in `slot` as of the newest revision.
    func current(_ slot: Slot) -> APIReply.Item? {
        guard let revision = table.latestRevision(of: slot),
            let object = table.version(revision).value
        else { return nil }
        return APIReply.Item(object, revision: revision)
    }

    /// Whether there is an object under `key`.
    func exists(_ key: ObjectKey) -> Bool {
        guard let slot = keys.slot(of: key), let revision = table.latestRevision(of: slot)
        else { return false }
        return table.version(revision).value != nil
    }

    /// The objects of `kind` in `namespace` (all where that is empty), ordered as their keys.
    func all(_ kind: Kind, in namespace: String, at revision: Revision) -> [APIReply.Item] {
        var found: [(key: ObjectKey, item: APIReply.Item)] = []
        forEach(in: Int(kind.rawValue), at: revision) { slot, object, revision in
            let key = keys[slot]
            guard namespace.isEmpty || key.namespace.hasSameScalars(as: namespace) else { return }
            found.append((key, APIReply.Item(object, revision: revision)))
        }
        found.sort { left, right in
            left.key.namespace.hasSameScalars(as: right.key.namespace)
                ? left.key.name.precedes(right.key.name)
                : left.key.namespace.precedes(right.key.namespace)
        }
        return found.map(\.item)
    }
}
