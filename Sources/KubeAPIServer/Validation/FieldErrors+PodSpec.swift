import KubeAPI

/// Pod specifications (`pkg/apis/core/validation`, `ValidatePodSpec`).
extension FieldErrors {
    /// - Parameter isTemplate: whether the specification is a controller's template.
    mutating func checkPodSpec(_ spec: PodSpec, at path: FieldPath, isTemplate: Bool) {
        let volumes = checkVolumes(spec.volumes, at: path.appending("volumes"))
        checkContainers(spec, volumes: volumes, at: path)
        checkLabels(spec.nodeSelector, at: path.appending("nodeSelector"))
        checkPodNames(spec, at: path)
        if let affinity = spec.affinity { checkAffinity(affinity, at: path.appending("affinity")) }
        checkTolerations(spec.tolerations, at: path.appending("tolerations"))
        checkSpread(
            spec.topologySpreadConstraints, at: path.appending("topologySpreadConstraints"))
        if let deadline = spec.activeDeadlineSeconds, !(1...Int(Int32.max)).contains(deadline) {
            invalid(
                path.appending("activeDeadlineSeconds"), deadline,
                "must be between 1 and 2147483647, inclusive")
        }
        if let grace = spec.terminationGracePeriodSeconds, grace < 0 {
            checkNotNegative(grace, at: path.appending("terminationGracePeriodSeconds"))
        }
        if spec.hostNetwork { checkHostNetwork(spec, at: path) }
    }

    private mutating func checkPodNames(_ spec: PodSpec, at path: FieldPath) {
        let names: [(String, String, [String])] = [
            (
                "serviceAccountName", spec.serviceAccountName,
                Names.dns1123Subdomain(spec.serviceAccountName)
            ),
            ("nodeName", spec.nodeName, Names.dns1123Subdomain(spec.nodeName)),
            ("hostname", spec.hostname, Names.dns1123Label(spec.hostname)),
            ("subdomain", spec.subdomain, Names.dns1123Label(spec.subdomain)),
            ("schedulerName", spec.schedulerName, Names.qualifiedName(spec.schedulerName)),
        ]
        for (field, name, messages) in names where !name.isEmpty {
            invalid(path.appending(field), name, messages)
        }
    }

    private mutating func checkHostNetwork(_ spec: PodSpec, at path: FieldPath) {
        for (index, container) in spec.containers.enumerated() {
            let ports = path.appending("containers").appending(index).appending("ports")
            for (number, port) in container.ports.enumerated()
            where port.hostPort != 0 && port.hostPort != port.containerPort {
                invalid(
                    ports.appending(number).appending("containerPort"), port.containerPort,
                    "must match `hostPort` when `hostNetwork` is true")
            }
        }
    }

    mutating func checkTolerations(_ tolerations: [Toleration], at path: FieldPath) {
        for (index, toleration) in tolerations.enumerated() {
            let place = path.appending(index)
            if !toleration.key.isEmpty {
                checkLabelKey(toleration.key, at: place.appending("key"))
            } else if toleration.op != .exists {
                invalid(
                    place.appending("operator"), toleration.op?.rawValue ?? "",
                    "operator must be Exists when `key` is empty, which means \"match all values "
                        + "and all keys\"")
            }
            if toleration.tolerationSeconds != nil && toleration.effect != .noExecute {
                invalid(
                    place.appending("effect"), toleration.effect?.rawValue ?? "",
                    "effect must be 'NoExecute' when `tolerationSeconds` is set")
            }
            switch toleration.op {
            case .exists:
                if !toleration.value.isEmpty {
                    invalid(
                        place.appending("operator"), toleration.json,
                        "value must be empty when `operator` is 'Exists'")
                }
            case .equal, nil:
                invalid(
                    place.appending("operator"), toleration.value,
                    Names.labelValue(toleration.value))
            }
        }
    }

    mutating func checkTaints(_ taints: [Taint], at path: FieldPath) {
        var known: [Taint] = []
        for (index, taint) in taints.enumerated() {
            let place = path.appending(index)
            checkLabelKey(taint.key, at: place.appending("key"))
            invalid(place.appending("value"), taint.value, Names.labelValue(taint.value))
            let isKnown = known.contains {
                $0.key.hasSameScalars(as: taint.key) && $0.effect == taint.effect
            }
            if isKnown {
                duplicate(place, taint.json)
            }
            known.append(taint)
        }
    }

    private mutating func checkSpread(
        _ constraints: [TopologySpreadConstraint], at path: FieldPath
    ) {
        var known: [String] = []
        for (index, constraint) in constraints.enumerated() {
            let place = path.appending(index)
            if constraint.maxSkew <= 0 {
                invalid(
                    place.appending("maxSkew"), constraint.maxSkew, "must be greater than zero")
            }
            if constraint.topologyKey.isEmpty {
                required(place.appending("topologyKey"), "can not be empty")
            } else {
                checkLabelKey(constraint.topologyKey, at: place.appending("topologyKey"))
            }
            let action = constraint.whenUnsatisfiable?.rawValue ?? ""
            if action.isEmpty {
                unsupported(
                    place.appending("whenUnsatisfiable"), action,
                    UnsatisfiableAction.allCases.map(\.rawValue))
            }
            checkMinimum(constraint, at: place)
            if let selector = constraint.labelSelector {
                checkLabelSelector(selector, at: place.appending("labelSelector"))
            }
            let pair = "{\(constraint.topologyKey), \(action)}"
            if known.contains(where: { $0.hasSameScalars(as: pair) }) {
                duplicate(place.appending("{topologyKey, whenUnsatisfiable}"), pair)
            }
            known.append(pair)
        }
    }

    private mutating func checkMinimum(
        _ constraint: TopologySpreadConstraint, at place: FieldPath
    ) {
        guard let domains = constraint.minDomains else { return }
        checkPositive(domains, at: place.appending("minDomains"))
        if constraint.whenUnsatisfiable == .scheduleAnyway {
            invalid(
                place.appending("minDomains"), domains,
                "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ScheduleAnyway")
        }
    }
}
