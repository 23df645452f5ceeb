import KubeAPI

/// Environment variables (`validateEnv`, `validateEnvFrom`).
extension FieldErrors {
    private static let fields = [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName",
        "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP",
        "status.podIPs",
    ]
    /// What exists, but can't be a variable.
    private static let otherFields = [
        "metadata.annotations", "metadata.labels", "spec.restartPolicy", "spec.schedulerName",
        "status.phase",
    ]
    private static let resources = [
        "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu",
        "requests.ephemeral-storage", "requests.memory",
    ]

    mutating func checkEnvironment(_ container: Container, at path: FieldPath) {
        for (index, variable) in container.env.enumerated() {
            let place = path.appending("env").appending(index)
            if variable.name.isEmpty {
                required(place.appending("name"))
            } else {
                invalid(
                    place.appending("name"), variable.name,
                    Names.environmentVariable(variable.name))
            }
            if let source = variable.valueFrom {
                checkSource(source, of: variable, at: place.appending("valueFrom"))
            }
        }
        for (index, source) in container.envFrom.enumerated() {
            let place = path.appending("envFrom").appending(index)
            if !source.prefix.isEmpty {
                invalid(
                    place.appending("prefix"), source.prefix,
                    Names.environmentVariable(source.prefix))
            }
            let references = [
                ("configMapRef", source.configMapRef), ("secretRef", source.secretRef),
            ]
            let given = references.filter { $0.1 != nil }
            if given.isEmpty {
                invalid(place, "", "must specify one of: `configMapRef` or `secretRef`")
            } else if given.count > 1 {
                invalid(place, "", "may not have more than one field specified at a time")
            }
            for (field, reference) in given where reference?.name.isEmpty == true {
                required(place.appending(field).appending("name"))
            }
        }
    }

    private mutating func checkSource(
        _ source: EnvVarSource, of variable: EnvVar, at path: FieldPath
    ) {
        let count = [
            source.fieldRef != nil, source.resourceFieldRef != nil,
            source.configMapKeyRef != nil, source.secretKeyRef != nil,
        ].count { $0 }
        if let field = source.fieldRef { checkField(field, at: path.appending("fieldRef")) }
        if let resource = source.resourceFieldRef {
            let place = path.appending("resourceFieldRef").appending("resource")
            if resource.resource.isEmpty {
                required(place)
            } else if !Self.resources.contains(resource.resource) {
                unsupported(place, resource.resource, Self.resources)
            }
        }
        let keys = [
            ("configMapKeyRef", source.configMapKeyRef), ("secretKeyRef", source.secretKeyRef),
        ]
        for case (let field, let selector?) in keys {
            let place = path.appending(field)
            if selector.name.isEmpty { required(place.appending("name")) }
            if selector.key.isEmpty {
                required(place.appending("key"))
            } else {
                invalid(place.appending("key"), selector.key, Names.configMapKey(selector.key))
            }
        }
        if count == 0 {
            invalid(
                path, "",
                "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or "
                    + "`secretKeyRef`")
        } else if !variable.value.isEmpty {
            invalid(path, "", "may not be specified when `value` is not empty")
        } else if count > 1 {
            invalid(path, "", "may not have more than one field specified at a time")
        }
    }

    private mutating func checkField(_ field: ObjectFieldSelector, at path: FieldPath) {
        if field.apiVersion.isEmpty { required(path.appending("apiVersion")) }
        let place = path.appending("fieldPath")
        if field.fieldPath.isEmpty {
            required(place)
        } else if Self.fields.contains(field.fieldPath) || isSubscript(field.fieldPath) {
            return
        } else if Self.otherFields.contains(field.fieldPath) {
            unsupported(place, field.fieldPath, Self.fields)
        } else {
            invalid(
                place, field.fieldPath,
                "error converting fieldPath: field label not supported: \(field.fieldPath)")
        }
    }

    /// `metadata.labels['app']`.
    private func isSubscript(_ field: String) -> Bool {
        ["metadata.labels['", "metadata.annotations['"].contains { prefix in
            guard field.hasPrefix(prefix), field.hasSuffix("']"),
                field.utf8.count > prefix.utf8.count + 2
            else { return false }
            let key = field.dropFirst(prefix.count).dropLast(2)
            return Names.qualifiedName(String(key)).isEmpty
        }
    }
}
