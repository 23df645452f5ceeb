import KubeAPI

/// The metadata that all objects have (`apimachinery/pkg/api/validation/objectmeta.go`).
extension FieldErrors {
    private static let metadata = FieldPath.root.appending("metadata")
    private static let annotationLimit = 256 * 1024

    /// Metadata of an object that is about to be created; it may have no name yet.
    mutating func checkNewMetadata<S: Strategy>(_ metadata: ObjectMeta, _ strategy: S.Type) {
        let path = Self.metadata
        if !metadata.generateName.isEmpty {
            let masked = GeneratedName.masked(metadata.generateName)
            invalid(
                path.appending("generateName"), metadata.generateName,
                S.problems(ofName: String(decoding: masked.utf8.prefix(58), as: UTF8.self)))
        }
        if metadata.name.isEmpty {
            if metadata.generateName.isEmpty {
                required(path.appending("name"), "name or generateName is required")
            }
        } else {
            invalid(path.appending("name"), metadata.name, S.problems(ofName: metadata.name))
        }
        checkNamespace(metadata.namespace, S.kind)
        checkCommon(metadata)
    }

    private mutating func checkNamespace(_ namespace: String, _ kind: Kind) {
        let path = Self.metadata.appending("namespace")
        if kind.info.isNamespaced {
            if namespace.isEmpty { required(path) }
            invalid(path, namespace, namespace.isEmpty ? [] : Names.dns1123Label(namespace))
        } else if !namespace.isEmpty {
            forbidden(path, "not allowed on this type")
        }
    }

    /// Metadata that replaces `old`.
    mutating func checkMetadata(_ metadata: ObjectMeta, from old: ObjectMeta) {
        checkImmutable(metadata, old)
        checkNewFinalizers(metadata, old)
        let isSame =
            metadata.labels == old.labels && metadata.annotations == old.annotations
            && metadata.ownerReferences == old.ownerReferences
            && metadata.finalizers == old.finalizers
        if !isSame { checkCommon(metadata) }
    }

    private mutating func checkImmutable(_ metadata: ObjectMeta, _ old: ObjectMeta) {
        let path = Self.metadata
        let isSame =
            metadata.name.hasSameScalars(as: old.name)
            && metadata.namespace.hasSameScalars(as: old.namespace) && metadata.uid == old.uid
            && metadata.creationTimestamp == old.creationTimestamp
            && metadata.deletionTimestamp == old.deletionTimestamp
            && metadata.deletionGracePeriodSeconds == old.deletionGracePeriodSeconds
        if isSame { return }
        func text(_ time: Timestamp?) -> JSONValue { time.map(\.json) ?? .null }
        let immutable: [(String, JSONValue, Bool)] = [
            ("name", .string(metadata.name), metadata.name.hasSameScalars(as: old.name)),
            (
                "namespace", .string(metadata.namespace),
                metadata.namespace.hasSameScalars(as: old.namespace)
            ),
            ("uid", metadata.uid.json, metadata.uid == old.uid),
            (
                "creationTimestamp", text(metadata.creationTimestamp),
                metadata.creationTimestamp == old.creationTimestamp
            ),
            (
                "deletionTimestamp", text(metadata.deletionTimestamp),
                metadata.deletionTimestamp == old.deletionTimestamp
            ),
            (
                "deletionGracePeriodSeconds",
                metadata.deletionGracePeriodSeconds.map { .int(Int64($0)) } ?? .null,
                metadata.deletionGracePeriodSeconds == old.deletionGracePeriodSeconds
            ),
        ]
        for (name, value, isSame) in immutable where !isSame {
            invalid(path.appending(name), value, "field is immutable")
        }
    }

    private mutating func checkNewFinalizers(_ metadata: ObjectMeta, _ old: ObjectMeta) {
        guard old.deletionTimestamp != nil else { return }
        let added = metadata.finalizers.filter { !old.finalizers.contains($0) }
        guard !added.isEmpty else { return }
        let list = added.map(GoText.quoted).joined(separator: ", ")
        forbidden(
            Self.metadata.appending("finalizers"),
            "no new finalizers can be added if the object is being deleted, found new finalizers "
                + "[]string{\(list)}")
    }

    private mutating func checkCommon(_ metadata: ObjectMeta) {
        let path = Self.metadata
        checkNotNegative(metadata.generation, at: path.appending("generation"))
        checkLabels(metadata.labels, at: path.appending("labels"))
        checkAnnotations(metadata.annotations, at: path.appending("annotations"))
        checkOwners(metadata.ownerReferences, at: path.appending("ownerReferences"))
        for finalizer in metadata.finalizers {
            checkFinalizer(finalizer, at: path.appending("finalizers"))
        }
        if metadata.finalizers.contains("orphan")
            && metadata.finalizers.contains("foregroundDeletion")
        {
            invalid(
                path.appending("finalizers"), metadata.finalizers.json,
                "finalizer orphan and foregroundDeletion cannot be both set")
        }
    }

    mutating func checkLabels(_ labels: Labels, at path: FieldPath) {
        for (key, value) in labels {
            checkLabelKey(key, at: path)
            invalid(path, value, Names.labelValue(value))
        }
    }

    mutating func checkLabelKey(_ key: String, at path: FieldPath) {
        invalid(path, key, Names.qualifiedName(key))
    }

    mutating func checkAnnotations(_ annotations: Labels, at path: FieldPath) {
        var size = 0
        for (key, value) in annotations {
            invalid(path, key, Names.qualifiedName(key.lowercased()))
            size += key.utf8.count + value.utf8.count
        }
        if size > Self.annotationLimit { tooLong(path, limit: Self.annotationLimit) }
    }

    mutating func checkFinalizer(_ finalizer: String, at path: FieldPath) {
        let messages = Names.qualifiedName(finalizer)
        invalid(path, finalizer, messages)
        let standard = ["kubernetes", "orphan", "foregroundDeletion"]
        if messages.isEmpty && !finalizer.utf8.contains(UInt8(ascii: "/"))
            && !standard.contains(finalizer)
        {
            invalid(
                path, finalizer,
                "name is neither a standard finalizer name nor is it fully qualified")
        }
    }

    private mutating func checkOwners(_ owners: [OwnerReference], at path: FieldPath) {
        var controller: OwnerReference?
        for (index, owner) in owners.enumerated() {
            let place = path.appending(index)
            if owner.apiVersion.isEmpty {
                invalid(
                    place.appending("apiVersion"), owner.apiVersion, "version must not be empty")
            }
            if owner.kind.isEmpty {
                invalid(place.appending("kind"), owner.kind, "must not be empty")
            }
            if owner.name.isEmpty {
                invalid(place.appending("name"), owner.name, "must not be empty")
            }
            if owner.uid == .none { invalid(place.appending("uid"), "", "must not be empty") }
            guard owner.controller == true else { continue }
            if let controller {
                invalid(
                    path, owners.json,
                    "Only one reference can have Controller set to true. Found \"true\" in "
                        + "references for \(controller.kind)/\(controller.name) and "
                        + "\(owner.kind)/\(owner.name)")
            } else {
                controller = owner
            }
        }
    }
}
